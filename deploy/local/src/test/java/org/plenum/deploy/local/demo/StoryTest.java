package org.plenum.deploy.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class StoryTest {

    private final Story story;
    private final JsonNode users;

    StoryTest() throws IOException {
        story = Story.read();
        users = new ObjectMapper().readTree(Path.of("../keycloak/plenum-realm.json").toFile()).path("users");
    }

    @Test
    void who_checks_a_task_is_never_who_did_it() {
        assertThat(story.works()).isNotEmpty().allSatisfy(work -> assertThat(work.checker()).isNotEqualTo(work.doer()));
    }

    @Test
    void everybody_who_acts_can_log_in() {
        var logins = users.valueStream().map(user -> user.path("username").asText()).toList();
        var actors = Stream.concat(story.works().stream().flatMap(work -> Stream.of(work.doer(), work.checker())
                .filter(login -> login != null)), story.proposals().stream().map(Story.Proposal::by));

        assertThat(actors).isNotEmpty().isSubsetOf(logins);
    }

    @Test
    void a_member_with_an_account_bears_the_name_of_its_user() {
        var linked = story.members().stream().map(Story.Member::fields).filter(member -> member.has("accountId")).toList();

        assertThat(linked).hasSize(4).allSatisfy(member -> assertThat(users.valueStream()
                .filter(user -> user.path("id").equals(member.path("accountId")))
                .map(user -> user.at("/attributes/displayName/0"))).containsExactly(member.path("name")));
    }

    @Test
    void ten_members_have_ten_numbers() {
        assertThat(story.members()).hasSize(10).extracting(Story.Member::number).doesNotHaveDuplicates();
    }

    @Test
    void proposals_are_as_long_as_the_rules_ask() {
        assertThat(story.proposals()).hasSize(3).extracting(Story.Proposal::draft)
                .allSatisfy(draft -> assertThat(draft.path("situation").asText() + draft.path("suggestion").asText())
                        .hasSizeBetween(300, 2000));
    }
}
