package org.plenum.task.coverage;

import java.util.List;
import java.util.function.Predicate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.task.light.Light;
import org.plenum.task.task.DividedTask;
import org.plenum.task.task.TaskState;

/// How some tasks stand.
@Schema(name = "CoverageFigures")
record Figures(@Schema(description = "任务数 Tasks", examples = "12") int tasks,
        @Schema(description = "按状态 By state") States states,
        @Schema(description = "按今日灯色 By light as of today") Lights lights,
        @Schema(description = "总进度（百分比），按工期加权，里程碑按一天计，已终止的不计；没有可计的任务则无 Percent done, weighted by duration, a milestone as one day, without what was terminated; absent if nothing is left to weigh", examples = "46", nullable = true) @Nullable Integer progress,
        @Schema(description = "现已逾期 Overdue now", examples = "1") int overdue,
        @Schema(description = "曾经逾期，含现已逾期 Ever overdue, those that are now included", examples = "2") int onceLate) {

    @Schema(name = "CoverageStates", description = "各状态的任务数 Tasks in each state")
    record States(@Schema(description = "未启动 Not started", examples = "5") int notStarted,
            @Schema(description = "进行中 In progress", examples = "4") int inProgress,
            @Schema(description = "待验收 Awaiting the check", examples = "1") int awaitingCheck,
            @Schema(description = "已销号 Closed", examples = "2") int closed,
            @Schema(description = "暂缓 Suspended", examples = "0") int suspended,
            @Schema(description = "终止 Terminated", examples = "0") int terminated) {
    }

    @Schema(name = "CoverageLights", description = "各灯色的任务数 Tasks of each light")
    record Lights(@Schema(description = "灰灯 Grey", examples = "4") int grey,
            @Schema(description = "绿灯 Green", examples = "4") int green,
            @Schema(description = "黄灯 Yellow", examples = "1") int yellow,
            @Schema(description = "红灯 Red", examples = "1") int red,
            @Schema(description = "蓝灯 Blue", examples = "2") int blue) {
    }

    static Figures of(List<DividedTask> tasks) {
        return new Figures(tasks.size(),
                new States(in(tasks, TaskState.NOT_STARTED), in(tasks, TaskState.IN_PROGRESS),
                        in(tasks, TaskState.AWAITING_CHECK), in(tasks, TaskState.CLOSED), in(tasks, TaskState.SUSPENDED),
                        in(tasks, TaskState.TERMINATED)),
                new Lights(lit(tasks, Light.GREY), lit(tasks, Light.GREEN), lit(tasks, Light.YELLOW), lit(tasks, Light.RED),
                        lit(tasks, Light.BLUE)),
                progress(tasks), lit(tasks, Light.RED), count(tasks, DividedTask::wasLate));
    }

    private static int in(List<DividedTask> tasks, TaskState state) {
        return count(tasks, task -> task.state() == state);
    }

    private static int lit(List<DividedTask> tasks, Light light) {
        return count(tasks, task -> task.light() == light);
    }

    private static int count(List<DividedTask> tasks, Predicate<DividedTask> which) {
        return (int) tasks.stream().filter(which).count();
    }

    private static @Nullable Integer progress(List<DividedTask> tasks) {
        long done = 0;
        long all = 0;
        for (DividedTask task : tasks) {
            if (Coverage.counts(task)) {
                long days = Math.max(1, task.durationDays());
                done += days * task.progress();
                all += days;
            }
        }
        return all == 0 ? null : (int) (done / all);
    }
}
