package org.plenum.deploy.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class StepsTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Steps steps = new Steps(new PrintStream(written, true, StandardCharsets.UTF_8));

    @Test
    void a_step_says_whether_it_was_taken_now() {
        steps.one("会议", false, "新建 made");
        steps.one("会议", true, "新建 made");

        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("  ✓ 会议：新建 made\n  ✓ 会议：已有 found\n");
    }

    @Test
    void of_many_it_says_how_many_were_missing() {
        steps.many("委员", 10, 10);
        steps.many("委员", 0, 10);
        steps.many("委员", 3, 10);

        assertThat(written.toString(StandardCharsets.UTF_8).lines()).containsExactly("  ✓ 委员：10 项完成 done",
                "  ✓ 委员：10 项已有 found", "  ✓ 委员：3 项完成，其余 7 项已有 3 done, the others found");
    }
}
