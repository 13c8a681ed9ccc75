package org.plenum.task.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.ProblemException;

class ChangeCursorTest {

    private static final LocalDate DAY = LocalDate.of(2020, 12, 21);
    private static final UUID FEED = new UUID(1, 2);

    private static Caller caller(String id, @Nullable String unit, String... roles) {
        return new Caller(id, id, id, Set.of(roles), unit);
    }

    @Test
    void a_cursor_is_read_back_as_it_was_written() {
        var plain = new ChangeCursor("abc", 7, new ChangeCursor.Place(9, "7-5", "session"), DAY, null);
        assertThat(ChangeCursor.decode(plain.encode())).isEqualTo(plain);
        var turning = plain.on(DAY, new ChangeCursor.Turn(DAY.plusDays(1), "task", new UUID(3, 4)));
        assertThat(ChangeCursor.decode(turning.encode())).isEqualTo(turning);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "*", "AAAA", "7-5" })
    void what_never_was_a_cursor_is_refused(String text) {
        assertThatThrownBy(() -> ChangeCursor.decode(text)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "h,x,9,a,task,2020-12-21,,,", "h,1,-9,a,task,2020-12-21,,,", "h,1,9,a,task,+99999-01-01,,,",
            "h,1,9,a,task,2020-13-01,,,", "h,1,9,a,task,2020-12-21,2020-12-22,task,1", "h,1,9,a\u0000,task,2020-12-21,,,",
            "h,1,9,a,task,2020-12-21,," })
    void a_forged_cursor_is_refused_not_run_into(String parts) {
        String forged = Base64.getUrlEncoder().encodeToString(parts.replace(',', '\u001f').getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> ChangeCursor.decode(forged)).isInstanceOf(ProblemException.class);
    }

    @Test
    void a_cursor_belongs_to_caller_roles_unit_language_filter_and_database() {
        String holder = ChangeCursor.holder(FEED, caller("wang", "办公室", "office", "chair"), Locale.SIMPLIFIED_CHINESE, null);
        assertThat(ChangeCursor.holder(FEED, caller("wang", "办公室", "chair", "office"), Locale.SIMPLIFIED_CHINESE, null))
                .isEqualTo(holder);
        assertThat(Set.of(holder,
                ChangeCursor.holder(new UUID(1, 3), caller("wang", "办公室", "office", "chair"), Locale.SIMPLIFIED_CHINESE, null),
                ChangeCursor.holder(FEED, caller("li", "办公室", "office", "chair"), Locale.SIMPLIFIED_CHINESE, null),
                ChangeCursor.holder(FEED, caller("wang", "办公室", "office"), Locale.SIMPLIFIED_CHINESE, null),
                ChangeCursor.holder(FEED, caller("wang", null, "office", "chair"), Locale.SIMPLIFIED_CHINESE, null),
                ChangeCursor.holder(FEED, caller("wang", "办公室", "office", "chair"), Locale.ENGLISH, null),
                ChangeCursor.holder(FEED, caller("wang", "办公室", "office", "chair"), Locale.SIMPLIFIED_CHINESE, "task")))
                .hasSize(7);
    }
}
