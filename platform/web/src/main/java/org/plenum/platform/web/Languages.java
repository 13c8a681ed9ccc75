package org.plenum.platform.web;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/// The two languages of the product and the choice between them.
final class Languages {

    private static final int LONGEST_HEADER = 500;

    private Languages() {
    }

    /// The language asked for by an `Accept-Language` header; Chinese if it names none of ours or cannot be read.
    static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > LONGEST_HEADER) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        try {
            for (var range : Locale.LanguageRange.parse(acceptLanguage)) {
                if (range.getWeight() > 0) {
                    String wanted = range.getRange();
                    if (wanted.equals("zh") || wanted.startsWith("zh-") || wanted.equals("*")) {
                        return Locale.SIMPLIFIED_CHINESE;
                    }
                    if (wanted.equals("en") || wanted.startsWith("en-")) {
                        return Locale.ENGLISH;
                    }
                }
            }
        } catch (IllegalArgumentException notALanguageRange) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        return Locale.SIMPLIFIED_CHINESE;
    }

    static String tag(Locale language) {
        return language.getLanguage().equals("en") ? "en" : "zh-CN";
    }

    /// All languages, the default first.
    static List<Locale> all() {
        return List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    }
}
