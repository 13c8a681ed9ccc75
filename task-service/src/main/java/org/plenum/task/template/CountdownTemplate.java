package org.plenum.task.template;

import java.util.List;
import java.util.UUID;

/// One version of a template, whole.
public record CountdownTemplate(UUID id, String code, int version, String title, List<TemplateItem> items,
        List<TemplateLink> links) {
}
