package org.plenum.task.template;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenum.platform.web.Versioned;
import org.plenum.task.schedule.DayKind;
import org.plenum.task.schedule.Link;

/// A template with all it holds.
record TemplateView(@Schema(description = "模板代码 Code", examples = "countdown") String code,
        @Schema(description = "版本，只增不改 Version; a version never changes", examples = "1") int version,
        @Schema(description = "名称 Title", examples = "全体会议倒排模板") String title,
        @Schema(description = "任务 Tasks") List<TemplateItemView> items,
        @Schema(description = "依赖关系 Links") List<TemplateLinkView> links) implements Versioned {

    @Schema(name = "TemplateItemView")
    record TemplateItemView(@Schema(description = "任务代码 Code of the task", examples = "T24") String code,
            @Schema(description = "任务名称 Title", examples = "常委会审议(召开决定、报告、委员调整、名单)") String title,
            @Schema(description = "所属组 Group", examples = "秘书组") String group,
            @Schema(description = "牵头单位 Lead unit", examples = "办公室") String leadUnit,
            @Schema(description = "配合单位 Cooperating units", examples = "[\"组织组\"]") List<String> cooperatingUnits,
            @Schema(description = "完成期限，距开幕日的自然日数 Deadline in natural days from the opening day", examples = "-11") int finishOffsetDays,
            @Schema(description = "工期（天） Duration in days", examples = "1") int durationDays,
            @Schema(description = "按工作日或自然日计 In working or natural days", examples = "WORKDAY") DayKind dayKind,
            @Schema(description = "日期是否固定 Fixed to its day", examples = "false") boolean fixed,
            @Schema(description = "成果与佐证 Deliverables", examples = "[\"会议决定\"]") List<String> deliverables) {
    }

    @Schema(name = "TemplateLinkView")
    record TemplateLinkView(@Schema(description = "前置任务 Predecessor", examples = "T20") String predecessor,
            @Schema(description = "后续任务 Successor", examples = "T24") String successor,
            @Schema(description = "类型 Type of link", examples = "FS") Link.Type type,
            @Schema(description = "间隔工作日，负数为可重叠 Lag in working days; negative overlaps", examples = "0") int lag) {
    }

    static TemplateView of(CountdownTemplate template) {
        var items = template.items().stream()
                .map(item -> new TemplateItemView(item.code(), item.title(), item.team(), item.leadUnit(),
                        item.cooperatingUnits(),
                        item.finishOffsetDays(), item.durationDays(), item.dayKind(), item.fixed(), item.deliverables()))
                .toList();
        var links = template.links().stream()
                .map(link -> new TemplateLinkView(link.predecessor(), link.successor(), link.type(), link.lag())).toList();
        return new TemplateView(template.code(), template.version(), template.title(), items, links);
    }
}
