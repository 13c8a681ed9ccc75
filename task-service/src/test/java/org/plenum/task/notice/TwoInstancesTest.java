package org.plenum.task.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.task.Stories.newPlan;
import static org.plenum.task.Stories.office;
import static org.plenum.task.Stories.sessionOf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;
import org.plenum.platform.testkit.PlenumTestResource;
import org.plenum.platform.workdays.WorkdayCalendar;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/// Sixty days of the ladder with two that run it at the same moment, one of them cut off again and again before it commits.
@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class TwoInstancesTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 12, 21);
    private static final int DAYS = 60;

    @Inject
    NoticeService notices;

    @Inject
    EntityManager database;

    @Test
    void every_notice_is_issued_exactly_once() throws Exception {
        String plan = newPlan();
        String session = sessionOf(plan);
        var meet = new CyclicBarrier(2);
        try (ExecutorService instances = Executors.newFixedThreadPool(2)) {
            var steady = instances.submit(() -> {
                for (int day = 0; day < DAYS; day++) {
                    meet.await(10, TimeUnit.SECONDS);
                    notices.issue(FIRST.plusDays(day));
                }
                return true;
            });
            var failing = instances.submit(() -> {
                for (int day = 0; day < DAYS; day++) {
                    meet.await(10, TimeUnit.SECONDS);
                    run(FIRST.plusDays(day), day % 3 == 1);
                }
                return true;
            });
            assertThat(failing.get()).isTrue();
            assertThat(steady.get()).isTrue();
        }
        assertThat(issued(session)).containsExactlyInAnyOrderElementsOf(expected(plan));
        assertThat(eventsPerNotice(session)).containsOnly(1L);
    }

    private void run(LocalDate day, boolean killed) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                notices.issue(day);
                if (killed) {
                    throw new Killed();
                }
            });
        } catch (Killed expected) {
            assertThat(killed).isTrue();
        }
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private List<String> issued(String session) {
        return QuarkusTransaction.requiringNew().call(() -> database
                .createNativeQuery("select task_code || ' ' || kind from notice where session_code = ?1", String.class)
                .setParameter(1, session).getResultList().stream().map(String::valueOf).toList());
    }

    private List<Long> eventsPerNotice(String session) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database
                        .createNativeQuery(
                                """
                                        select count(e.id) from notice n left join event_log e on e.subject_type = 'notice' and e.subject_id = n.id::text
                                        where n.session_code = ?1 group by n.id""",
                                Long.class)
                        .setParameter(1, session).getResultList().stream()
                        .map(one -> ((Number) one).longValue()).toList());
    }

    private static List<String> expected(String plan) {
        var calendar = WorkdayCalendar.builtIn();
        LocalDate last = FIRST.plusDays(DAYS - 1);
        var expected = new ArrayList<String>();
        List<Map<String, String>> tasks = office().queryParam("plan", plan).queryParam("limit", 200).get("/api/v1/tasks").then()
                .statusCode(200).extract().path("items");
        for (Map<String, String> task : tasks) {
            LocalDate due = LocalDate.parse(String.valueOf(task.get("due")));
            LocalDate reminded = calendar.minus(calendar.previous(due).date(), 3).date();
            if (!due.isBefore(FIRST) && !reminded.isAfter(last)) {
                expected.add(task.get("code") + " REMINDER");
            }
            if (due.isBefore(last)) {
                expected.add(task.get("code") + " URGE");
            }
            if (!calendar.plus(due, 3).date().isAfter(last)) {
                expected.add(task.get("code") + " SUPERVISION");
            }
        }
        return expected;
    }
}
