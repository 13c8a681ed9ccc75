/// A canary.
@NullMarked
package org.plenum.platform.testkit.canary.util;

import org.jspecify.annotations.NullMarked;
