package org.plenum.task.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextWidthTest {

    @Test
    void an_ideograph_is_one_em_wide_and_a_letter_about_half() {
        assertThat(TextWidth.of("开幕", 12)).isEqualTo(24);
        assertThat(TextWidth.of("D-12", 10)).isEqualTo(22);
    }

    @Test
    void what_fits_stays_whole() {
        assertThat(TextWidth.fit("常委会审议", 12, 60)).isEqualTo("常委会审议");
    }

    @Test
    void what_does_not_fit_ends_with_an_ellipsis_within_its_width() {
        assertThat(TextWidth.fit("常委会审议报告", 12, 60)).isEqualTo("常委会审…");
    }

    @Test
    void a_character_outside_the_basic_plane_is_never_split() {
        assertThat(TextWidth.fit("𠮷𠮷𠮷𠮷", 10, 25)).isEqualTo("𠮷…");
    }
}
