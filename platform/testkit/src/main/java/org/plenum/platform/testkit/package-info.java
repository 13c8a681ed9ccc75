/// For tests: PostgreSQL, signed tokens, architecture rules with canaries, the committed contract, hostile input.
@NullMarked
package org.plenum.platform.testkit;

import org.jspecify.annotations.NullMarked;
