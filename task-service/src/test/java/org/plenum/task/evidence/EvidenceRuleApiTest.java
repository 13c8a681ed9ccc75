package org.plenum.task.evidence;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.plenum.task.Stories.as;
import static org.plenum.task.Stories.newPlan;
import static org.plenum.task.Stories.office;
import static org.plenum.task.Stories.task;

import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;
import org.plenum.platform.testkit.PlenumTestResource;
import org.plenum.task.evidence.file.Samples;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class EvidenceRuleApiTest {

    private static final String RULES = "/api/v1/evidence-rules";

    private final EntityManager database;

    EvidenceRuleApiTest(EntityManager database) {
        this.database = database;
    }

    private static Response add(String from, Object bytes, List<String> types) {
        return as("admin-ma", null, "admin").body(Map.of("validFrom", from, "maxBytes", bytes, "types", types, "basis", "归档通知"))
                .post(RULES);
    }

    private void run(String sql) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(sql).executeUpdate());
    }

    @Test
    void a_rule_is_added_from_a_later_day_on() {
        add("2040-01-01", 1_000_000, List.of("PDF", "OFD", "PDF")).then().statusCode(201)
                .body("types", contains("PDF", "OFD")).body("basis", equalTo("归档通知"));
        office().get(RULES).then().statusCode(200).body("validFrom", hasItem("2040-01-01"))
                .body("validFrom", hasItem("1949-01-01"));
        add("2040-01-01", 1_000_000, List.of("PDF")).then().statusCode(409).body("type", equalTo("/problems/duplicate"));
    }

    @Test
    void what_has_applied_is_not_changed_and_limits_have_limits() {
        add("2020-12-21", 1_000_000, List.of("PDF")).then().statusCode(400).body("violations.field", contains("validFrom"))
                .body("violations[0].message", containsString("须晚于今天"));
        add("2041-01-01", 26_000_000, List.of("PDF")).then().statusCode(400).body("violations.field", contains("maxBytes"));
        add("2041-01-01", 1_000_000, List.of()).then().statusCode(400).body("violations.field", contains("types"));
        office().body(Map.of("validFrom", "2041-01-01", "maxBytes", 5000, "types", List.of("PDF"), "basis", "x")).post(RULES)
                .then().statusCode(403);
    }

    @Test
    void files_are_taken_by_the_rule_of_the_day() {
        String files = task(newPlan(), "T12") + "/evidence/files";
        run("insert into evidence_rule values ('2020-12-21', 4096, '{PDF}', '演练')");
        try {
            upload(files, "照片.png", Samples.png()).then().statusCode(422).body("allowed", contains("PDF"))
                    .body("detail", containsString("现行规则不接收"));
            upload(files, "大.pdf", Samples.pdf(4097, 1)).then().statusCode(413).body("limit", equalTo(4096));
            upload(files, "小.pdf", Samples.pdf(4096, 1)).then().statusCode(201);
        } finally {
            run("delete from evidence_rule where valid_from = '2020-12-21'");
        }
    }

    private static Response upload(String files, String name, byte[] content) {
        return office().contentType("application/octet-stream").queryParam("name", name).body(content).post(files);
    }
}
