package org.plenum.member.roster;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// Which part of the roster is asked for.
///
/// @param term the term, resolved
/// @param on the day
/// @param sector code of a sector of the term
/// @param party code of GB/T 4762
/// @param committee code of a committee
record RosterQuery(int term, LocalDate on, @Nullable String sector, @Nullable String party, @Nullable String committee) {
}
