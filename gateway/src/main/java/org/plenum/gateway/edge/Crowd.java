package org.plenum.gateway.edge;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;

import org.jspecify.annotations.Nullable;

/// The connections of all clients, bounded in number for each address and altogether. Where one more comes, one that waits
/// for its next request gives way: so neither many idle connections nor many that send their heads drop by drop keep a client
/// out that has something to ask. The newcomer is turned away only when everybody looked at is busy.
final class Crowd {

    /// At most so many are looked at for one newcomer, which bounds what a flood of connections costs.
    private static final int LOOKED_AT = 64;

    private final int perAddress;
    private final int total;
    private final Map<Object, SequencedSet<Seat>> byOrigin = new HashMap<>();
    private final SequencedSet<Seat> all = new LinkedHashSet<>();

    Crowd(int perAddress, int total) {
        this.perAddress = perAddress;
        this.total = total;
    }

    /// False when there is no room, and none can be made.
    synchronized boolean enter(Seat seat) {
        var neighbours = byOrigin.get(seat.origin());
        if (neighbours != null && neighbours.size() >= perAddress && !makeRoom(neighbours)) {
            return false;
        }
        if (all.size() >= total && !makeRoom(all)) {
            return false;
        }
        all.add(seat);
        byOrigin.computeIfAbsent(seat.origin(), _ -> new LinkedHashSet<>()).add(seat);
        return true;
    }

    synchronized void leave(Seat seat) {
        all.remove(seat);
        var neighbours = byOrigin.get(seat.origin());
        if (neighbours != null && neighbours.remove(seat) && neighbours.isEmpty()) {
            byOrigin.remove(seat.origin());
        }
    }

    synchronized int size() {
        return all.size();
    }

    /// The second-chance algorithm: the oldest goes first, but who has worked since the last look goes to the end once.
    private boolean makeRoom(SequencedSet<Seat> among) {
        @Nullable
        Seat giving = null;
        for (int i = Math.min(LOOKED_AT, among.size()); i > 0; i--) {
            var oldest = among.removeFirst();
            among.addLast(oldest);
            boolean worked = oldest.workedSinceLastAsked();
            if (oldest.isFree() && (giving == null || !worked)) {
                giving = oldest;
                if (!worked) {
                    break;
                }
            }
        }
        if (giving == null) {
            return false;
        }
        leave(giving);
        giving.cut();
        return true;
    }
}
