/// Receipts (签收): who has read which edition of a circular, and when. A receipt is written once, whatever devices send it.
@NullMarked
package org.plenum.task.circular.receipt;

import org.jspecify.annotations.NullMarked;
