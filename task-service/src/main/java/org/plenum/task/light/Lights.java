package org.plenum.task.light;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.plenum.task.workday.Calendars;

/// Gives the rules. They are read anew each time: a changed rule holds at once, on every instance.
@ApplicationScoped
@Transactional
public class Lights {

    private final LightRepository repository;
    private final Calendars calendars;

    Lights(LightRepository repository, Calendars calendars) {
        this.repository = repository;
        this.calendars = calendars;
    }

    /// The rules in force.
    public LightRules rules() {
        return new LightRules(repository.newestFirst(), calendars.current().general());
    }

    List<LightRuleView> all() {
        return repository.newestFirst().stream().map(LightRuleView::of).toList();
    }
}
