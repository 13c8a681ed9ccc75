package org.plenum.task.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenum.task.Stories.newPlan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.platform.testkit.PlenumTestResource;
import org.plenum.task.task.SqlRecorder;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/// What the database refuses, and how it finds what is asked.
@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class LessonDatabaseTest {

    private static final String INSERT = """
            insert into lesson (id, kind, source_session, target_session, source_title, area, severity, title, description, raised_by,
                responsible_unit, cooperating_units, measures, due_day, state, handed_in_by, evidence, reason, closed_by, closed_on, version)
            select gen_random_uuid(), 'SHORTCOMING', '8-' || 1 + n %% 40, '9-' || 1 + n %% 40, '演练',
                (array['PAPERS', 'SPEECHES', 'LOGISTICS', 'SECURITY'])[1 + n %% 4], (array['ORDINARY', 'SERIOUS'])[1 + n %% 2], '题',
                '情况', '办公室', '单位' || n %% 37, '{}', '措施', date '2021-01-20',
                case when n %% 9 = 0 then 'RECTIFYING' else 'CLOSED' end, case when n %% 9 > 0 then '1' end, '{表}', null,
                case when n %% 9 > 0 then '2' end, case when n %% 9 > 0 then date '2021-01-04' end, 0
            from generate_series(1, %d) n""";

    private final LessonRepository lessons;
    private final EntityManager database;

    LessonDatabaseTest(LessonRepository lessons, EntityManager database) {
        this.lessons = lessons;
        this.database = database;
    }

    @BeforeEach
    void begin() {
        QuarkusTransaction.begin();
    }

    @AfterEach
    void undo() {
        QuarkusTransaction.rollback();
    }

    private int run(String sql) {
        return database.createNativeQuery(sql).executeUpdate();
    }

    @ParameterizedTest
    @ValueSource(strings = { "kind = 'OTHER'", "severity = null", "severity = 'PAPERS'", "area = 'SERIOUS'", "area = 'NO_SUCH'",
            "target_session = '8-1', source_session = '8-1'", "target_session = '8-2', source_session = '8-10'",
            "responsible_unit = null", "measures = null", "due_day = null", "state = 'ADOPTED'", "state = 'RECORDED'",
            "state = 'AWAITING_CHECK'", "state = 'DROPPED', handed_in_by = null, closed_by = null, closed_on = null",
            "handed_in_by = null", "closed_by = handed_in_by", "closed_on = null", "title = ' '" })
    void what_breaks_a_rule_is_refused(String change) {
        run(INSERT.formatted(1));
        assertThatThrownBy(() -> run("update lesson set " + change + " where source_title = '演练'"))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void a_linked_task_exists() {
        run(INSERT.formatted(1));
        assertThatThrownBy(() -> run("insert into lesson_task select id, gen_random_uuid() from lesson"))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void a_task_is_carried_over_once() {
        QuarkusTransaction.rollback();
        String from = newPlan();
        String into = newPlan();
        QuarkusTransaction.begin();
        String carry = """
                insert into carry_over select o.id, o.plan_id, c.id, c.plan_id, now(), '1' from task o, task c
                where o.plan_id = '%s' and o.code = 'T13' and c.plan_id = '%s' and c.code = '%s'""";
        assertThat(run(carry.formatted(from, into, "T13"))).isEqualTo(1);
        assertThatThrownBy(() -> run(carry.formatted(from, into, "T14"))).isInstanceOf(ConstraintViolationException.class);
    }

    private static LessonFilter by(@Nullable String source, @Nullable String target, @Nullable LessonKind kind,
            @Nullable String area, @Nullable String severity, @Nullable LessonState state, @Nullable String unit) {
        return new LessonFilter(source, target, kind, area, severity, state, unit, null);
    }

    private static Stream<LessonFilter> filters() {
        return Stream.of(by(null, null, null, null, null, null, null), by("8-7", null, null, null, null, null, null),
                by(null, "9-7", null, null, null, null, null), by(null, null, LessonKind.SHORTCOMING, null, null, null, null),
                by(null, null, null, "PAPERS", null, null, null), by(null, null, null, null, "SERIOUS", null, null),
                by(null, null, null, null, null, LessonState.RECTIFYING, null),
                by(null, null, null, null, null, LessonState.CLOSED, null), by(null, null, null, null, null, null, "单位7"));
    }

    /// On 20,000 lessons.
    @Test
    void every_list_is_a_range_of_an_index() {
        run(INSERT.formatted(20_000));
        run("analyze lesson");
        filters().forEach(filter -> {
            String plan = plan(filter);
            assertThat(plan).as("%s", filter).contains("Index").doesNotContain("Seq Scan").doesNotContain("Sort");
        });
    }

    @Test
    void the_lessons_of_a_task_are_found_by_the_task() {
        run(INSERT.formatted(20_000));
        run("analyze lesson");
        String plan = plan(new LessonFilter(null, null, null, null, null, null, null, new UUID(7, 7)));
        assertThat(plan).contains("lesson_task").doesNotContain("Seq Scan on lesson l");
    }

    private String plan(LessonFilter filter) {
        SqlRecorder.SENT.clear();
        lessons.page(filter, new UUID(0, 0), 51);
        String sql = SqlRecorder.SENT.getFirst().replace("offset ? rows fetch first ? rows only", "limit 51");
        var values = new ArrayList<Object>(List.of(new UUID(0, 0)));
        Stream.of(filter.source(), filter.target(), filter.kind(), filter.area(), filter.severity(), filter.state(),
                filter.unit(),
                filter.task()).filter(Objects::nonNull).forEach(values::add);
        for (Object value : values) {
            sql = sql.replaceFirst("\\?", "'" + value + "'");
        }
        assertThat(sql).as("every parameter has its value").doesNotContain("?");
        List<?> lines = database.createNativeQuery("explain " + sql, String.class).getResultList();
        return String.join("\n", lines.stream().map(String::valueOf).toList());
    }
}
