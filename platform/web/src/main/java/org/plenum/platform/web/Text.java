package org.plenum.platform.web;

import java.util.Locale;

/// A message in the two languages that the product speaks.
///
/// @param zh Chinese (zh-CN), the default
/// @param en English
public record Text(String zh, String en) {

    /// The message in `language`: English when asked for, else Chinese.
    public String in(Locale language) {
        return language.getLanguage().equals("en") ? en : zh;
    }
}
