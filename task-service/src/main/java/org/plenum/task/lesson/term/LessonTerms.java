package org.plenum.task.lesson.term;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.eventlog.Event;
import org.plenum.platform.eventlog.EventLog;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Problem;
import org.plenum.platform.web.Text;
import org.plenum.platform.web.Versions;

/// The dictionaries at hand.
@ApplicationScoped
@Transactional
public class LessonTerms {

    private static final Set<String> AUDIENCE = Set.of(Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE,
            Roles.ORGANIZATION, Roles.CHAIR, Roles.ADMIN);
    private static final int GAP = 10;

    private final LessonTermRepository terms;
    private final EventLog events;
    private final Clock clock;

    LessonTerms(LessonTermRepository terms, EventLog events, Clock clock) {
        this.terms = terms;
        this.events = events;
        this.clock = clock;
    }

    /// Refuses a term that is not in its dictionary, or not in use today.
    ///
    /// @throws InvalidInput naming `field`
    public void require(LessonTermKind kind, String field, String code) {
        LocalDate today = LocalDate.now(clock);
        if (terms.findByIdOptional(code).filter(term -> term.kind() == kind && term.appliesOn(today)).isEmpty()) {
            throw new InvalidInput(field, new Text("不是现行词条，见 /api/v1/lesson-terms?kind=" + kind,
                    "is no term in use, see /api/v1/lesson-terms?kind=" + kind));
        }
    }

    /// The names of all terms by code, also of those no longer in use; in one query.
    public Map<String, Text> names() {
        var names = new HashMap<String, Text>();
        terms.listAll().forEach(term -> names.put(term.code(), term.text()));
        return names;
    }

    LessonTermView read(String code) {
        return LessonTermView.of(known(code));
    }

    /// A new term, behind the others of its dictionary. What a code has once meant it means for ever.
    LessonTermView add(String code, LessonTermKind kind, Text text, String basis, LocalDate validFrom, Caller by) {
        requireNotPast("validFrom", validFrom);
        if (terms.findByIdOptional(code).isPresent()) {
            throw Problem.of("duplicate").with("field", "code").toException();
        }
        var term = new LessonTerm(code, kind, terms.lastPosition() + GAP, text, basis, validFrom);
        terms.persistAndFlush(term);
        return changed("lesson-term.added", term, basis, by);
    }

    /// Ends the use of a term. Lessons that use it keep it.
    LessonTermView retire(String code, int expectedVersion, LocalDate lastDay, String basis, Caller by) {
        LessonTerm term = known(code);
        Versions.require(expectedVersion, term.version());
        if (term.validTo() != null) {
            throw Problem.of("lesson-term-retired").with("code", code).with("lastDay", term.validTo()).toException();
        }
        requireNotPast("lastDay", lastDay);
        if (lastDay.isBefore(term.validFrom())) {
            throw new InvalidInput("lastDay", new Text("不得早于启用日 " + term.validFrom(),
                    "must not be before its first day, " + term.validFrom()));
        }
        term.retire(lastDay);
        terms.flush(); // a lost race surfaces here
        return changed("lesson-term.retired", term, basis, by);
    }

    private LessonTerm known(String code) {
        return terms.findByIdOptional(code)
                .orElseThrow(() -> Problem.of("lesson-term-not-found").with("code", code).toException());
    }

    private void requireNotPast(String field, LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        if (day.isBefore(today)) {
            throw new InvalidInput(field, new Text("不得早于今天 " + today + "：以往的用法不改",
                    "must not be before today, " + today + ": what was used does not change"));
        }
    }

    private record Changed(String code, LessonTermKind kind, LocalDate validFrom, @Nullable LocalDate validTo, String basis) {
    }

    private LessonTermView changed(String type, LessonTerm term, String basis, Caller by) {
        var payload = new Changed(term.code(), term.kind(), term.validFrom(), term.validTo(), basis);
        events.append(
                new Event(type, "lesson-term", term.code(), term.version(), by.id(), AUDIENCE, payload, clock.instant()));
        return LessonTermView.of(term);
    }

    Page<LessonTermView> page(LessonTermKind kind, @Nullable LocalDate on, PageRequest page) {
        LocalDate day = Objects.requireNonNullElseGet(on, () -> LocalDate.now(clock));
        int after = page.after().isEmpty() ? 0 : page.after(0, Integer::valueOf);
        return PageRequest.map(
                page.page(terms.on(kind, day, after, page.limit() + 1), term -> List.of(String.valueOf(term.position()))),
                LessonTermView::of);
    }
}
