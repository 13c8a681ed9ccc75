package org.plenum.task.notice;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.plenum.platform.workdays.WorkdayCalendar;
import org.plenum.task.schedule.DayKind;

/// The rules, and the calendar by which they count: who is to be told today.
///
/// A later due day never has an earlier notice, so the tasks that a rule concerns today are a range of due days, and the database finds
/// them by index.
final class Ladder {

    private final List<NoticeRule> rules;
    private final WorkdayCalendar calendar;

    Ladder(List<NoticeRule> rules, WorkdayCalendar calendar) {
        this.rules = List.copyOf(rules);
        this.calendar = calendar;
    }

    /// Open tasks that are due on these days, both included, are to have a notice of this kind.
    record Step(NoticeKind kind, LocalDate dueFrom, LocalDate dueTo) {
    }

    List<Step> steps(LocalDate today) {
        return rules.stream().map(rule -> step(rule, today)).filter(step -> !step.dueFrom().isAfter(step.dueTo()))
                .sorted(Comparator.comparing(Step::kind)).toList();
    }

    private Step step(NoticeRule rule, LocalDate today) {
        LocalDate from = rule.kind().isAhead() && today.isAfter(rule.validFrom()) ? today : rule.validFrom();
        LocalDate last = lastDue(rule, today);
        LocalDate before = replacedFrom(rule);
        return new Step(rule.kind(), from, last.isBefore(before) ? last : before.minusDays(1));
    }

    /// From when on the next rule of the kind holds.
    private LocalDate replacedFrom(NoticeRule rule) {
        return rules.stream().filter(other -> other.kind() == rule.kind() && other.validFrom().isAfter(rule.validFrom()))
                .map(NoticeRule::validFrom).min(Comparator.naturalOrder()).orElse(LocalDate.MAX);
    }

    /// The last due day whose notice is to be issued by `today`.
    private LocalDate lastDue(NoticeRule rule, LocalDate today) {
        int now = (int) today.toEpochDay();
        int due = now - rule.daysFromDue();
        while (noticeDay(rule, due + 1) <= now) {
            due++;
        }
        while (noticeDay(rule, due) > now) {
            due--;
        }
        return LocalDate.ofEpochDay(due);
    }

    /// Counted in working days, as lights are: back from the last working day of the time, or on from the due day.
    private int noticeDay(NoticeRule rule, int due) {
        int days = rule.daysFromDue();
        if (rule.dayKind() == DayKind.NATURAL) {
            return due + days;
        }
        return days < 0 ? calendar.plus(calendar.previous(due), days) : calendar.plus(due, days);
    }
}
