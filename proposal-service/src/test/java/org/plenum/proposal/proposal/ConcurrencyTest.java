package org.plenum.proposal.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.plenum.proposal.proposal.Api.CHEN;
import static org.plenum.proposal.proposal.Api.GAO;
import static org.plenum.proposal.proposal.Api.LIN;
import static org.plenum.proposal.proposal.Api.TIAN;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenum.platform.testkit.PlenumTestResource;
import org.plenum.proposal.Peers;
import org.plenum.proposal.numbering.Numbers;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
@QuarkusTestResource(Peers.class)
@SuppressWarnings("NullAway.Init")
class ConcurrencyTest {

    Peers peers;

    @Inject
    AgroalDataSource database;

    @Inject
    Numbers numbers;

    @BeforeEach
    void peers_behave() {
        peers.reset();
    }

    @Test
    void filing_200_proposals_from_8_threads_gives_1_to_200_without_a_gap() throws Exception {
        var ids = ManyProposals.underReview(database, "7-31", 200);
        // each proposal twice, close together: one of the two loses, some of them after having drawn a number
        var queue = new ConcurrentLinkedQueue<String>();
        ids.forEach(id -> queue.addAll(List.of(id, id)));
        var outcomes = new ConcurrentLinkedQueue<Integer>();
        inParallel(8, () -> {
            for (String id = queue.poll(); id != null; id = queue.poll()) {
                switch (outcomes.size() % 5) {
                    case 0 -> outcomes.add(Api.decide(CHEN, id, 2, Map.of("outcome", "FILE")).statusCode());
                    case 1 -> outcomes.add(Api.decide(LIN, id, 2, Map.of("outcome", "REJECT")).statusCode());
                    case 2 -> drawANumberAndFail();
                    default -> outcomes.add(Api.decide(LIN, id, 1, Map.of("outcome", "FILE")).statusCode());
                }
                outcomes.add(Api.decide(LIN, id, 2, Map.of("outcome", "FILE")).statusCode());
            }
            return null;
        });
        assertThat(Collections.frequency(outcomes, 200)).isEqualTo(200);
        assertThat(outcomes).contains(412).allSatisfy(status -> assertThat(status).isIn(200, 400, 403, 409, 412));
        assertThat(docketNumbers("7-31")).isEqualTo(IntStream.rangeClosed(1, 200).boxed().toList());
    }

    @Test
    void of_several_simultaneous_editors_one_wins() throws Exception {
        String id = Api.drafted("7-32");
        var outcomes = inParallel(8,
                () -> Api.patch(TIAN, id, 0, Map.of("title", "关于" + UUID.randomUUID() + "的建议")).statusCode());
        assertThat(Collections.frequency(outcomes, 200)).isEqualTo(1);
        assertThat(outcomes).allSatisfy(status -> assertThat(status).isIn(200, 409, 412));
    }

    @Test
    void of_two_simultaneous_deciders_one_wins() throws Exception {
        String id = Api.underReview("7-32");
        var tokens = new ConcurrentLinkedQueue<>(List.of(LIN, GAO));
        var outcomes = inParallel(2, () -> Api.decide(tokens.remove(), id, 2, Map.of("outcome", "FILE")).statusCode());
        assertThat(outcomes).contains(200).containsAnyOf(409, 412);
        Api.get(CHEN, id).then().body("decisions.size()", equalTo(1));
    }

    @Test
    void the_same_draft_sent_twice_with_one_key_is_made_once() throws Exception {
        String key = UUID.randomUUID().toString();
        var draft = Api.draft("7-33");
        var answers = inParallel(2, () -> draftWithKey(key, draft));
        assertThat(answers).contains(201).allSatisfy(status -> assertThat(status).isIn(201, 409));
        assertThat(draftWithKey(key, draft)).isEqualTo(201);
        Api.list(TIAN, Map.of("session", "7-33", "mine", true)).then().body("items.size()", equalTo(1));
        var another = new HashMap<>(draft);
        another.put("title", "关于别的建议");
        assertThat(draftWithKey(key, another)).isEqualTo(422);
    }

    @Test
    void the_same_submission_sent_again_while_the_first_runs_has_one_effect() throws Exception {
        Api.submitted("7-34");
        String id = Api.drafted("7-34");
        String key = UUID.randomUUID().toString();
        CompletableFuture<String> first;
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                // the first request will wait for the serial
                statement.execute("select last from number_counter where session_code = '7-34' for update");
            }
            first = CompletableFuture
                    .supplyAsync(() -> Api.act(TIAN, id, 0, "submit", key).then().statusCode(200).extract().asString());
            while (waiting() == 0 && !first.isDone()) {
                Thread.sleep(20);
            }
            Api.act(TIAN, id, 0, "submit", key).then().statusCode(409).body("type", equalTo("/problems/request-in-progress"));
            connection.rollback();
        }
        String answer = first.get();
        assertThat(Api.act(TIAN, id, 0, "submit", key).then().statusCode(200).extract().asString()).isEqualTo(answer);
        Api.get(TIAN, id).then().body("version", equalTo(1)).body("serialNumber", equalTo(2));
        assertThat(Api.history(TIAN, id).jsonPath().getList("items.type")).containsExactly("proposal.drafted",
                "proposal.submitted");
    }

    private void drawANumberAndFail() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
            numbers.nextDocket("7-31");
            throw new UnsupportedOperationException("rolled back");
        })).isInstanceOf(UnsupportedOperationException.class);
    }

    private static int draftWithKey(String key, Map<String, Object> draft) {
        return io.restassured.RestAssured.given().auth().oauth2(TIAN).header("Idempotency-Key", key)
                .contentType("application/json")
                .body(draft).post("/api/v1/proposals").statusCode();
    }

    private static <T> List<T> inParallel(int threads, Callable<T> work) throws Exception {
        try (var executor = Executors.newFixedThreadPool(threads)) {
            var results = new ArrayList<T>();
            for (var future : executor.invokeAll(Collections.nCopies(threads, work))) {
                results.add(future.get());
            }
            return results;
        }
    }

    private List<Integer> docketNumbers(String session) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select docket_number from proposal where session_code = ? and docket_number is not null order by 1")) {
            select.setString(1, session);
            var found = new ArrayList<Integer>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getInt(1));
                }
            }
            return found;
        }
    }

    private int waiting() throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection.createStatement()
                        .executeQuery(
                                "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%number_counter%'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
