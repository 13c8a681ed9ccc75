package org.plenum.task.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.plenum.platform.workdays.WorkdayCalendar;
import org.plenum.task.light.Light;
import org.plenum.task.plan.DatedPlan;
import org.plenum.task.schedule.Activity;
import org.plenum.task.schedule.BackwardScheduler;
import org.plenum.task.schedule.DayKind;
import org.plenum.task.schedule.Due;
import org.plenum.task.schedule.Link;
import org.plenum.task.schedule.Network;
import org.plenum.task.schedule.Plan;
import org.plenum.task.schedule.Progress;
import org.plenum.task.schedule.Schedule;
import org.plenum.task.session.SessionDays;
import org.plenum.task.task.PlannedTask;
import org.plenum.task.task.TaskState;

/// 七届五次会议 on 21 December 2020, six weeks before its opening: most of what was due is done, two tasks are late.
final class Sample {

    static final WorkdayCalendar CALENDAR = WorkdayCalendar.builtIn();
    static final LocalDate OPENING = LocalDate.of(2021, 2, 1);
    static final LocalDate TODAY = LocalDate.of(2020, 12, 21);
    static final SessionDays SESSION = new SessionDays("7-5", "政协第七届委员会第五次全体会议", OPENING, OPENING.plusDays(3), 0);

    /// Percent done, where anything is; 100 is closed.
    private static final Map<String, Integer> DONE = Map.ofEntries(Map.entry("T01", 100), Map.entry("T02", 100),
            Map.entry("T03", 100), Map.entry("T04", 100), Map.entry("T05", 80), Map.entry("T06", 100), Map.entry("T07", 100),
            Map.entry("T08", 60), Map.entry("T09", 85), Map.entry("T10", 50), Map.entry("T11", 55), Map.entry("T12", 40),
            Map.entry("T13", 30), Map.entry("T15", 10), Map.entry("T18", 5));

    private record Row(String team, String unit) {
    }

    private Sample() {
    }

    static BoardView board(Grouping by) {
        return board(by, "");
    }

    /// The same work eleven times and a little more, as of a whole city: 400 tasks, some of them farther from the opening than a picture shows.
    static BoardView large(Grouping by) {
        return board(by, "", 400);
    }

    /// @param suffix put behind every title
    static BoardView board(Grouping by, String suffix) {
        return board(by, suffix, Integer.MAX_VALUE);
    }

    private static BoardView board(Grouping by, String suffix, int size) {
        var rows = new java.util.LinkedHashMap<String, Row>();
        var activities = new ArrayList<Activity>();
        var links = new ArrayList<Link>();
        int copies = size == Integer.MAX_VALUE ? 1 : Math.ceilDiv(size, lines().size() - 1);
        for (int copy = 0; copy < copies; copy++) {
            char letter = copy == 0 ? 'T' : (char) ('A' + copy - 1);
            for (String line : lines().subList(1, lines().size())) {
                String[] cells = line.split(",", -1);
                String code = letter + cells[0].substring(1);
                if (rows.size() == size || copy > 0 && cells[8].equals("yes")) {
                    continue;
                }
                rows.put(code, new Row(cells[2], cells[3]));
                int days = Integer.parseInt(cells[6]);
                int offset = Integer.parseInt(cells[5]) - (copy == 10 ? 380 : copy);
                activities.add(new Activity(code, cells[1] + suffix, new Due.Offset(copy == 9 ? -offset + 100 : offset), days,
                        DayKind.valueOf(cells[7].toUpperCase(java.util.Locale.ROOT)), cells[8].equals("yes"), null,
                        progress(DONE.getOrDefault(cells[0], 0), days)));
                for (String dependency : copy > 8 ? new String[0] : cells[9].split(";")) {
                    if (!dependency.isBlank()) {
                        String[] words = dependency.split(" ");
                        String lag = words[1].substring(2);
                        String before = letter + words[0].substring(1);
                        if (rows.containsKey(before)) {
                            links.add(new Link(before, code, Link.Type.valueOf(words[1].substring(0, 2)),
                                    lag.isEmpty() ? 0 : Integer.parseInt(lag)));
                        }
                    }
                }
            }
        }
        return view(new Network(OPENING, TODAY, activities, links), rows, by);
    }

    private static BoardView view(Network network, Map<String, Row> rows, Grouping by) {
        Schedule schedule = new BackwardScheduler(CALENDAR).schedule(network);
        assertThat(schedule).isInstanceOf(Schedule.Scheduled.class);
        Plan plan = ((Schedule.Scheduled) schedule).plan();
        var tasks = network.activities().stream().map(activity -> {
            int percent = DONE.getOrDefault("T" + activity.code().substring(1), 0);
            LocalDate due = plan.activity(activity.code()).lateFinish();
            Row row = Objects.requireNonNull(rows.get(activity.code()));
            return new PlannedTask(new UUID(7, Integer.parseInt(activity.code(), 36)), activity, row.team(),
                    row.unit(),
                    null, state(percent), percent, light(percent, due), due.isBefore(TODAY));
        }).toList();
        return BoardView.of(new DatedPlan(new UUID(7, 5), "7-5", 3, plan, tasks, network.links()), SESSION, by, null, CALENDAR);
    }

    private static Progress progress(int percent, int days) {
        return switch (percent) {
            case 0 -> Progress.NOT_STARTED;
            case 100 -> Progress.DONE;
            default -> new Progress.Started(Math.ceilDiv(days * (100 - percent), 100));
        };
    }

    private static TaskState state(int percent) {
        return switch (percent) {
            case 0 -> TaskState.NOT_STARTED;
            case 100 -> TaskState.CLOSED;
            default -> TaskState.IN_PROGRESS;
        };
    }

    private static Light light(int percent, LocalDate due) {
        if (percent == 100) {
            return Light.BLUE;
        }
        if (due.isBefore(TODAY)) {
            return Light.RED;
        }
        if (CALENDAR.between(TODAY, due).workdays() <= 3) {
            return Light.YELLOW;
        }
        return percent == 0 ? Light.GREY : Light.GREEN;
    }

    private static List<String> lines() {
        try (var csv = Objects.requireNonNull(Sample.class.getResourceAsStream("/templates/countdown.csv"))) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
