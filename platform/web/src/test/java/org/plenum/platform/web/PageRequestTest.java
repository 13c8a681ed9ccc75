package org.plenum.platform.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {

    private static String cursor(String list, Object... filters) {
        var next = PageRequest.of(1, null, list, filters).page(List.of("a", "b"), row -> List.of("2021-02-01", row)).next();
        return requireNonNull(next);
    }

    @Test
    void the_cursor_brings_back_the_key_of_the_last_row_shown() {
        var request = PageRequest.of(1, cursor("tasks", "office"), "tasks", "office");
        LocalDate day = request.after(0, LocalDate::parse);
        assertThat(day).isEqualTo("2021-02-01");
        assertThat(request.after()).containsExactly("2021-02-01", "a");
    }

    @Test
    void the_last_page_has_no_cursor() {
        assertThat(PageRequest.of(2, null, "tasks").page(List.of("a", "b"), List::of).next()).isNull();
    }

    @Test
    void a_key_part_that_cannot_be_read_is_an_invalid_cursor() {
        var request = PageRequest.of(1, cursor("tasks"), "tasks");
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> request.after(1, UUID::fromString))
                .satisfies(e -> assertThat(e.problem().slug()).isEqualTo("invalid-cursor"));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> request.after(7, UUID::fromString));
    }

    @ParameterizedTest
    @ValueSource(strings = { "+999999999-12-31", "+10000-01-01", "-999999999-01-01", "0000-12-31" })
    void a_day_that_no_row_has_is_an_invalid_cursor(String day) {
        String forged = forged("tasks", day);
        var request = PageRequest.of(1, forged, "tasks");
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> request.after(0, LocalDate::parse))
                .satisfies(e -> assertThat(e.problem().slug()).isEqualTo("invalid-cursor"));
    }

    @Test
    void a_negative_number_is_an_invalid_cursor() {
        var request = PageRequest.of(1, forged("history", "-1"), "history");
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> request.after(0, Long::valueOf));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> request.after(0, Integer::valueOf));
    }

    private static String forged(String list, String key) {
        return requireNonNull(PageRequest.of(1, null, list).page(List.of("a", "b"), _ -> List.of(key)).next());
    }

    @Test
    void a_cursor_of_other_filters_is_refused() {
        String cursor = cursor("tasks", "office");
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> PageRequest.of(1, cursor, "tasks", "research"));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> PageRequest.of(1, cursor, "plans", "office"));
    }
}
