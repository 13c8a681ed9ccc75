package org.plenum.member.meeting;

/// Counts of a meeting at one moment, of those who must attend alone.
///
/// @param required 应到
/// @param attended 实到, also who left since
/// @param onLeave 请假: has leave and did not come
/// @param left of those who attended, how many left early
record Figures(int required, int attended, int onLeave, int left) {
}
