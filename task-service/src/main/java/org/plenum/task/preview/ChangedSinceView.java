package org.plenum.task.preview;

import java.util.List;
import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What has changed since a preview was made.
public record ChangedSinceView(
        @Schema(description = "会议、计划、任务、依赖关系或工作日历 Session, plan, tasks, links or calendar", examples = "TASKS") ChangedSince.Part part,
        @Schema(description = "有变动的任务代码 Codes of the tasks", examples = "[\"T12\"]") List<String> codes,
        @Schema(description = "一句话 In words", examples = "任务 T12") String text) {

    /// In the language.
    public static List<ChangedSinceView> of(List<ChangedSince> changed, Locale language) {
        return changed.stream().map(one -> new ChangedSinceView(one.part(), one.codes(), one.text().in(language))).toList();
    }
}
