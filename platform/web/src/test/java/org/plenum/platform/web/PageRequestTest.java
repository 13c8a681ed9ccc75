package org.plenum.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class PageRequestTest {

    private static String cursor(String list, Object... filters) {
        var next = PageRequest.of(1, null, list, filters).page(List.of("a", "b"), row -> List.of("2021-02-01", row)).next();
        return java.util.Objects.requireNonNull(next);
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

    @Test
    void a_cursor_of_other_filters_is_refused() {
        String cursor = cursor("tasks", "office");
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> PageRequest.of(1, cursor, "tasks", "research"));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> PageRequest.of(1, cursor, "plans", "office"));
    }
}
