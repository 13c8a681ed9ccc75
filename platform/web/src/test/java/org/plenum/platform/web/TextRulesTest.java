package org.plenum.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRulesTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', value = { "-|zh-CN", "en|en", "en-US,zh;q=0.5|en", "fr,en;q=0.3|en",
            "zh-TW|zh-CN",
            "en;q=0,zh|zh-CN", "rubbish;;|zh-CN", "*|zh-CN" })
    void chinese_is_spoken_unless_english_is_preferred(String header, String spoken) {
        assertThat(Languages.tag(Languages.of(header))).isEqualTo(spoken);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/a%zz", "/a%", "/a%4", "/a%00", "/a%0a", "/a%c3%28", "/a%c0%af", "/a%ed%a0%80" })
    void a_uri_with_a_broken_or_hidden_character_is_unreadable(String uri) {
        assertThat(EarlyRefusals.isReadable(uri)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/tasks?unit=%E5%8A%9E%E5%85%AC%E5%AE%A4", "/a%20b", "/%F0%9F%98%80" })
    void a_uri_in_utf_8_is_readable(String uri) {
        assertThat(EarlyRefusals.isReadable(uri)).isTrue();
    }

    @Test
    void halves_of_surrogate_pairs_and_control_characters_are_no_text() {
        assertThat(StrictJson.isClean("第一行\n第二行\t完 \ud840\udc0b")).isTrue();
        assertThat(StrictJson.isClean("\ud840")).isFalse();
        assertThat(StrictJson.isClean("\udc0b\ud840")).isFalse();
        assertThat(StrictJson.isClean("a\u0000")).isFalse();
        assertThat(StrictJson.isClean("a\u0085")).isFalse();
    }

    @Test
    void only_days_between_1900_and_2199_are_plausible() {
        assertThat(StrictJson.plausible("2021-02-01")).isEqualTo("2021-02-01");
        assertThatThrownBy(() -> StrictJson.plausible("1899-12-31")).isInstanceOf(java.time.DateTimeException.class);
        assertThatThrownBy(() -> StrictJson.plausible("+12021-02-01")).isInstanceOf(java.time.DateTimeException.class);
    }

    @Test
    void every_kind_of_problem_has_its_words_in_both_languages() {
        assertThat(ProblemCatalogue.all().kinds()).hasSizeGreaterThanOrEqualTo(20)
                .allSatisfy(kind -> assertThat(kind.status()).isBetween(400, 599));
        var problem = Problem.of("wrong-state").with("state", "CLOSED");
        assertThat(problem.render(Locale.ENGLISH, "/x")).containsEntry("type", "/problems/wrong-state")
                .containsEntry("status", 409)
                .containsEntry("detail", "The state is CLOSED: the operation is not possible now.")
                .containsEntry("instance", "/x");
        assertThat(problem.render(Locale.SIMPLIFIED_CHINESE, null)).containsEntry("detail", "当前状态为 CLOSED，不能执行此操作。")
                .doesNotContainKey("instance");
        assertThatThrownBy(() -> Problem.of("no-such")).isInstanceOf(IllegalArgumentException.class);
    }
}
