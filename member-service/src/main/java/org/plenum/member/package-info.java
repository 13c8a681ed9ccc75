/// Terms, sectors and the roster of members, as of any day.
@NullMarked
package org.plenum.member;

import org.jspecify.annotations.NullMarked;
