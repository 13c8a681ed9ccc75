/// 一村一委员: which member has which village from when to when, and what the member answers. Whether a village may have several members at a time is a rule
/// of the programme; the database excludes what the rule forbids.
@NullMarked
package org.plenum.task.programme.village;

import org.jspecify.annotations.NullMarked;
