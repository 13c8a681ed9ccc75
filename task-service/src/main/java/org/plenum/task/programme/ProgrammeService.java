package org.plenum.task.programme;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.eventlog.Event;
import org.plenum.platform.eventlog.EventLog;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.MergePatch;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Versions;

/// Use cases around programmes. Each is one transaction: state and event together, or neither.
@ApplicationScoped
@Transactional
class ProgrammeService {

    private static final UUID FIRST_ID = new UUID(0, 0);
    private static final Set<String> AUDIENCE = Set.of(Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE,
            Roles.ORGANIZATION, Roles.CHAIR, Roles.ADMIN);

    private final ProgrammeRepository programmes;
    private final EventLog events;
    private final Clock clock;

    ProgrammeService(ProgrammeRepository programmes, EventLog events, Clock clock) {
        this.programmes = programmes;
        this.events = events;
        this.clock = clock;
    }

    ProgrammeView open(String code, ProgrammeFields fields, Caller by) {
        Programme programme = Programme.opened(code, fields, by);
        if (programmes.hasCode(code)) {
            throw new ProgrammeRefused.CodeTaken();
        }
        programmes.persistAndFlush(programme);
        return appended(programme, new ProgrammeEvent.Opened(by.name(), code, fields), by);
    }

    ProgrammeView read(UUID id, Caller by) {
        return ProgrammeView.of(programmes.require(id), by);
    }

    Page<ProgrammeView> page(@Nullable ProgrammeState state, @Nullable String unit, PageRequest page, Caller by) {
        UUID after = page.after().isEmpty() ? FIRST_ID : page.after(0, UUID::fromString);
        return PageRequest.map(
                page.page(programmes.page(state, unit, after, page.limit() + 1), one -> List.of(one.id().toString())),
                one -> ProgrammeView.of(one, by));
    }

    ProgrammeView change(UUID id, int expectedVersion, MergePatch patch, Caller by) {
        Programme programme = programmes.require(id, LockModeType.PESSIMISTIC_WRITE);
        ProgrammeFields wanted = patch.applyTo(programme.fields()); // what cannot be read is refused whatever it was made on
        Versions.require(expectedVersion, programme.version());
        programme.require(ProgrammeAction.CHANGE, by);
        if (wanted.oneMemberPerVillage() && !programme.fields().oneMemberPerVillage()) {
            requireUnshared(id);
        }
        return handle(id, expectedVersion, new ProgrammeCommand.Change(by, wanted));
    }

    ProgrammeView handle(UUID id, int expectedVersion, ProgrammeCommand command) {
        Programme programme = programmes.require(id);
        Versions.require(expectedVersion, programme.version());
        ProgrammeEvent event = programme.handle(command);
        programmes.flush(); // a lost race surfaces here, and whoever holds the programme still is waited for
        requireFits(programme, event);
        return appended(programme, event, command.by());
    }

    private void requireUnshared(UUID id) {
        var shared = programmes.sharedVillages(id);
        if (!shared.isEmpty()) {
            throw new ProgrammeRefused.VillagesShared(shared);
        }
    }

    /// What lies in other tables, looked at when nobody else can write there.
    private void requireFits(Programme programme, ProgrammeEvent event) {
        if (event instanceof ProgrammeEvent.YearClosed closed) {
            long planned = programmes.plannedThrough(programme.id(), closed.year());
            if (planned > 0) {
                throw new ProgrammeRefused.ActivitiesOpen(closed.year(), planned);
            }
        }
    }

    private ProgrammeView appended(Programme programme, ProgrammeEvent event, Caller by) {
        events.append(new Event(event.type(), "programme", programme.id().toString(), programme.version(), by.id(), AUDIENCE,
                event, clock.instant()));
        return ProgrammeView.of(programme, by);
    }
}
