package org.plenum.proposal.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.plenum.proposal.proposal.Api.TIAN;

import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenum.platform.testkit.PlenumTestResource;
import org.plenum.proposal.Peers;
import org.plenum.proposal.Peers.Mood;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;

/// Submission asks the member and the task service, which may say no, fail, be silent or be gone.
@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
@QuarkusTestResource(Peers.class)
@SuppressWarnings("NullAway.Init")
class SubmissionTest {

    private static final String SESSION = "7-21";

    Peers peers;

    @Inject
    CircuitBreakerMaintenance breakers;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void all_is_well() {
        peers.reset();
        breakers.resetAll();
    }

    @AfterEach
    void and_will_be() {
        peers.reset();
        breakers.resetAll();
    }

    @Test
    void an_account_that_is_no_members_is_refused() {
        isRefused(null, "not-a-member");
    }

    @Test
    void a_member_who_has_left_is_refused() {
        isRefused(Peers.LEFT, "not-in-office");
    }

    @Test
    void a_member_of_another_term_is_refused() {
        isRefused(Peers.OF_TERM_6, "other-term");
    }

    @Test
    void an_unknown_session_is_refused() {
        String id = Api.drafted("8-1");
        Api.submit(TIAN, id, 0).then().statusCode(422).body("type", equalTo("/problems/unknown-session"))
                .body("session", equalTo("8-1"));
        isUnchanged(id);
    }

    @Test
    void one_failure_is_made_good_by_a_second_try() {
        String id = Api.drafted(SESSION);
        peers.members().become(Mood.FAILING_ONCE);
        Api.submit(TIAN, id, 0).then().statusCode(200);
        assertThat(peers.members().requests()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({ "FAILING, 2", "HANGING_UP, 2", "SILENT, 1", "GARBLED, 1", "DISTRUSTFUL, 1" })
    void a_member_service_that_does_not_answer_well_changes_nothing(Mood mood, int tries) {
        String id = Api.drafted(SESSION);
        peers.members().become(mood);
        var answer = Api.submit(TIAN, id, 0);
        isUnavailable(answer, "member-directory-unavailable");
        assertThat(answer.time()).isLessThan(7_000);
        assertThat(peers.members().requests()).hasSizeBetween(1, tries);
        isUnchanged(id);
        peers.members().become(Mood.WELL);
        breakers.resetAll();
        Api.submit(TIAN, id, 0).then().statusCode(200);
    }

    @Test
    void a_member_service_that_is_gone_changes_nothing() {
        String id = Api.drafted(SESSION);
        peers.members().close();
        isUnavailable(Api.submit(TIAN, id, 0), "member-directory-unavailable");
        isUnchanged(id);
    }

    @Test
    void a_task_service_that_is_gone_changes_nothing() {
        String id = Api.drafted(SESSION);
        peers.sessions().close();
        isUnavailable(Api.submit(TIAN, id, 0), "session-directory-unavailable");
        isUnchanged(id);
    }

    @Test
    void a_service_that_keeps_failing_is_left_alone_for_a_while() {
        String id = Api.drafted(SESSION);
        peers.members().become(Mood.FAILING);
        for (int i = 0; i < 4; i++) {
            Api.submit(TIAN, id, 0).then().statusCode(503);
        }
        peers.members().become(Mood.WELL);
        isUnavailable(Api.submit(TIAN, id, 0), "member-directory-unavailable");
        assertThat(peers.members().requests()).isEmpty();
    }

    @Test
    void no_transaction_waits_for_a_silent_service() throws Exception {
        String id = Api.drafted(SESSION);
        peers.members().become(Mood.SILENT);
        var submission = CompletableFuture.supplyAsync(() -> Api.submit(TIAN, id, 0));
        while (peers.members().requests().isEmpty() && !submission.isDone()) {
            Thread.sleep(10);
        }
        assertThat(transactions()).isZero();
        assertThat(submission).isNotDone();
        assertThat(submission.get().statusCode()).isEqualTo(503);
    }

    @Test
    void a_repeated_submission_gets_its_answer_also_when_the_services_are_gone() {
        String id = Api.drafted(SESSION);
        String key = UUID.randomUUID().toString();
        var first = Api.act(TIAN, id, 0, "submit", key);
        assertThat(first.statusCode()).isEqualTo(200);
        peers.members().close();
        peers.sessions().close();
        var second = Api.act(TIAN, id, 0, "submit", key);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    }

    private void isRefused(@Nullable String member, String why) {
        String id = Api.drafted(SESSION);
        peers.callerIs(member);
        Api.submit(TIAN, id, 0).then().statusCode(422).contentType("application/problem+json")
                .body("type", equalTo("/problems/" + why));
        isUnchanged(id);
    }

    private static void isUnavailable(Response answer, String why) {
        answer.then().statusCode(503).contentType("application/problem+json").header("Retry-After", "5")
                .body("type", equalTo("/problems/" + why));
    }

    private static void isUnchanged(String id) {
        Api.get(TIAN, id).then().statusCode(200).body("state", equalTo("DRAFT")).body("version", equalTo(0))
                .body("serialNumber", nullValue());
        assertThat(Api.history(TIAN, id).jsonPath().getList("items.type")).containsExactly("proposal.drafted");
    }

    private int transactions() throws SQLException {
        try (var connection = database.getConnection(); var rows = connection.createStatement().executeQuery("""
                select count(*) from pg_stat_activity
                where datname = current_database() and state like 'idle in transaction%'
                  and state_change < clock_timestamp() - interval '100 milliseconds'""")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
