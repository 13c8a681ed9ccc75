package org.plenum.deploy.local.demo;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// What is to be played: data in `demo/session-7-5.json`, all of it invented but for the session's dates. Bodies go to the API as they stand.
///
/// @param session body of the new session (全体会议)
/// @param template code of the countdown's template
/// @param division merge patches of tasks (分工)
/// @param works what has been done by the morning of the play
/// @param term body of the new term (届)
/// @param committees bodies of new committees (专委会)
record Story(JsonNode session, String template, List<Division> division, List<Work> works, JsonNode term,
        List<JsonNode> committees, List<Member> members, List<Proposal> proposals) {

    /// @param task its code
    record Division(String task, JsonNode fields) {
    }

    /// How far a task has come.
    ///
    /// @param task its code
    /// @param doer login of who does it
    /// @param checker login of who closes it (销号), never the doer
    record Work(String task, String doer, List<JsonNode> reports, @Nullable JsonNode handIn, @Nullable String checker) {
    }

    /// @param fields body of the new member but for the term
    record Member(JsonNode fields, List<JsonNode> seats) {

        String number() {
            return fields.path("memberNumber").asText();
        }
    }

    /// @param by login of its proposer
    /// @param recommendation 审查建议, none where it waits for one
    /// @param decision 审查决定, none where it waits for one
    record Proposal(String by, JsonNode draft, @Nullable JsonNode recommendation, @Nullable JsonNode decision) {

        String title() {
            return draft.path("title").asText();
        }
    }

    static Story read() throws IOException {
        try (var file = Objects.requireNonNull(Story.class.getResourceAsStream("/demo/session-7-5.json"))) {
            return new ObjectMapper().readValue(file, Story.class);
        }
    }

    String code() {
        return session.path("code").asText();
    }

    String openingDay() {
        return session.path("openingDay").asText();
    }

    int termNumber() {
        return term.path("number").asInt();
    }
}
