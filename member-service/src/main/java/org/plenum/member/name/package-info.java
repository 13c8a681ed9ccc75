/// Names of members and their order in official lists (姓氏笔画).
@NullMarked
package org.plenum.member.name;

import org.jspecify.annotations.NullMarked;
