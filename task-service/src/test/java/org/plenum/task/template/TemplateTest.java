package org.plenum.task.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.task.Explained;

/// A version that is offered, or was retired on 4 January 2021.
class TemplateTest {

    private static final LocalDate DAY = LocalDate.of(2021, 1, 4);
    private static final Caller OFFICE_LIU = new Caller("2", "liu", "刘明", Set.of(Roles.OFFICE), "办公室");
    private static final Caller RESEARCHER = new Caller("1", "he", "何静", Set.of(Roles.RESEARCH), "研究室");

    private static CountdownTemplate version(@Nullable LocalDate retiredOn) {
        return new CountdownTemplate(new UUID(1, 1), "countdown", 2, "倒排模板", DAY, null, null, retiredOn, List.of(), List.of(),
                List.of());
    }

    private static void act(Template template, TemplateView.TemplateAllowed action) {
        switch (action) {
            case RETIRE -> template.retire(OFFICE_LIU, DAY);
        }
    }

    @ParameterizedTest
    @EnumSource(TemplateView.TemplateAllowed.class)
    void it_is_retired_once(TemplateView.TemplateAllowed action) {
        var template = new Template("countdown", 2, "倒排模板", DAY, List.of(), List.of());
        act(template, action);
        assertThat(template.summary().retiredOn()).isEqualTo(DAY);
        assertThatThrownBy(() -> act(template, action)).isInstanceOfSatisfying(TemplateRefused.Retired.class, refused -> {
            var problem = TemplateProblems.problem(refused);
            Explained.explained(problem);
            assertThat(problem.members()).containsEntry("version", 2).containsEntry("retiredOn", DAY);
        });
    }

    @Test
    void what_is_offered_can_be_retired_and_followed_and_what_was_retired_can_not() {
        assertThat(TemplateView.of(version(null), OFFICE_LIU).allowedActions())
                .containsExactly(TemplateView.TemplateAllowed.values());
        assertThat(TemplateView.of(version(null), RESEARCHER).allowedActions()).isEmpty();
        assertThat(TemplateView.of(version(DAY), OFFICE_LIU).allowedActions()).isEmpty();
        assertThatCode(() -> Templates.requireOffered(version(null))).doesNotThrowAnyException();
        assertThatThrownBy(() -> Templates.requireOffered(version(DAY))).isInstanceOfSatisfying(TemplateRefused.Retired.class,
                refused -> Explained.explained(TemplateProblems.problem(refused)));
    }
}
