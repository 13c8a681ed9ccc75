package org.plenum.task.revision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.Text;
import org.plenum.task.template.DurationSource;
import org.plenum.task.template.TemplateItemView;
import org.plenum.task.template.TemplateLinkView;

/// What a new version is made of: a plan, or tasks and links given one by one.
@Schema(name = "NewTemplate")
record NewTemplate(
        @Schema(description = "模板代码；已有的则为其下一版本 Code; the next version of that template if there is one", examples = "plenary") @NotNull @Size(max = 40) @Pattern(regexp = "[a-z][a-z0-9-]{0,39}") String code,
        @Schema(description = "名称 Title", examples = "全体会议倒排模板（按七届四次会议实际修订）") @NotBlank @Size(max = 200) String title,
        @Schema(description = "由哪个计划整理；与 items 给且只给一个 The plan that it is made of; either this or items", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2a01", nullable = true) @Nullable UUID fromPlan,
        @Schema(description = "取计划工期还是实际工期；给 fromPlan 时必填 Which durations are taken; with fromPlan only, and needed there", examples = "ACTUAL", nullable = true) @Nullable DurationSource durations,
        @Schema(description = "取实际工期时仍取计划工期的任务代码 Codes of tasks that keep their planned duration all the same", examples = "[\"T22\"]", nullable = true) @Nullable @Size(max = 2000) List<@NotBlank @Size(max = 10) String> keepPlanned,
        @Schema(description = "不列入模板的任务代码，如一次性任务；其依赖一并不列 Codes of tasks that are left out with their links, such as those of one year only", examples = "[\"C01\"]", nullable = true) @Nullable @Size(max = 2000) List<@NotBlank @Size(max = 10) String> leaveOut,
        @Schema(description = "全部任务；读取某一版本后修改即可 All tasks; read a version and change it", nullable = true) @Nullable @Size(min = 1, max = 2000) List<@NotNull @Valid TemplateItemView> items,
        @Schema(description = "全部依赖 All links", nullable = true) @Nullable @Size(max = 5000) List<@NotNull @Valid TemplateLinkView> links,
        @Schema(description = "校核所用的开幕日；给 items 时有效，默认同最新版本 The opening day for which it is tried; with items only, that of the newest version by default", examples = "2021-02-01", nullable = true) @Nullable LocalDate referenceOpeningDay) {

    private static final LocalDate FIRST = LocalDate.of(1955, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2095, 12, 31);

    /// @throws InvalidInput unless it says either the one or the other, and only what belongs to that
    void requireOneSource() {
        if ((fromPlan == null) == (items == null)) {
            throw invalid("fromPlan", "fromPlan 与 items 须给且只给一个", "give either fromPlan or items");
        }
        if (fromPlan != null && durations == null) {
            throw invalid("durations", "由计划整理时须说明取计划工期还是实际工期", "is needed with fromPlan");
        }
        if (fromPlan != null) {
            requireAbsent("links", links);
            requireAbsent("referenceOpeningDay", referenceOpeningDay);
        } else {
            requireAbsent("durations", durations);
            requireAbsent("keepPlanned", keepPlanned);
            requireAbsent("leaveOut", leaveOut);
        }
        if (referenceOpeningDay != null && (referenceOpeningDay.isBefore(FIRST) || referenceOpeningDay.isAfter(LAST))) {
            throw invalid("referenceOpeningDay", "必须在1955年到2095年之间（工作日历的范围）",
                    "must lie in 1955 to 2095, the years that the calendar can plan");
        }
    }

    private void requireAbsent(String field, @Nullable Object value) {
        if (value != null) {
            throw fromPlan == null ? invalid(field, "只在由计划整理时有效", "is for a version made of a plan only")
                    : invalid(field, "由计划整理时以计划为准，不得给出", "is the plan's and cannot be given with fromPlan");
        }
    }

    static InvalidInput invalid(String field, String zh, String en) {
        return new InvalidInput(field, new Text(zh, en));
    }
}
