package org.plenum.deploy.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.deploy.local.Trouble;

class PlayTest {

    private final Story story;
    private final Steps steps = new Steps(new PrintStream(OutputStream.nullOutputStream()));
    private final FakeGateway gateway;

    PlayTest() throws IOException {
        story = Story.read();
        gateway = new FakeGateway();
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void the_play_makes_what_the_story_tells() throws Exception {
        play(gateway);

        assertThat(gateway.list("members")).hasSize(10)
                .allSatisfy(member -> assertThat(member.path("term").asInt()).isEqualTo(7));
        assertThat(gateway.list("proposals")).extracting(one -> one.path("state").asText()).containsExactly("FILED",
                "UNDER_REVIEW", "SUBMITTED");
        assertThat(gateway.list("members").get(3).path("committees")).hasSize(2);
        assertThat(gateway.list("tasks")).extracting(task -> task.path("state").asText()).contains("CLOSED", "AWAITING_CHECK",
                "IN_PROGRESS",
                "NOT_STARTED");
    }

    @Test
    void a_second_play_finds_everything_and_changes_nothing() throws Exception {
        play(gateway);
        int writes = gateway.writes.size();
        gateway.failAfter(0);

        play(gateway);

        assertThat(gateway.writes).hasSize(writes);
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 2, 5, 19, 40, 60, 78, 90 })
    void a_play_that_broke_off_is_completed_by_the_next(int writes) throws Exception {
        gateway.failAfter(writes);
        assertThatThrownBy(() -> play(gateway)).isInstanceOf(Trouble.class);
        gateway.failAfter(Integer.MAX_VALUE);
        play(gateway);

        try (var unbroken = new FakeGateway()) {
            play(unbroken);
            assertThat(gateway.content()).isEqualTo(unbroken.content());
            assertThat(gateway.writes).hasSameSizeAs(unbroken.writes);
        }
    }

    @Test
    void every_post_has_a_key_of_its_own_and_every_change_names_the_state_that_was_read() throws Exception {
        play(gateway);

        assertThat(gateway.writes.stream().filter(write -> write.method().equals("POST")).map(FakeGateway.Write::key))
                .isNotEmpty().doesNotHaveDuplicates().allSatisfy(key -> assertThat(key).isPresent());
        assertThat(gateway.writes.stream().filter(write -> write.method().equals("PATCH"))).hasSize(story.division().size())
                .allSatisfy(write -> assertThat(write.etag()).isPresent());
    }

    @Test
    void what_somebody_has_changed_since_stays() throws Exception {
        play(gateway);
        gateway.list("tasks").getFirst().put("owner", "柳安澜");
        gateway.list("proposals").getLast().put("state", "WITHDRAWN");
        gateway.failAfter(0);

        play(gateway);

        assertThat(gateway.list("tasks").getFirst().path("owner").asText()).isEqualTo("柳安澜");
        assertThat(gateway.list("proposals").getLast().path("state").asText()).isEqualTo("WITHDRAWN");
    }

    @Test
    void a_service_that_is_not_there_for_a_moment_is_asked_again() throws Exception {
        gateway.isUnavailableFor(3);

        play(gateway);

        assertThat(gateway.list("sessions")).hasSize(1);
    }

    @Test
    void a_gateway_that_does_not_answer_is_one_sentence() {
        gateway.close();
        var client = new Gateway(gateway.uri(), _ -> "token");

        assertThatThrownBy(() -> client.get("office1", "/api/v1/sessions")).isInstanceOf(Trouble.class)
                .hasMessageContaining("没有应答").hasMessageContaining("does not answer");
    }

    private void play(FakeGateway with) throws IOException, InterruptedException {
        new CountdownPlay(with.client(), story, steps).play();
        new RosterPlay(with.client(), story, steps).play();
        new ProposalPlay(with.client(), story, steps).play();
    }
}
