package org.plenum.proposal.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plenum.proposal.rule.Rules;

class ContentTest {

    private static final Rules RULES = new Rules(300, 2000, "地方惯例", "关于", "的建议", false);

    @Test
    void a_body_of_299_characters_is_too_short() {
        assertThat(content("关于绿道的建议", 199, 100).obstacles(RULES)).extracting(Finding::field)
                .containsExactly("situation", "suggestion");
    }

    @Test
    void a_body_of_300_to_2000_characters_is_fine() {
        assertThat(content("关于绿道的建议", 200, 100).obstacles(RULES)).isEmpty();
        assertThat(content("关于绿道的建议", 1500, 500).obstacles(RULES)).isEmpty();
    }

    @Test
    void a_body_of_2001_characters_is_too_long() {
        assertThat(content("关于绿道的建议", 1501, 500).obstacles(RULES)).isNotEmpty()
                .allSatisfy(one -> assertThat(one.message().zh()).contains("300 至 2000 字", "2001 字", "地方惯例"));
    }

    @Test
    void blanks_do_not_count() {
        assertThat(new Content("关于绿道的建议", " 情 况\n\u3000", "建\t议 ", "ECOLOGY", null, true, false).bodyLength()).isEqualTo(4);
    }

    @Test
    void a_character_outside_the_basic_plane_counts_once() {
        assertThat(new Content("关于绿道的建议", "𠮷", "", "ECOLOGY", null, true, false).bodyLength()).isEqualTo(1);
    }

    @Test
    void what_is_missing_is_named_field_by_field() {
        var empty = new Content("关于绿道的建议", "", " ", null, null, null, false);
        assertThat(empty.obstacles(RULES)).extracting(Finding::field).containsExactly("situation", "suggestion", "category",
                "publicationConsent");
    }

    @Test
    void another_form_of_title_is_a_warning_and_no_obstacle() {
        var content = content("建设绿道", 200, 200);
        assertThat(content.warnings(RULES)).extracting(Finding::field).containsExactly("title");
        assertThat(content.obstacles(RULES)).isEmpty();
    }

    @Test
    void a_title_of_the_usual_form_gives_no_warning() {
        assertThat(content("关于绿道的建议", 200, 200).warnings(RULES)).isEmpty();
    }

    private static Content content(String title, int situation, int suggestion) {
        @Nullable
        String noUnit = null;
        return new Content(title, "案".repeat(situation), "议".repeat(suggestion), "ECOLOGY", noUnit, true, false);
    }
}
