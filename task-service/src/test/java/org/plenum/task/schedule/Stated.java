package org.plenum.task.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.workdays.WorkdayCalendar;

/// States a network the way it is told: activities, each followed by what is said of it, and links such as `A FS+2 B`.
final class Stated {

    private static final Pattern LINK = Pattern.compile("(\\S+) (FS|SS|FF|SF)([+-]\\d+)? (\\S+)");

    private final LocalDate opening;
    private LocalDate today;
    private final List<Activity> activities = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    private Stated(LocalDate opening) {
        this.opening = opening;
        today = opening.minusDays(60);
    }

    static Stated openingOn(String date) {
        return new Stated(LocalDate.parse(date));
    }

    Stated today(String date) {
        today = LocalDate.parse(date);
        return this;
    }

    Stated workdays(String code, int days) {
        activities.add(new Activity(code, code, null, days, DayKind.WORKDAY, false, null, Progress.NOT_STARTED));
        return this;
    }

    Stated natural(String code, int days) {
        activities.add(new Activity(code, code, null, days, DayKind.NATURAL, false, null, Progress.NOT_STARTED));
        return this;
    }

    Stated due(int offset) {
        Activity it = activities.removeLast();
        return add(it, new Due.Offset(offset), it.fixed(), it.notBefore(), it.progress());
    }

    /// A soft deadline.
    Stated target(int offset) {
        Activity it = activities.removeLast();
        return add(it, new Due.Target(offset), it.fixed(), it.notBefore(), it.progress());
    }

    Stated due(String date) {
        Activity it = activities.removeLast();
        return add(it, new Due.On(LocalDate.parse(date)), it.fixed(), it.notBefore(), it.progress());
    }

    Stated fixed() {
        Activity it = activities.removeLast();
        return add(it, it.due(), true, it.notBefore(), it.progress());
    }

    Stated notBefore(String date) {
        Activity it = activities.removeLast();
        return add(it, it.due(), it.fixed(), LocalDate.parse(date), it.progress());
    }

    Stated done() {
        Activity it = activities.removeLast();
        return add(it, it.due(), it.fixed(), it.notBefore(), Progress.DONE);
    }

    Stated started(int remaining) {
        Activity it = activities.removeLast();
        return add(it, it.due(), it.fixed(), it.notBefore(), new Progress.Started(remaining));
    }

    private Stated add(Activity it, @Nullable Due due, boolean fixed, @Nullable LocalDate notBefore, Progress progress) {
        activities.add(new Activity(it.code(), it.title(), due, it.duration(), it.dayKind(), fixed, notBefore, progress));
        return this;
    }

    Stated link(String link) {
        var parts = LINK.matcher(link);
        assertThat(parts.matches()).as(link).isTrue();
        int lag = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        links.add(new Link(parts.group(1), parts.group(4), Link.Type.valueOf(parts.group(2)), lag));
        return this;
    }

    Network network() {
        return new Network(opening, today, activities, links);
    }

    Schedule schedule() {
        return new BackwardScheduler(WorkdayCalendar.builtIn()).schedule(network());
    }

    Plan plan() {
        return planOf(schedule());
    }

    static Plan planOf(Schedule schedule) {
        assertThat(schedule).isInstanceOf(Schedule.Scheduled.class);
        return ((Schedule.Scheduled) schedule).plan();
    }
}
