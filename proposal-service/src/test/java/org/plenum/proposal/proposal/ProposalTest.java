package org.plenum.proposal.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.plenum.proposal.proposal.ProposalState.DRAFT;
import static org.plenum.proposal.proposal.ProposalState.FILED;
import static org.plenum.proposal.proposal.ProposalState.REJECTED;
import static org.plenum.proposal.proposal.ProposalState.RETURNED;
import static org.plenum.proposal.proposal.ProposalState.SUBMITTED;
import static org.plenum.proposal.proposal.ProposalState.UNDER_REVIEW;
import static org.plenum.proposal.proposal.ProposalState.WITHDRAWN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.proposal.content.Content;
import org.plenum.proposal.proposal.ProposalCommand.Decide;
import org.plenum.proposal.proposal.ProposalCommand.Edit;
import org.plenum.proposal.proposal.ProposalCommand.Recommend;
import org.plenum.proposal.proposal.ProposalCommand.Submit;
import org.plenum.proposal.proposal.ProposalCommand.Withdraw;
import org.plenum.proposal.review.Opinion;
import org.plenum.proposal.review.Outcome;
import org.plenum.proposal.rule.Rules;

class ProposalTest {

    private static final Rules RULES = new Rules(300, 2000, "地方惯例", "关于", "的建议", false);
    private static final Instant NOON = Instant.parse("2021-01-04T04:00:00Z");
    private static final Caller TIAN = caller("tian", Roles.MEMBER);
    private static final Caller OTHER_MEMBER = caller("he", Roles.MEMBER);
    private static final Caller REVIEWER = caller("chen", Roles.PROPOSAL_OFFICE);
    private static final Caller DECIDER = caller("lin", Roles.PROPOSAL_OFFICE);
    private static final Caller CHAIR = caller("gao", Roles.CHAIR);
    private static final Proposer PROPOSER = new Proposer("m1", "0705012", "田大利", "06", "经济界", "05", "民盟");
    private static final Opinion FILE = new Opinion.File(null);
    private static final Opinion RETURN = new Opinion.Return("请补充数据");
    private static final Opinion REJECT = new Opinion.Reject("EMPTY_CONTENT", "没有具体建议");
    private static final IntSupplier NONE = () -> {
        throw new AssertionError("no number is due");
    };

    /// The whole machine: what each command makes of each state; absent: it refuses.
    private static final Map<ProposalState, Map<String, ProposalState>> TABLE = Map.of(
            DRAFT, Map.of("edit", DRAFT, "submit", SUBMITTED, "withdraw", WITHDRAWN),
            SUBMITTED, Map.of("withdraw", WITHDRAWN, "recommend", UNDER_REVIEW),
            UNDER_REVIEW,
            Map.of("withdraw", WITHDRAWN, "recommend", UNDER_REVIEW, "file", FILED, "return", RETURNED, "reject", REJECTED),
            RETURNED, Map.of("edit", DRAFT, "submit", SUBMITTED, "withdraw", WITHDRAWN),
            FILED, Map.of(),
            REJECTED, Map.of(),
            WITHDRAWN, Map.of());

    private static final Map<String, ProposalCommand> COMMANDS = Map.of(
            "edit", new Edit(TIAN, "7-5", complete("关于绿道的建议")),
            "submit", new Submit(TIAN, PROPOSER, () -> 7),
            "withdraw", new Withdraw(TIAN),
            "recommend", new Recommend(REVIEWER, FILE),
            "file", new Decide(DECIDER, FILE, () -> 1),
            "return", new Decide(DECIDER, RETURN, NONE),
            "reject", new Decide(DECIDER, REJECT, NONE));

    static Stream<Arguments> every_state_and_command() {
        return Arrays.stream(ProposalState.values())
                .flatMap(state -> COMMANDS.keySet().stream().sorted().map(command -> Arguments.of(state, command)));
    }

    @ParameterizedTest
    @MethodSource("every_state_and_command")
    void each_command_does_in_each_state_what_the_table_says(ProposalState state, String name) {
        var proposal = in(state);
        var command = required(COMMANDS.get(name));
        @Nullable
        ProposalState expected = required(TABLE.get(state)).get(name);
        if (expected == null) {
            // a draft and its withdrawal are nothing that reviewers know of
            var refusal = catchThrowableOfType(ProposalRefused.class, () -> proposal.handle(command, RULES, NOON));
            if (refusal instanceof ProposalRefused.NotAllowed no) {
                assertThat(no.why()).isEqualTo(ProposalRefused.Why.WRONG_STATE);
                assertThat(no.state()).isEqualTo(state);
                assertThat(no.allowedActions()).doesNotContain(command.action());
            } else {
                assertThat(refusal).isInstanceOf(ProposalRefused.Unknown.class);
                assertThat(proposal.standing(command.by()).isVisible()).isFalse();
            }
            assertThat(proposal.state()).isEqualTo(state);
        } else {
            proposal.handle(command, RULES, NOON);
            assertThat(proposal.state()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(ProposalState.class)
    void the_allowed_actions_are_the_ones_that_succeed(ProposalState state) {
        for (Caller caller : List.of(TIAN, OTHER_MEMBER, REVIEWER, DECIDER, CHAIR)) {
            var allowed = in(state).standing(caller).allowedActions(RULES);
            for (ProposalCommand command : as(caller)) {
                boolean succeeds = succeeds(in(state), command);
                assertThat(succeeds).as("%s by %s in %s", command.action(), caller.login(), state)
                        .isEqualTo(allowed.contains(command.action()));
            }
        }
    }

    @Test
    void a_first_submission_gets_a_serial_and_the_proposer_of_the_day() {
        var proposal = in(SUBMITTED);
        assertThat(proposal.serialNumber()).isEqualTo(7);
        assertThat(proposal.proposer()).isEqualTo(PROPOSER);
        assertThat(proposal.submittedAt()).isEqualTo(NOON);
    }

    @Test
    void a_returned_proposal_keeps_its_serial_when_submitted_again() {
        var proposal = in(RETURNED);
        proposal.handle(new Submit(TIAN, PROPOSER, NONE), RULES, NOON);
        assertThat(proposal.serialNumber()).isEqualTo(7);
    }

    @Test
    void an_incomplete_draft_is_not_submitted_and_takes_no_serial() {
        var draft = new Proposal(TIAN, "7-5", new Content("关于绿道的建议", "短", "短", "ECOLOGY", null, true, false), NOON);
        assertThatThrownBy(() -> draft.handle(new Submit(TIAN, PROPOSER, NONE), RULES, NOON))
                .isInstanceOf(ProposalRefused.Incomplete.class);
        assertThat(draft.state()).isEqualTo(DRAFT);
    }

    @Test
    void filing_gives_the_docket_number() {
        var proposal = in(UNDER_REVIEW);
        var event = proposal.handle(new Decide(DECIDER, FILE, () -> 12), RULES, NOON);
        assertThat(proposal.docketNumber()).isEqualTo(12);
        assertThat(event).isEqualTo(new ProposalEvent.Filed("7-5", 12, "关于绿道的建议", "ECOLOGY", null));
    }

    @Test
    void recommendation_and_decision_are_both_kept() {
        var proposal = in(UNDER_REVIEW);
        proposal.handle(new Recommend(caller("wu", Roles.PROPOSAL_OFFICE), REJECT), RULES, NOON);
        proposal.handle(new Decide(CHAIR, FILE, () -> 1), RULES, NOON);
        assertThat(proposal.recommendations()).extracting(one -> one.outcome()).containsExactly(Outcome.FILE, Outcome.REJECT);
        assertThat(proposal.decisions()).extracting(one -> one.outcome()).containsExactly(Outcome.FILE);
    }

    @Test
    void who_recommended_does_not_decide() {
        assertThat(whyNot(in(UNDER_REVIEW), new Decide(REVIEWER, FILE, NONE)))
                .isEqualTo(ProposalRefused.Why.OWN_RECOMMENDATION);
    }

    @Test
    void who_recommended_decides_where_the_rule_allows_it() {
        var lenient = new Rules(300, 2000, "地方惯例", "关于", "的建议", true);
        var proposal = in(UNDER_REVIEW);
        proposal.handle(new Decide(REVIEWER, FILE, () -> 1), lenient, NOON);
        assertThat(proposal.state()).isEqualTo(FILED);
    }

    @Test
    void a_recommendation_on_an_earlier_submission_does_not_bar_from_deciding_on_the_next() {
        var proposal = in(RETURNED);
        proposal.handle(new Submit(TIAN, PROPOSER, NONE), RULES, NOON);
        proposal.handle(new Recommend(DECIDER, FILE), RULES, NOON);
        proposal.handle(new Decide(REVIEWER, FILE, () -> 1), RULES, NOON);
        assertThat(proposal.state()).isEqualTo(FILED);
    }

    @Test
    void nobody_reviews_ones_own_proposal() {
        var both = caller("tian", Roles.MEMBER, Roles.PROPOSAL_OFFICE);
        assertThat(whyNot(in(SUBMITTED), new Recommend(both, FILE))).isEqualTo(ProposalRefused.Why.OWN_PROPOSAL);
        assertThat(whyNot(in(UNDER_REVIEW), new Decide(both, FILE, NONE))).isEqualTo(ProposalRefused.Why.OWN_PROPOSAL);
    }

    @Test
    void another_member_does_not_withdraw_a_filed_proposal() {
        assertThat(whyNot(in(FILED), new Withdraw(OTHER_MEMBER))).isEqualTo(ProposalRefused.Why.NOT_THE_PROPOSER);
    }

    @Test
    void the_chair_decides_but_does_not_recommend() {
        assertThat(whyNot(in(SUBMITTED), new Recommend(CHAIR, FILE))).isEqualTo(ProposalRefused.Why.NOT_IN_CHARGE);
        assertThat(in(UNDER_REVIEW).standing(CHAIR).allowedActions(RULES)).containsExactly(Action.DECIDE);
    }

    @Test
    void a_draft_moves_to_another_session_until_it_has_a_serial() {
        var draft = in(DRAFT);
        draft.handle(new Edit(TIAN, "7-6", complete("关于绿道的建议")), RULES, NOON);
        assertThat(draft.sessionCode()).isEqualTo("7-6");

        var returned = in(RETURNED);
        assertThatThrownBy(() -> returned.handle(new Edit(TIAN, "7-6", complete("关于绿道的建议")), RULES, NOON))
                .isInstanceOf(ProposalRefused.SessionFixed.class);
        assertThat(returned.state()).isEqualTo(RETURNED);
    }

    @Test
    void only_its_proposer_sees_a_draft() {
        assertThat(seers(in(DRAFT))).containsExactly("proposer");
    }

    @Test
    void the_reviewing_bodies_see_what_was_handed_in() {
        for (ProposalState state : List.of(SUBMITTED, UNDER_REVIEW, RETURNED, REJECTED)) {
            assertThat(seers(in(state))).as("%s", state).containsExactly("proposer", "chair", "office", "proposal-office");
        }
    }

    @Test
    void the_house_and_the_handling_units_see_what_is_filed() {
        assertThat(seers(in(FILED))).contains("proposer", "member", "handling-unit", "research", "committee", "admin");
    }

    @Test
    void a_returned_proposal_is_private_again_once_edited() {
        var proposal = in(RETURNED);
        proposal.handle(new Edit(TIAN, "7-5", complete("关于绿道的建议")), RULES, NOON);
        assertThat(seers(proposal)).containsExactly("proposer");
        proposal.handle(new Withdraw(TIAN), RULES, NOON);
        assertThat(seers(proposal)).containsExactly("proposer");
    }

    @Test
    void a_proposal_withdrawn_during_review_stays_known_to_the_reviewing_bodies() {
        var proposal = in(UNDER_REVIEW);
        proposal.handle(new Withdraw(TIAN), RULES, NOON);
        assertThat(seers(proposal)).contains("proposal-office", "chair", "office").doesNotContain("member");
    }

    @Test
    void the_events_of_a_draft_say_nothing_of_its_content() {
        var draft = in(DRAFT);
        assertThat(draft.handle(new Edit(TIAN, "7-5", complete("关于秘密的建议")), RULES, NOON).toString()).doesNotContain("秘密");
    }

    private static List<String> seers(Proposal proposal) {
        var seers = new ArrayList<String>();
        if (proposal.standing(TIAN).isVisible()) {
            seers.add("proposer");
        }
        Roles.ALL.stream().sorted().filter(role -> proposal.standing(caller("someone", role)).isVisible()).forEach(seers::add);
        return seers;
    }

    private static ProposalRefused.Why whyNot(Proposal proposal, ProposalCommand command) {
        var refusal = catchThrowableOfType(ProposalRefused.NotAllowed.class, () -> proposal.handle(command, RULES, NOON));
        assertThat(refusal).isNotNull();
        return refusal.why();
    }

    private static boolean succeeds(Proposal proposal, ProposalCommand command) {
        try {
            proposal.handle(command, RULES, NOON);
            return true;
        } catch (ProposalRefused refused) {
            return false;
        }
    }

    private static List<ProposalCommand> as(Caller caller) {
        return List.of(new Edit(caller, "7-5", complete("关于绿道的建议")), new Submit(caller, PROPOSER, () -> 7),
                new Withdraw(caller), new Recommend(caller, FILE), new Decide(caller, FILE, () -> 1));
    }

    private static Proposal in(ProposalState state) {
        var proposal = new Proposal(TIAN, "7-5", complete("关于绿道的建议"), NOON);
        List<String> path = switch (state) {
            case DRAFT -> List.of();
            case SUBMITTED -> List.of("submit");
            case UNDER_REVIEW -> List.of("submit", "recommend");
            case RETURNED -> List.of("submit", "recommend", "return");
            case FILED -> List.of("submit", "recommend", "file");
            case REJECTED -> List.of("submit", "recommend", "reject");
            case WITHDRAWN -> List.of("withdraw");
        };
        path.forEach(step -> proposal.handle(required(COMMANDS.get(step)), RULES, NOON));
        assertThat(proposal.state()).isEqualTo(state);
        return proposal;
    }

    private static Content complete(String title) {
        return new Content(title, "案".repeat(200), "议".repeat(200), "ECOLOGY", null, true, false);
    }

    private static Caller caller(String login, String... roles) {
        return new Caller(login, login, login, Set.of(roles), null);
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new AssertionError("missing in the table");
        }
        return value;
    }
}
