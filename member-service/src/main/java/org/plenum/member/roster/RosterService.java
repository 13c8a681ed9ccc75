package org.plenum.member.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.plenum.member.code.Coded;
import org.plenum.member.code.NationalCode;
import org.plenum.member.term.TermService;
import org.plenum.member.term.TermView;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.InvalidInput.Violation;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Problem;
import org.plenum.platform.web.Text;

/// Reads the roster as of a day.
@ApplicationScoped
@Transactional
class RosterService {

    private final RosterRepository roster;
    private final TermService terms;
    private final Clock clock;

    RosterService(RosterRepository roster, TermService terms, Clock clock) {
        this.roster = roster;
        this.terms = terms;
        this.clock = clock;
    }

    /// A page of those in office on the day, of the term of that day unless another is asked for.
    Page<RosterEntry> page(Filter filter, PageRequest page) {
        filter.check();
        LocalDate on = orToday(filter.on());
        Optional<TermView> term = (filter.term() == null ? terms.on(on) : terms.find(filter.term()))
                .filter(one -> one.covers(on));
        if (term.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        var query = new RosterQuery(term.get().number(), on, filter.sector(), filter.party(), filter.committee());
        RosterRepository.Place after = page.after().isEmpty() ? null
                : new RosterRepository.Place(page.after(0, key -> key), page.after(1, UUID::fromString));
        Page<RosterRow> rows = page.page(roster.rows(query, after, page.limit() + 1),
                row -> List.of(row.sortKey(), row.member().toString()));
        var seats = roster.seats(rows.items().stream().map(RosterRow::member).toList(), on).stream().collect(
                Collectors.groupingBy(RosterRepository.Seat::member,
                        Collectors.mapping(RosterRepository.Seat::seat, Collectors.toList())));
        return PageRequest.map(rows, row -> entry(row, seats.getOrDefault(row.member(), List.of())));
    }

    MyMembershipView mine(@Nullable LocalDate on, Caller caller) {
        return roster.ofAccount(caller.id(), orToday(on)).orElseThrow(() -> Problem.of("no-membership").toException());
    }

    private LocalDate orToday(@Nullable LocalDate on) {
        return on == null ? LocalDate.now(clock) : on;
    }

    private static RosterEntry entry(RosterRow row, List<RosterEntry.RosterSeat> seats) {
        return new RosterEntry(row.member(), row.number(), row.name(), NationalCode.SEX.coded(row.sex()),
                new Coded(row.sector(), row.sectorName()), NationalCode.PARTY.coded(row.party()), row.workplace(),
                seats);
    }

    /// The filters as the caller gave them.
    record Filter(@Nullable Integer term, @Nullable LocalDate on, @Nullable String sector, @Nullable String party,
            @Nullable String committee) {

        void check() {
            var violations = new ArrayList<Violation>();
            if (sector != null && !sector.matches("[0-9]{2}")) {
                violations.add(new Violation("sector", "query",
                        new Text("界别代码是两位数字", "the code of a sector has two digits")));
            }
            if (committee != null && !committee.matches("[a-z][a-z0-9-]{0,29}")) {
                violations.add(new Violation("committee", "query", new Text(
                        "专委会代码由小写字母、数字和连字符组成", "the code of a committee consists of small letters, digits and hyphens")));
            }
            if (party != null) {
                NationalCode.PARTY.flaw(party).ifPresent(flaw -> violations.add(new Violation("party", "query", flaw)));
            }
            if (!violations.isEmpty()) {
                throw new InvalidInput(violations);
            }
        }
    }
}
