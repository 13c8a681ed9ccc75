package org.plenum.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void what_is_wrong_and_what_can_be_done_name_what_they_are_about() {
        var json = Problem.of("note-too-heavy").with("weight", 12).with("most", 10).render(Locale.ENGLISH, null);
        assertThat(json).containsEntry("detail", "It weighs 12.").containsEntry("remedy", "Make it no more than 10.");
    }
}
