package org.plenum.deploy.local.demo;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/// Members draft and submit proposals, the proposal office reviews: who recommends does not decide.
///
/// Each step is taken from the state in which it belongs, so what somebody has decided since is left alone.
final class ProposalPlay {

    private static final String PATH = "/api/v1/proposals";
    private static final String RECOMMENDER = "proposal1";
    private static final String DECIDER = "proposal2";

    private final Gateway gateway;
    private final Story story;
    private final Steps steps;

    ProposalPlay(Gateway gateway, Story story, Steps steps) {
        this.gateway = gateway;
        this.story = story;
        this.steps = steps;
    }

    void play() throws IOException, InterruptedException {
        int changed = 0;
        for (var proposal : story.proposals()) {
            if (play(proposal)) {
                changed++;
            }
        }
        steps.many("提案 proposals", changed, story.proposals().size());
    }

    /// Answers whether anything was left to do.
    private boolean play(Story.Proposal proposal) throws IOException, InterruptedException {
        var found = gateway.list(proposal.by(), PATH + "?mine=true&session=" + story.code()).stream()
                .filter(one -> one.path("title").asText().equals(proposal.title())).findFirst();
        var before = found.isPresent() ? found.get() : gateway.post(proposal.by(), PATH, proposal.draft()).body();
        var now = take(proposal.by(), before, "DRAFT", "submit", null);
        if (proposal.recommendation() != null) {
            now = take(RECOMMENDER, now, "SUBMITTED", "recommendations", proposal.recommendation());
        }
        if (proposal.decision() != null) {
            now = take(DECIDER, now, "UNDER_REVIEW", "decisions", proposal.decision());
        }
        return found.isEmpty() || now != before;
    }

    /// @param body null for a step that needs none
    private JsonNode take(String login, JsonNode proposal, String from, String step, @Nullable JsonNode body)
            throws IOException, InterruptedException {
        if (!proposal.path("state").asText().equals(from)) {
            return proposal;
        }
        var path = PATH + "/" + proposal.path("id").asText();
        return gateway.post(login, path + "/" + step, gateway.get(login, path).etag(), body).body();
    }
}
