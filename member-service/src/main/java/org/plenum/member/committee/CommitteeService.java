package org.plenum.member.committee;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.plenum.member.access.Access;
import org.plenum.platform.eventlog.Event;
import org.plenum.platform.eventlog.EventLog;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Problem;

/// Use cases around committees.
@ApplicationScoped
@Transactional
public class CommitteeService {

    private final CommitteeRepository committees;
    private final EventLog events;
    private final Clock clock;

    CommitteeService(CommitteeRepository committees, EventLog events, Clock clock) {
        this.committees = committees;
        this.events = events;
        this.clock = clock;
    }

    /// The committee with this code.
    public Optional<CommitteeView> find(String code) {
        return committees.findByIdOptional(code).map(Committee::view);
    }

    CommitteeView add(String code, String name, Caller by) {
        if (committees.hasLike(code, name)) {
            throw Problem.of("committee-exists").with("committee", code).toException();
        }
        var committee = new Committee(code, name);
        committees.persistAndFlush(committee);
        events.append(new Event("committee.added", "committee", code, committee.version(), by.id(), Access.HOUSE, Map.of(),
                clock.instant()));
        return committee.view();
    }

    Page<CommitteeView> page(PageRequest page) {
        String after = page.after().isEmpty() ? "" : page.after(0, code -> code);
        return page.page(committees.page(after, page.limit() + 1).stream().map(Committee::view).toList(),
                one -> List.of(one.code()));
    }
}
