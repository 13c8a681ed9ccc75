package org.plenum.member.code;

import java.util.Optional;
import java.util.regex.Pattern;

import org.plenum.platform.web.Text;

/// A mobile number of the mainland (手机): eleven digits, the first 1, the second 3 to 9. Never shown by `toString`.
public record Mobile(String value) {

    private static final Pattern FORM = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern ORNAMENT = Pattern.compile("^(?:\\+86|0086)|[ -]");

    /// Takes a number that has no flaw.
    public Mobile {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not the form of a mobile number");
        }
    }

    /// `typed` as it is kept: without +86, spaces and hyphens.
    public static String kept(String typed) {
        return ORNAMENT.matcher(typed.strip()).replaceAll("");
    }

    /// What is wrong with a kept number, if anything.
    public static Optional<Text> flaw(String number) {
        return FORM.matcher(number).matches() ? Optional.empty()
                : Optional.of(new Text("手机号码是 11 位数字，第一位为 1，第二位为 3 至 9",
                        "a mobile number has 11 digits, the first 1, the second 3 to 9"));
    }

    /// The first three and the last four digits.
    public String masked() {
        return value.substring(0, 3) + "****" + value.substring(7);
    }

    @Override
    public String toString() {
        return "Mobile[hidden]";
    }
}
