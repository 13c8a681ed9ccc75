package org.plenum.task.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.task.Explained;

/// A notice about a task of 研究室.
class NoticeTest {

    private static final Instant NOON = Instant.parse("2020-12-21T04:00:00Z");
    private static final Caller UNIT = new Caller("1", "he", "何静", Set.of(Roles.RESEARCH), "研究室");
    private static final Caller CHAIR = new Caller("3", "sun", "孙岩", Set.of(Roles.CHAIR), null);
    private static final Caller STRANGER = new Caller("4", "qian", "钱枫", Set.of(Roles.COMMITTEE), "经科委");

    static Stream<Arguments> pairs() {
        return Arrays.stream(NoticeKind.values())
                .flatMap(kind -> Arrays.stream(NoticeAction.values()).map(action -> Arguments.of(kind, action)));
    }

    /// As the sweep issues it.
    private static Notice issued(NoticeKind kind) {
        var notice = new Notice();
        Map.of("id", new UUID(1, 1), "kind", kind, "taskId", new UUID(2, 2), "unit", "研究室").forEach((name, value) -> {
            try {
                Field field = Notice.class.getDeclaredField(name);
                field.setAccessible(true);
                field.set(notice, value);
            } catch (ReflectiveOperationException impossible) {
                throw new AssertionError(impossible);
            }
        });
        return notice;
    }

    private static Caller addressee(NoticeKind kind) {
        return switch (kind) {
            case REMINDER, URGE -> UNIT;
            case SUPERVISION -> CHAIR;
        };
    }

    private static void act(Notice notice, NoticeAction action, Caller by) {
        switch (action) {
            case ACKNOWLEDGE -> notice.acknowledge(by, NOON);
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void it_is_acknowledged_once_by_whom_it_addresses(NoticeKind kind, NoticeAction action) {
        Notice notice = issued(kind);
        assertThat(notice.allowedActions(addressee(kind))).containsExactly(action);
        act(notice, action, addressee(kind));
        assertThat(notice.acknowledgedName()).isEqualTo(addressee(kind).name());
        assertThat(notice.allowedActions(addressee(kind))).isEqualTo(List.of());
        assertThatThrownBy(() -> act(notice, action, addressee(kind))).isInstanceOfSatisfying(NoticeRefused.Acknowledged.class,
                refused -> {
                    var problem = NoticeProblems.problem(refused);
                    Explained.explained(problem);
                    assertThat(problem.status()).isEqualTo(409);
                    assertThat(problem.members()).containsEntry("by", addressee(kind).name());
                });
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void to_others_it_says_whose_it_is_before_and_after(NoticeKind kind, NoticeAction action) {
        Notice notice = issued(kind);
        for (Caller other : List.of(STRANGER, kind == NoticeKind.SUPERVISION ? UNIT : CHAIR)) {
            assertThat(notice.allowedActions(other)).isEmpty();
            assertThatThrownBy(() -> act(notice, action, other)).isInstanceOfSatisfying(NoticeRefused.class,
                    refused -> Explained.forOthers(NoticeProblems.problem(refused)));
        }
        act(notice, action, addressee(kind));
        assertThatThrownBy(() -> act(notice, action, STRANGER)).isInstanceOfSatisfying(NoticeRefused.class,
                refused -> Explained.forOthers(NoticeProblems.problem(refused)));
    }
}
