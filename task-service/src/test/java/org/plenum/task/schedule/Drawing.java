package org.plenum.task.schedule;

import java.time.LocalDate;
import java.util.function.Predicate;

import org.plenum.platform.workdays.WorkdayCalendar;

/// Draws a plan's late dates, so that a test shows what it claims. One column is a day, beginning on a Monday; `o` in the first row
/// is a day off. In the rows of the activities, `X` is a day on which one is worked on, `-` a day off within it, and `M` the day of
/// a milestone. Codes tell the kind: `w..` counts in working days, `n..` in natural days, `m..` is a milestone.
final class Drawing {

    private static final WorkdayCalendar CALENDAR = WorkdayCalendar.builtIn();

    private Drawing() {
    }

    static String of(Plan plan, String monday, int weeks) {
        LocalDate first = LocalDate.parse(monday);
        var text = new StringBuilder();
        row(text, "", first, weeks, date -> true, date -> "MTWTFSS".charAt(date.getDayOfWeek().getValue() - 1));
        row(text, "off", first, weeks, date -> !CALENDAR.isWorkday(date), date -> 'o');
        for (ScheduledActivity activity : plan.activities()) {
            row(text, activity.code(), first, weeks,
                    date -> !date.isBefore(activity.lateStart()) && !date.isAfter(activity.lateFinish()),
                    date -> mark(activity, date));
        }
        return text.toString();
    }

    private static char mark(ScheduledActivity activity, LocalDate date) {
        if (activity.code().startsWith("m")) {
            return 'M';
        }
        boolean idle = activity.code().startsWith("w") && !CALENDAR.isWorkday(date);
        return idle ? '-' : 'X';
    }

    private interface Mark {
        char of(LocalDate date);
    }

    private static void row(StringBuilder text, String name, LocalDate first, int weeks, Predicate<LocalDate> marked,
            Mark mark) {
        var row = new StringBuilder("%-4s|".formatted(name));
        for (int day = 0; day < 7 * weeks; day++) {
            LocalDate date = first.plusDays(day);
            row.append(day % 7 == 0 ? " " : "").append(marked.test(date) ? mark.of(date) : ' ');
        }
        text.append(row.toString().stripTrailing()).append('\n');
    }
}
