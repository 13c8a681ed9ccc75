package org.plenum.task.template;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenum.task.schedule.Link;

/// A dependency of a template as it is shown, and as it is given for a version made by hand.
@Schema(name = "TemplateLinkView")
public record TemplateLinkView(
        @Schema(description = "前置任务 Predecessor", examples = "T20") @NotBlank @Size(max = 10) String predecessor,
        @Schema(description = "后续任务 Successor", examples = "T24") @NotBlank @Size(max = 10) String successor,
        @Schema(description = "类型 Type of link", examples = "FS") @NotNull Link.Type type,
        @Schema(description = "间隔工作日，负数为可重叠 Lag in working days; negative overlaps", examples = "0") @Min(-250) @Max(250) int lag) {

    static TemplateLinkView of(TemplateLink link) {
        return new TemplateLinkView(link.predecessor(), link.successor(), link.type(), link.lag());
    }

    /// What it says.
    public TemplateLink link() {
        return new TemplateLink(predecessor, successor, type, lag);
    }
}
