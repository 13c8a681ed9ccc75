package org.plenum.task.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.plenum.task.topic.TopicAction.CHANGE;
import static org.plenum.task.topic.TopicAction.CLOSE_SCORING;
import static org.plenum.task.topic.TopicAction.DECIDE;
import static org.plenum.task.topic.TopicAction.LINK;
import static org.plenum.task.topic.TopicAction.OPEN_SCORING;
import static org.plenum.task.topic.TopicAction.PROPOSE;
import static org.plenum.task.topic.TopicAction.UNLINK;
import static org.plenum.task.topic.TopicAction.WITHDRAW;
import static org.plenum.task.topic.TopicState.ADOPTED;
import static org.plenum.task.topic.TopicState.DEFERRED;
import static org.plenum.task.topic.TopicState.DRAFT;
import static org.plenum.task.topic.TopicState.PROPOSED;
import static org.plenum.task.topic.TopicState.REJECTED;
import static org.plenum.task.topic.TopicState.SCORED;
import static org.plenum.task.topic.TopicState.SCORING;
import static org.plenum.task.topic.TopicState.WITHDRAWN;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.InvalidInput;
import org.plenum.task.Explained;
import org.plenum.task.Life;
import org.plenum.task.light.Light;
import org.plenum.task.schedule.Activity;
import org.plenum.task.schedule.DayKind;
import org.plenum.task.schedule.Due;
import org.plenum.task.schedule.Progress;
import org.plenum.task.task.TaskFacts;
import org.plenum.task.task.TaskState;

/// A topic of 经济科技委 for the year of 7-6.
class TopicTest {

    private static final Instant NOON = Instant.parse("2021-01-04T04:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2021, 1, 4);

    private static final Caller PROPOSER = new Caller("1", "tian", "田野", Set.of(Roles.COMMITTEE), "经济科技委");
    private static final Caller OFFICE = new Caller("3", "liu", "刘明", Set.of(Roles.OFFICE), "办公室");
    private static final Caller CHAIR = new Caller("4", "sun", "孙岩", Set.of(Roles.CHAIR), null);
    private static final Caller STRANGER = new Caller("5", "qian", "钱枫", Set.of(Roles.COMMITTEE), "文史委");
    private static final Caller MEMBER = new Caller("6", "he", "何苗", Set.of(Roles.MEMBER), null);

    private static final List<Scorer> SCORERS = List.of(new Scorer("4", "孙岩"), new Scorer("5", "钱枫"), new Scorer("7", "周密"));
    private static final TaskFacts TASK = task("7-6");

    private static final Life<TopicState, TopicAction> LIFE = Life.of(TopicState.class, TopicAction.class, """
                          DRAFT      PROPOSED   SCORING    SCORED   ADOPTED  DEFERRED  REJECTED  WITHDRAWN
            CHANGE        DRAFT      PROPOSED   -          -        -        -         -         -
            PROPOSE       PROPOSED   -          -          -        -        -         -         -
            OPEN_SCORING  -          SCORING    -          -        -        -         -         -
            CLOSE_SCORING -          -          SCORED     -        -        -         -         -
            DECIDE        -          -          -          ADOPTED  -        -         -         -
            WITHDRAW      WITHDRAWN  WITHDRAWN  WITHDRAWN  -        -        -         -         -
            LINK          -          -          -          -        ADOPTED  -         -         -
            UNLINK        -          -          -          -        ADOPTED  -         -         -""");

    static Stream<Arguments> pairs() {
        return LIFE.pairs();
    }

    private static TaskFacts task(String session) {
        var activity = new Activity("T12", "形成调研报告", new Due.Offset(-1), 1, DayKind.NATURAL, false, null, Progress.NOT_STARTED);
        return new TaskFacts(UUID.randomUUID(), new UUID(7, 6), session, activity, "材料组", "研究室", List.of(), List.of(),
                TaskState.NOT_STARTED, 0, Light.GREY, LocalDate.of(2021, 11, 30), 0);
    }

    private static TopicFields fields(String... tags) {
        return new TopicFields("推动县域科创平台共建共享", "企业反映平台重复建设", "RESEARCH", List.of(tags), List.of("市委全会报告"));
    }

    private static Topic topic() {
        return Topic.drafted("7-6", ProposerKind.COMMITTEE, "经济科技委", fields("TALENT"), PROPOSER);
    }

    private static TopicDecision decision(TopicDecision.Outcome outcome, @Nullable String reason) {
        return new TopicDecision(outcome, "七届四十二次主席会议", DAY, reason);
    }

    private static TopicCommand command(TopicAction action, Caller by) {
        return switch (action) {
            case CHANGE -> new TopicCommand.Change(by, fields("REFORM"));
            case PROPOSE -> new TopicCommand.Propose(by);
            case OPEN_SCORING -> new TopicCommand.OpenScoring(by, SCORERS, 1);
            case CLOSE_SCORING -> new TopicCommand.CloseScoring(by, List.of(80, 90, 91), 3);
            case DECIDE -> new TopicCommand.Decide(by, decision(TopicDecision.Outcome.ADOPTED, null));
            case WITHDRAW -> new TopicCommand.Withdraw(by, "与另一选题合并");
            case LINK -> new TopicCommand.Link(by, task("7-6"));
            case UNLINK -> new TopicCommand.Unlink(by, TASK);
        };
    }

    static Topic topicIn(TopicState state) {
        Topic topic = topic();
        List<TopicAction> steps = switch (state) {
            case DRAFT -> List.of();
            case PROPOSED -> List.of(PROPOSE);
            case SCORING -> List.of(PROPOSE, OPEN_SCORING);
            case SCORED, DEFERRED, REJECTED -> List.of(PROPOSE, OPEN_SCORING, CLOSE_SCORING);
            case ADOPTED -> List.of(PROPOSE, OPEN_SCORING, CLOSE_SCORING, DECIDE);
            case WITHDRAWN -> List.of(WITHDRAW);
        };
        steps.forEach(step -> topic.handle(command(step, OFFICE), NOON));
        if (state == ADOPTED) {
            topic.handle(new TopicCommand.Link(OFFICE, TASK), NOON);
        }
        if (state == DEFERRED || state == REJECTED) {
            var outcome = TopicDecision.Outcome.valueOf(state.name());
            topic.handle(new TopicCommand.Decide(OFFICE, decision(outcome, "与重点关联不够")), NOON);
        }
        return topic;
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void every_action_in_every_state_succeeds_or_explains_itself(TopicState state, TopicAction action) {
        Topic topic = topicIn(state);
        assertThat(topic.state()).isEqualTo(state);
        TopicState next = LIFE.next(state, action);
        if (next != null) {
            assertThat(topic.handle(command(action, OFFICE), NOON).type()).startsWith("topic.");
            assertThat(topic.state()).isEqualTo(next);
            return;
        }
        assertThatThrownBy(() -> topic.handle(command(action, OFFICE), NOON))
                .isInstanceOfSatisfying(TopicRefused.WrongState.class, refused -> Explained
                        .wrongState(TopicProblems.problem(refused), state, state.text(), action, LIFE.allowedIn(state)));
        assertThat(topic.state()).isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource(TopicDecision.Outcome.class)
    void a_scored_topic_is_decided_in_each_of_the_ways(TopicDecision.Outcome outcome) {
        Topic topic = topicIn(SCORED);
        topic.handle(new TopicCommand.Decide(CHAIR, decision(outcome, "与重点关联不够")), NOON);
        assertThat(topic.state()).hasToString(outcome.name());
    }

    @ParameterizedTest
    @EnumSource(TopicState.class)
    void the_allowed_actions_are_those_that_succeed(TopicState state) {
        assertThat(topicIn(state).allowedActions(OFFICE)).isEqualTo(LIFE.allowedIn(state));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void to_a_stranger_every_action_in_every_state_is_refused_and_says_whose_it_is(TopicState state, TopicAction action) {
        Topic topic = topicIn(state);
        assertThatThrownBy(() -> topic.handle(command(action, STRANGER), NOON))
                .isInstanceOfSatisfying(TopicRefused.class, refused -> Explained.forOthers(TopicProblems.problem(refused)));
        assertThat(topic.state()).isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource(TopicState.class)
    void a_stranger_changes_nothing(TopicState state) {
        assertThat(topicIn(state).allowedActions(STRANGER)).isEmpty();
    }

    @Test
    void the_proposer_proposes_and_withdraws_and_the_chair_decides() {
        assertThat(topicIn(DRAFT).allowedActions(PROPOSER)).containsExactly(CHANGE, PROPOSE, WITHDRAW);
        assertThat(topicIn(SCORING).allowedActions(PROPOSER)).containsExactly(WITHDRAW);
        assertThat(topicIn(SCORED).allowedActions(PROPOSER)).isEmpty();
        assertThat(topicIn(SCORED).allowedActions(CHAIR)).containsExactly(DECIDE);
        assertThatThrownBy(() -> topicIn(PROPOSED).handle(command(OPEN_SCORING, PROPOSER), NOON))
                .isInstanceOf(TopicRefused.NotConductor.class);
        assertThatThrownBy(() -> topicIn(SCORED).handle(command(DECIDE, PROPOSER), NOON))
                .isInstanceOf(TopicRefused.NotDecider.class);
    }

    @Test
    void nobody_proposes_in_the_name_of_another() {
        assertThatThrownBy(() -> Topic.drafted("7-6", ProposerKind.COMMITTEE, "经济科技委", fields(), STRANGER))
                .isInstanceOf(TopicRefused.NotProposer.class);
        assertThatThrownBy(() -> Topic.drafted("7-6", ProposerKind.MEMBER, "另一委员", fields(), MEMBER))
                .isInstanceOf(TopicRefused.NotProposer.class);
        assertThatThrownBy(() -> Topic.drafted("7-6", ProposerKind.MEMBER, "田野", fields(), PROPOSER))
                .as("who is no member").isInstanceOf(TopicRefused.NotProposer.class);
        assertThat(Topic.drafted("7-6", ProposerKind.MEMBER, "何苗", fields(), MEMBER).allowedActions(MEMBER))
                .containsExactly(CHANGE, PROPOSE, WITHDRAW);
    }

    @Test
    void a_name_gives_no_right_to_a_members_topic_but_keeps_its_bearer_from_scoring_it() {
        Topic topic = Topic.drafted("7-6", ProposerKind.MEMBER, "何苗", fields(), MEMBER);
        var namesake = new Caller("8", "he2", "何苗", Set.of(Roles.MEMBER), null);
        assertThat(topic.isVisibleTo(namesake)).isFalse();
        assertThat(topic.allowedActions(namesake)).isEmpty();
        assertThat(topic.isOwnOf(namesake)).isTrue();
    }

    @Test
    void a_draft_is_seen_by_its_proposer_and_the_office_alone() {
        assertThat(topic().isVisibleTo(PROPOSER)).isTrue();
        assertThat(topic().isVisibleTo(OFFICE)).isTrue();
        assertThat(topic().isVisibleTo(CHAIR)).isFalse();
        assertThat(topicIn(PROPOSED).isVisibleTo(STRANGER)).isTrue();
    }

    @Test
    void who_proposes_it_is_not_named_to_score_it() {
        Topic topic = topicIn(PROPOSED);
        assertThatThrownBy(() -> topic.handle(new TopicCommand.OpenScoring(OFFICE, List.of(new Scorer("1", "田野")), 1), NOON))
                .isInstanceOf(TopicRefused.OwnTopic.class);
        assertThatThrownBy(() -> topic.handle(
                new TopicCommand.OpenScoring(OFFICE, List.of(new Scorer("4", "孙岩"), new Scorer("4", "孙岩")), 1), NOON))
                .isInstanceOf(InvalidInput.class);
        assertThat(topic.state()).isEqualTo(PROPOSED);
    }

    @Test
    void the_result_is_the_mean_with_the_number_of_scorers_and_the_spread() {
        assertThat(topicIn(SCORED).score()).isEqualTo(new TopicScore(new BigDecimal("87.00"), 3, 11));
        assertThat(TopicScore.of(List.of(80, 81, 81)).mean()).isEqualByComparingTo("80.67");
        assertThat(TopicScore.of(List.of(70))).isEqualTo(new TopicScore(new BigDecimal("70.00"), 1, 0));
    }

    @Test
    void a_scoring_is_not_closed_before_enough_have_scored() {
        Topic topic = topicIn(SCORING);
        assertThatThrownBy(() -> topic.handle(new TopicCommand.CloseScoring(OFFICE, List.of(80, 90), 3), NOON))
                .asInstanceOf(type(TopicRefused.TooFewScores.class)).satisfies(few -> assertThat(few.scored).isEqualTo(2));
        assertThat(topic.isScoringOver()).isFalse();
    }

    @Test
    void what_is_not_adopted_has_a_reason_and_no_decision_lies_ahead() {
        Topic topic = topicIn(SCORED);
        for (var outcome : List.of(TopicDecision.Outcome.DEFERRED, TopicDecision.Outcome.REJECTED)) {
            assertThatThrownBy(() -> topic.handle(new TopicCommand.Decide(CHAIR, decision(outcome, null)), NOON))
                    .isInstanceOf(InvalidInput.class);
        }
        var tomorrow = new TopicDecision(TopicDecision.Outcome.ADOPTED, "主席会议", DAY.plusDays(1), null);
        assertThatThrownBy(() -> topic.handle(new TopicCommand.Decide(CHAIR, tomorrow), NOON)).isInstanceOf(InvalidInput.class);
        assertThat(topic.state()).isEqualTo(SCORED);
    }

    @Test
    void a_task_is_linked_once_and_only_of_the_session_it_prepares() {
        Topic topic = topicIn(ADOPTED);
        assertThatThrownBy(() -> topic.handle(new TopicCommand.Link(OFFICE, TASK), NOON))
                .isInstanceOf(TopicRefused.Linked.class);
        assertThatThrownBy(() -> topic.handle(new TopicCommand.Link(OFFICE, task("7-5")), NOON))
                .isInstanceOf(TopicRefused.OtherSession.class);
        assertThatThrownBy(() -> topic.handle(new TopicCommand.Unlink(OFFICE, task("7-6")), NOON))
                .isInstanceOf(TopicRefused.NotLinked.class);
        for (int i = 1; i < Topic.MOST_TASKS; i++) {
            topic.handle(command(LINK, OFFICE), NOON);
        }
        assertThatThrownBy(() -> topic.handle(command(LINK, OFFICE), NOON)).isInstanceOf(TopicRefused.TooManyTasks.class);
    }

    @Test
    void a_tag_is_named_once() {
        assertThatThrownBy(() -> Topic.drafted("7-6", ProposerKind.COMMITTEE, "经济科技委", fields("A", "A"), PROPOSER))
                .isInstanceOf(InvalidInput.class);
    }
}
