package org.plenum.task.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.Text;
import org.plenum.platform.workdays.Certainty;
import org.plenum.task.light.Light;
import org.plenum.task.plan.PlanBasis;
import org.plenum.task.schedule.Activity;
import org.plenum.task.schedule.DayKind;
import org.plenum.task.schedule.Due;
import org.plenum.task.schedule.Link;
import org.plenum.task.schedule.Progress;
import org.plenum.task.task.Priority;
import org.plenum.task.task.StatedTask;
import org.plenum.task.workday.WorkCalendars;

/// Plans that are in no database.
final class SheetSamples {

    static final UUID PLAN = UUID.fromString("0176832b-7400-7c3a-9d42-3f1b6c8e2a01");
    static final LocalDate OPENING = LocalDate.of(2021, 2, 1);
    static final LocalDate TODAY = LocalDate.of(2020, 12, 21);

    private SheetSamples() {
    }

    static Activity activity(String code, String title, @Nullable Integer offset, int days, @Nullable LocalDate notBefore) {
        return new Activity(code, title, offset == null ? null : new Due.Offset(offset), days, DayKind.WORKDAY, false,
                notBefore,
                Progress.NOT_STARTED);
    }

    static StatedTask task(Activity activity, String group, String unit, List<String> cooperating, @Nullable String leader,
            @Nullable String owner, List<String> deliverables, Priority priority) {
        return new StatedTask(activity, group, unit, cooperating, leader, owner, deliverables, priority, OPENING.minusDays(30),
                OPENING.minusDays(20), Certainty.OFFICIAL, new Text("自身期限为开幕前20天，需在1月12日前完成", "Its own deadline"),
                new Text("未启动", "not started"), 0, Light.GREY, false, true);
    }

    static StatedTask task(String code, String title) {
        return task(activity(code, title, -20, 5, null), "秘书组", "办公室", List.of("各专委会"), null, null, List.of("纪要"),
                Priority.NORMAL);
    }

    /// The same, closed.
    static StatedTask closed(StatedTask one) {
        return new StatedTask(one.activity(), one.group(), one.leadUnit(), one.cooperatingUnits(), one.responsibleLeader(),
                one.owner(), one.deliverables(), one.priority(), one.start(), one.due(), one.certainty(), one.why(),
                new Text("已销号", "closed"), 100, Light.BLUE, false, false);
    }

    /// The same, its dates from an estimated calendar.
    static StatedTask estimated(StatedTask one) {
        return new StatedTask(one.activity(), one.group(), one.leadUnit(), one.cooperatingUnits(), one.responsibleLeader(),
                one.owner(), one.deliverables(), one.priority(), one.start(), one.due(), Certainty.ESTIMATED, one.why(),
                one.state(),
                one.progress(), one.light(), one.wasLate(), one.changeable());
    }

    static PlanSheet plan(List<StatedTask> tasks, Link... links) {
        var basis = new PlanBasis(PLAN, 3, "7-5", 1, OPENING, OPENING, TODAY, tasks.stream().map(StatedTask::activity).toList(),
                Map.of(), List.of(links), WorkCalendars.BUILT_IN);
        return PlanSheet.of(basis, "七届五次会议", TODAY, tasks, SheetOrder.DUE);
    }

    static PlanSheet plan(StatedTask... tasks) {
        return plan(List.of(tasks));
    }

    /// Three tasks, the second after the first.
    static PlanSheet small() {
        return plan(List.of(task("T01", "方案"), task("T02", "部署"), task("T03", "总结")), new Link("T01", "T02", Link.Type.FS, 3));
    }

    static PlanSheet large(int tasks) {
        return plan(IntStream.rangeClosed(1, tasks).mapToObj(i -> task("T%05d".formatted(i), "任务" + i)).toList());
    }

    static byte[] file(PlanSheet plan) {
        var out = new ByteArrayOutputStream();
        try {
            SheetDrawing.draw(plan, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static EditedSheet edited(PlanSheet plan) {
        return EditedSheet.of(file(plan));
    }

    static SheetComparison compared(EditedSheet sheet, PlanSheet plan) {
        return SheetComparison.of(UploadedSheet.read(sheet.bytes()), plan);
    }
}
