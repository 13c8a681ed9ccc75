package org.plenum.task.lesson;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.task.change.Followed;

/// Lessons in the feed of changes, with the tasks that they are shown with.
@ApplicationScoped
class FollowedLessons implements Followed {

    private static final Set<String> READERS = Set.of(Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE,
            Roles.ORGANIZATION, Roles.CHAIR, Roles.ADMIN);

    private final LessonRepository lessons;
    private final Ledger ledger;

    FollowedLessons(LessonRepository lessons, Ledger ledger) {
        this.lessons = lessons;
        this.ledger = ledger;
    }

    @Override
    public String type() {
        return "lesson";
    }

    @Override
    public String path() {
        return "/api/v1/lessons";
    }

    @Override
    public Set<String> readers() {
        return READERS;
    }

    @Override
    public Map<String, Current> read(Collection<String> ids, Caller by, Locale language) {
        var reading = ledger.reading(language);
        return ledger.rows(lessons.list("id in ?1", ids.stream().map(UUID::fromString).toList())).stream()
                .collect(Collectors.toMap(
                        row -> row.lesson().id().toString(),
                        row -> new Current(row.lesson().version(), LessonView.of(row, reading, by))));
    }

    @Override
    public List<UUID> turned(LocalDate from, LocalDate to, UUID after, int rows) {
        return lessons.turned(from, to, after, rows);
    }
}
