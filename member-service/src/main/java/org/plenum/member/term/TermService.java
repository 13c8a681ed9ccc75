package org.plenum.member.term;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.plenum.member.access.Access;
import org.plenum.member.code.Coded;
import org.plenum.platform.eventlog.Event;
import org.plenum.platform.eventlog.EventLog;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Versions;

/// Use cases around terms and sectors; other features ask it for days and names.
@ApplicationScoped
@Transactional
public class TermService {

    private final TermRepository terms;
    private final EventLog events;
    private final Clock clock;

    TermService(TermRepository terms, EventLog events, Clock clock) {
        this.terms = terms;
        this.events = events;
        this.clock = clock;
    }

    /// The term with this number.
    public Optional<TermView> find(int number) {
        return terms.findByIdOptional(number).map(Term::view);
    }

    /// The term that runs on `day`.
    public Optional<TermView> on(LocalDate day) {
        return terms.on(day).map(Term::view);
    }

    /// Code and name of a sector of a term.
    public Optional<Coded> sector(int term, String code) {
        return terms.sector(term, code).map(Sector::coded);
    }

    TermView require(int number) {
        return term(number).view();
    }

    TermView open(int number, String title, LocalDate from, @Nullable LocalDate to, Caller by) {
        if (terms.findByIdOptional(number).isPresent()) {
            throw new TermRefused(new TermRefused.Exists(number));
        }
        if (to != null && to.isBefore(from)) {
            throw new TermRefused(new TermRefused.EndsBeforeItBegins(number, from));
        }
        terms.overlapping(from, to).ifPresent(other -> {
            throw new TermRefused(new TermRefused.Overlaps(number, other.number()));
        });
        var term = new Term(number, title, from, to);
        terms.persistAndFlush(term);
        record("term.opened", term, by, Map.of());
        return term.view();
    }

    TermView end(int number, int expectedVersion, LocalDate day, Caller by) {
        Term term = term(number);
        Versions.require(expectedVersion, term.version());
        term.end(day, terms.lastMembershipDay(number));
        terms.flush();
        record("term.ended", term, by, Map.of("on", day));
        return term.view();
    }

    Page<TermView> page(PageRequest page) {
        int below = page.after().isEmpty() ? Integer.MAX_VALUE : page.after(0, Integer::valueOf);
        List<TermView> rows = terms.page(below, page.limit() + 1).stream().map(Term::view).toList();
        return page.page(rows, term -> List.of(String.valueOf(term.number())));
    }

    Page<Coded> sectors(int number, PageRequest page) {
        term(number);
        String after = page.after().isEmpty() ? "" : page.after(0, code -> code);
        List<Coded> rows = terms.sectors(number, after, page.limit() + 1).stream().map(Sector::coded).toList();
        return page.page(rows, sector -> List.of(sector.code()));
    }

    Coded addSector(int number, String code, String name, Caller by) {
        Term term = term(number);
        if (terms.hasSectorLike(number, code, name)) {
            throw new TermRefused(new TermRefused.SectorExists(number, code));
        }
        terms.persist(new Sector(number, code, name));
        terms.flush();
        record("term.sector-added", term, by, Map.of("sector", code));
        return new Coded(code, name);
    }

    /// Adds the sectors of the national list that the term does not have yet, by code or name.
    SectorsLoaded loadNationalSectors(int number, Caller by) {
        Term term = term(number);
        List<Coded> missing = NationalSectors.ALL.stream()
                .filter(sector -> !terms.hasSectorLike(number, sector.code(), sector.name())).toList();
        missing.forEach(sector -> terms.persist(new Sector(number, sector.code(), sector.name())));
        terms.flush();
        if (!missing.isEmpty()) {
            record("term.sectors-loaded", term, by, Map.of("added", missing.size()));
        }
        return new SectorsLoaded(number, missing.size(), NationalSectors.ALL.size() - missing.size());
    }

    private Term term(int number) {
        return terms.findByIdOptional(number).orElseThrow(() -> new TermRefused(new TermRefused.Unknown(number)));
    }

    private void record(String type, Term term, Caller by, Map<String, Object> payload) {
        events.append(new Event(type, "term", String.valueOf(term.number()), term.version(), by.id(), Access.HOUSE, payload,
                clock.instant()));
    }
}
