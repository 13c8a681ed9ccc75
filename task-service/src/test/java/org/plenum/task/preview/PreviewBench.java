package org.plenum.task.preview;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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
import org.plenum.task.plan.PlanBasis;
import org.plenum.task.schedule.Network;
import org.plenum.task.schedule.ScheduleBench;
import org.plenum.task.workday.WorkCalendars;

/// How long a preview of a moved opening takes to compute, to its sentences, without the database: of a plan that can be kept, and of one
/// in which nearly everything comes too late, which is where remedies are looked for.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PreviewBench {

    @Param({ "100", "1000", "10000", "100000" })
    int activities;
    @Param({ "kept", "late" })
    String plan = "kept";

    private PlanBasis from = basis(new Network(LocalDate.EPOCH, LocalDate.EPOCH, List.of(), List.of()), LocalDate.EPOCH);
    private LocalDate today = LocalDate.EPOCH;

    @Setup
    public void draw() {
        Network network = ScheduleBench.network(activities);
        today = plan.equals("kept") ? network.opening().minusYears(2) : network.today();
        from = basis(network, today);
    }

    private static PlanBasis basis(Network network, LocalDate madeOn) {
        return new PlanBasis(new UUID(0, 1), 0, "7-5", 0, network.opening(), network.opening(), madeOn, network.activities(),
                Map.of(), network.links(), WorkCalendars.BUILT_IN);
    }

    @Benchmark
    public int preview() {
        PlanBasis to = new PreviewChanges(from.opening().plusDays(7), null, null, null, null, null).applyTo(from,
                WorkCalendars.BUILT_IN);
        Outcome outcome = Outcome.of(from, to, today);
        return MoveView.between(outcome.before(), outcome.after(), Locale.CHINA).size() + outcome.remedies().size();
    }
}
