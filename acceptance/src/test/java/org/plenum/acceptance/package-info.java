/// The promises of the whole system, kept through its one door: real processes, real tokens, a real browser.
@NullMarked
package org.plenum.acceptance;

import org.jspecify.annotations.NullMarked;
