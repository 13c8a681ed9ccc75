package org.plenum.task.evidence.rule;

import java.time.Clock;
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
import org.plenum.task.evidence.file.FileType;

/// The rules, read anew each time: a new one holds from its day on, on every instance.
@ApplicationScoped
@Transactional
public class EvidenceRules {

    private static final Set<String> AUDIENCE = Set.of(Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE,
            Roles.ORGANIZATION, Roles.CHAIR, Roles.ADMIN);

    private final EvidenceRuleRepository rules;
    private final EventLog events;
    private final Clock clock;

    EvidenceRules(EvidenceRuleRepository rules, EventLog events, Clock clock) {
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /// Most bytes of a file that arrives today.
    public long maxBytes() {
        return rules.on(LocalDate.now(clock)).maxBytes();
    }

    /// The types that are taken today.
    public List<FileType> types() {
        return rules.on(LocalDate.now(clock)).types();
    }

    List<EvidenceRuleView> all() {
        return rules.newestFirst().stream().map(EvidenceRuleView::of).toList();
    }

    /// From a later day on. What was taken under an earlier rule stays.
    EvidenceRuleView add(LocalDate validFrom, long maxBytes, List<FileType> types, String basis, Caller by) {
        LocalDate today = LocalDate.now(clock);
        if (!validFrom.isAfter(today)) {
            throw new InvalidInput("validFrom", new Text("须晚于今天 " + today + "：已经适用的规则不改",
                    "must be after today, " + today + ": rules that have applied do not change"));
        }
        if (rules.findByIdOptional(validFrom).isPresent()) {
            throw Problem.of("duplicate").with("field", "validFrom").toException();
        }
        var rule = new EvidenceRule(validFrom, maxBytes, types, basis);
        rules.persistAndFlush(rule);
        var view = EvidenceRuleView.of(rule);
        events.append(new Event("evidence-rule.added", "evidence-rule", validFrom.toString(), 0, by.id(), AUDIENCE, view,
                clock.instant()));
        return view;
    }
}
