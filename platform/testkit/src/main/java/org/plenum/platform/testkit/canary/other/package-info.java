/// A canary.
@NullMarked
package org.plenum.platform.testkit.canary.other;

import org.jspecify.annotations.NullMarked;
