/// Code that breaks every architecture rule, to show that the rules can fail.
@NullMarked
package org.plenum.platform.testkit.canary;

import org.jspecify.annotations.NullMarked;
