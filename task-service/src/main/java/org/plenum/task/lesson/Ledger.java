package org.plenum.task.lesson;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Text;
import org.plenum.task.lesson.term.LessonTerms;
import org.plenum.task.task.TaskFacts;
import org.plenum.task.task.TaskLookup;

/// Reads lessons together with their tasks: as many queries for many as for one.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Ledger {

    private static final UUID FIRST_ID = new UUID(0, 0);

    private final LessonRepository lessons;
    private final TaskLookup tasks;
    private final LessonTerms terms;
    private final Clock clock;

    Ledger(LessonRepository lessons, TaskLookup tasks, LessonTerms terms, Clock clock) {
        this.lessons = lessons;
        this.tasks = tasks;
        this.terms = terms;
        this.clock = clock;
    }

    /// A lesson with its tasks, by due day.
    record Row(Lesson lesson, List<TaskFacts> tasks) {

        List<ImprovementTaskView> taskViews() {
            return tasks.stream().map(ImprovementTaskView::of).toList();
        }
    }

    /// What a reader needs beside the rows.
    record Reading(Map<String, Text> names, LocalDate today, Locale language) {

        @Nullable
        String name(@Nullable String term) {
            return term == null ? null : names.getOrDefault(term, new Text(term, term)).in(language);
        }
    }

    Reading reading(Locale language) {
        return new Reading(terms.names(), LocalDate.now(clock), language);
    }

    Row row(Lesson lesson) {
        return new Row(lesson, tasks.byIds(lesson.tasks()));
    }

    Page<Row> page(LessonFilter filter, PageRequest page) {
        UUID after = page.after().isEmpty() ? FIRST_ID : page.after(0, UUID::fromString);
        var found = page.page(lessons.page(filter, after, page.limit() + 1), one -> List.of(one.id().toString()));
        return new Page<>(rows(found.items()), found.next());
    }

    List<Row> ofSource(String session) {
        return rows(lessons.ofSource(session));
    }

    List<Row> rows(List<Lesson> some) {
        var ids = some.stream().flatMap(lesson -> lesson.tasks().stream()).distinct().toList();
        var facts = tasks.byIds(ids);
        return some.stream().map(lesson -> {
            var linked = lesson.tasks();
            return new Row(lesson, facts.stream().filter(task -> linked.contains(task.id())).toList());
        }).toList();
    }
}
