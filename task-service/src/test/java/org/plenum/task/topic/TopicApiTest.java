package org.plenum.task.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.plenum.task.Stories.act;
import static org.plenum.task.Stories.as;
import static org.plenum.task.Stories.etag;
import static org.plenum.task.Stories.newPlan;
import static org.plenum.task.Stories.office;
import static org.plenum.task.Stories.patch;
import static org.plenum.task.Stories.sessionOf;
import static org.plenum.task.Stories.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plenum.platform.testkit.PlenumTestResource;
import org.plenum.platform.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/// 经济科技委 proposes, three people score, the chairpersons' meeting decides. The clock stands at 21 December 2020.
@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class TopicApiTest {

    private static final List<String> CRITERIA = List.of("PARTY_FOCUS", "PUBLIC_CONCERN", "CPPCC_STRENGTH", "FEASIBILITY",
            "TIMELINESS");
    private static final List<String> SCORERS = List.of("chair-sun", "chair-wen", "research-qiu");
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    /// A session that no other test proposes for, and which this system does not hold.
    private static String newSession() {
        return "91-" + NEXT.getAndIncrement();
    }

    private static RequestSpecification economy() {
        return as("committee-tian", "经济科技委", "committee");
    }

    private static RequestSpecification scorer(String login) {
        return as(login, login.startsWith("chair") ? null : "研究室", login.startsWith("chair") ? "chair" : "research");
    }

    private static Map<String, Object> body(String session) {
        return new HashMap<>(Map.of("session", session, "proposerKind", "COMMITTEE", "proposer", "经济科技委", "title",
                "推动县域科创平台共建共享", "reason", "企业反映平台重复建设", "form", "RESEARCH", "tags", List.of("TALENT"), "sources",
                List.of("市委全会报告")));
    }

    private static String drafted(String session) {
        return path(economy().body(body(session)).post("/api/v1/topics"));
    }

    private static String path(Response created) {
        return created.then().statusCode(201).extract().header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String scoring(String session) {
        String topic = drafted(session);
        act(office(), topic, "propose", null).then().statusCode(200);
        open(topic, SCORERS).then().statusCode(200).body("state", equalTo("SCORING")).body("scoreRule", is(1));
        return topic;
    }

    private static Response open(String topic, List<String> logins) {
        return act(office(), topic, "open-scoring",
                Map.of("scorers", logins.stream().map(login -> Map.of("account", Tokens.sub(login), "name", login)).toList()));
    }

    /// The path of the scorer's sheet on the topic.
    private static String sheet(String topic, String login) {
        return "/api/v1/score-sheets/" + scorer(login).queryParam("topic", id(topic)).queryParam("mine", true)
                .get("/api/v1/score-sheets").then().statusCode(200).body("items", hasSize(1)).extract().path("items[0].id");
    }

    private static Map<String, Object> points(int... points) {
        var scores = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < points.length; i++) {
            scores.add(Map.of("criterion", CRITERIA.get(i), "points", points[i]));
        }
        return Map.of("scores", scores);
    }

    private static Response score(String topic, String login, int each) {
        return act(scorer(login), sheet(topic, login), "score", points(each, each, each, each, each));
    }

    private static String scored(String session, int... each) {
        String topic = scoring(session);
        for (int i = 0; i < each.length; i++) {
            score(topic, SCORERS.get(i), each[i]).then().statusCode(200);
        }
        act(office(), topic, "close-scoring", null).then().statusCode(200).body("state", equalTo("SCORED"));
        return topic;
    }

    private static Map<String, Object> decision(String outcome, @Nullable String reason) {
        var decision = new HashMap<String, Object>(Map.of("outcome", outcome, "meeting", "主席会议", "day", "2020-12-21"));
        if (reason != null) {
            decision.put("reason", reason);
        }
        return decision;
    }

    @Test
    void a_topic_is_proposed_scored_adopted_and_leads_to_a_task() {
        String plan = newPlan();
        Response drafted = economy().body(body(sessionOf(plan))).post("/api/v1/topics");
        drafted.then().statusCode(201).body("state", equalTo("DRAFT")).body("formName", equalTo("调研"))
                .body("allowedActions", contains("CHANGE", "PROPOSE", "WITHDRAW"));
        String topic = path(drafted);
        patch(topic, Map.of("tags", List.of("TALENT", "REFORM"))).then().statusCode(200).body("tags", hasSize(2));
        act(economy(), topic, "propose", null).then().statusCode(200).body("state", equalTo("PROPOSED"));
        open(topic, SCORERS).then().statusCode(200);
        score(topic, "chair-sun", 20).then().statusCode(200).body("total", is(100)).body("scores", hasSize(5));
        score(topic, "chair-wen", 15).then().statusCode(200);
        act(office(), topic, "close-scoring", null).then().statusCode(422).body("type",
                equalTo("/problems/topic-too-few-scores"));
        score(topic, "research-qiu", 17).then().statusCode(200);
        act(office(), topic, "close-scoring", null).then().statusCode(200).body("score.mean", is(86.67f))
                .body("score.scorers", is(3)).body("score.spread", is(25));
        act(as("chair-sun", null, "chair"), topic, "decide", decision("ADOPTED", null)).then().statusCode(200)
                .body("state", equalTo("ADOPTED")).body("decidedOn", equalTo("2020-12-21"));
        String task = task(plan, "T12");
        act(office(), topic, "tasks", Map.of("task", id(task))).then().statusCode(200).body("tasks.code", contains("T12"));
        act(office(), topic, "tasks", Map.of("task", id(task))).then().statusCode(409);
        office().queryParam("task", id(task)).get("/api/v1/topics").then().body("items.id", contains(id(topic)));
        act(office(), topic, "tasks/" + id(task) + "/remove", null).then().statusCode(200).body("tasks", empty());
        office().get(topic + "/history").then().statusCode(200).body("items.type",
                contains("topic.drafted", "topic.changed", "topic.proposed", "topic.scoring-opened", "topic.scoring-closed",
                        "topic.decided", "topic.task-linked", "topic.task-unlinked"))
                .body("items.topicVersion", contains(0, 1, 2, 3, 4, 5, 6, 7));
    }

    @Test
    void what_others_scored_is_hidden_until_the_scoring_is_closed() {
        String topic = scoring(newSession());
        score(topic, "chair-sun", 20).then().statusCode(200);
        String suns = sheet(topic, "chair-sun");
        scorer("chair-wen").get(suns).then().statusCode(200).body("scored", is(true)).body("total", nullValue())
                .body("scores", empty()).body("mine", is(false)).body("allowedActions", empty());
        scorer("chair-sun").get(suns).then().body("total", is(100)).body("allowedActions", contains("SCORE"));
        scorer("research-qiu").get(suns).then().statusCode(404).body("type", equalTo("/problems/score-sheet-not-found"));
        scorer("research-qiu").queryParam("topic", id(topic)).get("/api/v1/score-sheets").then().body("items.scorer",
                contains("research-qiu"));
        office().get(topic).then().body("score", nullValue());
        score(topic, "chair-wen", 10);
        score(topic, "research-qiu", 10);
        office().queryParam("topic", id(topic)).get("/api/v1/score-sheets").then().body("items", hasSize(3))
                .body("items.total", not(hasItem(100)));
        act(office(), topic, "close-scoring", null).then().statusCode(200);
        office().queryParam("topic", id(topic)).get("/api/v1/score-sheets").then().body("items.total",
                containsInAnyOrder(100, 50, 50));
        score(topic, "chair-sun", 1).then().statusCode(409).body("type", equalTo("/problems/wrong-state"))
                .body("reason", containsString("已评分"));
    }

    @Test
    void a_scorer_finds_what_is_left_to_score() {
        String topic = scoring(newSession());
        String login = "research-qiu";
        scorer(login).queryParam("mine", true).queryParam("scored", false).queryParam("limit", 200)
                .get("/api/v1/score-sheets").then().body("items.topic", hasItem(id(topic)));
        score(topic, login, 10);
        scorer(login).queryParam("mine", true).queryParam("scored", false).queryParam("limit", 200)
                .get("/api/v1/score-sheets").then().body("items.topic", not(hasItem(id(topic))));
    }

    @Test
    void nobody_scores_their_own_topic() {
        String topic = drafted(newSession());
        act(economy(), topic, "propose", null);
        open(topic, List.of("committee-tian")).then().statusCode(403).body("type", equalTo("/problems/topic-own"));
        open(topic, List.of("committee-gu", "chair-sun")).then().statusCode(200);
        var gu = as("committee-gu", "经济科技委", "committee");
        String sheet = "/api/v1/score-sheets/" + as("committee-gu", "经济科技委", "committee").queryParam("topic", id(topic))
                .get("/api/v1/score-sheets").then().body("items[0].allowedActions", empty()).extract().path("items[0].id");
        act(gu, sheet, "score", points(1, 1, 1, 1, 1)).then().statusCode(403).body("type", equalTo("/problems/topic-own"))
                .body("detail", containsString("committee-gu"));
        act(scorer("chair-wen"), sheet, "score", points(1, 1, 1, 1, 1)).then().statusCode(403).body("type",
                equalTo("/problems/topic-not-scorer"));
    }

    @Test
    void a_score_that_cannot_be_is_named() {
        String topic = scoring(newSession());
        String sheet = sheet(topic, "chair-sun");
        act(scorer("chair-sun"), sheet, "score", points(20, 20, 20, 20)).then().statusCode(400)
                .body("violations.field", contains("scores")).body("violations[0].message", containsString("时效性"));
        act(scorer("chair-sun"), sheet, "score", points(20, 21, 20, 20, 20)).then().statusCode(400).body("violations.field",
                contains("scores[1].points"));
        act(scorer("chair-sun"), sheet, "score", points(20, -1, 20, 20, 20)).then().statusCode(400);
        scorer("chair-sun").body(points(1, 1, 1, 1, 1)).post(sheet + "/score").then().statusCode(428);
    }

    @Test
    void equal_means_share_a_rank_and_the_ranking_is_read_page_by_page() {
        String session = newSession();
        String wide = scored(session, 20, 10, 15);
        String best = scored(session, 20, 20, 20);
        String close = scored(session, 15, 15, 15);
        String again = scored(session, 20, 10, 15);
        String last = scored(session, 1, 1, 1);
        scoring(session);
        var ranks = new ArrayList<Integer>();
        var ids = new ArrayList<String>();
        @Nullable
        String next = null;
        do {
            var request = office().queryParam("session", session).queryParam("limit", 2);
            var page = (next == null ? request : request.queryParam("cursor", next)).get("/api/v1/topics/ranking").then()
                    .statusCode(200).extract();
            ranks.addAll(page.<List<Integer>> path("items.rank"));
            ids.addAll(page.<List<String>> path("items.id"));
            next = page.path("next");
        } while (next != null);
        assertThat(ids).containsExactly(id(best), id(close), id(wide), id(again), id(last));
        assertThat(ranks).containsExactly(1, 2, 2, 2, 5);
    }

    @Test
    void a_draft_is_its_proposers_alone() {
        String session = newSession();
        String topic = drafted(session);
        scorer("chair-sun").get(topic).then().statusCode(404).body("type", equalTo("/problems/topic-not-found"));
        scorer("chair-sun").queryParam("session", session).get("/api/v1/topics").then().statusCode(200).body("items", empty());
        economy().queryParam("session", session).get("/api/v1/topics").then().body("items.id", contains(id(topic)));
        as("committee-gu", "经济科技委", "committee").get(topic).then().statusCode(200);
        office().queryParam("session", session).get("/api/v1/topics").then().body("items.id", contains(id(topic)));
    }

    @Test
    void a_member_proposes_in_their_own_name() {
        var body = body(newSession());
        body.put("proposerKind", "MEMBER");
        body.put("proposer", "测试 member-he");
        String topic = path(as("member-he", null, "member").body(body).post("/api/v1/topics"));
        act(as("member-he", null, "member"), topic, "propose", null).then().statusCode(200);
        act(as("member-he", null, "member"), topic, "withdraw", Map.of("reason", "已写成提案")).then().statusCode(200)
                .body("state", equalTo("WITHDRAWN")).body("remark", equalTo("已写成提案"));
        as("member-lu", null, "member").body(body).post("/api/v1/topics").then().statusCode(403).body("type",
                equalTo("/problems/topic-not-proposer"));
    }

    @Test
    void who_may_not_and_what_cannot_be_is_explained() {
        String topic = drafted(newSession());
        act(economy(), topic, "open-scoring", Map.of("scorers", List.of(Map.of("account", "1", "name", "孙岩")))).then()
                .statusCode(403).body("type", equalTo("/problems/topic-not-conductor"));
        act(economy(), topic, "decide", decision("ADOPTED", null)).then().statusCode(403).body("type",
                equalTo("/problems/topic-not-decider"));
        act(office(), topic, "decide", decision("ADOPTED", null)).then().statusCode(409)
                .body("allowedActions", contains("CHANGE", "PROPOSE", "WITHDRAW"))
                .body("reason", equalTo("「审定选题」须在选题「已评分」时进行，选题现为「草稿」。"));
        patch(topic, Map.of("form", "DANCING")).then().statusCode(400).body("violations.field", contains("form"));
        patch(topic, Map.of("tags", List.of("A", "A"))).then().statusCode(400).body("violations.field", contains("tags"));
        patch(office(), topic, "\"7\"", Map.of("title", "科创平台")).then().statusCode(412);
        String scored = scored(newSession(), 1, 2, 3);
        act(office(), scored, "decide", decision("REJECTED", null)).then().statusCode(400).body("violations.field",
                contains("reason"));
        act(office(), scored, "decide", decision("DEFERRED", "明年再议")).then().statusCode(200)
                .body("state", equalTo("DEFERRED")).body("remark", equalTo("明年再议"));
    }

    @Test
    void the_forms_and_the_scoring_rules_are_data() {
        office().get("/api/v1/topic-rules/forms").then().statusCode(200).body("items.zh", contains("协商", "调研", "视察", "监督"));
        office().get("/api/v1/topic-rules/scoring").then().statusCode(200).body("version", is(1)).body("fewestScorers", is(3))
                .body("criteria.code", equalTo(CRITERIA)).body("criteria.points.sum()", is(100));
    }

    @Test
    void scorers_do_not_wait_for_one_another_and_nobody_scores_past_the_close() throws Exception {
        String topic = scoring(newSession());
        for (String login : SCORERS) {
            score(topic, login, 10);
        }
        String tag = etag(topic);
        String suns = sheet(topic, "chair-sun");
        String wens = sheet(topic, "chair-wen");
        String sunsTag = etag(suns);
        String wensTag = etag(wens);
        var answers = atOnce(
                () -> scorer("chair-sun").header("If-Match", sunsTag).body(points(20, 20, 20, 20, 20)).post(suns + "/score"),
                () -> scorer("chair-wen").header("If-Match", wensTag).body(points(20, 20, 20, 20, 20)).post(wens + "/score"),
                () -> office().header("If-Match", tag).post(topic + "/close-scoring"));
        assertThat(answers.get(2)).isEqualTo(200);
        assertThat(answers).allSatisfy(status -> assertThat(status).isIn(200, 409));
        float mean = office().get(topic).path("score.mean");
        List<Integer> totals = office().queryParam("topic", id(topic)).get("/api/v1/score-sheets").path("items.total");
        assertThat(mean).as("the result is that of the sheets").isEqualTo(TopicScore.of(totals).mean().floatValue());
    }

    @SafeVarargs
    private static List<Integer> atOnce(Callable<Response>... requests) throws Exception {
        var barrier = new CyclicBarrier(requests.length);
        try (var pool = Executors.newFixedThreadPool(requests.length)) {
            var answers = new ArrayList<java.util.concurrent.Future<Integer>>();
            for (Callable<Response> request : requests) {
                answers.add(pool.submit(() -> {
                    barrier.await();
                    return request.call().statusCode();
                }));
            }
            var statuses = new ArrayList<@Nullable Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            return List.copyOf(statuses);
        }
    }
}
