package org.plenum.task.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.plenum.platform.eventlog.Event;
import org.plenum.platform.eventlog.EventLog;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Versions;
import org.plenum.task.workday.Calendars;

import io.quarkus.scheduler.Scheduled;

/// Issues notices and takes their receipts. Each call is one transaction: notices and their events together, or neither.
@ApplicationScoped
@Transactional
class NoticeService {

    private static final Logger LOG = Logger.getLogger(NoticeService.class);
    private static final String ISSUER = "system:notices";
    private static final Set<String> AUDIENCE = Set.of(Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE,
            Roles.ORGANIZATION, Roles.CHAIR, Roles.ADMIN);

    private final NoticeRepository notices;
    private final Calendars calendars;
    private final EventLog events;
    private final Clock clock;

    NoticeService(NoticeRepository notices, Calendars calendars, EventLog events, Clock clock) {
        this.notices = notices;
        this.calendars = calendars;
        this.events = events;
        this.clock = clock;
    }

    /// Runs on every instance. What one of them has issued the others find issued; what a killed one left undone the next run does.
    @Scheduled(every = "{plenum.notices.every}", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        issue(LocalDate.now(clock));
    }

    /// Issues what is to be issued by `today` and was not. Gives their number.
    int issue(LocalDate today) {
        int issued = 0;
        for (Ladder.Step step : new Ladder(notices.rules(), calendars.current().general()).steps(today)) {
            for (Notice notice : notices.issue(step, today)) {
                append("notice.issued", notice, ISSUER,
                        Map.of("task", notice.taskId(), "kind", notice.kind(), "due", notice.dueDay()));
                issued++;
            }
        }
        if (issued > 0) {
            LOG.infof("%d notices issued for %s", issued, today);
        }
        return issued;
    }

    NoticeView read(UUID id, Caller by, Locale language) {
        return NoticeView.of(notices.require(id), by, language);
    }

    Page<NoticeView> page(NoticeFilter filter, PageRequest page, Caller by, Locale language) {
        var after = page.after().isEmpty() ? null
                : new NoticeRepository.Position(page.after(0, LocalDate::parse), page.after(1, UUID::fromString));
        var rows = notices.page(filter, after, page.limit() + 1);
        return PageRequest.map(page.page(rows, notice -> List.of(notice.issuedOn().toString(), notice.id().toString())),
                notice -> NoticeView.of(notice, by, language));
    }

    NoticeView acknowledge(UUID id, int expectedVersion, Caller by, Locale language) {
        Notice notice = notices.require(id);
        Versions.require(expectedVersion, notice.version());
        var receipt = notice.acknowledge(by, clock.instant());
        notices.flush(); // a lost race surfaces here
        append("notice.acknowledged", notice, by.id(), receipt);
        return NoticeView.of(notice, by, language);
    }

    private void append(String type, Notice notice, String actor, Object payload) {
        events.append(new Event(type, "notice", notice.id().toString(), notice.version(), actor, AUDIENCE, payload,
                clock.instant()));
    }
}
