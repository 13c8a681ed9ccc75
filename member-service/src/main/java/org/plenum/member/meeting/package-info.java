/// Meetings (会议) of every kind: who must attend as of their day, their life, and their figures (应到、实到、请假、缺席) with the quorum.
@NullMarked
package org.plenum.member.meeting;

import org.jspecify.annotations.NullMarked;
