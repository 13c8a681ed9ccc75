package org.plenum.member.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.plenum.member.access.Access;
import org.plenum.member.code.CitizenId;
import org.plenum.member.code.Mobile;
import org.plenum.member.seal.Column;
import org.plenum.member.seal.FieldSeal;
import org.plenum.member.seal.ValueHash;
import org.plenum.platform.eventlog.Event;
import org.plenum.platform.eventlog.EventLog;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.InvalidInput.Violation;
import org.plenum.platform.web.Problem;
import org.plenum.platform.web.Text;

/// Opens sealed values and finds members by them. Both are recorded, without the values, in the transaction that answers: no record, no answer.
@ApplicationScoped
@Transactional
class DisclosureService {

    private static final Pattern LONG_NUMBER = Pattern.compile("\\d(?:[ -]?\\d){10,}");

    private final DisclosureRepository members;
    private final FieldSeal seal;
    private final ValueHash hash;
    private final EventLog events;
    private final Clock clock;

    DisclosureService(DisclosureRepository members, FieldSeal seal, ValueHash hash, EventLog events, Clock clock) {
        this.members = members;
        this.seal = seal;
        this.hash = hash;
        this.events = events;
        this.clock = clock;
    }

    PlainValues read(UUID id, String purpose, Caller by) {
        if (LONG_NUMBER.matcher(purpose).find()) {
            throw new InvalidInput("purpose", new Text("用途会被记录，不得含身份证号、手机号等长号码",
                    "the purpose is recorded and must not contain long numbers such as ids or phone numbers"));
        }
        var sealed = members.sealed(id)
                .orElseThrow(() -> Problem.of("member-not-found").with("member", id.toString()).toException());
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        record("member.sensitive-read", "member", id.toString(), sealed.version(), by, Map.of("purpose", purpose));
        return new PlainValues(id, open(sealed.citizenId(), id, Column.CITIZEN_ID), open(sealed.mobile(), id, Column.MOBILE),
                purpose,
                at);
    }

    SearchHits search(@Nullable String citizenId, @Nullable String mobile, Caller by) {
        if ((citizenId == null) == (mobile == null)) {
            var exactlyOne = new Text("citizenId 与 mobile 须且只能给出一个", "give exactly one of citizenId and mobile");
            throw new InvalidInput(List.of(new Violation("citizenId", exactlyOne), new Violation("mobile", exactlyOne)));
        }
        return citizenId == null ? search(Column.MOBILE, "mobile", mobile(String.valueOf(mobile)), by)
                : search(Column.CITIZEN_ID, "citizenId", citizenId(citizenId), by);
    }

    private SearchHits search(Column column, String field, String value, Caller by) {
        List<SearchHit> hits = members.byHash(column, hash.of(column, value));
        record("member.searched", "member-search", by.id(), 0, by,
                Map.of("by", field, "found", hits.stream().map(SearchHit::id).toList()));
        return new SearchHits(hits);
    }

    private String citizenId(String typed) {
        String kept = CitizenId.kept(typed);
        CitizenId.flaw(kept, LocalDate.now(clock)).ifPresent(flaw -> {
            throw new InvalidInput("citizenId", flaw);
        });
        return kept;
    }

    private static String mobile(String typed) {
        String kept = Mobile.kept(typed);
        Mobile.flaw(kept).ifPresent(flaw -> {
            throw new InvalidInput("mobile", flaw);
        });
        return kept;
    }

    private @Nullable String open(@Nullable String sealed, UUID id, Column column) {
        return sealed == null ? null : seal.open(sealed, id, column);
    }

    private void record(String type, String subjectType, String subject, int version, Caller by, Map<String, Object> payload) {
        events.append(new Event(type, subjectType, subject, version, by.id(), Access.PERSONNEL, payload, clock.instant()));
    }
}
