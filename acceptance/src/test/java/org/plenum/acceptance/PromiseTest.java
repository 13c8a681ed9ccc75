package org.plenum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plenum.acceptance.Promise.Answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/// The check of conformance can fail.
class PromiseTest {

    private static final String CONTRACT = """
            {"paths":{"/tasks":{"get":{"responses":{
               "200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Task"}}}},
               "204":{"description":"nothing"},
               "404":{"$ref":"#/components/responses/Unknown"}}}}},
             "components":{"responses":{"Unknown":{"content":{"application/problem+json":{"schema":{"$ref":"#/components/schemas/Problem"}}}}},
              "schemas":{"Task":{"type":"object","required":["title"],"additionalProperties":false,
                "properties":{"title":{"type":"string"},"due":{"type":["string","null"],"format":"date"}}},
               "Problem":{"type":"object","required":["type"]}}}}
            """;

    @Test
    void an_answer_as_documented_passes() throws JsonProcessingException {
        assertThat(broken(200, "application/json;charset=UTF-8", "{\"title\":\"a\",\"due\":null}")).isEqualTo("");
        assertThat(broken(204, "", "")).isEqualTo("");
        assertThat(broken(404, "application/problem+json", "{\"type\":\"/problems/not-found\"}")).isEqualTo("");
    }

    @Test
    void a_status_that_is_not_documented_is_told() throws JsonProcessingException {
        assertThat(broken(418, "application/json", "{}")).contains("status 418");
    }

    @Test
    void another_media_type_is_told() throws JsonProcessingException {
        assertThat(broken(404, "application/json", "{\"type\":\"x\"}")).contains("application/json");
        assertThat(broken(204, "text/plain", "x")).contains("body");
    }

    @Test
    void a_body_that_breaks_its_schema_is_told() throws JsonProcessingException {
        assertThat(broken(200, "application/json", "{}")).contains("title");
        assertThat(broken(200, "application/json", "{\"title\":1}")).contains("title");
        assertThat(broken(200, "application/json", "{\"title\":\"a\",\"due\":\"soon\"}")).contains("due");
        assertThat(broken(200, "application/json", "{\"title\":\"a\",\"more\":1}")).contains("more");
        assertThat(broken(404, "application/problem+json", "{}")).contains("type");
        assertThat(broken(200, "application/json", "{\"title\":")).contains("no JSON");
    }

    private static String broken(int status, String mediaType, String body) throws JsonProcessingException {
        var promise = new Promise(new ObjectMapper().readTree(CONTRACT));
        return promise.broken(promise.operations().getFirst(), new Answer(status, mediaType, body)).orElse("");
    }
}
