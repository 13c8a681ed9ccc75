package org.plenum.platform.eventlog;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.eventlog.Verification.Broken;
import org.plenum.platform.eventlog.Verification.Flaw;
import org.plenum.platform.eventlog.Verification.Intact;

/// Goes through the log in order and compares each seal with what it must be.
final class ChainWalk {

    private final EventLogHead head;
    private final @Nullable EventLogHead anchor;
    private EventLogHead reached = new EventLogHead(EventCursor.START, 0, EventHash.GENESIS);
    private boolean anchored;

    ChainWalk(EventLogHead head, @Nullable EventLogHead anchor) {
        this.head = head;
        this.anchor = anchor;
        this.anchored = anchor == null || anchor.equals(reached);
    }

    /// The flaw of the next row, if it has one.
    Optional<Broken> next(RecordedEvent event, @Nullable String seal) {
        if (event.cursor().compareTo(head.cursor()) > 0) {
            return seal == null ? Optional.empty() : broken(event, Flaw.SEALED_BEYOND_HEAD);
        }
        if (seal == null) {
            return broken(event, Flaw.NOT_SEALED);
        }
        String hash = EventHash.of(reached.hash(), event);
        if (!hash.equals(seal)) {
            return broken(event, Flaw.HASH_DIFFERS);
        }
        reached = new EventLogHead(event.cursor(), reached.count() + 1, hash);
        anchored |= reached.equals(anchor);
        return Optional.empty();
    }

    /// The result after the last row.
    Verification end() {
        if (reached.cursor().compareTo(head.cursor()) < 0) {
            return new Broken(head.cursor().position(), null, Flaw.END_MISSING);
        }
        if (!reached.equals(head)) {
            return new Broken(head.cursor().position(), null, Flaw.HEAD_DIFFERS);
        }
        if (anchor != null && !anchored) {
            return new Broken(anchor.cursor().position(), null, Flaw.ANCHOR_DIFFERS);
        }
        return new Intact(reached.count(), reached.hash());
    }

    private static Optional<Broken> broken(RecordedEvent event, Flaw why) {
        return Optional.of(new Broken(event.cursor().position(), event.id(), why));
    }
}
