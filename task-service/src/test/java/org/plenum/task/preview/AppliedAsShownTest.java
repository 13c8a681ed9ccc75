package org.plenum.task.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.task.Stories.newPlan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.testkit.PlenumTestResource;
import org.plenum.platform.workdays.WorkdayCalendar;
import org.plenum.task.plan.PlanBasis;
import org.plenum.task.plan.PlanChanges;
import org.plenum.task.schedule.Activity;
import org.plenum.task.schedule.Link;
import org.plenum.task.task.DeadlineKind;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/// What a preview shows is what comes of applying it, over random changes of the default plan and of random plans; each case
/// is rolled back.
@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class AppliedAsShownTest {

    private static final Caller OFFICE = new Caller("office-liu", "office-liu", "刘敏", Set.of(Roles.OFFICE), null);
    private static final WorkdayCalendar CALENDAR = WorkdayCalendar.builtIn();

    private final Previews previews;
    private final PlanChanges plans;
    private final EntityManager database;

    AppliedAsShownTest(Previews previews, PlanChanges plans, EntityManager database) {
        this.previews = previews;
        this.plans = plans;
        this.database = database;
    }

    @Test
    void a_thousand_random_changes_are_applied_as_they_were_shown() {
        UUID plan = UUID.fromString(newPlan());
        int applied = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            applied += rolledBack(seed, random -> previewAndApply(plan, random));
        }
        assertThat(applied).as("of 1,000 sets of changes").isGreaterThan(300);
    }

    @Test
    void the_opening_moved_by_working_days_and_back_restores_every_date_in_a_thousand_cases() {
        UUID plan = UUID.fromString(newPlan());
        int restored = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            restored += rolledBack(seed, random -> moveThereAndBack(plan, random));
        }
        assertThat(restored).as("of 1,000 moves").isGreaterThan(300);
    }

    @ParameterizedTest
    @ValueSource(ints = { 40, 100, 300, 1_000, 2_000 })
    void so_it_is_with_random_plans(int size) {
        UUID plan = UUID.fromString(newPlan());
        int applied = 0;
        for (int seed = 0; seed < 6; seed++) {
            applied += rolledBack(seed, random -> {
                enlarge(plan, size, random);
                apply(plan, new PreviewChanges(LocalDate.of(2021, 3, 8).plusDays(random.nextInt(60)), null, null, null, null,
                        null));
                return moveThereAndBack(plan, random) + previewAndApply(plan, random);
            });
        }
        assertThat(applied).as("possible ones of 12 previews").isPositive();
    }

    private int rolledBack(int seed, Function<Random, Integer> one) {
        QuarkusTransaction.begin();
        try {
            return one.apply(new Random(seed));
        } catch (RuntimeException refused) {
            // Refusals are for their own features only.
            if (!refused.getClass().getName().startsWith("org.plenum.")) {
                throw refused;
            }
            return 0;
        } finally {
            QuarkusTransaction.rollback();
            database.clear();
        }
    }

    /// @return 1 if the changes were possible, else 0; what is refused at once ends the case
    private int previewAndApply(UUID plan, Random random) {
        PreviewChanges changes = changes(plans.read(plan), random);
        Map<String, String> expected = dates(plan);
        PreviewView shown = previews.make(plan, changes, OFFICE, Locale.CHINA);
        if (!shown.possible()) {
            return 0;
        }
        for (MoveView move : shown.moves()) {
            assertThat(expected.put(move.code(), move.startTo() + " " + move.to())).as("%s", move)
                    .isEqualTo(move.startFrom() + " " + move.from());
        }
        previews.apply(shown.id(), OFFICE, Locale.CHINA);
        assertThat(dates(plan)).as("%s", changes).isEqualTo(expected);
        return 1;
    }

    /// @return 1 if the opening could be moved there, else 0
    private int moveThereAndBack(UUID plan, Random random) {
        LocalDate from = plans.read(plan).opening();
        int days = 1 + random.nextInt(60);
        LocalDate there = CALENDAR.plus(from, days).date();
        Map<String, String> before = dates(plan);
        PreviewView shown = previews.make(plan, new PreviewChanges(there, null, null, null, null, null), OFFICE, Locale.CHINA);
        if (!shown.possible()) {
            return 0;
        }
        previews.apply(shown.id(), OFFICE, Locale.CHINA);
        assertThat(dates(plan)).isNotEqualTo(before);
        LocalDate back = CALENDAR.minus(there, days).date();
        if (!back.equals(from)) { // the opening was on a day off, which no count of working days leads back to
            back = from;
        }
        apply(plan, new PreviewChanges(back, null, null, null, null, null));
        assertThat(dates(plan)).as("%s and back, %d working days", there, days).isEqualTo(before);
        return 1;
    }

    private void apply(UUID plan, PreviewChanges changes) {
        previews.apply(previews.make(plan, changes, OFFICE, Locale.CHINA).id(), OFFICE, Locale.CHINA);
    }

    private static PreviewChanges changes(PlanBasis basis, Random random) {
        LocalDate opening = random.nextBoolean() ? basis.opening().plusDays(random.nextInt(70) - 10) : null;
        var open = basis.activities().stream().filter(one -> !one.fixed()).toList();
        var tasks = new ArrayList<PreviewChanges.TaskChange>();
        for (Activity one : drawn(open, 4, random)) {
            tasks.add(switch (random.nextInt(4)) {
                case 0 -> new PreviewChanges.TaskChange(one.code(), 1 + random.nextInt(12), null, null, null, null);
                case 1 -> new PreviewChanges.TaskChange(one.code(), null, -60 + random.nextInt(60),
                        random.nextBoolean() ? DeadlineKind.SOFT : null, null, null);
                case 2 -> new PreviewChanges.TaskChange(one.code(), null, null, null,
                        LocalDate.of(2020, 12, 21).plusDays(random.nextInt(40)), null);
                default -> new PreviewChanges.TaskChange(one.code(), null, null, null, null,
                        List.of(PreviewChanges.Cleared.FINISH_OFFSET_DAYS));
            });
        }
        var removed = drawn(basis.links(), random.nextInt(3), random).stream().map(AppliedAsShownTest::change).toList();
        var added = new ArrayList<PreviewChanges.LinkChange>();
        for (int i = random.nextInt(3); i > 0; i--) {
            List<Activity> ends = drawn(open, 2, random);
            added.add(new PreviewChanges.LinkChange(ends.getFirst().code(), ends.getLast().code(),
                    Link.Type.values()[random.nextInt(4)], random.nextInt(7) - 3));
        }
        return new PreviewChanges(opening, tasks, null, null, added, removed);
    }

    private static PreviewChanges.LinkChange change(Link link) {
        return new PreviewChanges.LinkChange(link.predecessor(), link.successor(), link.type(), link.lag());
    }

    private static <T> List<T> drawn(List<T> all, int count, Random random) {
        return random.ints(0, all.size()).distinct().limit(count).mapToObj(all::get).toList();
    }

    private Map<String, String> dates(UUID plan) {
        database.flush();
        var dates = new HashMap<String, String>();
        for (Object row : database.createNativeQuery("select code, start_day || ' ' || due_day from task where plan_id = ?1")
                .setParameter(1, plan).getResultList()) {
            var columns = (Object[]) row;
            dates.put((String) columns[0], (String) columns[1]);
        }
        return dates;
    }

    /// Tasks of either kind of days, some with a deadline of their own, and links of every type to one of the next twelve.
    private void enlarge(UUID plan, int size, Random random) {
        database.createNativeQuery("select setseed(" + random.nextDouble() + ")").getResultList();
        database.createNativeQuery(
                """
                        insert into task (id, plan_id, session_code, code, title, team, lead_unit, cooperating_units, deliverables, priority,
                            finish_offset_days, duration_days, day_kind, fixed, start_day, due_day, certainty, reason, reason_day,
                            state, progress, yellow_from, was_late, evidence, version)
                        select gen_random_uuid(), plan_id, session_code, 'X' || n, '附加任务 ' || n, team, lead_unit, '{}', '{}', 'NORMAL',
                            case when random() < 0.3 then -floor(random() * 60)::int end, floor(random() * 6)::int,
                            case when random() < 0.3 then 'NATURAL' else 'WORKDAY' end, false, start_day, due_day, certainty, reason, reason_day,
                            'NOT_STARTED', 0, yellow_from, false, '{}', 0
                        from task, generate_series(1, ?2) n where plan_id = ?1 and code = 'T33'""")
                .setParameter(1, plan)
                .setParameter(2, size).executeUpdate();
        database.createNativeQuery("""
                insert into plan_link (id, plan_id, predecessor, successor, type, lag)
                select gen_random_uuid(), ?1, 'X' || n, 'X' || least(n + 1 + floor(random() * 12)::int, ?2),
                    (array['FS', 'FS', 'FS', 'SS', 'FF', 'SF'])[1 + floor(random() * 6)::int],
                    case when random() < 0.3 then floor(random() * 9)::int - 3 else 0 end
                from generate_series(1, ?2 - 1) n, generate_series(1, 2) where n % 40 <> 0 on conflict do nothing""")
                .setParameter(1, plan).setParameter(2, size).executeUpdate();
    }
}
