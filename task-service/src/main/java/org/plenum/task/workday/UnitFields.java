package org.plenum.task.workday;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.InvalidInput.Violation;
import org.plenum.platform.web.Text;
import org.plenum.task.language.Visible;

/// What is stated of a unit's working days.
@Schema(name = "UnitCalendarFields")
record UnitFields(
        @Schema(description = "依据 On what it rests", examples = "筹备工作领导小组会议纪要：会前一个月会务组周六上班") @NotBlank @Visible @Size(max = 500) String basis,
        @Schema(description = "每周上班日，时段不得重叠；其余时间周一至周五 Weeks, not overlapping; Monday to Friday at any other time") @NotNull @Size(max = 20) List<@NotNull @Valid UnitWeek> weeks,
        @Schema(description = "个别上班或休息的日子，优先于法定安排 Single days, worked or off, whatever the notice says") @NotNull @Size(max = 400) List<@NotNull @Valid UnitDay> days) {

    /// @throws InvalidInput naming every fault
    void require() {
        var faults = new ArrayList<Violation>();
        for (int i = 0; i < weeks.size(); i++) {
            UnitWeek week = weeks.get(i);
            covered("weeks[" + i + "].from", week.from(), faults);
            if (week.to() != null) {
                covered("weeks[" + i + "].to", week.to(), faults);
                if (week.to().isBefore(week.from())) {
                    faults.add(new Violation("weeks[" + i + "].to", new Text("不得早于首日", "must not be before the first day")));
                }
            }
            for (int k = 0; k < i; k++) {
                if (overlap(weeks.get(k), week)) {
                    faults.add(new Violation("weeks[" + i + "].from",
                            new Text("与第" + (k + 1) + "个时段重叠", "overlaps with the one at " + k)));
                }
            }
        }
        var seen = new HashSet<LocalDate>();
        for (int i = 0; i < days.size(); i++) {
            covered("days[" + i + "].day", days.get(i).day(), faults);
            if (!seen.add(days.get(i).day())) {
                faults.add(new Violation("days[" + i + "].day",
                        new Text(days.get(i).day() + " 重复", days.get(i).day() + " is given twice")));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    private static void covered(String field, LocalDate day, List<Violation> faults) {
        try {
            PlanningYears.require(field, day);
        } catch (InvalidInput outside) {
            faults.addAll(outside.violations());
        }
    }

    private static boolean overlap(UnitWeek one, UnitWeek other) {
        return (one.to() == null || !other.from().isAfter(one.to())) && (other.to() == null || !one.from().isAfter(other.to()));
    }

    UnitDays unitDays() {
        var single = new HashMap<LocalDate, Boolean>();
        days.forEach(day -> single.put(day.day(), day.worked()));
        return new UnitDays(weeks.stream().map(UnitWeek::week).toList(), single);
    }
}
