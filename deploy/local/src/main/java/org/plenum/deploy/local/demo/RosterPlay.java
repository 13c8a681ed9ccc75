package org.plenum.deploy.local.demo;

import java.io.IOException;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// The organisation group (组织组) opens the term and fills the roster.
final class RosterPlay {

    private static final String ORGANIZATION = "organization1";

    private final Gateway gateway;
    private final Story story;
    private final Steps steps;

    RosterPlay(Gateway gateway, Story story, Steps steps) {
        this.gateway = gateway;
        this.story = story;
        this.steps = steps;
    }

    void play() throws IOException, InterruptedException {
        term();
        sectors();
        committees();
        members();
    }

    private void term() throws IOException, InterruptedException {
        boolean found = gateway.list(ORGANIZATION, "/api/v1/terms").stream()
                .anyMatch(term -> term.path("number").asInt() == story.termNumber());
        if (!found) {
            gateway.post(ORGANIZATION, "/api/v1/terms", story.term());
        }
        steps.one("届 term " + story.termNumber(), found, "新建 made");
    }

    private void sectors() throws IOException, InterruptedException {
        var path = "/api/v1/terms/" + story.termNumber() + "/sectors";
        var found = gateway.list(ORGANIZATION, path).stream().map(sector -> sector.path("code").asText()).toList();
        boolean complete = story.members().stream()
                .allMatch(member -> found.contains(member.fields().path("sector").asText()));
        if (!complete) {
            gateway.post(ORGANIZATION, path + "/defaults", JsonNodeFactory.instance.objectNode());
        }
        steps.one("界别 sectors", complete, "载入 loaded");
    }

    private void committees() throws IOException, InterruptedException {
        var found = gateway.list(ORGANIZATION, "/api/v1/committees").stream().map(RosterPlay::code).toList();
        var missing = story.committees().stream().filter(committee -> !found.contains(code(committee))).toList();
        for (var committee : missing) {
            gateway.post(ORGANIZATION, "/api/v1/committees", committee);
        }
        steps.many("专委会 committees", missing.size(), story.committees().size());
    }

    /// Who took office with the term counts as found, also if it has ended since.
    private void members() throws IOException, InterruptedException {
        var roster = gateway.list(ORGANIZATION, rosterPath(story.termNumber(), begin())).stream()
                .collect(Collectors.toMap(entry -> entry.path("memberNumber").asText(), Function.identity()));
        int changed = 0;
        for (var member : story.members()) {
            var entry = roster.get(member.number());
            var id = entry == null ? add(member) : entry.path("id").asText();
            if (seat(member, id) || entry == null) {
                changed++;
            }
        }
        steps.many("委员 members", changed, story.members().size());
    }

    private String add(Story.Member member) throws IOException, InterruptedException {
        var body = ((ObjectNode) member.fields()).deepCopy().put("term", story.termNumber())
                .put("from", begin());
        return gateway.post(ORGANIZATION, "/api/v1/members", body).text("id");
    }

    /// Answers whether a seat was missing. The organisation group sees past seats, too: who has left a committee does not return.
    private boolean seat(Story.Member member, String id) throws IOException, InterruptedException {
        boolean missing = false;
        var path = "/api/v1/members/" + id;
        var now = gateway.get(ORGANIZATION, path);
        for (var seat : member.seats()) {
            var taken = now.body().path("committees").valueStream().map(one -> one.path("committee").path("code"));
            if (taken.noneMatch(seat.path("committee")::equals)) {
                now = gateway.post(ORGANIZATION, path + "/committees", now.etag(), seat);
                missing = true;
            }
        }
        return missing;
    }

    private String begin() {
        return story.term().path("from").asText();
    }

    /// The members in office on a day.
    static String rosterPath(int term, String day) {
        return "/api/v1/members?limit=200&term=%d&on=%s".formatted(term, day);
    }

    private static String code(JsonNode committee) {
        return committee.path("code").asText();
    }
}
