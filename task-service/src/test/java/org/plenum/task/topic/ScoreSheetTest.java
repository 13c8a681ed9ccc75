package org.plenum.task.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.InvalidInput;
import org.plenum.task.Explained;
import org.plenum.task.Life;
import org.plenum.task.topic.rule.Criterion;
import org.plenum.task.topic.rule.ScoringRules;

/// 钱枫's sheet on the topic of 经济科技委.
class ScoreSheetTest {

    private static final Caller SCORER = new Caller("5", "qian", "钱枫", Set.of(Roles.COMMITTEE), "文史委");
    private static final Caller OTHER = new Caller("7", "zhou", "周密", Set.of(Roles.OFFICE), "办公室");
    private static final Caller MOVED = new Caller("5", "qian", "钱枫", Set.of(Roles.COMMITTEE), "经济科技委");
    private static final ScoringRules RULES = new ScoringRules(1, LocalDate.of(1949, 1, 1), 1, "演练", List.of(
            new Criterion("PARTY_FOCUS", 10, "党政关注", "Party", 20), new Criterion("FEASIBILITY", 20, "可行性", "Feasible", 30)));
    private static final List<GivenScore> GOOD = List.of(new GivenScore("PARTY_FOCUS", 18), new GivenScore("FEASIBILITY", 25));

    private static final Life<TopicState, ScoreSheetAction> LIFE = Life.of(TopicState.class, ScoreSheetAction.class, """
                  DRAFT  PROPOSED  SCORING  SCORED  ADOPTED  DEFERRED  REJECTED  WITHDRAWN
            SCORE -      -         SCORING  -       -        -         -         -""");

    private static ScoreSheet sheet() {
        return new ScoreSheet(UUID.randomUUID(), 1, new Scorer("5", "钱枫"));
    }

    private static void refuses(List<GivenScore> given) {
        ScoreSheet sheet = sheet();
        assertThatThrownBy(() -> sheet.score(given, TopicTest.topicIn(TopicState.SCORING), RULES, SCORER))
                .isInstanceOf(InvalidInput.class);
        assertThat(sheet.total()).isNull();
    }

    @Test
    void its_total_is_the_sum_and_it_may_be_filled_in_anew() {
        ScoreSheet sheet = sheet();
        Topic topic = TopicTest.topicIn(TopicState.SCORING);
        sheet.score(GOOD, topic, RULES, SCORER);
        assertThat(sheet.total()).isEqualTo(43);
        sheet.score(List.of(new GivenScore("FEASIBILITY", 0), new GivenScore("PARTY_FOCUS", 20)), topic, RULES, SCORER);
        assertThat(sheet.total()).isEqualTo(20);
    }

    @Test
    void every_criterion_is_scored_once_and_within_what_it_gives() {
        refuses(List.of(new GivenScore("PARTY_FOCUS", 18)));
        refuses(List.of(new GivenScore("PARTY_FOCUS", 18), new GivenScore("PARTY_FOCUS", 18),
                new GivenScore("FEASIBILITY", 1)));
        refuses(List.of(new GivenScore("PARTY_FOCUS", 21), new GivenScore("FEASIBILITY", 1)));
        refuses(List.of(new GivenScore("PARTY_FOCUS", 18), new GivenScore("FEASIBILITY", 1), new GivenScore("BEAUTY", 1)));
    }

    @Test
    void it_is_filled_in_by_its_scorer_alone() {
        assertThatThrownBy(() -> sheet().score(GOOD, TopicTest.topicIn(TopicState.SCORING), RULES, OTHER))
                .isInstanceOf(TopicRefused.NotScorer.class);
    }

    @Test
    void nobody_scores_a_topic_of_their_own_unit() {
        assertThatThrownBy(() -> sheet().score(GOOD, TopicTest.topicIn(TopicState.SCORING), RULES, MOVED))
                .isInstanceOf(TopicRefused.OwnTopic.class);
        assertThat(sheet().allowedActions(TopicTest.topicIn(TopicState.SCORING), MOVED)).isEmpty();
    }

    static Stream<Arguments> pairs() {
        return LIFE.pairs();
    }

    private static void act(ScoreSheet sheet, ScoreSheetAction action, Topic topic, Caller by) {
        switch (action) {
            case SCORE -> sheet.score(GOOD, topic, RULES, by);
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void it_is_filled_in_while_the_topic_is_scored(TopicState state, ScoreSheetAction action) {
        Topic topic = TopicTest.topicIn(state);
        assertThatThrownBy(() -> act(sheet(), action, topic, OTHER)).isInstanceOfSatisfying(TopicRefused.class,
                why -> Explained.forOthers(TopicProblems.problem(why)));
        if (LIFE.allows(state, action)) {
            assertThat(sheet().allowedActions(topic, SCORER)).containsExactly(action);
            ScoreSheet sheet = sheet();
            act(sheet, action, topic, SCORER);
            assertThat(sheet.total()).isEqualTo(43);
            return;
        }
        assertThat(sheet().allowedActions(topic, SCORER)).isEmpty();
        assertThatThrownBy(() -> act(sheet(), action, topic, SCORER)).isInstanceOfSatisfying(TopicRefused.NotScoring.class,
                why -> Explained.wrongState(TopicProblems.problem(why), state, state.text(), action, List.of()));
    }
}
