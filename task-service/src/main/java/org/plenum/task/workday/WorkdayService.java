package org.plenum.task.workday;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.Text;
import org.plenum.platform.workdays.OutsideCalendar;
import org.plenum.platform.workdays.WorkdayCalendar;

/// Answers questions about the calendar.
@ApplicationScoped
@Transactional
class WorkdayService {

    private static final int LONGEST = 400;
    private static final int FARTHEST = 5_000;
    private static final Text OUTSIDE = new Text("超出工作日历的范围（1949—2100年）",
            "lies outside the calendar, which covers the years 1949 to 2100");

    private final Calendars calendars;

    WorkdayService(Calendars calendars) {
        this.calendars = calendars;
    }

    WorkdaysView days(@Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate first = covered("from", from);
        LocalDate last = covered("to", to);
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= LONGEST) {
            throw query("to", new Text("不得早于 from，且最多 " + LONGEST + " 天",
                    "must not be before from, and at most " + LONGEST + " days are given"));
        }
        var calendar = calendars.current().general();
        var days = first.datesUntil(last.plusDays(1)).map(calendar::day).map(WorkdayView::of).toList();
        int worked = (int) days.stream().filter(WorkdayView::worked).count();
        return new WorkdaysView(first, last, worked, calendar.certainty(first, last), days);
    }

    WorkdayCalculationView plus(@Nullable LocalDate from, @Nullable Integer workdays) {
        LocalDate start = covered("from", from);
        if (workdays == null || Math.abs((long) workdays) > FARTHEST) {
            throw query("plus", new Text("必须给出，且在 -5000 到 5000 之间", "must be given, between -5000 and 5000"));
        }
        try {
            return WorkdayCalculationView.of(start, workdays, calendars.current().general().plus(start, workdays));
        } catch (OutsideCalendar outside) {
            throw query("plus", OUTSIDE);
        }
    }

    private static LocalDate covered(String name, @Nullable LocalDate date) {
        if (date == null) {
            throw query(name, new Text("必须给出", "must be given"));
        }
        if (date.isBefore(WorkdayCalendar.FIRST_DAY) || date.isAfter(WorkdayCalendar.LAST_DAY)) {
            throw query(name, OUTSIDE);
        }
        return date;
    }

    private static InvalidInput query(String name, Text message) {
        return new InvalidInput(List.of(new InvalidInput.Violation(name, "query", message)));
    }
}
