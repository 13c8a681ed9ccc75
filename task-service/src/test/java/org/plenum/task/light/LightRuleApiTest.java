package org.plenum.task.light;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.plenum.task.Stories.as;
import static org.plenum.task.Stories.newPlan;
import static org.plenum.task.Stories.newSession;
import static org.plenum.task.Stories.office;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;
import org.plenum.platform.testkit.PlenumTestResource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/// Rules for years in which no other test plans.
@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class LightRuleApiTest {

    private static final String RULES = "/api/v1/light-rules";

    private final EntityManager database;
    private final LightRuleService service;

    LightRuleApiTest(EntityManager database, LightRuleService service) {
        this.database = database;
        this.service = service;
    }

    private record Stored(LocalDate due, LocalDate yellow, int version) {
    }

    private static Response add(String from, int workdays) {
        return as("admin-ma", null, "admin")
                .body(Map.of("validFrom", from, "yellowWorkdaysLeft", workdays, "yellowPointsBehind", 20, "basis", "督查考核办法"))
                .post(RULES);
    }

    private Map<String, Stored> stored(String plan) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var stored = new HashMap<String, Stored>();
            List<?> rows = database
                    .createNativeQuery("select code, due_day, yellow_from, version from task where plan_id = '" + plan + "'")
                    .getResultList();
            for (Object row : rows) {
                Object[] columns = (Object[]) row;
                stored.put((String) columns[0],
                        new Stored(day(columns[1]), day(columns[2]), ((Number) columns[3]).intValue()));
            }
            return stored;
        });
    }

    private static LocalDate day(Object value) {
        return LocalDate.parse(value.toString());
    }

    private Object one(String sql) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(sql).getSingleResult());
    }

    private static Stored of(Map<String, Stored> stored, String code) {
        return Objects.requireNonNull(stored.get(code));
    }

    @Test
    void tasks_due_from_its_day_on_follow_a_new_rule_and_others_do_not() {
        String plan = newPlan(newSession("2033-02-01", "2033-02-04"));
        var before = stored(plan);
        LocalDate from = LocalDate.of(2033, 1, 10);
        add("2033-01-10", 120).then().statusCode(201).body("yellowWorkdaysLeft", equalTo(120));
        var after = stored(plan);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((code, was) -> {
            Stored is = of(after, code);
            if (was.due().isBefore(from)) {
                assertThat(is).as(code).isEqualTo(was);
            } else {
                assertThat(is.yellow()).as(code).isBefore(was.yellow());
                assertThat(is.version()).as("nobody's If-Match is stale for that").isEqualTo(was.version());
            }
        });
        office().get(RULES).then().body("validFrom", hasItem("2033-01-10"));
    }

    @Test
    void a_rule_that_has_applied_stays_as_it_is() {
        add("2020-12-21", 5).then().statusCode(400).body("violations.field", contains("validFrom"));
        add("1949-01-01", 5).then().statusCode(400);
        add("2037-01-01", 5).then().statusCode(201);
        add("2037-01-01", 6).then().statusCode(409).body("type", equalTo("/problems/duplicate"));
        office().body(Map.of("validFrom", "2038-01-01", "yellowWorkdaysLeft", 5, "yellowPointsBehind", 5, "basis", "x"))
                .post(RULES).then().statusCode(403);
        as("admin-ma", null, "admin").body(Map.of("validFrom", "2038-01-01", "yellowWorkdaysLeft", 5, "yellowPointsBehind", 5))
                .post(RULES).then().statusCode(400).body("violations.field", contains("basis"));
    }

    /// Another instance is writing the task just then.
    @Test
    void a_task_that_is_being_written_is_not_waited_for_and_follows_later() throws Exception {
        String plan = newPlan(newSession("2035-02-01", "2035-02-04"));
        var before = stored(plan);
        var locked = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        try (var other = Executors.newSingleThreadExecutor()) {
            var writer = other.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                database.createNativeQuery("select id from task where plan_id = '" + plan + "' and code = 'T19' for update")
                        .getResultList();
                locked.countDown();
                await(done);
            }));
            locked.await();
            try {
                add("2035-01-01", 200).then().statusCode(201);
            } finally {
                done.countDown();
            }
            writer.get();
        }
        var after = stored(plan);
        assertThat(of(after, "T19")).isEqualTo(of(before, "T19"));
        assertThat(after).isNotEqualTo(before);

        service.settle();
        assertThat(of(stored(plan), "T19").yellow()).isBefore(of(before, "T19").yellow());
        assertThat(one("select settled from light_rule where valid_from = '2035-01-01'")).as("others may still write")
                .isEqualTo(false);

        QuarkusTransaction.requiringNew().run(() -> database
                .createNativeQuery(
                        "update light_rule set made_at = now() - interval '6 minutes' where valid_from = '2035-01-01'")
                .executeUpdate());
        service.settle();
        assertThat(one("select settled from light_rule where valid_from = '2035-01-01'")).isEqualTo(true);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
