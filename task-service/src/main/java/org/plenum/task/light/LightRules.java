package org.plenum.task.light;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.plenum.platform.workdays.WorkdayCalendar;

/// The rules in force, and the calendar by which they count.
///
/// A rule is chosen by the task's due day, not by today: so every task has one rule, and the day on which its light turns yellow can be told
/// in advance and be found by an index.
public final class LightRules {

    private final List<LightRule> rules;
    private final WorkdayCalendar calendar;

    /// @param rules at least one
    LightRules(List<LightRule> rules, WorkdayCalendar calendar) {
        this.rules = rules.stream().sorted(Comparator.comparing(LightRule::validFrom).reversed()).toList();
        this.calendar = calendar;
    }

    /// The first day on which the light is yellow if nothing more is reported; at the latest the due day itself.
    ///
    /// @param start the last day to start
    /// @param inWorkdays whether the task counts in working days
    /// @param progress percent done; 100 if only the deadline matters
    public LocalDate yellowFrom(LocalDate start, LocalDate due, boolean inWorkdays, int progress) {
        LightRule rule = ruleFor(due);
        int lastWorkday = calendar.previous((int) due.toEpochDay());
        int soon = calendar.plus(lastWorkday, -rule.yellowWorkdaysLeft());
        return LocalDate.ofEpochDay(Math.min(soon, behindFrom((int) start.toEpochDay(), (int) due.toEpochDay(), inWorkdays,
                progress + rule.yellowPointsBehind())));
    }

    /// The day after the one by whose end more than `percent` of the time has passed; the due day if that never happens before.
    private int behindFrom(int start, int due, boolean inWorkdays, int percent) {
        int total = inWorkdays ? calendar.between(start - 1, due) : due - start + 1;
        int passed = percent * total / 100 + 1;
        if (passed >= total) {
            return due;
        }
        return inWorkdays ? calendar.plus(start - 1, passed) + 1 : start + passed;
    }

    private LightRule ruleFor(LocalDate due) {
        return rules.stream().filter(rule -> !rule.validFrom().isAfter(due)).findFirst().orElse(rules.getLast());
    }
}
