package org.plenum.task.preview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenum.platform.web.Text;
import org.plenum.task.plan.ConflictView;
import org.plenum.task.schedule.Adjustment;
import org.plenum.task.schedule.Plan;
import org.plenum.task.schedule.Remedy;
import org.plenum.task.schedule.Shift;

/// What would mend the plan, tried by scheduling it so.
record RemedyView(@Schema(description = "名次，1 为首选 Rank; 1 is the first choice", examples = "1") int rank,
        @Schema(description = "种类 Kind", examples = "COMPRESS") Kind kind,
        @Schema(description = "一句话 In one sentence", examples = "把「赴县(市、区)调研」的工期从10天压缩到7天（压缩3天）") String sentence,
        @Schema(description = "为何排在此处 Why it ranks here", examples = "涉及2项任务，日期共移动3天；消除1处冲突，余4处") String because,
        @Schema(description = "涉及的任务数 Tasks changed or moved", examples = "2") int touched,
        @Schema(description = "各任务移动的自然日合计 Natural days moved, over all tasks", examples = "3") long days,
        @Schema(description = "消除的冲突数 How many conflicts it removes", examples = "1") int removesCount,
        @Schema(description = "消除的冲突，至多20处 The conflicts that it removes, at most 20") List<ConflictView> removes,
        @Schema(description = "余下的冲突数 How many conflicts remain", examples = "4") int remaining,
        @Schema(description = "随之移动的任务，至多50项 What else moves, at most 50") List<RemedyMoveView> moves,
        @Schema(description = "因此错过的软期限，至多50项 Soft deadlines that are missed with it, at most 50") List<RemedyMissView> misses,
        @Schema(description = "照此预演所用的请求体 The body of a preview of it") PreviewChanges changes) {

    @Schema(name = "RemedyMissView")
    record RemedyMissView(@Schema(description = "任务代码 Code", examples = "T13") String code,
            @Schema(description = "任务名称 Title", examples = "赴县(市、区)调研") String title,
            @Schema(description = "软期限 Its soft deadline", examples = "2020-12-31") LocalDate softDeadline,
            @Schema(description = "最早完成日 When it can be finished at the earliest", examples = "2021-01-05") LocalDate possible,
            @Schema(description = "超过软期限的自然日数 Natural days after it", examples = "5") int lackDays) {
    }

    private static final int MOST_REMOVES = 20;
    private static final int MOST_MOVES = 50;

    @Schema(name = "RemedyKind")
    enum Kind {
        /// 压缩工期.
        COMPRESS,
        /// 放宽自身期限.
        EXTEND_DEADLINE,
        /// 允许更早开始.
        START_EARLIER,
        /// 缩短间隔.
        SHORTEN_LAG,
        /// 并行.
        RUN_PARALLEL,
        /// 取消依赖.
        DROP_LINK,
        /// 推迟开幕.
        OPEN_LATER
    }

    @Schema(name = "RemedyMoveView")
    record RemedyMoveView(@Schema(description = "任务代码 Code", examples = "T24") String code,
            @Schema(description = "任务名称 Title", examples = "文件付印") String title,
            @Schema(description = "原最迟完成日 Last day to finish before", examples = "2021-01-20") LocalDate from,
            @Schema(description = "新最迟完成日 Last day to finish after", examples = "2021-01-27") LocalDate to) {

        private static RemedyMoveView of(Shift one) {
            return new RemedyMoveView(one.code(), one.title(), one.from(), one.to());
        }
    }

    /// @param plan the plan to be mended
    static List<RemedyView> of(List<Remedy> remedies, Plan plan, Locale language) {
        var views = new ArrayList<RemedyView>(remedies.size());
        remedies.forEach(one -> views.add(of(views.size() + 1, one, plan, language)));
        return views;
    }

    private static RemedyView of(int rank, Remedy one, Plan plan, Locale language) {
        var removes = one.removes().stream().limit(MOST_REMOVES).map(each -> ConflictView.of(each, plan, language)).toList();
        var moves = one.moves().stream().limit(MOST_MOVES).map(RemedyMoveView::of).toList();
        var misses = one.misses().stream().limit(MOST_MOVES).map(each -> new RemedyMissView(each.code(),
                plan.activity(each.code()).title(), each.needed(), each.possible(), each.lack().days())).toList();
        return new RemedyView(rank, kind(one.adjustment()), one.sentence(plan, language), because(one).in(language),
                one.touched(), one.days(), one.removes().size(), removes, one.remaining(), moves, misses,
                PreviewChanges.of(one.adjustment()));
    }

    private static Text because(Remedy one) {
        String zh = "涉及%d项任务，日期共移动%d天；消除%d处冲突，余%d处".formatted(one.touched(), one.days(), one.removes().size(), one.remaining());
        String en = "Touches %d tasks and moves dates by %d days in all; removes %d conflicts, leaves %d".formatted(one.touched(),
                one.days(), one.removes().size(), one.remaining());
        if (!one.misses().isEmpty()) {
            zh += "；错过%d处软期限".formatted(one.misses().size());
            en += "; misses %d soft deadlines".formatted(one.misses().size());
        }
        return one.adjustment() instanceof Adjustment.OpenLater
                ? new Text(zh + "；推迟开幕影响全局，排在最后", en + "; a later opening concerns everybody, so it comes last")
                : new Text(zh, en);
    }

    private static Kind kind(Adjustment adjustment) {
        return switch (adjustment) {
            case Adjustment.Compress _ -> Kind.COMPRESS;
            case Adjustment.ExtendDeadline _ -> Kind.EXTEND_DEADLINE;
            case Adjustment.StartEarlier _ -> Kind.START_EARLIER;
            case Adjustment.ShortenLag _ -> Kind.SHORTEN_LAG;
            case Adjustment.RunParallel _ -> Kind.RUN_PARALLEL;
            case Adjustment.DropLink _ -> Kind.DROP_LINK;
            case Adjustment.OpenLater _ -> Kind.OPEN_LATER;
        };
    }
}
