/// A canary.
@NullMarked
package org.plenum.platform.testkit.canary.one;

import org.jspecify.annotations.NullMarked;
