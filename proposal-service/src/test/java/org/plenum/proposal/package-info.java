@NullMarked
package org.plenum.proposal;

import org.jspecify.annotations.NullMarked;
