package org.plenum.task.workday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenum.task.Stories.newPlan;

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

/// What the database refuses, and how it finds what is asked.
@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class CalendarDatabaseTest {

    private final EntityManager database;

    CalendarDatabaseTest(EntityManager database) {
        this.database = database;
    }

    @BeforeEach
    void begin() {
        QuarkusTransaction.begin();
        run("insert into official_year values (900001, 2061, '国办发明电〔2060〕9号', 'admin-qin', now())");
        run("insert into official_day values (900001, '2061-01-01', false, '元旦')");
        run("insert into unit_calendar values (900002, '演练组', '演练', 'office-liu', now())");
        run("insert into unit_week values (900002, '2061-01-01', '2061-01-31', 63)");
    }

    @AfterEach
    void undo() {
        QuarkusTransaction.rollback();
    }

    private void run(String sql) {
        database.createNativeQuery(sql).executeUpdate();
    }

    @ParameterizedTest
    @ValueSource(strings = { "insert into official_day values (900001, '2061-01-05', true, '元旦')", // a Wednesday is not worked in exchange
            "insert into official_day values (900001, '2061-01-01', true, '元旦')", // off and worked
            "insert into official_day values (900001, '2061-01-02', false, ' ')",
            "insert into official_year values (900001, 2062, '国办发明电〔2061〕9号', 'admin-qin', now())",
            "insert into official_year values (900003, 1948, '国办发明电〔1947〕9号', 'admin-qin', now())",
            "insert into calendar_state values (true, 1)", // there is one state
            "update calendar_state set version = -1",
            "insert into unit_week values (900002, '2061-01-31', null, 1)", // overlaps
            "insert into unit_week values (900002, '2061-03-01', '2061-02-28', 1)",
            "insert into unit_week values (900002, '2061-03-01', null, 0)",
            "insert into unit_day values (900002, '2061-03-01', true, '　')" })
    void what_cannot_be_is_refused(String sql) {
        assertThatThrownBy(() -> run(sql)).isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void a_week_may_follow_another() {
        assertThatCode(() -> run("insert into unit_week values (900002, '2061-02-01', null, 1)")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = { "deadline_kind = 'SOFT', finish_offset_days = null where code = 'T13'",
            "deadline_kind = 'SOFT' where code = 'T33'", "deadline_kind = 'FIRM' where code = 'T13'" })
    void a_soft_deadline_is_a_day_that_is_not_fixed(String change) {
        String plan = newPlan();
        assertThatThrownBy(() -> run("update task set " + change + " and plan_id = '" + plan + "'"))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void at_most_one_preview_of_the_calendars_waits_for_a_plan() {
        String insert = "insert into plan_preview (id, plan_id, made_by, today, basis, changes, made_at, expires_at, cause, cause_text, moved)"
                + " values (gen_random_uuid(), '" + newPlan()
                + "', 'admin-qin', '2020-12-21', '{}', '{}', now(), now() + interval '1 day',"
                + " 'YEAR_LOADED', '演练', 0)";
        run(insert);
        assertThatThrownBy(() -> run(insert)).isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void waiting_previews_are_a_range_of_their_index() {
        String plan = newPlan();
        run("insert into plan_preview (id, plan_id, made_by, today, basis, changes, made_at, expires_at) select gen_random_uuid(), '"
                + plan
                + "', 'office-liu', '2020-12-21', '{}', '{}', now(), now() + interval '1 day' from generate_series(1, 5000)");
        run("analyze plan_preview");
        var lines = database.createNativeQuery("explain select * from plan_preview where cause is not null and id > '" + plan
                + "' and expires_at > now() order by id limit 51", String.class).getResultList();
        assertThat(String.join("\n", lines.stream().map(String::valueOf).toList())).contains("plan_preview_suggest")
                .doesNotContain("Seq Scan");
    }
}
