package org.plenum.task.task;

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

/// Tasks in the feed of changes.
@ApplicationScoped
class FollowedTasks implements Followed {

    private static final Set<String> READERS = Set.of(Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE,
            Roles.ORGANIZATION, Roles.CHAIR, Roles.ADMIN);

    private final TaskRepository tasks;
    private final TaskViews views;

    FollowedTasks(TaskRepository tasks, TaskViews views) {
        this.tasks = tasks;
        this.views = views;
    }

    @Override
    public String type() {
        return "task";
    }

    @Override
    public String path() {
        return "/api/v1/tasks";
    }

    @Override
    public Set<String> readers() {
        return READERS;
    }

    @Override
    public Map<String, Current> read(Collection<String> ids, Caller by, Locale language) {
        var found = tasks.byIds(ids.stream().map(UUID::fromString).toList());
        var view = views.of(found, by, language);
        return found.stream().collect(Collectors.toMap(task -> task.id().toString(),
                task -> new Current(task.version(), view.apply(task))));
    }

    @Override
    public List<UUID> turned(LocalDate from, LocalDate to, UUID after, int rows) {
        return tasks.turned(from, to, after, rows);
    }
}
