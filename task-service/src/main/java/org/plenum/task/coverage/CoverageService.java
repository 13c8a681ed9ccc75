package org.plenum.task.coverage;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.plenum.platform.web.Problem;
import org.plenum.task.session.OpeningDays;
import org.plenum.task.tag.Tags;
import org.plenum.task.task.TaskLookup;

/// Reports on the coverage of a session. All numbers come from one reading of its tasks; the tags are read after them, so that none that a
/// task carries is missing: a tag is never deleted.
@ApplicationScoped
@Transactional
class CoverageService {

    private final OpeningDays sessions;
    private final TaskLookup tasks;
    private final Tags tags;
    private final Clock clock;

    CoverageService(OpeningDays sessions, TaskLookup tasks, Tags tags, Clock clock) {
        this.sessions = sessions;
        this.tasks = tasks;
        this.tags = tags;
        this.clock = clock;
    }

    CoverageView report(String session) {
        if (sessions.find(session).isEmpty()) {
            throw Problem.of("session-not-found").with("session", session).toException();
        }
        LocalDate today = LocalDate.now(clock);
        var divided = tasks.ofSession(session, today);
        return new Coverage(divided, tags.all()).view(session, today);
    }
}
