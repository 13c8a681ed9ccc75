package org.plenum.gateway.problem;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/// The two languages of every message. Chinese is the default.
public enum Language {
    ZH("zh-CN"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    public String tag() {
        return tag;
    }

    /// What `Accept-Language` prefers of the two; an absent or malformed header means Chinese.
    public static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return ZH;
        }
        try {
            var best = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), List.of("zh-CN", "zh", "en"));
            return "en".equals(best) ? EN : ZH;
        } catch (IllegalArgumentException _) {
            return ZH; // RFC 9110, 12.5.4: a server may disregard the field
        }
    }
}
