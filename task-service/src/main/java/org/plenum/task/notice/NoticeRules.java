package org.plenum.task.notice;

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

/// The rules of the ladder. The next sweep of each instance reads them; what was issued stays, and is not issued again.
@ApplicationScoped
@Transactional
class NoticeRules {

    private static final Set<String> AUDIENCE = Set.of(Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE,
            Roles.ORGANIZATION, Roles.CHAIR, Roles.ADMIN);

    private final NoticeRepository notices;
    private final EventLog events;
    private final Clock clock;

    NoticeRules(NoticeRepository notices, EventLog events, Clock clock) {
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    List<NoticeRuleView> all() {
        return notices.rules().stream().map(NoticeRuleView::of).toList();
    }

    /// For tasks due from a later day on.
    NoticeRuleView add(NoticeRule rule, Caller by) {
        LocalDate today = LocalDate.now(clock);
        if (!rule.validFrom().isAfter(today)) {
            throw new InvalidInput("validFrom", new Text("须晚于今天 " + today + "：已经适用的规则不改",
                    "must be after today, " + today + ": rules that have applied do not change"));
        }
        if (rule.kind().isAhead() != (rule.daysFromDue() <= 0)) {
            throw new InvalidInput("daysFromDue", new Text("提醒在期限当日或之前（不大于0），催办、督办在逾期之后（大于0）",
                    "a reminder is issued on the due day or before (0 or less), urges and supervision notices after it (above 0)"));
        }
        if (notices.rules().stream()
                .anyMatch(other -> other.kind() == rule.kind() && other.validFrom().equals(rule.validFrom()))) {
            throw Problem.of("duplicate").with("field", "validFrom").toException();
        }
        notices.add(rule);
        var view = NoticeRuleView.of(rule);
        events.append(new Event("notice-rule.added", "notice-rule", rule.kind() + ":" + rule.validFrom(), 0, by.id(), AUDIENCE,
                view, clock.instant()));
        return view;
    }
}
