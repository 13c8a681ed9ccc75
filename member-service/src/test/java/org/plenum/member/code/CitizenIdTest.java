package org.plenum.member.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

/// The number of the standard's own example; all others are derived from it.
class CitizenIdTest {

    private static final String EXAMPLE = "11010519491231002X";
    private static final LocalDate TODAY = LocalDate.of(2021, 2, 1);

    @Test
    void the_example_of_the_standard_is_right() {
        assertThat(CitizenId.flaw(EXAMPLE, TODAY)).isEmpty();
    }

    @Test
    void a_small_x_and_spaces_are_mended() {
        assertThat(CitizenId.kept("110105 19491231 002x")).isEqualTo(EXAMPLE);
    }

    @Test
    void every_wrong_digit_is_noticed() {
        for (int at = 0; at < 17; at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (EXAMPLE.charAt(at) != digit) {
                    String wrong = EXAMPLE.substring(0, at) + digit + EXAMPLE.substring(at + 1);
                    assertThat(CitizenId.flaw(wrong, TODAY)).as(wrong).isPresent();
                }
            }
        }
    }

    @Test
    void two_neighbouring_digits_that_changed_places_are_noticed() {
        for (int at = 0; at < 16; at++) {
            char a = EXAMPLE.charAt(at);
            char b = EXAMPLE.charAt(at + 1);
            if (a != b) {
                String wrong = EXAMPLE.substring(0, at) + b + a + EXAMPLE.substring(at + 2);
                assertThat(CitizenId.flaw(wrong, TODAY)).as(wrong).isPresent();
            }
        }
    }

    @Test
    void a_wrong_check_digit_is_named_as_the_flaw_without_telling_the_right_one() {
        assertThat(CitizenId.flaw("110105194912310021", TODAY)).hasValueSatisfying(flaw -> {
            assertThat(flaw.zh()).contains("校验码").doesNotContain("110105");
            assertThat(flaw.en()).contains("check digit").doesNotContain("110105");
        });
    }

    @Test
    void a_day_that_does_not_exist_or_has_not_come_is_no_birthday() {
        assertThat(CitizenId.flaw("11010519490230002X", TODAY))
                .hasValueSatisfying(flaw -> assertThat(flaw.zh()).contains("出生日期"));
        assertThat(CitizenId.flaw(EXAMPLE, LocalDate.of(1949, 12, 30)))
                .hasValueSatisfying(flaw -> assertThat(flaw.zh()).contains("出生日期"));
    }

    @Test
    void the_first_two_digits_must_be_those_of_a_province() {
        assertThat(CitizenId.flaw("99010519491231002X", TODAY))
                .hasValueSatisfying(flaw -> assertThat(flaw.zh()).contains("省级"));
    }

    @Test
    void another_length_or_other_characters_are_refused() {
        for (String wrong : new String[] { "", "110105491231002", EXAMPLE + "1", "１1010519491231002X", "11010519491231002Y" }) {
            assertThat(CitizenId.flaw(wrong, TODAY)).as(wrong).isPresent();
        }
    }

    @Test
    void birthday_and_sex_are_read_from_it() {
        var id = new CitizenId(EXAMPLE);
        assertThat(id.birthday()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(id.sex()).isEqualTo("2");
    }

    @Test
    void the_mask_shows_four_characters_on_both_sides() {
        assertThat(new CitizenId(EXAMPLE).masked()).isEqualTo("1101**********002X");
    }

    @Test
    void it_never_prints_itself() {
        assertThat(new CitizenId(EXAMPLE).toString()).doesNotContain("1101", "002X");
        assertThatThrownBy(() -> new CitizenId("110105194912310021x")).hasMessageNotContaining("1101");
    }
}
