package org.plenum.member.code;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.plenum.platform.web.Text;

/// A citizen identification number (公民身份号码, GB 11643): six digits of a division, the birthday, three of a sequence whose last is odd for men, and a
/// check digit by ISO 7064 MOD 11-2.
///
/// Never shown by `toString`. Of the division only the province is checked (see [Division]); 83 stands for the permits of residents of Taiwan.
public record CitizenId(String value) {

    private static final Pattern FORM = Pattern.compile("\\d{17}[0-9X]");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd")
            .withResolverStyle(ResolverStyle.STRICT);
    private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
    private static final String CHECK_DIGITS = "10X98765432";
    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1900, 1, 1);
    private static final String TAIWAN_PERMIT = "83";

    /// Takes a number that has no flaw.
    public CitizenId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not the form of GB 11643");
        }
    }

    /// `typed` as it is kept: without spaces, with a capital X.
    public static String kept(String typed) {
        return typed.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /// What is wrong with a kept number, if anything. The message never repeats it, nor says which check digit would be right.
    ///
    /// @param today nobody is born after it
    public static Optional<Text> flaw(String number, LocalDate today) {
        if (!FORM.matcher(number).matches()) {
            return flaw("公民身份号码是 17 位数字加 1 位校验码（GB 11643）",
                    "a citizen id has 17 digits and a check digit, which may be X (GB 11643)");
        }
        String province = number.substring(0, 2);
        if (!NationalCode.PROVINCE.has(province) && !province.equals(TAIWAN_PERMIT)) {
            return flaw("公民身份号码的前两位不是省级行政区划代码", "the first two digits of the citizen id are not those of a province");
        }
        if (!bornBetween(number, FIRST_BIRTHDAY, today)) {
            return flaw("公民身份号码第 7 至 14 位不是有效的出生日期", "digits 7 to 14 of the citizen id are not a valid birthday");
        }
        if (number.charAt(17) != checkDigit(number)) {
            return flaw("公民身份号码的校验码不符（GB 11643，ISO 7064 MOD 11-2），请核对每一位",
                    "the check digit of the citizen id does not fit (GB 11643, ISO 7064 MOD 11-2): compare every digit");
        }
        return Optional.empty();
    }

    /// Digits 7 to 14.
    public LocalDate birthday() {
        return LocalDate.parse(value.substring(6, 14), DAY);
    }

    /// The code of [NationalCode#SEX]: 1 if digit 17 is odd, else 2.
    public String sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? "1" : "2";
    }

    /// The first and the last four characters.
    public String masked() {
        return value.substring(0, 4) + "*".repeat(10) + value.substring(14);
    }

    @Override
    public String toString() {
        return "CitizenId[hidden]";
    }

    private static Optional<Text> flaw(String zh, String en) {
        return Optional.of(new Text(zh, en));
    }

    private static boolean bornBetween(String number, LocalDate first, LocalDate last) {
        try {
            LocalDate day = LocalDate.parse(number.substring(6, 14), DAY);
            return !day.isBefore(first) && !day.isAfter(last);
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static char checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECK_DIGITS.charAt(sum % 11);
    }
}
