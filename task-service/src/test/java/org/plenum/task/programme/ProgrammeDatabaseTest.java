package org.plenum.task.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenum.task.Stories.office;

import java.util.Map;

import jakarta.persistence.EntityManager;

import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.platform.testkit.PlenumTestResource;
import org.plenum.task.GenericPlan;
import org.plenum.task.task.SqlRecorder;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/// What the database refuses, and how it finds what is asked.
@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class ProgrammeDatabaseTest {

    private static final String ID = "00000000-0000-0000-0000-000000000001";

    private final EntityManager database;

    ProgrammeDatabaseTest(EntityManager database) {
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

    private void run(String sql) {
        database.createNativeQuery(sql).executeUpdate();
    }

    private void programme() {
        run("insert into programme values ('" + ID
                + "', 'DBTEST', '一村一委员', '进村', null, '社法委', true, 90, '要点', 'ACTIVE', null, null, 0)");
    }

    private void members(int number) {
        run("insert into programme_member select gen_random_uuid(), '" + ID
                + "', 'db-' || n, '委员' || n, '2020-12-21', null, 0 from generate_series(1, " + number + ") n");
    }

    private void villages(int number) {
        run("insert into village_assignment select gen_random_uuid(), '" + ID
                + "', 'db-' || n, '委员', '县' || n %% 40, '村' || n, '2021-01-01', '2021-12-31', 'ACCEPTED', null, true, 0 from generate_series(1, "
                        .replace("%%", "%")
                + number + ") n");
    }

    private void activities(int number) {
        run("insert into programme_activity select gen_random_uuid(), '" + ID
                + "', '协商', '礼堂', '县1', '村1', date '2020-01-01' + n % 700, '09:00', '11:00', 'HELD', '摘要', '{}', null, null, 0 from generate_series(1, "
                + number + ") n");
    }

    private void invitations(int number) {
        run("insert into programme_invitation select gen_random_uuid(), a.id, a.programme_id, 'db-' || 1 + n % 40, '委员', 'SPEAKER', 'PENDING', null, 'INVITED', null, 0"
                + " from (select id, programme_id, row_number() over () as n from programme_activity where programme_id = '"
                + ID + "' limit " + number + ") a");
    }

    @ParameterizedTest
    @ValueSource(strings = { "last_day = '2020-12-31'", "state = 'DECLINED'", "reason = '路远'", "account = 'nobody'",
            "village = ' 石桥村'", "one_per_village = false", "state = 'OTHER'",
            "state = 'ENDED', last_day = null, reason = '调动'" })
    void what_breaks_a_rule_of_villages_is_refused(String change) {
        programme();
        members(1);
        villages(1);
        assertThatThrownBy(() -> run("update village_assignment set " + change + " where account = 'db-1'"))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void a_village_never_has_two_members_at_a_time_under_the_rule_of_one() {
        programme();
        members(2);
        villages(1);
        String second = """
                insert into village_assignment select gen_random_uuid(), programme_id, 'db-2', '委员', county, village, '2021-12-31', null,
                    'OFFERED', null, true, 0 from village_assignment where account = 'db-1'""";
        assertThatThrownBy(() -> run(second)).isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void a_rule_that_changes_is_changed_beside_every_assignment() {
        programme();
        members(2);
        villages(1);
        run("update programme set one_member_per_village = false where code = 'DBTEST'");
        run("insert into village_assignment select gen_random_uuid(), programme_id, 'db-2', '委员', county, village, first_day, null, 'OFFERED', null, false, 0 from village_assignment where account = 'db-1'");
        assertThatThrownBy(() -> run("update programme set one_member_per_village = true where code = 'DBTEST'"))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "ends_at = '09:00'", "starts_at = '24:00'", "county = null", "state = 'PLANNED'",
            "state = 'CANCELLED', summary = null, agreed_points = null", "summary = null", "agreed_points = null" })
    void what_breaks_a_rule_of_activities_is_refused(String change) {
        programme();
        activities(1);
        assertThatThrownBy(() -> run("update programme_activity set " + change + " where programme_id = '" + ID + "'"))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "answer = 'DECLINED'", "answer_reason = '出差'", "state = 'WITHDRAWN'", "account = 'nobody'",
            "role = 'KING'", "programme_id = gen_random_uuid()" })
    void what_breaks_a_rule_of_invitations_is_refused(String change) {
        programme();
        members(400);
        activities(1);
        invitations(1);
        assertThatThrownBy(() -> run("update programme_invitation set " + change + " where programme_id = '" + ID + "'"))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void a_member_has_one_invitation_at_a_time() {
        programme();
        members(400);
        activities(1);
        invitations(1);
        assertThatThrownBy(() -> run(
                "insert into programme_invitation select gen_random_uuid(), activity_id, programme_id, account, '委员', 'HOST', 'PENDING', null, 'INVITED', null, 0 from programme_invitation where programme_id = '"
                        + ID + "'"))
                .isInstanceOf(ConstraintViolationException.class);
    }

    /// On 20,000 rows of each, by the plan that holds for every value.
    @Test
    void every_list_is_a_range_of_an_index() {
        programme();
        members(20_000);
        villages(20_000);
        activities(20_000);
        invitations(20_000);
        run("insert into programme select gen_random_uuid(), 'DB' || n, '演练', '进村', null, '单位' || n % 40, true, 90, '要点', 'ACTIVE', null, null, 0 from generate_series(1, 20000) n");
        for (String table : new String[] { "programme", "programme_member", "village_assignment", "programme_activity",
                "programme_invitation" }) {
            run("analyze " + table);
        }
        check("programme", "/api/v1/programmes", Map.of());
        check("programme", "/api/v1/programmes", Map.of("unit", "单位7"));
        check("village_assignment", "/api/v1/village-assignments", Map.of());
        check("village_assignment", "/api/v1/village-assignments", Map.of("programme", ID));
        check("village_assignment", "/api/v1/village-assignments", Map.of("account", "db-7"));
        check("village_assignment", "/api/v1/village-assignments", Map.of("county", "县7"));
        check("village_assignment", "/api/v1/village-assignments/own", Map.of());
        check("programme_activity", "/api/v1/programme-activities", Map.of());
        check("programme_activity", "/api/v1/programme-activities", Map.of("programme", ID));
        check("programme_activity", "/api/v1/programme-activities", Map.of("state", "HELD", "to", "2020-12-31"));
        check("programme_invitation", "/api/v1/programme-invitations", Map.of("activity", ID));
        check("programme_invitation", "/api/v1/programme-invitations", Map.of("account", "db-7"));
        check("programme_invitation", "/api/v1/programme-invitations/own", Map.of());
    }

    private void check(String table, String list, Map<String, String> filters) {
        SqlRecorder.SENT.clear();
        office().queryParams(filters).get(list).then().statusCode(200);
        String sql = SqlRecorder.SENT.stream().filter(one -> one.contains(" from " + table + " ")).findFirst().orElseThrow();
        String plan = GenericPlan.of(sql, database);
        assertThat(plan).as("%s %s", list, filters).contains("Index").doesNotContain("Seq Scan").doesNotContain("Sort");
    }
}
