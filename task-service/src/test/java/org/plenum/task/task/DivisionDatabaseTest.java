package org.plenum.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenum.task.Stories.newPlan;

import java.util.List;

import jakarta.persistence.EntityManager;

import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.platform.testkit.PlenumTestResource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/// What the database itself refuses of tags and steps, and how it keeps the lists by tag and by cooperating unit.
@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class DivisionDatabaseTest {

    private static final String STEP = "insert into task_step (id, task_id, number, title, weight, due_day, state, version)"
            + " select gen_random_uuid(), id, %d, '演练', 1, '2020-12-25', 'OPEN', 0 from task where plan_id = '%s' and code = 'T12'";
    private static final String COUNTED = "update task set steps_open = 1 where plan_id = '%s' and code = 'T12'";

    private final EntityManager database;
    private String plan = "";

    DivisionDatabaseTest(EntityManager database) {
        this.database = database;
    }

    @BeforeEach
    void begin() {
        plan = newPlan();
        QuarkusTransaction.begin();
    }

    @AfterEach
    void undo() {
        QuarkusTransaction.rollback();
    }

    private int run(String sql) {
        return database.createNativeQuery(sql).executeUpdate();
    }

    private void change(String set) {
        run("update task set " + set + " where plan_id = '" + plan + "' and code = 'T12'");
    }

    private List<?> listed(String table, String column) {
        return database.createNativeQuery("select l." + column + " || ' ' || l.due_day from " + table
                + " l join task t on t.id = l.task_id where t.plan_id = '" + plan + "' and t.code = 'T12' order by 1",
                String.class)
                .getResultList();
    }

    @ParameterizedTest
    @ValueSource(strings = { "insert into strategic_tag (code, title, basis, version) values ('lower', '题', '演练', 0)",
            "insert into strategic_tag (code, title, basis, version) values ('SAME', '九市建设', '演练', 0)",
            "insert into strategic_tag (code, title, basis, version, parent) values ('NESTED', '题', '演练', 0, 'FIRST_REFORM')",
            "insert into strategic_tag (code, title, basis, version, parent) values ('ORPHAN', '题', '演练', 0, 'NO_SUCH')",
            "update strategic_tag set parent = 'NINE_CITIES' where code = 'FOUR_DRIVES_FOUR_FIRSTS'",
            "update strategic_tag set parent = code where code = 'NINE_CITIES'",
            "update strategic_tag set retired_on = '2021-01-04' where code = 'FOUR_DRIVES_FOUR_FIRSTS'" })
    void what_breaks_the_dictionary_is_refused(String sql) {
        assertThatThrownBy(() -> run(sql)).isInstanceOf(ConstraintViolationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "tags = '{NO_SUCH}'", "tags = '{NINE_CITIES,NINE_CITIES}'",
            "tags = array_fill('NINE_CITIES'::text, '{21}')",
            "tags = null", "steps_open = -1", "steps_open = 51",
            "steps_open = 1, state = 'AWAITING_CHECK', handed_in_by = '1', evidence = '{表}'" })
    void what_breaks_a_rule_of_the_task_is_refused(String set) {
        assertThatThrownBy(() -> change(set)).isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void a_tag_in_use_is_not_deleted() {
        change("tags = '{NINE_CITIES}'");
        assertThatThrownBy(() -> run("delete from strategic_tag where code = 'NINE_CITIES'"))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void the_lists_follow_the_task_whoever_writes_it() {
        change("tags = '{NINE_CITIES,FIRST_REFORM}', cooperating_units = '{经科委,经科委,提案委}'");
        assertThat(listed("task_tag", "tag")).asString().isEqualTo("[FIRST_REFORM 2020-12-28, NINE_CITIES 2020-12-28]");
        assertThat(listed("task_cooperation", "unit")).hasSize(2);
        change("due_day = '2021-01-08', tags = '{NINE_CITIES}'");
        assertThat(listed("task_tag", "tag")).asString().isEqualTo("[NINE_CITIES 2021-01-08]");
        change("due_day = '2021-01-11'");
        assertThat(listed("task_tag", "tag")).asString().isEqualTo("[NINE_CITIES 2021-01-11]");
        assertThat(listed("task_cooperation", "unit")).allMatch(row -> row.toString().endsWith("2021-01-11"));
        change("tags = '{}', cooperating_units = '{}'");
        assertThat(listed("task_tag", "tag")).isEmpty();
        assertThat(listed("task_cooperation", "unit")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "weight = 0", "weight = 101", "title = ' '", "owner = ''", "state = 'DONE'",
            "done_on = '2020-12-24'",
            "state = 'DROPPED'", "state = 'OTHER'", "number = 51", "number = 0" })
    void what_breaks_a_rule_of_a_step_is_refused(String set) {
        run(STEP.formatted(1, plan));
        assertThatThrownBy(() -> run("update task_step set " + set + " where title = '演练'"))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void a_number_is_given_once() {
        run(STEP.formatted(1, plan));
        assertThatThrownBy(() -> run(STEP.formatted(1, plan))).isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void a_step_that_its_task_does_not_count_is_refused_in_the_end() {
        run(STEP.formatted(1, plan));
        assertThatThrownBy(() -> run("set constraints task_steps_counted immediate"))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void a_step_that_its_task_counts_is_kept() {
        run(STEP.formatted(1, plan));
        run(COUNTED.formatted(plan));
        assertThat(run("set constraints task_steps_counted immediate")).isZero();
    }
}
