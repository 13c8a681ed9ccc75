package org.plenum.task.template;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.plenum.task.schedule.DayKind;
import org.plenum.task.schedule.Link;
import org.plenum.task.task.DeadlineKind;

/// Small templates for tests.
public final class Samples {

    private Samples() {
    }

    public static TemplateItem item(String code, int days) {
        return new TemplateItem(code, "任务" + code, "秘书组", "办公室", List.of(), -10, DeadlineKind.HARD, days, DayKind.WORKDAY,
                false, List.of("表"));
    }

    public static TemplateItem opening() {
        return new TemplateItem("T33", "大会开幕", "秘书组", "办公室", List.of(), 0, DeadlineKind.HARD, 1, DayKind.NATURAL, true,
                List.of());
    }

    public static TemplateItem renamed(TemplateItem item, String title) {
        return new TemplateItem(item.code(), title, item.team(), item.leadUnit(), item.cooperatingUnits(),
                item.finishOffsetDays(), item.deadlineKind(), item.durationDays(), item.dayKind(), item.fixed(),
                item.deliverables());
    }

    public static TemplateItem due(TemplateItem item, int offset) {
        return new TemplateItem(item.code(), item.title(), item.team(), item.leadUnit(), item.cooperatingUnits(), offset,
                item.deadlineKind(),
                item.durationDays(), item.dayKind(), item.fixed(), item.deliverables());
    }

    public static TemplateItem natural(TemplateItem item) {
        return new TemplateItem(item.code(), item.title(), item.team(), item.leadUnit(), item.cooperatingUnits(),
                item.finishOffsetDays(), item.deadlineKind(), item.durationDays(), DayKind.NATURAL, item.fixed(),
                item.deliverables());
    }

    public static TemplateLink link(String predecessor, String successor, int lag) {
        return new TemplateLink(predecessor, successor, Link.Type.FS, lag);
    }

    public static CountdownTemplate template(int version, List<TemplateItem> items, List<TemplateLink> links) {
        return new CountdownTemplate(new UUID(7, version), "sample", version, "样板", LocalDate.of(2021, 2, 1), null, null, null,
                items, links, List.of());
    }
}
