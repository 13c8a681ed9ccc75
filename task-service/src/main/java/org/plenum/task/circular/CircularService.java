package org.plenum.task.circular;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

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
import org.plenum.platform.web.Text;
import org.plenum.platform.web.Versions;
import org.plenum.task.circular.audience.Addressee;
import org.plenum.task.circular.kind.CircularKinds;
import org.plenum.task.circular.receipt.OverviewView;
import org.plenum.task.circular.receipt.ReceiptView;
import org.plenum.task.circular.receipt.Receipts;

/// Use cases around circulars. Each is one transaction: state, receipt and event together, or none.
@ApplicationScoped
@Transactional
class CircularService {

    /// Who sees every circular, with its audience and its readers.
    private static final String[] VIEWERS = { Roles.OFFICE, Roles.RESEARCH, Roles.CHAIR, Roles.ADMIN };

    private final CircularRepository circulars;
    private final CircularKinds kinds;
    private final Receipts receipts;
    private final EventLog events;
    private final Clock clock;

    CircularService(CircularRepository circulars, CircularKinds kinds, Receipts receipts, EventLog events, Clock clock) {
        this.circulars = circulars;
        this.kinds = kinds;
        this.receipts = receipts;
        this.events = events;
        this.clock = clock;
    }

    CircularView draft(CircularFields fields, Caller by, Locale language) {
        kinds.require(fields.kind());
        Circular circular = Circular.drafted(fields, by);
        circulars.persistAndFlush(circular);
        append(circular, new CircularEvent.Drafted(by.name(), fields.kind(), fields.title()), by);
        return view(circular, by, language);
    }

    CircularView read(UUID id, Caller by, Locale language) {
        return view(visible(id, LockModeType.NONE, by), by, language);
    }

    Page<CircularRow> page(@Nullable CircularState state, @Nullable String kind, PageRequest page, Caller by,
            Locale language) {
        UUID before = page.after().isEmpty() ? null : page.after(0, UUID::fromString);
        var found = page.page(circulars.page(state, kind, before, page.limit() + 1), one -> List.of(one.id().toString()));
        return rows(found, by, language);
    }

    /// What is addressed to the caller, the newest first.
    Page<CircularRow> inbox(boolean unread, PageRequest page, Caller by, Locale language) {
        long before = page.after().isEmpty() ? Long.MAX_VALUE : page.after(0, Long::valueOf);
        var places = page.page(circulars.inbox(Addressee.keysOf(by), by.id(), unread, before, page.limit() + 1),
                place -> List.of(String.valueOf(place.position())));
        var found = circulars.byIds(places.items().stream().map(CircularRepository.Place::circular).toList()).stream()
                .collect(Collectors.toMap(CircularRepository.Listed::id, Function.identity()));
        return rows(PageRequest.map(places, place -> Objects.requireNonNull(found.get(place.circular()))), by, language);
    }

    CircularView change(UUID id, int expectedVersion, MergePatch patch, Caller by, Locale language) {
        CircularFields wanted = patch.applyTo(circulars.require(id, LockModeType.NONE).fields());
        return handle(id, expectedVersion, new CircularCommand.Change(by, wanted), language);
    }

    CircularView handle(UUID id, int expectedVersion, CircularCommand command, Locale language) {
        Circular circular = circulars.require(id, LockModeType.NONE);
        Versions.require(expectedVersion, circular.version());
        requireKind(circular, command);
        CircularEvent event = circular.handle(command, LocalDate.now(clock));
        circulars.flush(); // a lost race surfaces here, and event and view carry the new version
        publish(circular, event, command.by());
        append(circular, event, command.by());
        return view(circular, command.by(), language);
    }

    /// A kind that went out of use may stay, but not be chosen.
    private void requireKind(Circular circular, CircularCommand command) {
        CircularFields wanted = switch (command) {
            case CircularCommand.Change change -> change.to();
            case CircularCommand.Correct correct -> correct.to();
            case CircularCommand.Publish _ -> null;
            case CircularCommand.Withdraw _ -> null;
            case CircularCommand.Acknowledge _ -> null;
        };
        if (wanted != null && !wanted.kind().equals(circular.kind())) {
            kinds.require(wanted.kind());
        }
    }

    /// Shows readers what is new to them.
    private void publish(Circular circular, CircularEvent event, Caller by) {
        if (event instanceof CircularEvent.Published) {
            circulars.publish(circular, null, by, clock.instant());
        } else if (event instanceof CircularEvent.Corrected corrected) {
            circulars.publish(circular, corrected.reason(), by, clock.instant());
        }
    }

    /// Records the receipt once. The circular is held still meanwhile, so that nobody acknowledges what is being corrected or withdrawn.
    ReceiptView acknowledge(UUID id, int edition, Caller by) {
        Circular circular = visible(id, LockModeType.PESSIMISTIC_READ, by);
        CircularEvent event = circular.handle(new CircularCommand.Acknowledge(by, edition), LocalDate.now(clock));
        Receipts.Entry entry = receipts.record(id, edition, by, clock.instant());
        if (entry.isNew()) {
            append(circular, event, by);
        }
        return entry.receipt();
    }

    Page<EditionView> editions(UUID id, PageRequest page, Caller by) {
        Circular circular = visible(id, LockModeType.NONE, by);
        int before = page.after().isEmpty() ? Integer.MAX_VALUE : page.after(0, Integer::valueOf);
        if (circular.state() == CircularState.WITHDRAWN && !by.hasAny(VIEWERS)) {
            throw new CircularRefused.Withdrawn(Objects.requireNonNull(circular.reason()));
        }
        return page.page(circulars.editions(id, before, page.limit() + 1), one -> List.of(String.valueOf(one.edition())));
    }

    OverviewView overview(UUID id) {
        Circular circular = circulars.require(id, LockModeType.NONE);
        return receipts.overview(id, circular.edition(), circular.audience(), circular.readBy(), LocalDate.now(clock));
    }

    Page<ReceiptView> readers(UUID id, @Nullable Integer edition, PageRequest page) {
        Circular circular = circulars.require(id, LockModeType.NONE);
        return receipts.page(id, edition == null ? circular.edition() : edition, page);
    }

    /// A reader knows of what is, or was, published to the reader.
    private Circular visible(UUID id, LockModeType lock, Caller by) {
        Circular circular = circulars.require(id, lock);
        if (!by.hasAny(VIEWERS) && !(circular.wasPublished() && circular.addresses(by))) {
            throw new CircularRefused.Unknown(id);
        }
        return circular;
    }

    private Page<CircularRow> rows(Page<CircularRepository.Listed> found, Caller by, Locale language) {
        Map<String, Text> names = kinds.names();
        var read = receipts.ofReader(found.items().stream().map(CircularRepository.Listed::id).toList(), by.id());
        return PageRequest.map(found, one -> new CircularRow(one.id(), one.title(), one.kind(),
                name(names, one.kind(), language), one.readBy(), one.state(), one.edition(), one.reason(), read.get(one.id())));
    }

    private CircularView view(Circular circular, Caller by, Locale language) {
        Instant readAt = receipts.ofReader(List.of(circular.id()), by.id()).get(circular.id());
        boolean viewer = by.hasAny(VIEWERS);
        var actions = circular.allowedActions(by, readAt != null);
        LocalDate readBy = circular.readBy();
        boolean overdue = readBy != null && readBy.isBefore(LocalDate.now(clock))
                && actions.contains(CircularAction.ACKNOWLEDGE);
        return new CircularView(circular.id(), circular.title(),
                viewer || circular.state() != CircularState.WITHDRAWN ? circular.text() : null, circular.kind(),
                name(kinds.names(), circular.kind(), language), readBy, viewer ? circular.fields().audience() : null,
                circular.state(), circular.edition(), circular.reason(), readAt, overdue, actions, circular.version());
    }

    private static String name(Map<String, Text> names, String kind, Locale language) {
        return names.getOrDefault(kind, new Text(kind, kind)).in(language);
    }

    private void append(Circular circular, CircularEvent event, Caller by) {
        events.append(new Event(event.type(), "circular", circular.id().toString(), circular.version(), by.id(),
                Set.of(VIEWERS), event, clock.instant()));
    }
}
