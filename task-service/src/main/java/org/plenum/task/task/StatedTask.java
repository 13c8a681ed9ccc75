package org.plenum.task.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.Text;
import org.plenum.platform.workdays.Certainty;
import org.plenum.task.light.Light;
import org.plenum.task.schedule.Activity;

/// All that is stated of a task, and how it stands today.
///
/// @param start the last day to start, as stored
/// @param due the last day to finish, as stored
/// @param why the reason of its dates in one sentence
/// @param changeable whether its state lets division of labour and timing be changed
public record StatedTask(Activity activity, String group, String leadUnit, List<String> cooperatingUnits,
        @Nullable String responsibleLeader, @Nullable String owner, List<String> deliverables, Priority priority,
        LocalDate start, LocalDate due, Certainty certainty, Text why, Text state, int progress, Light light, boolean wasLate,
        boolean changeable) {

    static StatedTask of(Task task, LocalDate today) {
        Division division = task.division();
        TaskDates dates = task.dates();
        var why = new Text(dates.why(task.code(), task.title(), Locale.SIMPLIFIED_CHINESE),
                dates.why(task.code(), task.title(), Locale.ENGLISH));
        return new StatedTask(task.activity(), division.team(), division.leadUnit(), division.cooperatingUnits(),
                division.responsibleLeader(), division.owner(), division.deliverables(), division.priority(),
                dates.startDay(), dates.dueDay(), dates.certainty(), why, task.state().text(), task.progress(),
                task.light(today), task.wasLate(today), TaskAction.CHANGE.isPossibleIn(task.state()));
    }

    public String code() {
        return activity.code();
    }
}
