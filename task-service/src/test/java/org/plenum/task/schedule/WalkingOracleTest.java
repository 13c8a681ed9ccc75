package org.plenum.task.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.plenum.platform.workdays.WorkdayCalendar;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/// Random networks of every kind against [WalkingScheduler]: natural days, all links, negative lags, fixed and finished activities.
class WalkingOracleTest {

    @Property(tries = 2_000)
    void dates_are_those_found_by_walking(@ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long seed,
            @ForAll @IntRange(min = 1, max = 14) int size) {
        compare(RandomNetworks.any(seed, size));
    }

    @Property(tries = 20)
    void so_they_are_in_large_plans(@ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long seed,
            @ForAll @IntRange(min = 500, max = 2_000) int size) {
        compare(RandomNetworks.any(seed, size, size / 10));
    }

    private static void compare(Network network) {
        Plan plan = Stated.planOf(new BackwardScheduler(WorkdayCalendar.builtIn()).schedule(network));
        var walking = new WalkingScheduler(network);
        var late = walking.late();
        var early = walking.early(late);
        for (Activity activity : network.activities()) {
            ScheduledActivity scheduled = plan.activity(activity.code());
            assertThat(scheduled.lateStart()).as("late start of " + activity).isEqualTo(late.get(activity.code()));
            assertThat(scheduled.lateFinish()).isEqualTo(walking.finish(activity, scheduled.lateStart()));
            assertThat(scheduled.earlyStart()).as("early start of " + activity).isEqualTo(early.get(activity.code()));
            assertThat(scheduled.earlyFinish()).isEqualTo(walking.finish(activity, scheduled.earlyStart()));
        }
    }

    /// The other way round: whatever cannot be kept, a conflict says so.
    @Property(tries = 1500)
    void a_plan_without_conflicts_can_be_kept_and_every_conflict_lacks_days(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long seed,
            @ForAll @IntRange(min = 1, max = 40) int size) {
        Network network = RandomNetworks.any(seed, size);
        Plan plan = Stated.planOf(new BackwardScheduler(WorkdayCalendar.builtIn()).schedule(network));
        var open = IntStream.range(0, size).filter(i -> !(network.activities().get(i).progress() instanceof Progress.Done))
                .mapToObj(plan.activities()::get)
                .toList();
        if (plan.conflicts().isEmpty()) {
            assertThat(open).allSatisfy(activity -> {
                assertThat(activity.earlyStart()).isBeforeOrEqualTo(activity.lateStart());
                assertThat(activity.freeSlack()).isBetween(0, activity.totalSlack());
            });
        }
        assertThat(plan.conflicts()).allSatisfy(conflict -> {
            assertThat(conflict.needed()).isBefore(conflict.possible());
            assertThat(conflict.lack().days()).isPositive();
            assertThat(plan.chain(conflict.code())).first().extracting(ScheduledActivity::code).isEqualTo(conflict.code());
        });
    }

    @Property(tries = 300)
    void the_order_in_which_activities_are_given_does_not_matter(@ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long seed) {
        Network network = RandomNetworks.any(seed, 30);
        var reversed = new Network(network.opening(), network.today(), network.activities().reversed(), network.links());
        var scheduler = new BackwardScheduler(WorkdayCalendar.builtIn());
        List<ScheduledActivity> one = Stated.planOf(scheduler.schedule(network)).activities();
        List<ScheduledActivity> other = Stated.planOf(scheduler.schedule(reversed)).activities().reversed();
        assertThat(one).isEqualTo(other);
    }
}
