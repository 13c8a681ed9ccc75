/// Programmes (品牌工作, such as 请你来协商 and 一村一委员): what they are for, who leads them, by which rule members are assigned, and which years are
/// archived. Their members, villages, activities, invitations and reports are sub-features beside.
@NullMarked
package org.plenum.task.programme;

import org.jspecify.annotations.NullMarked;
