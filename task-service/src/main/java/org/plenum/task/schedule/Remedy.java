package org.plenum.task.schedule;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/// An adjustment that mends something, as shown by scheduling the plan with it.
///
/// @param removes the conflicts that are gone with it; never empty
/// @param moves what else moves
/// @param remaining how many conflicts are left
/// @param misses the soft deadlines that are missed with it, or by more: the worst that a remedy may do
public record Remedy(Adjustment adjustment, List<Conflict> removes, List<Shift> moves, int remaining, List<Conflict> misses) {

    /// How many tasks are changed or moved.
    public int touched() {
        var codes = new HashSet<>(adjustment.touches());
        moves.forEach(move -> codes.add(move.code()));
        return codes.size();
    }

    /// How much moves: natural days, over all that move.
    public long days() {
        return moves.stream().mapToLong(Shift::days).sum();
    }

    /// What to do, in one sentence, Chinese or else English.
    ///
    /// @param plan the plan to be mended
    public String sentence(Plan plan, Locale locale) {
        return RemedySentences.of(adjustment, plan, locale);
    }
}
