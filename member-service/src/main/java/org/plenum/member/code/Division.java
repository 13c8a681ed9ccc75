package org.plenum.member.code;

import java.util.Optional;
import java.util.regex.Pattern;

import org.plenum.platform.web.Text;

/// A division code (行政区划代码, GB/T 2260).
///
/// Checked: six digits, and the first two name a province. **Not** checked: whether the prefecture and the county exist. They change every year, and
/// a birthplace may be one that was dissolved long ago.
public final class Division {

    private static final Pattern FORM = Pattern.compile("\\d{6}");

    private Division() {
    }

    /// What is wrong with `code`, if anything.
    public static Optional<Text> flaw(String code) {
        if (!FORM.matcher(code).matches()) {
            return Optional.of(new Text("行政区划代码是六位数字（GB/T 2260）", "a division code has six digits (GB/T 2260)"));
        }
        if (!NationalCode.PROVINCE.has(code.substring(0, 2))) {
            return Optional
                    .of(new Text("前两位不是省级行政区划代码（GB/T 2260）", "its first two digits are not those of a province (GB/T 2260)"));
        }
        return Optional.empty();
    }
}
