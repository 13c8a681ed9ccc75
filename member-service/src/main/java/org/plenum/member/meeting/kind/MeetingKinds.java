package org.plenum.member.meeting.kind;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.plenum.member.access.Access;
import org.plenum.platform.eventlog.Event;
import org.plenum.platform.eventlog.EventLog;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Problem;
import org.plenum.platform.web.Text;

/// Use cases around kinds of meeting; meetings ask it for theirs and for the quorum of their day.
@ApplicationScoped
@Transactional
public class MeetingKinds {

    private final KindRepository kinds;
    private final EventLog events;
    private final Clock clock;

    MeetingKinds(KindRepository kinds, EventLog events, Clock clock) {
        this.kinds = kinds;
        this.events = events;
        this.clock = clock;
    }

    /// The kind with this code.
    public Optional<KindFacts> find(String code) {
        return kinds.findByIdOptional(code).map(MeetingKind::facts);
    }

    /// The quorum of a meeting of the kind on `day`, if a rule demands one.
    public Optional<Quorum> quorum(String kind, LocalDate day) {
        return kinds.rule(kind, day).map(QuorumRule::quorum);
    }

    Page<KindView> page(PageRequest page) {
        String after = page.after().isEmpty() ? "" : page.after(0, code -> code);
        Page<MeetingKind> found = page.page(kinds.page(after, page.limit() + 1), kind -> List.of(kind.code()));
        var rules = kinds.rules(found.items().stream().map(MeetingKind::code).toList());
        return PageRequest.map(found, kind -> kind.view(rules.getOrDefault(kind.code(), List.of())));
    }

    KindView add(String code, String name, Convocation convocation, String basis, Caller by) {
        if (kinds.hasLike(code, name)) {
            throw Problem.of("meeting-kind-exists").with("kind", code).toException();
        }
        var kind = new MeetingKind(code, name, convocation, basis);
        kinds.persistAndFlush(kind);
        record("meeting-kind.added", kind, by, Map.of("convocation", convocation));
        return kind.view(List.of());
    }

    KindView addRule(String code, LocalDate from, Quorum quorum, Caller by) {
        if (quorum.numerator() > quorum.denominator() || quorum.moreThan() && quorum.numerator() == quorum.denominator()) {
            throw new InvalidInput("numerator", new Text("法定人数不能超过全体应到人员",
                    "a quorum is not more than all who must attend"));
        }
        MeetingKind kind = kinds.findByIdOptional(code)
                .orElseThrow(() -> Problem.of("meeting-kind-not-found").with("kind", code).toException());
        if (kinds.hasRule(code, from)) {
            throw Problem.of("quorum-rule-exists").with("kind", code).with("from", from).toException();
        }
        kinds.persist(new QuorumRule(code, from, quorum));
        kinds.flush();
        record("meeting-kind.quorum-set", kind, by, Map.of("from", from, "numerator", quorum.numerator(), "denominator",
                quorum.denominator(), "moreThan", quorum.moreThan(), "basis", quorum.basis()));
        return kind.view(kinds.rules(List.of(code)).getOrDefault(code, List.of()));
    }

    private void record(String type, MeetingKind kind, Caller by, Map<String, Object> payload) {
        events.append(new Event(type, "meeting-kind", kind.code(), kind.version(), by.id(), Access.HOUSE, payload,
                clock.instant()));
    }
}
