package org.plenum.task.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.task.Explained;
import org.plenum.task.Life;

class StrategicTagTest {

    private static final LocalDate DAY = LocalDate.of(2021, 1, 4);
    private static final Caller OFFICE_LIU = new Caller("2", "liu", "刘明", Set.of(Roles.OFFICE), "办公室");
    private static final Caller RESEARCHER = new Caller("1", "he", "何静", Set.of(Roles.RESEARCH), "研究室");
    private static final TagFields FIELDS = new TagFields("数字赋能", null, "演练");

    private static StrategicTag tag(TagState state) {
        var tag = new StrategicTag("DIGITAL", FIELDS);
        if (state == TagState.RETIRED) {
            tag.retire(List.of(), DAY, OFFICE_LIU);
        }
        return tag;
    }

    private static TagEvent act(StrategicTag tag, TagAction action) {
        return switch (action) {
            case CHANGE -> tag.change(new TagFields("数字化改革", null, "演练"), OFFICE_LIU);
            case RETIRE -> tag.retire(List.of(), DAY, OFFICE_LIU);
            case RESTORE -> tag.restore(null, OFFICE_LIU);
        };
    }

    private static final Life<TagState, TagAction> LIFE = Life.of(TagState.class, TagAction.class, """
                    VALID    RETIRED
            CHANGE  VALID    -
            RETIRE  RETIRED  -
            RESTORE -        VALID""");

    static Stream<Arguments> pairs() {
        return LIFE.pairs();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void every_action_in_every_state_succeeds_or_explains_itself(TagState state, TagAction action) {
        StrategicTag tag = tag(state);
        TagState next = LIFE.next(state, action);
        assertThat(tag.allowedActions(OFFICE_LIU)).isEqualTo(LIFE.allowedIn(state));
        if (next != null) {
            assertThat(act(tag, action).type()).startsWith("tag.");
            assertThat(tag.state()).isEqualTo(next);
            return;
        }
        assertThatThrownBy(() -> act(tag, action)).isInstanceOfSatisfying(TagRefused.WrongState.class, refused -> Explained
                .wrongState(TagProblems.problem(refused), state, state.text(), action, LIFE.allowedIn(state)));
        assertThat(tag.state()).isEqualTo(state);
        assertThat(tag.fields()).isEqualTo(FIELDS);
    }

    @Test
    void a_group_is_retired_after_its_members() {
        StrategicTag tag = tag(TagState.VALID);
        assertThatThrownBy(() -> tag.retire(List.of("产业转型攻坚"), DAY, OFFICE_LIU))
                .asInstanceOf(type(TagRefused.HasMembers.class))
                .satisfies(refused -> assertThat(refused.members).containsExactly("产业转型攻坚"));
        assertThat(tag.retiredOn()).isNull();
    }

    @Test
    void a_member_is_restored_after_its_group() {
        StrategicTag tag = tag(TagState.RETIRED);
        assertThatThrownBy(() -> tag.restore(tag(TagState.RETIRED), OFFICE_LIU)).isInstanceOf(TagRefused.GroupRetired.class);
        assertThat(tag.state()).isEqualTo(TagState.RETIRED);
        tag.restore(tag(TagState.VALID), OFFICE_LIU);
        assertThat(tag.state()).isEqualTo(TagState.VALID);
    }

    @Test
    void who_only_reads_the_dictionary_is_offered_no_action() {
        assertThat(tag(TagState.VALID).allowedActions(RESEARCHER)).isEmpty();
    }

    @Test
    void a_refusal_says_what_is_needed_in_both_languages() {
        assertThat(TagAction.CHANGE.reason(TagState.RETIRED).zh()).isEqualTo("「修改」须在标签「有效」时进行，标签现为「已停用」。");
        assertThat(TagAction.RESTORE.reason(TagState.VALID).en())
                .isEqualTo("To restore a tag, it must be retired; it is valid.");
    }
}
