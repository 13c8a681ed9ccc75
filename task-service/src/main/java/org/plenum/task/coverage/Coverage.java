package org.plenum.task.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.plenum.task.coverage.CoverageView.CoveredTask;
import org.plenum.task.coverage.CoverageView.Gaps;
import org.plenum.task.coverage.CoverageView.GroupCoverage;
import org.plenum.task.coverage.CoverageView.TagCoverage;
import org.plenum.task.coverage.CoverageView.TagGap;
import org.plenum.task.light.Light;
import org.plenum.task.tag.TagName;
import org.plenum.task.task.DividedTask;
import org.plenum.task.task.TaskState;

/// Works out how the tasks of a session are spread.
///
/// @param tasks by due day
/// @param tags all that there are
record Coverage(List<DividedTask> tasks, List<TagName> tags) {

    /// A group before its members.
    private static final Comparator<TagName> ORDER = Comparator
            .<TagName, String> comparing(tag -> tag.parent() == null ? tag.code() : tag.parent())
            .thenComparing(tag -> tag.parent() != null).thenComparing(TagName::code);

    /// Whether it is part of what is to be done: what was terminated is not.
    static boolean counts(DividedTask task) {
        return task.state() != TaskState.TERMINATED;
    }

    CoverageView view(String session, LocalDate today) {
        return new CoverageView(session, today, Figures.of(tasks), byTag(), by(DividedTask::leadUnit),
                by(DividedTask::responsibleLeader), those(task -> task.light() == Light.RED), gaps());
    }

    private List<TagCoverage> byTag() {
        var rows = new ArrayList<TagCoverage>();
        for (TagName tag : tags.stream().sorted(ORDER).toList()) {
            var serving = serving(tag);
            if (tag.valid() || !serving.isEmpty()) {
                rows.add(new TagCoverage(tag.code(), tag.title(), tag.parent(), tag.valid(), Figures.of(serving)));
            }
        }
        return rows;
    }

    /// What serves a member serves its group.
    private List<DividedTask> serving(TagName tag) {
        var codes = tags.stream().filter(one -> one.code().equals(tag.code()) || tag.code().equals(one.parent()))
                .map(TagName::code).toList();
        return tasks.stream().filter(task -> task.tags().stream().anyMatch(codes::contains)).toList();
    }

    /// The nameless last.
    private List<GroupCoverage> by(Function<DividedTask, @Nullable String> name) {
        var groups = new TreeMap<String, List<DividedTask>>();
        var nameless = new ArrayList<DividedTask>();
        for (DividedTask task : tasks) {
            String group = name.apply(task);
            (group == null ? nameless : groups.computeIfAbsent(group, _ -> new ArrayList<>())).add(task);
        }
        var rows = new ArrayList<GroupCoverage>();
        groups.forEach((group, some) -> rows.add(new GroupCoverage(group, Figures.of(some))));
        if (!nameless.isEmpty()) {
            rows.add(new GroupCoverage(null, Figures.of(nameless)));
        }
        return rows;
    }

    private Gaps gaps() {
        var unserved = tags.stream().sorted(ORDER).filter(TagName::valid)
                .filter(tag -> serving(tag).stream().noneMatch(Coverage::counts))
                .map(tag -> new TagGap(tag.code(), tag.title())).toList();
        return new Gaps(unserved, those(task -> counts(task) && task.tags().isEmpty()),
                those(task -> counts(task) && Objects.isNull(task.responsibleLeader())),
                those(task -> counts(task) && Objects.isNull(task.owner())));
    }

    private List<CoveredTask> those(Predicate<DividedTask> which) {
        return tasks.stream().filter(which).map(CoveredTask::of).toList();
    }
}
