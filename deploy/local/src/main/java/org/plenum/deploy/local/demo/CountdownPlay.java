package org.plenum.deploy.local.demo;

import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/// The office makes the session and its countdown, divides the labour, and the units work: what is there already stays as it is.
final class CountdownPlay {

    private static final String OFFICE = "office1";

    private final Gateway gateway;
    private final Story story;
    private final Steps steps;

    CountdownPlay(Gateway gateway, Story story, Steps steps) {
        this.gateway = gateway;
        this.story = story;
        this.steps = steps;
    }

    /// Gives the plan's id.
    String play() throws IOException, InterruptedException {
        session();
        var plan = plan();
        var tasks = gateway.list(OFFICE, "/api/v1/tasks?limit=200&plan=" + plan).stream()
                .collect(Collectors.toMap(task -> task.path("code").asText(), Function.identity()));
        divide(tasks);
        work(tasks);
        return plan;
    }

    private void session() throws IOException, InterruptedException {
        boolean found = gateway.list(OFFICE, "/api/v1/sessions").stream()
                .anyMatch(session -> session.path("code").asText().equals(story.code()));
        if (!found) {
            gateway.post(OFFICE, "/api/v1/sessions", story.session());
        }
        steps.one("会议 session " + story.code(), found, "新建 made");
    }

    private String plan() throws IOException, InterruptedException {
        var found = gateway.list(OFFICE, "/api/v1/plans?session=" + story.code()).stream()
                .filter(plan -> plan.path("template").asText().equals(story.template())).findFirst();
        var plan = found.isPresent() ? found.get()
                : gateway.post(OFFICE, "/api/v1/plans", JsonNodeFactory.instance.objectNode().put("session", story.code())
                        .put("template", story.template())).body();
        steps.one("倒排计划 countdown plan", found.isPresent(), "按模板制定 made from the template");
        return plan.path("id").asText();
    }

    /// A task that has its owner (责任人) was divided before, perhaps otherwise since.
    private void divide(Map<String, JsonNode> tasks) throws IOException, InterruptedException {
        int divided = 0;
        for (var division : story.division()) {
            var task = tasks.get(division.task());
            if (task != null && !task.path("owner").isTextual() && isOpen(task)) {
                var path = path(task);
                gateway.patch(OFFICE, path, gateway.get(OFFICE, path).etag(), division.fields());
                divided++;
            }
        }
        steps.many("分工 division of labour", divided, story.division().size());
    }

    private void work(Map<String, JsonNode> tasks) throws IOException, InterruptedException {
        int worked = 0;
        for (var work : story.works()) {
            var task = tasks.get(work.task());
            if (task != null && work(work, task)) {
                worked++;
            }
        }
        steps.many("办理 work on tasks", worked, story.works().size());
    }

    /// Answers whether anything was left to do.
    private boolean work(Story.Work work, JsonNode before) throws IOException, InterruptedException {
        var task = before;
        if (isIn(task, "NOT_STARTED")) {
            task = act(work.doer(), task, "start", null);
        }
        for (var report : work.reports()) {
            if (isIn(task, "IN_PROGRESS") && task.path("progress").asInt() < report.path("percent").asInt()) {
                task = act(work.doer(), task, "reports", report);
            }
        }
        if (work.handIn() != null && isIn(task, "IN_PROGRESS")) {
            task = act(work.doer(), task, "hand-in", work.handIn());
        }
        if (work.checker() != null && isIn(task, "AWAITING_CHECK")) {
            task = act(work.checker(), task, "close", null);
        }
        return task != before;
    }

    /// @param body null for an action that needs none
    private JsonNode act(String login, JsonNode task, String action, @Nullable JsonNode body)
            throws IOException, InterruptedException {
        var etag = gateway.get(login, path(task)).etag();
        return gateway.post(login, path(task) + "/" + action, etag, body).body();
    }

    private static String path(JsonNode task) {
        return "/api/v1/tasks/" + task.path("id").asText();
    }

    private static boolean isIn(JsonNode task, String state) {
        return task.path("state").asText().equals(state);
    }

    private static boolean isOpen(JsonNode task) {
        return !isIn(task, "CLOSED");
    }
}
