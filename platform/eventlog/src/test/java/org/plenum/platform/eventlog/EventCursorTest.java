package org.plenum.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventCursorTest {

    @Test
    void a_cursor_is_read_back_as_it_was_written() {
        var cursor = new EventCursor(8_589_934_600L, 77);
        assertThat(EventCursor.decode(cursor.encode())).isEqualTo(cursor);
    }

    @Test
    void the_transaction_comes_before_the_position() {
        assertThat(new EventCursor(2, 1)).isGreaterThan(new EventCursor(1, 2));
        assertThat(new EventCursor(2, 1)).isLessThan(new EventCursor(2, 2));
        assertThat(EventCursor.START).isLessThan(new EventCursor(0, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "1", "1-", "-1", "1--1", "1-2-3", "a-b", " 1-2", "1-2\n", "９-９", "9999999999999999999-1" })
    void anything_else_is_refused(String encoded) {
        assertThatIllegalArgumentException().isThrownBy(() -> EventCursor.decode(encoded));
    }

    @Test
    void a_negative_place_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EventCursor(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new EventCursor(0, -1));
    }
}
