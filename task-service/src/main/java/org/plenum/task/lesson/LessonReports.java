package org.plenum.task.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.Text;
import org.plenum.task.lesson.LessonReportView.Entry;
import org.plenum.task.lesson.LessonReportView.Total;

/// Reports which lessons of one session are met in another.
@ApplicationScoped
@Transactional
class LessonReports {

    private final Ledger ledger;

    LessonReports(Ledger ledger) {
        this.ledger = ledger;
    }

    /// What lessons are counted by.
    private record Group(@Nullable String key, String name) {
    }

    private record Judged(Ledger.Row row, Entry entry) {
    }

    LessonReportView report(String source, String target, Locale language) {
        var reading = ledger.reading(language);
        var judged = ledger.ofSource(source).stream().map(row -> new Judged(row, entry(row, target, reading))).toList();
        var all = new Group(null, new Text("合计", "All").in(language));
        var nobody = new Group(null, new Text("尚未明确责任单位", "Nobody yet").in(language));
        return new LessonReportView(source, target, reading.today(), total(all, judged),
                totals(judged, one -> new Group(one.entry.kind().name(), one.entry.kind().text().in(language))),
                totals(judged, one -> new Group(one.row.lesson().fields().area(), one.entry.area())),
                totals(judged, one -> one.entry.responsibleUnit() == null ? nobody
                        : new Group(one.entry.responsibleUnit(), one.entry.responsibleUnit())),
                judged.stream().map(Judged::entry).toList());
    }

    private static Entry entry(Ledger.Row row, String target, Ledger.Reading reading) {
        Lesson lesson = row.lesson();
        LessonFields fields = lesson.fields();
        Responsibility who = lesson.responsibility();
        var tasks = row.tasks().stream().filter(task -> task.session().equals(target)).toList();
        Verdict verdict = Verdict.of(lesson, tasks, target, reading.today());
        return new Entry(lesson.id(), lesson.kind(), Objects.requireNonNull(reading.name(fields.area())),
                reading.name(fields.severity()), fields.title(), who == null ? null : who.responsibleUnit(), lesson.state(),
                verdict.outcome(), verdict.reason().in(reading.language()),
                tasks.stream().map(ImprovementTaskView::of).toList());
    }

    private static List<Total> totals(List<Judged> judged, Function<Judged, Group> by) {
        var groups = new LinkedHashMap<Group, List<Judged>>();
        judged.forEach(one -> groups.computeIfAbsent(by.apply(one), _ -> new ArrayList<>()).add(one));
        return groups.entrySet().stream().map(group -> total(group.getKey(), group.getValue())).toList();
    }

    private static Total total(Group group, List<Judged> judged) {
        return new Total(group.key(), group.name(), judged.size(), count(judged, Verdict.Outcome.MET),
                count(judged, Verdict.Outcome.NOT_MET), count(judged, Verdict.Outcome.DROPPED));
    }

    private static int count(List<Judged> judged, Verdict.Outcome outcome) {
        return (int) judged.stream().filter(one -> one.entry.outcome() == outcome).count();
    }
}
