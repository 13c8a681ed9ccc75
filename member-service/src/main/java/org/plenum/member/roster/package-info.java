/// The roster as of a day: the list in 姓氏笔画 order and the caller's own membership.
@NullMarked
package org.plenum.member.roster;

import org.jspecify.annotations.NullMarked;
