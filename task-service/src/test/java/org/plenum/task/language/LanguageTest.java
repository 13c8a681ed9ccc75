package org.plenum.task.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", value = { "none|zh", "en|en", "en-GB,en;q=0.9|en", "zh-CN|zh", "zh-TW|zh",
            "fr|zh", "*|zh",
            "zh;q=0.5,en;q=0.9|en", "not a language;;;|zh", "'\"1\", \"2\"'|zh" })
    void chinese_is_spoken_unless_english_is_asked_for(String header, String language) {
        assertThat(Language.of(header)).isEqualTo(language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    }
}
