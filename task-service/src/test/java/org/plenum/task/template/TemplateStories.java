package org.plenum.task.template;

import static org.plenum.task.Stories.act;
import static org.plenum.task.Stories.office;
import static org.plenum.task.Stories.otherOffice;
import static org.plenum.task.Stories.task;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import io.restassured.response.Response;

/// What the stories about templates have in common: templates of one's own, and tasks that are done in a line.
public final class TemplateStories {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private TemplateStories() {
    }

    /// A template that no other test uses, with one version that says what the countdown template says.
    public static String newTemplate() {
        String code = "own-" + NEXT.incrementAndGet();
        var body = content("countdown", 1);
        body.put("referenceOpeningDay", "2021-02-01");
        make(code, body).then().statusCode(201);
        return code;
    }

    /// Items and links of a version, as they are read, to be changed and sent back.
    public static Map<String, Object> content(String code, int version) {
        var read = office().get("/api/v1/templates/" + code + "?version=" + version).then().statusCode(200).extract();
        var body = new LinkedHashMap<String, Object>();
        body.put("items", new ArrayList<>(read.<List<Object>> path("items")));
        body.put("links", new ArrayList<>(read.<List<Object>> path("links")));
        return body;
    }

    public static Response make(String code, Map<String, Object> what) {
        var body = new LinkedHashMap<String, Object>(Map.of("code", code, "title", "倒排模板 " + code));
        body.putAll(what);
        return office().body(body).post("/api/v1/templates");
    }

    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> list(Map<String, Object> content, String name) {
        return (List<Map<String, Object>>) Objects.requireNonNull(content.get(name));
    }

    public static Map<String, Object> item(Map<String, Object> content, String code) {
        return list(content, "items").stream().filter(one -> code.equals(one.get("code"))).findFirst().orElseThrow();
    }

    /// Drops a task with its links.
    public static void drop(Map<String, Object> content, String code) {
        list(content, "items").removeIf(one -> code.equals(one.get("code")));
        list(content, "links").removeIf(one -> code.equals(one.get("predecessor")) || code.equals(one.get("successor")));
    }

    public static String planOf(String session, String template, int version) {
        return office().body(Map.of("session", session, "template", template, "version", version)).post("/api/v1/plans").then()
                .statusCode(201).extract().path("id");
    }

    /// Started, handed in and closed, on those days.
    public static void done(DataSource database, String plan, String code, String startedOn, String closedOn)
            throws SQLException {
        String path = task(plan, code);
        act(office(), path, "start", null).then().statusCode(200);
        act(office(), path, "hand-in", Map.of("note", "完成", "evidence", List.of("成果"))).then().statusCode(200);
        act(otherOffice(), path, "close", null).then().statusCode(200);
        sql(database, "update task set started_on = '%s', closed_on = '%s' where plan_id = '%s' and code = '%s'"
                .formatted(startedOn, closedOn, plan, code));
    }

    public static void sql(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
