/// Terms (届) and their sectors (界别).
@NullMarked
package org.plenum.member.term;

import org.jspecify.annotations.NullMarked;
