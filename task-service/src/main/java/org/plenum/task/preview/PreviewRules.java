package org.plenum.task.preview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

/// How long previews are kept. Each has its own end from when it was made: a new rule leaves it alone.
@ApplicationScoped
@Transactional
public class PreviewRules {

    private static final Set<String> AUDIENCE = Set.of(Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE,
            Roles.ORGANIZATION, Roles.CHAIR, Roles.ADMIN);

    private final PreviewRuleRepository rules;
    private final EventLog events;
    private final Clock clock;

    PreviewRules(PreviewRuleRepository rules, EventLog events, Clock clock) {
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /// When a preview, of any feature, expires that is made now.
    public Instant expiry() {
        return clock.instant().plus(kept(LocalDate.now(clock)));
    }

    /// When one expires that the system makes now because the calendars changed.
    Instant suggestionExpiry() {
        return clock.instant().plus(Duration.ofDays(rules.on(LocalDate.now(clock)).suggestionValidDays()));
    }

    /// How long a preview made on `day` is kept.
    Duration kept(LocalDate day) {
        return Duration.ofHours(rules.on(day).validHours());
    }

    List<PreviewRuleView> all() {
        return rules.newestFirst().stream().map(PreviewRuleView::of).toList();
    }

    /// For previews made from a later day on.
    PreviewRuleView add(PreviewRule rule, Caller by) {
        LocalDate today = LocalDate.now(clock);
        if (!rule.validFrom().isAfter(today)) {
            throw new InvalidInput("validFrom", new Text("须晚于今天 " + today + "：已经适用的规则不改",
                    "must be after today, " + today + ": rules that have applied do not change"));
        }
        if (rules.findByIdOptional(rule.validFrom()).isPresent()) {
            throw Problem.of("duplicate").with("field", "validFrom").toException();
        }
        rules.persistAndFlush(rule);
        var view = PreviewRuleView.of(rule);
        events.append(new Event("preview-rule.added", "preview-rule", rule.validFrom().toString(), 0, by.id(), AUDIENCE, view,
                clock.instant()));
        return view;
    }
}
