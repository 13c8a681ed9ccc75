package org.plenum.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.task.Stories.act;
import static org.plenum.task.Stories.as;
import static org.plenum.task.Stories.etag;
import static org.plenum.task.Stories.newPlan;
import static org.plenum.task.Stories.office;
import static org.plenum.task.Stories.otherOffice;
import static org.plenum.task.Stories.sessionOf;
import static org.plenum.task.Stories.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.plenum.platform.testkit.PlenumTestResource;
import org.plenum.platform.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/// Of two who decide on the same thing at once, on the same reading of it, one wins and the other is told to read again: not that something is
/// linked already, nor that it is not there, and never an unexpected failure.
@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class SimultaneousDecidersTest {

    private static final int TIMES = 20;
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private static String session = "";
    private static String task = "";

    /// One plan for all of them.
    @BeforeEach
    void plan() {
        if (session.isEmpty()) {
            String plan = newPlan();
            session = sessionOf(plan);
            task = id(task(plan, "T30"));
        }
    }

    private static RequestSpecification lead() {
        return as("committee-tian", "社法委", "committee");
    }

    private static RequestSpecification member() {
        return as("m-deciding", null, "member");
    }

    private static String path(Response created) {
        return created.then().statusCode(201).extract().header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void done(Response answer) {
        answer.then().statusCode(200);
    }

    /// What is asked of `path`, on the reading that `tag` is of.
    private static Callable<Response> ask(RequestSpecification who, String tag, String path, @Nullable Object body) {
        return () -> {
            var request = who.header("If-Match", tag);
            return (body == null ? request : request.body(body)).post(path);
        };
    }

    @SafeVarargs
    private static void oneWins(Callable<Response>... requests) throws Exception {
        var barrier = new CyclicBarrier(requests.length);
        var statuses = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(requests.length)) {
            List<Future<Integer>> answers = Stream.of(requests).map(request -> pool.submit(() -> {
                barrier.await();
                return request.call().statusCode();
            })).toList();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
    }

    private static String lesson() {
        String lesson = path(office().body(Map.of("kind", "SHORTCOMING", "sourceSession", "3-7",
                "sourceTitle", "四次会议", "targetSession", session, "area", "MEETING_AFFAIRS", "severity", "CONSIDERABLE", "title",
                "报到排队时间过长", "description", "平均排队四十分钟", "raisedBy", "组织组")).post("/api/v1/lessons"));
        done(act(office(), lesson, "assign",
                Map.of("responsibleUnit", "会务组", "responsibleLeader", "李振华", "cooperatingUnits", List.of())));
        done(act(office(), lesson, "rectify", Map.of("measures", "错时报到", "dueDay", "2021-01-20")));
        return lesson;
    }

    @RepeatedTest(TIMES)
    void a_task_is_linked_to_a_lesson_and_unlinked_by_one_of_two() throws Exception {
        String lesson = lesson();
        var link = Map.of("task", task);
        String tag = etag(lesson);
        oneWins(ask(office(), tag, lesson + "/tasks", link), ask(otherOffice(), tag, lesson + "/tasks", link));
        String linked = etag(lesson);
        String remove = lesson + "/tasks/" + task + "/remove";
        oneWins(ask(office(), linked, remove, null), ask(otherOffice(), linked, remove, null));
    }

    @RepeatedTest(TIMES)
    void a_lesson_is_closed_or_sent_back_by_one_of_two() throws Exception {
        String lesson = lesson();
        done(act(as("affairs-tian", "会务组", "committee"), lesson, "hand-in",
                Map.of("note", "已演练", "evidence", List.of("演练记录"))));
        String tag = etag(lesson);
        oneWins(ask(office(), tag, lesson + "/close", null),
                ask(otherOffice(), tag, lesson + "/send-back", Map.of("reason", "缺少照片")));
    }

    private static String proposed() {
        String topic = path(office().body(Map.of("session", session, "proposerKind", "COMMITTEE", "proposer", "经济科技委", "title",
                "推动县域科创平台共建共享", "reason", "企业反映平台重复建设", "form", "RESEARCH", "tags", List.of(), "sources",
                List.of("市委全会报告"))).post("/api/v1/topics"));
        done(act(office(), topic, "propose", null));
        return topic;
    }

    private static Map<String, Object> scorers() {
        return Map.of("scorers", Stream.of("chair-sun", "chair-wen", "research-qiu")
                .map(login -> Map.of("account", Tokens.sub(login), "name", login)).toList());
    }

    @RepeatedTest(TIMES)
    void the_scoring_of_a_topic_is_opened_by_one_of_two() throws Exception {
        String topic = proposed();
        String tag = etag(topic);
        oneWins(ask(office(), tag, topic + "/open-scoring", scorers()),
                ask(otherOffice(), tag, topic + "/open-scoring", scorers()));
    }

    @RepeatedTest(TIMES)
    void a_topic_that_is_scored_is_withdrawn_once() throws Exception {
        String topic = proposed();
        done(act(office(), topic, "open-scoring", scorers()));
        String tag = etag(topic);
        var why = Map.of("reason", "与另一选题合并");
        oneWins(ask(office(), tag, topic + "/withdraw", why), ask(otherOffice(), tag, topic + "/withdraw", why));
    }

    private static String programme() {
        String programme = path(lead().body(Map.of("code", "S" + NEXT.getAndIncrement(), "title", "一村一委员", "purpose", "委员进村",
                "leadUnit", "社法委", "oneMemberPerVillage", true, "visitDays", 90, "basis", "工作要点")).post("/api/v1/programmes"));
        path(lead().body(Map.of("account", Tokens.sub("m-deciding"), "name", "委员甲")).post(programme + "/members"));
        return programme;
    }

    private static String activity(String programme) {
        return path(
                lead().body(Map.of("title", "停车难协商", "place", "文化礼堂", "county", "云溪县", "village", "石桥村", "day", "2020-12-18",
                        "startsAt", "14:30", "endsAt", "16:30")).post(programme + "/activities"));
    }

    @RepeatedTest(TIMES)
    void a_programme_is_ended_or_a_year_of_it_archived_by_one_of_two() throws Exception {
        String programme = programme();
        String tag = etag(programme);
        oneWins(ask(lead(), tag, programme + "/end", Map.of("reason", "换届")),
                ask(office(), tag, programme + "/close-year", Map.of("year", 2019)));
    }

    @RepeatedTest(TIMES)
    void an_activity_is_held_or_cancelled_and_a_task_linked_to_it_by_one_of_two() throws Exception {
        String activity = activity(programme());
        String tag = etag(activity);
        var outcome = new HashMap<String, Object>(Map.of("summary", "二十人协商停车", "agreedPoints", List.of("改建泊位三十个"),
                "followUp", "一月底前出方案"));
        oneWins(ask(lead(), tag, activity + "/hold", outcome),
                ask(office(), tag, activity + "/cancel", Map.of("reason", "台风")));
        String held = activity(programme());
        done(act(lead(), held, "hold", outcome));
        String other = etag(held);
        var link = Map.of("task", task);
        oneWins(ask(lead(), other, held + "/tasks", link), ask(office(), other, held + "/tasks", link));
        String linked = etag(held);
        String remove = held + "/tasks/" + task + "/remove";
        oneWins(ask(lead(), linked, remove, null), ask(office(), linked, remove, null));
    }

    @RepeatedTest(TIMES)
    void an_invitation_is_accepted_or_withdrawn_by_one_of_two() throws Exception {
        String invitation = path(lead().body(Map.of("account", Tokens.sub("m-deciding"), "role", "SPEAKER"))
                .post(activity(programme()) + "/invitations"));
        String tag = etag(invitation);
        oneWins(ask(member(), tag, invitation + "/accept", null),
                ask(lead(), tag, invitation + "/withdraw", Map.of("reason", "换人")));
    }

    @RepeatedTest(TIMES)
    void a_village_is_accepted_or_withdrawn_by_one_of_two() throws Exception {
        String village = path(lead().body(Map.of("account", Tokens.sub("m-deciding"), "county", "云溪县", "village", "石桥村",
                "firstDay", "2021-01-01")).post(programme() + "/village-assignments"));
        String tag = etag(village);
        oneWins(ask(member(), tag, village + "/accept", null),
                ask(lead(), tag, village + "/withdraw", Map.of("reason", "另行安排")));
    }

    @RepeatedTest(TIMES)
    void a_circular_is_corrected_or_withdrawn_by_one_of_two() throws Exception {
        Map<String, Object> circular = Map.of("title", "关于学习传达会议精神的通知", "text", "各单位：请学习", "kind", "PLENARY_SPIRIT", "readBy",
                "2020-12-31", "audience", Map.of("roles", List.of(), "units", List.of("决定单位"), "people", List.of()));
        String path = path(office().body(circular).post("/api/v1/circulars"));
        done(act(office(), path, "publish", null));
        String tag = etag(path);
        oneWins(ask(office(), tag, path + "/correct", Map.of("circular", circular, "reason", "时间有变")),
                ask(otherOffice(), tag, path + "/withdraw", Map.of("reason", "有误")));
    }

    @RepeatedTest(TIMES)
    void a_trip_is_confirmed_or_cancelled_by_one_of_two() throws Exception {
        String day = "20" + (60 + NEXT.getAndIncrement() % 30) + "-07-12";
        String trip = path(office().body(Map.of("kind", "RESEARCH", "leadUnit", "经济科技委", "subject", "县域科创调研", "fromDay", day,
                "toDay", day, "places", List.of(Map.of("county", "云溪县", "place", "园区")), "leader",
                Map.of("name", "孙" + NEXT.getAndIncrement()), "participants", List.of(), "units", List.of(), "topics",
                List.of()))
                .post("/api/v1/trips"));
        String tag = etag(trip);
        oneWins(ask(office(), tag, trip + "/confirm", null),
                ask(otherOffice(), tag, trip + "/cancel", Map.of("reason", "并入另一调研")));
    }

    @RepeatedTest(TIMES)
    void a_tag_is_retired_by_one_of_two() throws Exception {
        String code = "SIMULTANEOUS" + NEXT.getAndIncrement();
        String tag = "/api/v1/tags/" + code;
        path(office().body(Map.of("code", code, "title", "同时" + code, "basis", "演练")).post("/api/v1/tags"));
        String etag = etag(tag);
        oneWins(ask(office(), etag, tag + "/retire", null), ask(otherOffice(), etag, tag + "/retire", null));
    }
}
