package org.plenum.task.change;

import static org.plenum.task.Stories.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.plenum.task.Stories;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/// An app that keeps a copy: does with each page what the contract says, and nothing else.
final class Follower {

    private static final ObjectMapper JSON = new ObjectMapper();

    final Map<String, Map<String, Object>> copy = new LinkedHashMap<>();
    private final Supplier<RequestSpecification> who;
    @Nullable
    String cursor;

    Follower() {
        this(Stories::office);
    }

    Follower(Supplier<RequestSpecification> who) {
        this.who = who;
    }

    Response ask(int limit) {
        var request = who.get().queryParam("limit", limit);
        return (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/v1/changes/tasks");
    }

    /// One page. Gives whether there is more.
    boolean page(int limit, List<Map<String, Object>> told) {
        var page = json(ask(limit));
        var items = items(page);
        for (var item : items) {
            String key = item.get("type") + " " + item.get("id");
            if (Boolean.TRUE.equals(item.get("removed"))) {
                copy.remove(key);
            } else {
                copy.put(key, item);
            }
        }
        told.addAll(items);
        cursor = String.valueOf(page.get("next"));
        return Boolean.TRUE.equals(page.get("hasMore"));
    }

    /// To the end; gives what was told.
    List<Map<String, Object>> catchUp() {
        var told = new ArrayList<Map<String, Object>>();
        boolean more = true;
        while (more) {
            more = page(200, told);
        }
        return told;
    }

    @SuppressWarnings("unchecked")
    @Nullable
    Map<String, Object> state(String key) {
        var item = copy.get(key);
        return item == null ? null : (Map<String, Object>) item.get("state");
    }

    static Map<String, Object> now(String path) {
        return json(office().get(path));
    }

    static List<Map<String, Object>> tasks(String plan) {
        return items(json(office().queryParam("plan", plan).queryParam("limit", 200).get("/api/v1/tasks")));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<String, Object> page) {
        return (List<Map<String, Object>>) Objects.requireNonNull(page.get("items"));
    }

    private static Map<String, Object> json(Response response) {
        try {
            return JSON.readValue(response.then().statusCode(200).extract().asByteArray(), new TypeReference<>() {
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
