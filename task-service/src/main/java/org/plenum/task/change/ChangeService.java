package org.plenum.task.change;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.Problem;
import org.plenum.platform.web.Text;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;

/// Tells what changed.
@ApplicationScoped
@Transactional
class ChangeService {

    private static final Text DROPPED = new Text("其后的删除记录已经清理", "tombstones after it have been dropped");
    private static final Text FOREIGN = new Text("它属于另一调用者、角色、单位、语言、筛选条件或数据库",
            "it belongs to another caller, role, unit, language, filter or database");

    private static final UUID FIRST_ID = new UUID(0, 0);

    private final List<Followed> kinds;
    private final ChangeRepository changes;
    private final Clock clock;
    private final Duration kept;

    ChangeService(@All List<Followed> kinds, ChangeRepository changes, Clock clock,
            @ConfigProperty(name = "plenum.changes.tombstones-kept") Duration kept) {
        this.kinds = kinds.stream().sorted(Comparator.comparing(Followed::type)).toList();
        this.changes = changes;
        this.clock = clock;
        this.kept = kept;
    }

    private record Reader(Caller by, Locale language, Map<String, Followed> kinds, int limit) {
    }

    ChangePage page(@Nullable String encoded, @Nullable String type, int limit, Caller by, Locale language) {
        var reader = new Reader(by, language, kinds(type, by), limit);
        ChangeRepository.Feed feed = changes.feed();
        String holder = ChangeCursor.holder(feed.id(), by, language, type);
        LocalDate today = LocalDate.now(clock);
        ChangeCursor cursor = encoded == null
                ? new ChangeCursor(holder, feed.oldest(), ChangeCursor.Place.START, today, null)
                : ChangeCursor.decode(encoded);
        if (!cursor.holder().equals(holder)) {
            throw Problem.of("changes-cursor-gone").with("reason", FOREIGN).toException();
        }
        ChangePage page = cursor.day().equals(today) && cursor.turn() == null ? changed(cursor, feed.oldest(), reader)
                : turned(cursor, today, reader);
        // Last: a tombstone dropped while this page was read is noticed, too.
        if (encoded != null && Math.max(cursor.start() - 1, cursor.last().tx()) < changes.feed().horizon()) {
            throw Problem.of("changes-cursor-gone").with("reason", DROPPED).toException();
        }
        return page;
    }

    private Map<String, Followed> kinds(@Nullable String type, Caller by) {
        if (type != null && kinds.stream().noneMatch(kind -> kind.type().equals(type))) {
            String known = String.join(", ", kinds.stream().map(Followed::type).toList());
            throw new InvalidInput(List.of(new InvalidInput.Violation("type", "query",
                    new Text("必须是 " + known + " 之一", "must be one of " + known))));
        }
        var readable = new LinkedHashMap<String, Followed>();
        kinds.stream().filter(kind -> type == null || kind.type().equals(type))
                .filter(kind -> kind.readers().stream().anyMatch(by::has)).forEach(kind -> readable.put(kind.type(), kind));
        return readable;
    }

    private ChangePage changed(ChangeCursor cursor, long oldest, Reader reader) {
        var found = changes.after(cursor.last(), reader.kinds().keySet(), reader.limit() + 1);
        var shown = found.subList(0, Math.min(found.size(), reader.limit()));
        boolean more = found.size() > shown.size();
        ChangeCursor next = shown.isEmpty() ? cursor : cursor.at(shown.getLast());
        return new ChangePage(views(shown, cursor.start(), reader), (more ? next : next.upTo(oldest)).encode(), more);
    }

    /// Another day: first what looks different on it, kind by kind, then the changes again.
    private ChangePage turned(ChangeCursor cursor, LocalDate today, Reader reader) {
        ChangeCursor.Turn told = cursor.turn() == null ? new ChangeCursor.Turn(today, "", FIRST_ID) : cursor.turn();
        boolean back = told.to().isBefore(cursor.day()); // the rehearsal clock can be set back
        LocalDate from = back ? told.to() : cursor.day();
        LocalDate to = back ? cursor.day() : told.to();
        var found = new ArrayList<ChangeCursor.Place>();
        for (Followed kind : reader.kinds().values()) {
            int order = kind.type().compareTo(told.type());
            if (order >= 0 && found.size() <= reader.limit()) {
                kind.turned(from, to, order == 0 ? told.id() : FIRST_ID, reader.limit() + 1 - found.size())
                        .forEach(id -> found.add(new ChangeCursor.Place(Long.MIN_VALUE, id.toString(), kind.type())));
            }
        }
        var shown = found.subList(0, Math.min(found.size(), reader.limit()));
        boolean more = found.size() > shown.size();
        ChangeCursor next = more
                ? cursor.on(cursor.day(),
                        new ChangeCursor.Turn(told.to(), shown.getLast().type(), UUID.fromString(shown.getLast().id())))
                : cursor.on(told.to(), null);
        return new ChangePage(views(shown, 0, reader), next.encode(), true);
    }

    /// As they are now, in as many queries as there are kinds. Of what is not there, only what the follower can have is told.
    private static List<ChangeView> views(List<ChangeCursor.Place> places, long start, Reader reader) {
        var ids = new HashMap<String, List<String>>();
        places.forEach(place -> ids.computeIfAbsent(place.type(), _ -> new ArrayList<>()).add(place.id()));
        var views = new LinkedHashMap<String, ChangeView>();
        reader.kinds().forEach((type, kind) -> {
            var some = ids.getOrDefault(type, List.of());
            var now = some.isEmpty() ? Map.<String, Followed.Current> of() : kind.read(some, reader.by(), reader.language());
            places.stream().filter(place -> place.type().equals(type))
                    .filter(place -> now.containsKey(place.id()) || place.tx() >= start)
                    .forEach(place -> views.put(type + " " + place.id(), ChangeView.of(kind, place.id(), now.get(place.id()))));
        });
        return List.copyOf(views.values());
    }

    /// Tombstones are for followers who come back; who stays away longer starts again.
    @Scheduled(every = "{plenum.changes.forget-every}", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        changes.forget(kept);
    }
}
