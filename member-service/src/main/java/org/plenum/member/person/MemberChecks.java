package org.plenum.member.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.plenum.member.code.CitizenId;
import org.plenum.member.code.Division;
import org.plenum.member.code.Mobile;
import org.plenum.member.code.NationalCode;
import org.plenum.member.name.PersonName;
import org.plenum.member.name.StrokeOrder;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.InvalidInput.Violation;
import org.plenum.platform.web.Text;

/// Checks the fields of a person against the national codes and against each other, and names every flaw at once.
final class MemberChecks {

    private static final Pattern SORT_TEXT = Pattern.compile(StrokeOrder.SORT_TEXT);
    private static final Pattern EMAIL = Pattern
            .compile(
                    "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})(?:\\.[A-Za-z0-9][A-Za-z0-9-]{0,62})+");

    private final List<Violation> violations = new ArrayList<>();
    private final LocalDate today;

    private MemberChecks(LocalDate today) {
        this.today = today;
    }

    /// `typed` as it is kept.
    ///
    /// @param knownId the citizen id to compare birthday and sex with where `typed` does not bring one
    /// @throws InvalidInput if anything is wrong
    static Clean clean(MemberFields typed, @Nullable CitizenId knownId, LocalDate today) {
        return new MemberChecks(today).check(typed, knownId);
    }

    /// Fields without flaws.
    record Clean(Profile profile, @Nullable CitizenId citizenId, @Nullable Mobile mobile) {
    }

    private Clean check(MemberFields typed, @Nullable CitizenId knownId) {
        String name = PersonName.kept(typed.name());
        note("name", PersonName.flaw(name));
        check("sortAs", typed.sortAs(), MemberChecks::sortTextFlaw);
        check("sex", typed.sex(), NationalCode.SEX::flaw);
        check("ethnicity", typed.ethnicity(), NationalCode.ETHNICITY::flaw);
        check("nativePlace", typed.nativePlace(), Division::flaw);
        check("birthday", typed.birthday(), day -> day.isAfter(today)
                ? Optional.of(new Text("出生日期不能晚于今天", "a birthday is not after today"))
                : Optional.empty());
        check("party", typed.party(), NationalCode.PARTY::flaw);
        check("education", typed.education(), NationalCode.EDUCATION::flaw);
        check("degree", typed.degree(), NationalCode.DEGREE::flaw);
        check("email", typed.email(), MemberChecks::emailFlaw);
        Mobile mobile = read("mobile", typed.mobile(), Mobile::kept, Mobile::flaw, Mobile::new);
        CitizenId typedId = read("citizenId", typed.citizenId(), CitizenId::kept, id -> CitizenId.flaw(id, today),
                CitizenId::new);
        agree(typedId == null ? knownId : typedId, typed);
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return new Clean(
                new Profile(name, typed.sortAs(), typed.sex(), typed.ethnicity(), typed.nativePlace(), typed.birthday(),
                        typed.party(), typed.education(), typed.degree(), typed.workplace(), typed.title(), typed.email(),
                        typed.accountId()),
                typedId, mobile);
    }

    private void agree(@Nullable CitizenId id, MemberFields typed) {
        if (id == null) {
            return;
        }
        if (typed.birthday() != null && !typed.birthday().equals(id.birthday())) {
            note("birthday", Optional.of(new Text("与公民身份号码中的出生日期不一致", "differs from the birthday within the citizen id")));
        }
        boolean stated = typed.sex().equals("1") || typed.sex().equals("2");
        if (stated && !typed.sex().equals(id.sex())) {
            note("sex", Optional.of(new Text("与公民身份号码第 17 位的奇偶不一致（奇数为男，偶数为女）",
                    "differs from digit 17 of the citizen id (odd: male, even: female)")));
        }
    }

    private <T> void check(String field, @Nullable T value, Function<T, Optional<Text>> rule) {
        if (value != null) {
            note(field, rule.apply(value));
        }
    }

    private <T> @Nullable T read(String field, @Nullable String typed, Function<String, String> keep,
            Function<String, Optional<Text>> rule,
            Function<String, T> make) {
        if (typed == null) {
            return null;
        }
        String kept = keep.apply(typed);
        Optional<Text> flaw = rule.apply(kept);
        note(field, flaw);
        return flaw.isPresent() ? null : make.apply(kept);
    }

    private void note(String field, Optional<Text> flaw) {
        flaw.ifPresent(text -> violations.add(new Violation(field, text)));
    }

    private static Optional<Text> sortTextFlaw(String text) {
        return SORT_TEXT.matcher(text).matches() ? Optional.empty()
                : Optional.of(new Text("排序用名由汉字、拉丁字母、间隔号和空格组成；笔顺写在方括号内，如 [121251]明",
                        "a sort text consists of Han or Latin letters, middle dots and spaces; strokes stand in brackets, as in [121251]明"));
    }

    private static Optional<Text> emailFlaw(String email) {
        return EMAIL.matcher(email).matches() ? Optional.empty()
                : Optional.of(new Text("不是电子邮箱地址", "is not an email address"));
    }
}
