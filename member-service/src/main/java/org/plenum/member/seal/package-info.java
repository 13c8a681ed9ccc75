/// Encryption and keyed hashes of the columns that may not be read from the database alone.
@NullMarked
package org.plenum.member.seal;

import org.jspecify.annotations.NullMarked;
