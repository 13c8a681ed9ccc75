package org.plenum.task.template;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.plenum.task.schedule.Link;

/// A dependency as a template states it.
///
/// @param lag in working days
@Embeddable
public record TemplateLink(String predecessor, String successor, @Enumerated(EnumType.STRING) Link.Type type, int lag) {

    /// What is to be scheduled.
    public Link link() {
        return new Link(predecessor, successor, type, lag);
    }

    /// The same as a template states it.
    public static TemplateLink of(Link link) {
        return new TemplateLink(link.predecessor(), link.successor(), link.type(), link.lag());
    }
}
