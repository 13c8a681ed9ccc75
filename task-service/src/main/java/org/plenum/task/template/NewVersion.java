package org.plenum.task.template;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// What a new version of a template is to hold; its number is given when it is stored.
///
/// @param referenceOpening the opening day for which it was found that it can be dated without conflict
public record NewVersion(String code, String title, LocalDate referenceOpening, @Nullable UUID fromPlan,
        List<TemplateItem> items, List<TemplateLink> links, List<TemplateDuration> durations) {
}
