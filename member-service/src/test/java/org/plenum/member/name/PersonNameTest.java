package org.plenum.member.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonNameTest {

    @Test
    void a_han_name_loses_the_spaces_that_align_it_in_lists() {
        assertThat(PersonName.kept(" 田\u3000富 ")).isEqualTo("田富");
    }

    @Test
    void a_latin_name_keeps_single_spaces() {
        assertThat(PersonName.kept(" Anna   Li ")).isEqualTo("Anna Li");
    }

    @Test
    void all_kinds_of_middle_dot_become_one() {
        for (String dot : new String[] { "\u00B7", "\u2022", "\u2027", "\u30FB", "\u22C5", "\u2219", "\uFF65" }) {
            assertThat(PersonName.kept("阿卜杜拉" + dot + "买买提")).isEqualTo("阿卜杜拉·买买提");
        }
    }

    @Test
    void equal_characters_in_different_encodings_become_the_same() {
        assertThat(PersonName.kept("E\u0301lodie")).isEqualTo("\u00C9lodie");
    }

    @Test
    void han_and_latin_names_are_accepted() {
        for (String name : new String[] { "田富", "阿卜杜拉·买买提", "\uD842\uDFB7明", "Anna Li", "O'Neill", "Jean-Luc", "阿Q" }) {
            assertThat(PersonName.flaw(name)).as(name).isEmpty();
        }
    }

    @Test
    void digits_punctuation_markup_and_stray_dots_are_refused() {
        for (String name : new String[] { "", "田1", "田富！", "<b>", "·田富", "田··富", "田富·", "田\n富", "-Anna" }) {
            assertThat(PersonName.flaw(name)).as(name).isPresent();
        }
    }

    @Test
    void a_name_has_at_most_thirty_han_characters() {
        assertThat(PersonName.flaw("田".repeat(30))).isEmpty();
        assertThat(PersonName.flaw("田".repeat(31))).isPresent();
    }
}
