package org.plenum.task.template;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.task.schedule.DayKind;
import org.plenum.task.schedule.Schedule;
import org.plenum.task.workday.WorkCalendars;

/// What differs between two versions of templates (模板比较).
public record ComparisonView(@Schema(description = "原版本 From") Side from, @Schema(description = "新版本 To") Side to,
        @Schema(description = "关键路径按此开幕日计算 Critical paths are those of this opening day", examples = "2021-02-01") LocalDate referenceOpeningDay,
        @Schema(description = "新增的任务 Tasks added") List<TemplateItemView> added,
        @Schema(description = "取消的任务 Tasks removed") List<TemplateItemView> removed,
        @Schema(description = "改动的任务，按相同代码认定，改名亦然 Tasks changed; the same code is the same task, also if renamed") List<ChangedItemView> changed,
        @Schema(description = "新增的依赖；只改间隔的，一增一减 Links added; one with another lag is added and removed") List<TemplateLinkView> linksAdded,
        @Schema(description = "取消的依赖 Links removed") List<TemplateLinkView> linksRemoved) {

    @Schema(name = "ComparedTemplateView")
    record Side(@Schema(description = "模板代码 Code", examples = "countdown") String code,
            @Schema(description = "版本 Version", examples = "1") int version,
            @Schema(description = "名称 Title", examples = "全体会议倒排模板") String title,
            @Schema(description = "任务数 Number of tasks", examples = "37") int items,
            @Schema(description = "依赖数 Number of links", examples = "41") int links,
            @Schema(description = "各任务工期合计，工作日 Sum of durations in working days", examples = "196") int workdays,
            @Schema(description = "各任务工期合计，自然日 Sum of durations in natural days", examples = "9") int naturalDays,
            @Schema(description = "关键路径；按此开幕日不能排期的为空 Critical path; none if it cannot be dated for that day", nullable = true) @Nullable CriticalPathView criticalPath) {
    }

    @Schema(name = "TemplateCriticalPathView")
    record CriticalPathView(
            @Schema(description = "任务代码，按先后 Codes in their order", examples = "[\"T03\",\"T06\"]") List<String> codes,
            @Schema(description = "其工期合计，工作日 Sum of their durations in working days", examples = "48") int workdays,
            @Schema(description = "其工期合计，自然日 Sum of their durations in natural days", examples = "3") int naturalDays) {
    }

    @Schema(name = "ChangedItemView")
    record ChangedItemView(@Schema(description = "任务代码 Code", examples = "T13") String code,
            @Schema(description = "现名称 Its title now", examples = "赴县(市、区)调研") String title,
            @Schema(description = "是否改名 Whether it was renamed", examples = "false") boolean renamed,
            @Schema(description = "改动的字段 Fields that changed") List<ChangedFieldView> fields) {
    }

    @Schema(name = "ChangedFieldView")
    record ChangedFieldView(@Schema(description = "字段 Field", examples = "durationDays") String field,
            @Schema(description = "原值 From", examples = "10", nullable = true) @Nullable String from,
            @Schema(description = "新值 To", examples = "12", nullable = true) @Nullable String to) {
    }

    static ComparisonView of(Difference difference, WorkCalendars calendars) {
        LocalDate opening = difference.to().referenceOpening();
        return new ComparisonView(side(difference.from(), opening, calendars), side(difference.to(), opening, calendars),
                opening,
                difference.added().stream().map(TemplateItemView::of).toList(),
                difference.removed().stream().map(TemplateItemView::of).toList(),
                difference.changed().stream().map(ComparisonView::changed).toList(),
                difference.linksAdded().stream().map(TemplateLinkView::of).toList(),
                difference.linksRemoved().stream().map(TemplateLinkView::of).toList());
    }

    private static ChangedItemView changed(Difference.Change change) {
        var fields = change.fields().stream().map(
                field -> new ChangedFieldView(field.apiName(), field.text(change.from()), field.text(change.to()))).toList();
        return new ChangedItemView(change.to().code(), change.to().title(), change.fields().contains(Difference.Field.TITLE),
                fields);
    }

    private static Side side(CountdownTemplate template, LocalDate opening, WorkCalendars calendars) {
        return new Side(template.code(), template.version(), template.title(), template.items().size(), template.links().size(),
                sum(template.items(), DayKind.WORKDAY), sum(template.items(), DayKind.NATURAL),
                criticalPath(template, opening, calendars));
    }

    private static @Nullable CriticalPathView criticalPath(CountdownTemplate template, LocalDate opening,
            WorkCalendars calendars) {
        var network = Reference.network(opening, template.items(), template.links());
        return switch (calendars.scheduler().schedule(network)) {
            case Schedule.Scheduled(var plan) -> criticalPath(plan.criticalPath(), Difference.byCode(template));
            case Schedule.Cyclic _ -> null;
            case Schedule.Invalid _ -> null;
        };
    }

    private static CriticalPathView criticalPath(List<String> codes, Map<String, TemplateItem> items) {
        var path = codes.stream().map(code -> Objects.requireNonNull(items.get(code))).toList();
        return new CriticalPathView(codes, sum(path, DayKind.WORKDAY), sum(path, DayKind.NATURAL));
    }

    private static int sum(List<TemplateItem> items, DayKind kind) {
        return items.stream().filter(item -> item.dayKind() == kind).mapToInt(TemplateItem::durationDays).sum();
    }
}
