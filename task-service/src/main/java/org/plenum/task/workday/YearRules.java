package org.plenum.task.workday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.InvalidInput.Violation;
import org.plenum.platform.web.Text;
import org.plenum.platform.workdays.Certainty;
import org.plenum.platform.workdays.WorkdayCalendar;

/// What an official list must be like. Every fault is named.
public final class YearRules {

    /// Since then the statutory days are those that the calendar knows (全国年节及纪念日放假办法, State Council order 795).
    private static final int STATUTORY_SINCE = 2025;
    /// 元旦 may begin in the last week of the year before.
    private static final int DAYS_BEFORE = 7;
    private static final Pattern DOCUMENT = Pattern.compile("\\p{IsHan}{2,20}〔(\\d{4})〕\\d{1,4}号");

    private YearRules() {
    }

    /// The first day of which the list of a year may speak.
    static LocalDate earliest(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return year == WorkdayCalendar.FIRST_YEAR ? first : first.minusDays(DAYS_BEFORE);
    }

    /// @throws InvalidInput naming every fault
    static void require(String documentNumber, int year, List<ListedDay> holidays, List<ListedDay> workdays,
            WorkCalendars current) {
        var faults = faults("", year, holidays, workdays, current);
        var named = DOCUMENT.matcher(documentNumber);
        if (!named.matches()) {
            faults.add(new Violation("documentNumber", new Text("须为国务院办公厅通知的文号，如“国办发明电〔2026〕9号”",
                    "must be the number of the State Council's notice, such as 国办发明电〔2026〕9号")));
        } else if (Integer.parseInt(named.group(1)) < year - 1 || Integer.parseInt(named.group(1)) > year) {
            faults.add(new Violation("documentNumber", new Text("文号的年份须为上一年或当年", "must be of that year or the one before")));
        }
        refuse(faults);
    }

    /// As for a list without a notice.
    ///
    /// @param prefix of the names of fields
    /// @throws InvalidInput naming every fault
    public static void requireDays(String prefix, int year, List<ListedDay> holidays, List<ListedDay> workdays,
            WorkCalendars current) {
        refuse(faults(prefix, year, holidays, workdays, current));
    }

    private static void refuse(List<Violation> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    private static List<Violation> faults(String prefix, int year, List<ListedDay> holidays, List<ListedDay> workdays,
            WorkCalendars current) {
        var faults = new ArrayList<Violation>();
        var seen = new HashSet<LocalDate>();
        days(prefix + "holidays", year, holidays, seen, current, faults);
        days(prefix + "workdays", year, workdays, seen, current, faults);
        Map<LocalDate, String> statutory = year < STATUTORY_SINCE ? Map.of() : WorkdayCalendar.statutoryDays(year);
        for (int i = 0; i < workdays.size(); i++) {
            LocalDate day = workdays.get(i).date();
            String field = prefix + "workdays[" + i + "].date";
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                faults.add(new Violation(field,
                        new Text(day + " 不是周六或周日，不能调休上班", day + " is no Saturday or Sunday: it cannot be worked in exchange")));
            }
            if (statutory.containsKey(day)) {
                faults.add(new Violation(field, new Text(day + " 是法定节日（" + statutory.get(day) + "），不能上班",
                        day + " is a statutory day off (" + statutory.get(day) + ")")));
            }
        }
        var off = holidays.stream().map(ListedDay::date).collect(Collectors.toSet());
        String missing = statutory.entrySet().stream().filter(day -> !off.contains(day.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(day -> day.getKey() + " " + day.getValue()).collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            faults.add(new Violation(prefix + "holidays",
                    new Text("缺少法定节日：" + missing, "these statutory days are missing: " + missing)));
        }
        if (holidays.isEmpty()) {
            faults.add(new Violation(prefix + "holidays", new Text("没有放假的日子", "no day off is given")));
        }
        return faults;
    }

    private static void days(String field, int year, List<ListedDay> days, HashSet<LocalDate> seen, WorkCalendars current,
            List<Violation> faults) {
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i).date();
            String name = field + "[" + i + "].date";
            if (day.isBefore(earliest(year)) || day.getYear() > year) {
                faults.add(new Violation(name, new Text(day + " 不属于" + year + "年（元旦连休可含上一年最后7天）",
                        day + " is not of " + year + ", nor of the last 7 days before it")));
            } else if (day.getYear() < year && current.general().certainty(day) != Certainty.OFFICIAL) {
                faults.add(new Violation(name, new Text("须先加载" + day.getYear() + "年的官方安排",
                        "the official list of " + day.getYear() + " must be loaded first")));
            }
            if (!seen.add(day)) {
                faults.add(new Violation(name, new Text(day + " 重复，或既放假又上班", day + " is given twice, or both off and worked")));
            }
        }
    }
}
