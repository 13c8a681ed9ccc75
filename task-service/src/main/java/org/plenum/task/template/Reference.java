package org.plenum.task.template;

import java.time.LocalDate;
import java.util.List;

import org.plenum.task.schedule.Network;

/// A template dated for an opening day by itself, seen from so early a day that nothing of it has passed.
public final class Reference {

    /// Longer before the opening than any template reaches that makes sense: one that does not is in conflict with that day.
    private static final int DAYS_BEFORE = 1_800;

    private Reference() {
    }

    public static Network network(LocalDate opening, List<TemplateItem> items, List<TemplateLink> links) {
        return new Network(opening, opening.minusDays(DAYS_BEFORE), items.stream().map(TemplateItem::activity).toList(),
                links.stream().map(TemplateLink::link).toList());
    }
}
