package org.plenum.task.schedule;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mpxj.ConstraintType;
import org.mpxj.Duration;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.MicrosoftScheduler;
import org.plenum.platform.workdays.CalendarDay;
import org.plenum.platform.workdays.WorkdayCalendar;

/// Random networks against MPXJ's scheduler, which imitates Microsoft Project: late and early dates and total slack.
///
/// MPXJ schedules forward from a start and then backward from the finish that results; so our opening day is put on that finish.
/// It has no natural days of ours, no fixed activity that its predecessors could miss, and no finished ones: these are left out
/// here and compared in [WalkingOracleTest].
class MpxjOracleTest {

    private static final WorkdayCalendar CALENDAR = WorkdayCalendar.builtIn();
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    /// 20 networks of up to 300 activities for each block of seeds.
    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 })
    void dates_and_slack_are_those_of_microsoft_project(int block) throws CpmException {
        for (int seed = block * 20; seed < block * 20 + 20; seed++) {
            compare(seed, 1 + new Random(seed).nextInt(300), 12);
        }
    }

    /// The longest chains of 2,000 tasks, each waiting for one of the twelve before it, would leave the years that MPXJ is told of here.
    @ParameterizedTest
    @ValueSource(ints = { 500, 1_000, 1_500, 2_000 })
    void so_they_are_in_large_plans(int size) throws CpmException {
        for (int seed = 1_000; seed < 1_003; seed++) {
            compare(seed, size, size / 25);
        }
    }

    private static void compare(int seed, int size, int reach) throws CpmException {
        var random = new Random(seed);
        LocalDate today = CALENDAR.next(LocalDate.of(2020, 12, 1).plusDays(random.nextInt(60))).date();
        Network network = RandomNetworks.inWorkdays(seed, size, reach, today);
        compare(withDeadlines(network, random), "seed " + seed);
    }

    /// Some deadlines that can be kept, and some that cannot.
    private static Network withDeadlines(Network network, Random random) {
        List<Activity> activities = network.activities().stream().map(it -> {
            Due due = random.nextInt(5) == 0 ? new Due.On(CALENDAR.plus(network.today(), random.nextInt(200)).date()) : null;
            return new Activity(it.code(), it.title(), due, it.duration(), it.dayKind(), false, null, Progress.NOT_STARTED);
        }).toList();
        return new Network(network.opening(), network.today(), activities, network.links());
    }

    private static void compare(Network stated, String name) throws CpmException {
        Map<String, Task> tasks = schedule(stated);
        LocalDate finish = tasks.values().stream().map(task -> requireNonNull(task.getEarlyFinish()).toLocalDate())
                .max(LocalDate::compareTo)
                .orElseThrow();
        // A deadline after the finish would lengthen our plan, and means nothing to MPXJ.
        List<Activity> activities = stated.activities().stream()
                .map(it -> it.due() instanceof Due.On(var date) && date.isAfter(finish)
                        ? new Activity(it.code(), it.title(), null, it.duration(), it.dayKind(), false, null,
                                Progress.NOT_STARTED)
                        : it)
                .toList();
        var network = new Network(finish, stated.today(), activities, stated.links());
        Plan plan = Stated.planOf(new BackwardScheduler(CALENDAR).schedule(network));
        var differences = new ArrayList<String>();
        for (ScheduledActivity activity : plan.activities()) {
            Task task = requireNonNull(tasks.get(activity.code()));
            String ours = "late %s-%s early %s-%s slack %d".formatted(activity.lateStart(), activity.lateFinish(),
                    activity.earlyStart(),
                    activity.earlyFinish(), activity.totalSlack());
            String theirs = "late %s-%s early %s-%s slack %d".formatted(day(task, task.getLateStart()),
                    day(task, task.getLateFinish()),
                    day(task, task.getEarlyStart()), day(task, task.getEarlyFinish()), slack(task));
            if (!ours.equals(theirs)) {
                differences.add(activity.code() + ": " + ours + "; MPXJ: " + theirs);
            }
        }
        assertThat(differences).as(name).isEmpty();
    }

    private static long slack(Task task) {
        return Math.round(task.getTotalSlack().convertUnits(TimeUnit.DAYS, task.getEffectiveCalendar()).getDuration());
    }

    /// A milestone at the beginning of a day is to us one at the end of the working day before: not a minute of work lies between.
    private static LocalDate day(Task task, LocalDateTime moment) {
        boolean begins = moment.toLocalTime().equals(MORNING);
        return task.getMilestone() && begins ? CALENDAR.minus(moment.toLocalDate(), 1).date() : moment.toLocalDate();
    }

    private static Map<String, Task> schedule(Network network) throws CpmException {
        var file = new ProjectFile();
        ProjectCalendar calendar = file.addDefaultBaseCalendar();
        FIRST.datesUntil(LAST).map(CALENDAR::day).filter(day -> day.festival() != null).forEach(day -> except(calendar, day));
        file.setDefaultCalendar(calendar);
        var start = network.today().atTime(MORNING);
        file.getProjectProperties().setStartDate(start);
        var tasks = new HashMap<String, Task>();
        for (Activity activity : network.activities()) {
            Task task = file.addTask();
            task.setName(activity.code());
            task.setDuration(Duration.getInstance(activity.duration(), TimeUnit.DAYS));
            task.setActualDuration(Duration.getInstance(0, TimeUnit.DAYS));
            task.setRemainingDuration(Duration.getInstance(activity.duration(), TimeUnit.DAYS));
            task.setMilestone(activity.duration() == 0);
            // Or a lead could put a start before the start of the project.
            task.setConstraintType(ConstraintType.START_NO_EARLIER_THAN);
            task.setConstraintDate(activity.duration() == 0 ? network.today().atTime(EVENING) : start);
            if (activity.due() instanceof Due.On(var date)) {
                task.setDeadline(CALENDAR.previous(date).date().atTime(EVENING));
            }
            tasks.put(activity.code(), task);
        }
        for (Link link : network.links()) {
            requireNonNull(tasks.get(link.successor())).addPredecessor(new Relation.Builder()
                    .predecessorTask(requireNonNull(tasks.get(link.predecessor()))).type(type(link.type()))
                    .lag(Duration.getInstance(link.lag(), TimeUnit.DAYS)));
        }
        new MicrosoftScheduler().schedule(file, start);
        return tasks;
    }

    private static RelationType type(Link.Type type) {
        return switch (type) {
            case FS -> RelationType.FINISH_START;
            case SS -> RelationType.START_START;
            case FF -> RelationType.FINISH_FINISH;
            case SF -> RelationType.START_FINISH;
        };
    }

    private static void except(ProjectCalendar calendar, CalendarDay day) {
        var exception = calendar.addCalendarException(day.date());
        if (day.kind().isWorked()) {
            exception.add(new LocalTimeRange(LocalTime.of(8, 0), LocalTime.of(12, 0)));
            exception.add(new LocalTimeRange(LocalTime.of(13, 0), LocalTime.of(17, 0)));
        }
    }
}
