package org.plenum.task.schedule;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.plenum.platform.workdays.WorkdayCalendar;

/// How long scheduling takes, and that it grows with the number of links; [#main] runs all benchmarks of this service.
///
/// Not a test: `./plenum bench` runs it, or from the project's root
///
///     ./mvnw -q -B -Dquick -Pbench -f task-service/pom.xml test-compile exec:exec@bench
///
/// It prints a table and writes JMH's figures to `task-service/target/schedule-bench.json`. `-Dbench=` takes a pattern for the names
/// of the benchmarks to run.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ScheduleBench {

    private static final int LINKS_PER_ACTIVITY = 3;

    @Param({ "100", "1000", "10000", "100000" })
    int activities;

    private Network network = new Network(LocalDate.EPOCH, LocalDate.EPOCH, List.of(), List.of());
    private final BackwardScheduler scheduler = new BackwardScheduler(WorkdayCalendar.builtIn());

    @Setup
    public void draw() {
        network = network(activities);
    }

    /// Layers of 1/50 of the activities: however many there are, the plan is about as long.
    public static Network network(int activities) {
        var random = new Random(7);
        var drawn = new ArrayList<Activity>(activities);
        var links = new ArrayList<Link>(activities * LINKS_PER_ACTIVITY);
        int layer = activities / 50;
        for (int i = 0; i < activities; i++) {
            Due due = random.nextInt(4) == 0 ? new Due.Offset(-random.nextInt(100)) : null;
            drawn.add(new Activity("task-" + i, "任务" + i, due, random.nextInt(5),
                    random.nextInt(5) == 0 ? DayKind.NATURAL : DayKind.WORKDAY,
                    false, null, Progress.NOT_STARTED));
        }
        drawn.add(new Activity("opening", "大会开幕", new Due.Offset(0), 1, DayKind.NATURAL, true, null, Progress.NOT_STARTED));
        for (int k = 0; k < activities * LINKS_PER_ACTIVITY; k++) {
            int from = random.nextInt(activities);
            int to = (from / layer + 1) * layer + random.nextInt(layer);
            int lag = random.nextInt(3) == 0 ? random.nextInt(7) - 2 : 0;
            links.add(new Link("task-" + from, to < activities ? "task-" + to : "opening",
                    Link.Type.values()[random.nextInt(4)], lag));
        }
        return new Network(LocalDate.of(2021, 2, 1), LocalDate.of(2020, 12, 21), drawn, links);
    }

    @Benchmark
    public Schedule schedule() {
        return scheduler.schedule(network);
    }

    /// @param args the file to write, and the pattern of names
    public static void main(String[] args) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder().include(args[1])
                .resultFormat(ResultFormatType.JSON).result(args[0]).build()).run();
        System.out.printf("%n%-10s %-6s %10s %10s %12s %12s %18s%n", "what", "plan", "tasks", "links", "median ms", "p99 ms",
                "ms per 1000 tasks");
        results.stream()
                .sorted(comparing(ScheduleBench::name).thenComparing(ScheduleBench::kind).thenComparing(ScheduleBench::size))
                .forEach(result -> {
                    var sample = result.getPrimaryResult().getStatistics();
                    System.out.printf("%-10s %-6s %10d %10d %12.2f %12.2f %18.4f%n", name(result), kind(result), size(result),
                            size(result) * LINKS_PER_ACTIVITY, sample.getPercentile(50), sample.getPercentile(99),
                            sample.getPercentile(50) * 1000 / size(result));
                });
        System.out.printf("%nWritten to %s%n", args[0]);
    }

    private static String name(RunResult result) {
        return result.getPrimaryResult().getLabel();
    }

    private static String kind(RunResult result) {
        return Objects.requireNonNullElse(result.getParams().getParam("plan"), "");
    }

    private static int size(RunResult result) {
        return Integer.parseInt(result.getParams().getParam("activities"));
    }
}
