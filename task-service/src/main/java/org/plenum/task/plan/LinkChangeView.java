package org.plenum.task.plan;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenum.platform.web.Versioned;
import org.plenum.task.task.Moved;

/// What came of adding or removing a dependency.
record LinkChangeView(@Schema(description = "所增加或删除的依赖 The link added or removed") LinkView link,
        @Schema(description = "因此移动的任务 Tasks that moved") List<MovedView> moved,
        @Schema(description = "计划的新版本 New version of the plan", examples = "1") int version) implements Versioned {

    @Schema(name = "MovedView")
    record MovedView(@Schema(description = "任务代码 Code", examples = "T13") String code,
            @Schema(description = "任务名称 Title", examples = "赴县(市、区)调研") String title,
            @Schema(description = "原最迟开始日 Last day to start before", examples = "2020-12-18") LocalDate startFrom,
            @Schema(description = "现最迟开始日 Last day to start now", examples = "2020-12-16") LocalDate startTo,
            @Schema(description = "原最迟完成日 Last day to finish before", examples = "2020-12-31") LocalDate from,
            @Schema(description = "现最迟完成日 Last day to finish now", examples = "2020-12-29") LocalDate to) {
    }

    static LinkChangeView of(LinkView link, List<Moved> moved, int version) {
        return new LinkChangeView(link,
                moved.stream().map(one -> new MovedView(one.code(), one.title(), one.startFrom(), one.startTo(),
                        one.from(), one.to())).toList(),
                version);
    }
}
