package org.plenum.task.light;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.plenum.platform.workdays.WorkdayCalendar;

/// Gives the rules. They are read anew each time: a changed rule holds at once, on every instance.
@ApplicationScoped
@Transactional
public class Lights {

    private final LightRepository repository;
    private final WorkdayCalendar calendar;

    Lights(LightRepository repository, WorkdayCalendar calendar) {
        this.repository = repository;
        this.calendar = calendar;
    }

    /// The rules in force.
    public LightRules rules() {
        return new LightRules(repository.newestFirst(), calendar);
    }

    List<LightRuleView> all() {
        return repository.newestFirst().stream().map(LightRuleView::of).toList();
    }
}
