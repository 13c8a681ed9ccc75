package org.plenum.member.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MobileTest {

    @Test
    void eleven_digits_beginning_with_13_to_19_are_a_mobile_number() {
        assertThat(Mobile.flaw("13800000000")).isEmpty();
        assertThat(Mobile.flaw("19900000000")).isEmpty();
    }

    @Test
    void anything_else_is_refused() {
        for (String wrong : new String[] { "", "12800000000", "1380000000", "138000000000", "23800000000", "1380000000a",
                "１3800000000" }) {
            assertThat(Mobile.flaw(wrong)).as(wrong).isPresent();
        }
    }

    @Test
    void the_country_code_spaces_and_hyphens_are_dropped() {
        assertThat(Mobile.kept("+86 138-0000-0000")).isEqualTo("13800000000");
        assertThat(Mobile.kept("008613800000000")).isEqualTo("13800000000");
    }

    @Test
    void the_mask_hides_the_middle() {
        assertThat(new Mobile("13812345678").masked()).isEqualTo("138****5678");
    }

    @Test
    void it_never_prints_itself() {
        assertThat(new Mobile("13812345678").toString()).doesNotContain("138");
    }
}
