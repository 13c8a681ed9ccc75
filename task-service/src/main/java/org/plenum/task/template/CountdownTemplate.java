package org.plenum.task.template;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// One version of a template, whole.
///
/// @param referenceOpening the opening day for which it was found that it can be dated without conflict
/// @param fromPlan the plan that it was made of, if any
/// @param madeAt null for those that come with the program
/// @param retiredOn the day since which it is no longer offered, if it was retired
/// @param durations where the durations come from, for a version made of a plan
public record CountdownTemplate(UUID id, String code, int version, String title, LocalDate referenceOpening,
        @Nullable UUID fromPlan, @Nullable Instant madeAt, @Nullable LocalDate retiredOn, List<TemplateItem> items,
        List<TemplateLink> links, List<TemplateDuration> durations) {
}
