package org.plenum.task.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class IcsTest {

    @Test
    void text_is_escaped_and_holds_no_control_character() {
        assertThat(new Ics().text("SUMMARY", "a,b;c\\d\ne\u0007\r\nf").toString())
                .isEqualTo("SUMMARY:a\\,b\\;c\\\\d\\ne\\nf\r\n");
    }

    @Test
    void a_value_cannot_begin_a_line_of_its_own() {
        assertThat(new Ics().text("SUMMARY", "x\r\nATTENDEE:evil").toString().lines()).hasSize(1);
    }

    @Test
    void lines_are_folded_at_75_octets_without_splitting_a_character() {
        for (String one : new String[] { "长", "𠮷", "é", "x" }) {
            for (int lead = 0; lead < 5; lead++) {
                String value = "x".repeat(lead) + one.repeat(200);
                String written = new Ics().text("SUMMARY", value).toString();
                for (String line : written.split("\r\n")) {
                    byte[] octets = line.getBytes(StandardCharsets.UTF_8);
                    assertThat(octets.length).isLessThanOrEqualTo(75);
                    assertThat(line).doesNotContain("\ufffd");
                }
                assertThat(written.replace("\r\n ", "")).isEqualTo("SUMMARY:" + value + "\r\n");
            }
        }
    }

    @Test
    void the_last_octet_of_a_line_is_used() {
        assertThat(new Ics().text("A", "x".repeat(73)).toString().lines()).hasSize(1);
        assertThat(new Ics().text("A", "x".repeat(74)).toString().lines()).hasSize(2);
    }
}
