package org.plenum.platform.eventlog;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// Something that happened to a subject, as the code that caused it reports it.
///
/// The payload must not hold personal data that the subject's own record encrypts: the log is never
/// rewritten, so what stands in it can't be forgotten.
///
/// @param type what happened, in the past tense, dotted lower case: `task.started`, `session.opening-moved`
/// @param subjectType kind of the subject, lower case: `task`
/// @param subjectId id of the subject
/// @param version version of the subject after the change, 0 or above; receivers compare it, see [EventCursor]
/// @param actor who caused it: a subject id of the identity provider, or the name of a system
/// @param audience who may be told, in keys of the service's own choosing; empty: nobody but auditors
/// @param payload serialised as JSON; an empty map where there is nothing to say
/// @param at when it happened, kept to the microsecond
public record Event(
        String type,
        String subjectType,
        String subjectId,
        int version,
        String actor,
        Set<String> audience,
        Object payload,
        Instant at) {

    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");
    private static final Pattern SUBJECT_TYPE = Pattern.compile("[a-z][a-z0-9-]*");
    private static final int NAME_LENGTH = 100;
    private static final int ID_LENGTH = 200;

    /// @throws IllegalArgumentException for a value the table would refuse: a mistake of the calling code
    public Event {
        require(type.length() <= NAME_LENGTH && TYPE.matcher(type).matches(), "type", type);
        require(subjectType.length() <= NAME_LENGTH && SUBJECT_TYPE.matcher(subjectType).matches(), "subjectType", subjectType);
        require(isPlain(subjectId), "subjectId", subjectId);
        require(version >= 0, "version", version);
        require(isPlain(actor), "actor", actor);
        audience = Set.copyOf(audience);
        audience.forEach(key -> require(isPlain(key), "audience", key));
        Objects.requireNonNull(payload, "payload");
        Objects.requireNonNull(at, "at");
    }

    private static boolean isPlain(String value) {
        return !value.isBlank() && value.length() <= ID_LENGTH && value.chars().noneMatch(Character::isISOControl);
    }

    private static void require(boolean holds, String name, Object value) {
        if (!holds) {
            throw new IllegalArgumentException("not a valid " + name + " of an event: '" + value + "'");
        }
    }
}
