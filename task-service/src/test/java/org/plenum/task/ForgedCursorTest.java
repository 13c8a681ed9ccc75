package org.plenum.task;

import static org.hamcrest.Matchers.endsWith;
import static org.plenum.task.Stories.newPlan;
import static org.plenum.task.Stories.office;
import static org.plenum.task.Stories.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.platform.testkit.PlenumTestResource;
import org.plenum.platform.web.PageRequest;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/// Cursors are opaque, not secret: whoever takes one apart and puts another key in gets a refusal, whatever the key.
@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class ForgedCursorTest {

    private static final List<String> KEYS = List.of("+999999999-12-31", "-999999999-01-01", "+10000-01-01", "0000-12-31", "-1",
            "9999999999999999999", "", "x");
    private static final String ID = "0176832b-7400-7c3a-9d42-3f1b6c8e2a30";

    @ParameterizedTest
    @CsvSource({ "tasks, tasks, 13", "notices, notices, 4", "lessons, lessons, 8", "lesson-lists/problems, lesson-problems, 4",
            "trips, trips, 9", "programme-activities, programme-activities, 4", "previews, calendar-previews, 2",
            "plans, plans, 1",
            "topics, topics, 5", "circulars, circulars, 2", "programmes, programmes, 2", "sessions, sessions, 0" })
    void a_key_that_no_row_has_is_an_invalid_cursor(String path, String list, int filters) {
        for (String key : KEYS) {
            office().queryParam("cursor", cursor(list, filters, key)).get("/api/v1/" + path).then().statusCode(400).body("type",
                    endsWith("invalid-cursor"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "history", "extensions", "steps" })
    void so_is_one_of_what_belongs_to_a_task(String part) {
        String path = task(newPlan(), "T13");
        var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        for (String key : KEYS) {
            office().queryParam("cursor", forged(PageRequest.of(1, null, "task-" + part, id), key)).get(path + "/" + part)
                    .then()
                    .statusCode(400).body("type", endsWith("invalid-cursor"));
        }
    }

    private static String cursor(String list, int filters, String key) {
        return forged(PageRequest.of(1, null, list, new Object[filters]), key);
    }

    private static String forged(PageRequest first, String key) {
        return Objects.requireNonNull(first.page(List.of("a", "b"),
                _ -> new ArrayList<>(List.of(key, ID, ID, ID, ID))).next());
    }
}
