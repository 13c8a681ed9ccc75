package org.plenum.task.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.plenum.task.Stories.act;
import static org.plenum.task.Stories.as;
import static org.plenum.task.Stories.etag;
import static org.plenum.task.Stories.newPlan;
import static org.plenum.task.Stories.office;
import static org.plenum.task.Stories.otherOffice;
import static org.plenum.task.Stories.task;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.plenum.platform.testkit.PlenumTestResource;
import org.plenum.platform.testkit.Tokens;
import org.plenum.task.evidence.file.Samples;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/// T12 工作报告初稿征求意见 is led by 研究室; 民主党派 and others cooperate.
@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class EvidenceApiTest {

    private static final String OCTETS = "application/octet-stream";

    private final Path spool;

    EvidenceApiTest(@ConfigProperty(name = "plenum.evidence.spool") Path spool) {
        this.spool = spool;
    }

    private static RequestSpecification research() {
        return as("research-he", "研究室", "research");
    }

    private static RequestSpecification stranger() {
        return as("committee-wu", "文史委", "committee");
    }

    private static Response upload(RequestSpecification who, String task, String name, byte[] content) {
        return who.contentType(OCTETS).queryParam("name", name).body(content).post(task + "/evidence/files");
    }

    private static String uploaded(String task, String name, byte[] content) {
        return upload(research(), task, name, content).then().statusCode(201).extract().path("id");
    }

    private static Response remove(RequestSpecification who, String path) {
        return who.header("If-Match", etag(path)).delete(path);
    }

    private static String started() {
        String task = task(newPlan(), "T12");
        act(research(), task, "start", null).then().statusCode(200);
        return task;
    }

    private static String hex(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    @Test
    void a_file_is_added_read_handed_in_and_downloaded_as_it_was() throws Exception {
        String task = started();
        byte[] report = Samples.pdf(700_000, 7);
        String id = upload(research(), task, "工作报告 征求意见稿(1).pdf", report).then().statusCode(201)
                .header("Location", containsString(task + "/evidence/")).body("kind", equalTo("FILE"))
                .body("name", equalTo("工作报告 征求意见稿(1).pdf")).body("fileType", equalTo("PDF")).body("size", equalTo(700_000))
                .body("sha256", equalTo(hex(report))).body("addedBy", notNullValue())
                .body("addedAt", containsString("2020-12-2"))
                .body("handedIn", equalTo(false)).body("allowedActions", contains("REMOVE")).extract().path("id");
        act(research(), task, "hand-in", Map.of("note", "意见已汇总", "evidenceIds", List.of(id))).then().statusCode(200)
                .body("state", equalTo("AWAITING_CHECK")).body("evidence", contains("工作报告 征求意见稿(1).pdf"));
        office().get(task + "/evidence/" + id).then().statusCode(200).body("handedIn", equalTo(true))
                .body("allowedActions", empty());

        var download = stranger().get(task + "/evidence/" + id + "/content").then().statusCode(200)
                .header("Content-Type", "application/pdf").header("Content-Length", "700000")
                .header("ETag", "\"" + hex(report) + "\"").header("X-Content-Type-Options", "nosniff")
                .header("Repr-Digest",
                        "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex(report))) + ":")
                .header("Content-Disposition",
                        "attachment; filename=\"evidence.pdf\"; filename*=UTF-8''%E5%B7%A5%E4%BD%9C%E6%8A%A5%E5%91%8A%20"
                                + "%E5%BE%81%E6%B1%82%E6%84%8F%E8%A7%81%E7%A8%BF%281%29.pdf")
                .extract().asByteArray();
        assertThat(download).isEqualTo(report);
        stranger().header("If-None-Match", "\"" + hex(report) + "\"").get(task + "/evidence/" + id + "/content").then()
                .statusCode(304);
    }

    @Test
    void a_file_of_20_mib_goes_in_and_out_and_one_byte_more_does_not() throws Exception {
        String task = started();
        byte[] largest = Samples.pdf(20 * 1024 * 1024, 20);
        String id = uploaded(task, "影像.pdf", largest);
        assertThat(hex(office().get(task + "/evidence/" + id + "/content").asByteArray())).isEqualTo(hex(largest));
        upload(research(), task, "影像.pdf", Samples.pdf(20 * 1024 * 1024 + 1, 21)).then().statusCode(413)
                .body("type", equalTo("/problems/evidence-too-large")).body("limit", equalTo(20971520))
                .body("detail", containsString("20 MiB"));
        office().get(task + "/evidence").then().body("items.size()", equalTo(1));
    }

    @Test
    void the_same_content_on_the_same_task_is_the_same_evidence() {
        String task = started();
        String id = uploaded(task, "纪要.txt", "会议纪要".getBytes(StandardCharsets.UTF_8));
        upload(office(), task, "另一个名字.txt", "会议纪要".getBytes(StandardCharsets.UTF_8)).then().statusCode(200)
                .body("id", equalTo(id)).body("name", equalTo("纪要.txt"));
        String other = started();
        upload(research(), other, "纪要.txt", "会议纪要".getBytes(StandardCharsets.UTF_8)).then().statusCode(201);
    }

    @Test
    void a_repeated_upload_with_its_key_gets_the_first_answer_and_another_file_is_refused() {
        String task = started();
        String key = UUID.randomUUID().toString();
        String id = upload(research().header("Idempotency-Key", key), task, "一.pdf", Samples.pdf("一")).then().statusCode(201)
                .extract().path("id");
        upload(research().header("Idempotency-Key", key), task, "一.pdf", Samples.pdf("一")).then().statusCode(201)
                .body("id", equalTo(id));
        upload(research().header("Idempotency-Key", key), task, "一.pdf", Samples.pdf("二")).then().statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void two_uploads_at_once_both_count_and_two_of_the_same_count_once() throws Exception {
        String task = started();
        byte[] one = Samples.pdf(2_000_000, 1);
        byte[] two = Samples.pdf(2_000_000, 2);
        assertThat(atOnce(() -> upload(research(), task, "一.pdf", one), () -> upload(research(), task, "二.pdf", two)))
                .containsOnly(201);
        byte[] same = Samples.pdf(2_000_000, 3);
        assertThat(atOnce(() -> upload(research(), task, "三.pdf", same), () -> upload(office(), task, "叁.pdf", same)))
                .containsExactlyInAnyOrder(200, 201);
        office().get(task + "/evidence").then().body("items.size()", equalTo(3));
    }

    @SafeVarargs
    private static List<Integer> atOnce(Callable<Response>... requests) throws Exception {
        var barrier = new CyclicBarrier(requests.length);
        try (var pool = Executors.newFixedThreadPool(requests.length)) {
            var answers = Stream.of(requests).map(request -> pool.submit(() -> {
                barrier.await();
                return request.call().statusCode();
            })).toList();
            return List.of(answers.get(0).get(), answers.get(1).get());
        }
    }

    @Test
    void the_name_must_say_what_the_content_is() {
        String task = started();
        upload(research(), task, "报告.pdf", "<html><script>x</script>".getBytes(StandardCharsets.UTF_8)).then().statusCode(422)
                .body("type", equalTo("/problems/evidence-type")).body("detail", equalTo("文件「报告.pdf」是网页或脚本。"))
                .body("allowed", hasItems("PDF", "DOCX", "OFD"));
        upload(research(), task, "照片.jpg", Samples.png()).then().statusCode(422).body("detail", containsString("内容是 png"));
        upload(research().header("Accept-Language", "en"), task, "photo.jpg", Samples.png()).then().statusCode(422)
                .body("detail", containsString("is by its content png"));
        office().get(task + "/evidence").then().body("items", empty());
    }

    @Test
    void a_name_that_deceives_is_refused() {
        String task = started();
        for (String name : List.of("../报告.pdf", "C:\\报告.pdf", "报告\u202efdp.txt", ".pdf", " ")) {
            upload(research(), task, name, Samples.pdf("x")).then().statusCode(400)
                    .body("violations.field", hasItem("name"));
        }
        research().contentType(OCTETS).body(Samples.pdf("x")).post(task + "/evidence/files").then().statusCode(400)
                .body("violations.field", hasItem("name"));
    }

    @Test
    void an_empty_file_and_a_wrong_media_type_are_refused() {
        String task = started();
        upload(research(), task, "空.txt", new byte[0]).then().statusCode(400);
        research().contentType("application/pdf").queryParam("name", "a.pdf").body(Samples.pdf("x"))
                .post(task + "/evidence/files").then().statusCode(415);
    }

    @Test
    void bodies_that_are_no_files_keep_their_limit() throws Exception {
        String links = started() + "/evidence/links";
        assertThat(announcing(links, "application/json", 11_000_000)).startsWith("HTTP/1.1 413")
                .contains("/problems/payload-too-large");
    }

    private static String announcing(String path, String type, int length) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(head(path, type, length).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String head(String path, String type, int length) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\nContent-Length: " + length
                + "\r\nAuthorization: Bearer " + Tokens.ofUnit("research-he", "研究室", "research") + "\r\n\r\n";
    }

    @Test
    void an_interrupted_upload_leaves_nothing() throws Exception {
        String task = started();
        try (var socket = new Socket("localhost", RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            out.write(head(task + "/evidence/files?name=a.pdf", OCTETS, 5_000_000).getBytes(StandardCharsets.US_ASCII));
            out.write(Samples.pdf(1_000_000, 9));
            out.flush();
            until(() -> spooled() > 0);
        }
        until(() -> spooled() == 0);
        office().get(task + "/evidence").then().body("items", empty());
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        for (int i = 0; i < 200 && !condition.call(); i++) {
            Thread.sleep(50);
        }
        assertThat(condition.call()).isTrue();
    }

    private long spooled() throws IOException {
        try (var files = Files.list(Files.createDirectories(spool))) {
            return files.count();
        }
    }

    @Test
    void a_link_is_evidence_too_and_only_over_https() {
        String task = started();
        var link = Map.of("title", "市政协网站", "url", "https://www.example.gov.cn/报告?a=1");
        String id = research().body(link).post(task + "/evidence/links").then().statusCode(201).body("kind", equalTo("LINK"))
                .body("url", equalTo("https://www.example.gov.cn/%E6%8A%A5%E5%91%8A?a=1")).body("size", nullValue()).extract()
                .path("id");
        research().body(link).post(task + "/evidence/links").then().statusCode(200).body("id", equalTo(id));
        for (String url : List.of("http://www.example.gov.cn", "javascript:alert(1)", "https://",
                "https://u:p@www.example.gov.cn",
                "ftp://x.cn/a", "https://exa mple.cn")) {
            research().body(Map.of("title", "x", "url", url)).post(task + "/evidence/links").then().statusCode(400)
                    .body("violations.field", contains("url"));
        }
        research().get(task + "/evidence/" + id + "/content").then().statusCode(404)
                .body("type", equalTo("/problems/evidence-no-file"));
    }

    @Test
    void only_units_of_the_task_and_the_office_add() {
        String task = started();
        upload(stranger(), task, "a.pdf", Samples.pdf("a")).then().statusCode(403)
                .body("type", equalTo("/problems/not-contributor")).body("leadUnit", equalTo("研究室"));
        String cooperating = office().get(task).then().extract().path("cooperatingUnits[0]");
        upload(as("helper-tan", cooperating, "committee"), task, "b.pdf", Samples.pdf("b")).then().statusCode(201);
        upload(otherOffice(), task, "c.pdf", Samples.pdf("c")).then().statusCode(201);
    }

    @Test
    void what_is_removed_leaves_who_and_when_and_may_be_added_again() {
        String task = started();
        String id = uploaded(task, "旧稿.pdf", Samples.pdf("旧"));
        String path = task + "/evidence/" + id;
        remove(stranger(), path).then().statusCode(403).body("type", equalTo("/problems/not-evidence-remover"));
        research().delete(path).then().statusCode(428);
        research().header("If-Match", "\"7\"").delete(path).then().statusCode(412);
        remove(research(), path).then().statusCode(200).body("removedBy", notNullValue()).body("removedAt", notNullValue());
        office().get(path + "/content").then().statusCode(410).body("type", equalTo("/problems/evidence-removed"));
        remove(research(), path).then().statusCode(410).body("type", equalTo("/problems/evidence-removed"));
        act(research(), task, "hand-in", Map.of("note", "完成", "evidenceIds", List.of(id))).then().statusCode(422)
                .body("type", equalTo("/problems/evidence-not-there")).body("ids", contains(id));
        String again = uploaded(task, "旧稿.pdf", Samples.pdf("旧"));
        assertThat(again).isNotEqualTo(id);
        office().get(task + "/evidence").then().body("items.id", contains(id, again));
        office().get(task + "/history").then().body("items.type",
                hasItems("task.evidence-added", "task.evidence-removed"));
    }

    @Test
    void evidence_that_is_being_checked_stays_and_may_go_when_the_task_is_sent_back() {
        String task = started();
        String id = uploaded(task, "稿.pdf", Samples.pdf("稿"));
        String spare = uploaded(task, "多余.pdf", Samples.pdf("多余"));
        act(research(), task, "hand-in", Map.of("note", "完成", "evidenceIds", List.of(id))).then().statusCode(200);
        remove(research(), task + "/evidence/" + id).then().statusCode(409)
                .body("type", equalTo("/problems/evidence-being-checked"));
        remove(research(), task + "/evidence/" + spare).then().statusCode(200);
        act(office(), task, "send-back", Map.of("reason", "缺少附表")).then().statusCode(200);
        remove(research(), task + "/evidence/" + id).then().statusCode(200).body("handedIn", equalTo(false));
    }

    @Test
    void the_evidence_of_a_closed_task_stays_as_it_is() {
        String task = started();
        String id = uploaded(task, "稿.pdf", Samples.pdf("稿"));
        act(research(), task, "hand-in", Map.of("note", "完成", "evidenceIds", List.of(id))).then().statusCode(200);
        act(office(), task, "close", null).then().statusCode(200);
        remove(office(), task + "/evidence/" + id).then().statusCode(409).body("type", equalTo("/problems/evidence-settled"));
        upload(office(), task, "补.pdf", Samples.pdf("补")).then().statusCode(409)
                .body("type", equalTo("/problems/evidence-settled"));
        office().get(task + "/evidence/" + id + "/content").then().statusCode(200);
    }

    @Test
    void words_about_what_cannot_be_uploaded_are_evidence_as_before() {
        String task = started();
        String id = uploaded(task, "稿.pdf", Samples.pdf("稿"));
        act(research(), task, "hand-in", Map.of("note", "完成")).then().statusCode(422)
                .body("type", equalTo("/problems/no-evidence"));
        act(research(), task, "hand-in",
                Map.of("note", "完成", "evidence", List.of("签字页原件", "签字页原件"), "evidenceIds", List.of(id)))
                .then().statusCode(200).body("evidence", contains("稿.pdf", "签字页原件"));
        office().get(task + "/evidence").then().body("items.kind", contains("FILE", "DESCRIPTION"))
                .body("items.handedIn", contains(true, true)).body("items[1].name", equalTo("签字页原件"));
        act(office(), task, "send-back", Map.of("reason", "请只交签字页")).then().statusCode(200);
        act(research(), task, "hand-in", Map.of("note", "完成", "evidence", List.of("签字页原件"))).then().statusCode(200);
        office().get(task + "/evidence").then().body("items.handedIn", contains(false, true));
    }

    @Test
    void evidence_of_another_task_is_not_handed_in() {
        String task = started();
        String elsewhere = uploaded(started(), "稿.pdf", Samples.pdf("稿"));
        act(research(), task, "hand-in", Map.of("note", "完成", "evidenceIds", List.of(elsewhere))).then().statusCode(422)
                .body("ids", contains(elsewhere));
        research().get(task + "/evidence/" + elsewhere).then().statusCode(404)
                .body("type", equalTo("/problems/evidence-not-found"));
        research().get("/api/v1/tasks/" + UUID.randomUUID() + "/evidence").then().statusCode(404)
                .body("type", equalTo("/problems/task-not-found"));
    }

    @Test
    void evidence_is_read_page_by_page() {
        String task = started();
        for (String text : List.of("一", "二", "三")) {
            uploaded(task, text + ".txt", text.getBytes(StandardCharsets.UTF_8));
        }
        String next = office().queryParam("limit", 2).get(task + "/evidence").then()
                .body("items.name", contains("一.txt", "二.txt"))
                .extract().path("next");
        office().queryParam("limit", 2).queryParam("cursor", next).get(task + "/evidence").then()
                .body("items.name", contains("三.txt")).body("next", nullValue());
    }
}
