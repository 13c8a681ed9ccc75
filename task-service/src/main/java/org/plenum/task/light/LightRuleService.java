package org.plenum.task.light;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.plenum.platform.eventlog.Event;
import org.plenum.platform.eventlog.EventLog;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.Problem;
import org.plenum.platform.web.Text;

import io.quarkus.scheduler.Scheduled;

/// Adds rules, and sees to it that what they concern follows.
///
/// Who writes a task while a rule is added may have read the rules before it, and write the old day after everybody else has followed. So a
/// rule is followed again and again until one pass began when no such transaction could still be running, and nothing was left out.
@ApplicationScoped
@Transactional
class LightRuleService {

    private static final Set<String> AUDIENCE = Set.of(Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE,
            Roles.ORGANIZATION, Roles.CHAIR, Roles.ADMIN);
    /// The scheduler's range of dates ends long before.
    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    private final LightRepository rules;
    private final Lights lights;
    private final LightFollower follower;
    private final EventLog events;
    private final Clock clock;

    LightRuleService(LightRepository rules, Lights lights, LightFollower follower, EventLog events, Clock clock) {
        this.rules = rules;
        this.lights = lights;
        this.follower = follower;
        this.events = events;
        this.clock = clock;
    }

    /// For tasks due from a later day on: what was due until today keeps the light it had.
    LightRuleView add(LightRule rule, Caller by) {
        LocalDate today = LocalDate.now(clock);
        if (!rule.validFrom().isAfter(today)) {
            throw new InvalidInput("validFrom", new Text("须晚于今天 " + today + "：已经适用的规则不改",
                    "must be after today, " + today + ": rules that have applied do not change"));
        }
        if (rules.findByIdOptional(rule.validFrom()).isPresent()) {
            throw Problem.of("duplicate").with("field", "validFrom").toException();
        }
        rules.persistAndFlush(rule);
        follow(rule);
        var view = LightRuleView.of(rule);
        events.append(new Event("light-rule.added", "light-rule", rule.validFrom().toString(), 0, by.id(), AUDIENCE, view,
                clock.instant()));
        return view;
    }

    @Scheduled(every = "{plenum.lights.every}", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void settle() {
        for (LightRule rule : rules.unsettled()) {
            boolean nobodyElse = rules.isReadByAll(rule);
            if (follow(rule) && nobodyElse) {
                rules.settle(rule);
            }
        }
    }

    private boolean follow(LightRule rule) {
        LocalDate last = rules.next(rule).map(next -> next.validFrom().minusDays(1)).orElse(FOR_EVER);
        return follower.follow(rule.validFrom(), last, lights.rules());
    }
}
