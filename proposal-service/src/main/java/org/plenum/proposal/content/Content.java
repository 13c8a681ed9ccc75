package org.plenum.proposal.content;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;
import org.plenum.proposal.rule.Rules;

/// What a proposal says. A draft may be incomplete; [#obstacles] says what keeps it from being submitted.
///
/// @param title 案由, one matter only (一事一案)
/// @param situation 案据: situation and analysis; empty while not written
/// @param suggestion 建议; empty while not written
/// @param category code of a category (分类)
/// @param suggestedUnit 建议承办单位
/// @param publicationConsent 是否同意公开; absent until the proposer has answered
/// @param researchBased whether it comes from research (调研)
@Embeddable
public record Content(String title, String situation, String suggestion, @Nullable String category,
        @Nullable String suggestedUnit, @Nullable Boolean publicationConsent, boolean researchBased) {

    /// Characters of the body (正文: 案据 and 建议 together), blanks not counted.
    public int bodyLength() {
        return (int) (situation.codePoints().filter(Content::counts).count()
                + suggestion.codePoints().filter(Content::counts).count());
    }

    /// What keeps the content from being submitted under `rules`; empty if nothing does.
    public List<Finding> obstacles(Rules rules) {
        var found = new ArrayList<Finding>();
        if (situation.isBlank()) {
            found.add(new Finding("situation", "案据不能为空", "must say what the situation is"));
        }
        if (suggestion.isBlank()) {
            found.add(new Finding("suggestion", "建议不能为空", "must say what is suggested"));
        }
        int length = bodyLength();
        if (found.isEmpty() && (length < rules.bodyMin() || length > rules.bodyMax())) {
            found.add(bodyLength("situation", length, rules));
            found.add(bodyLength("suggestion", length, rules));
        }
        if (category == null) {
            found.add(new Finding("category", "必须选择分类", "must be chosen"));
        }
        if (publicationConsent == null) {
            found.add(new Finding("publicationConsent", "必须说明是否同意公开", "must be answered"));
        }
        return List.copyOf(found);
    }

    /// What should be better under `rules` but keeps nothing from being submitted.
    public List<Finding> warnings(Rules rules) {
        if (title.startsWith(rules.titlePrefix()) && title.endsWith(rules.titleSuffix())) {
            return List.of();
        }
        return List.of(new Finding("title", "案由宜写作“%s……%s”".formatted(rules.titlePrefix(), rules.titleSuffix()),
                "should read \"%s...%s\"".formatted(rules.titlePrefix(), rules.titleSuffix())));
    }

    private static Finding bodyLength(String field, int length, Rules rules) {
        return new Finding(field,
                "正文（案据与建议合计）应为 %d 至 %d 字，现为 %d 字（%s）".formatted(rules.bodyMin(), rules.bodyMax(), length, rules.bodyBasis()),
                "the body (situation and suggestion together) must have %d to %d characters and has %d (%s)"
                        .formatted(rules.bodyMin(), rules.bodyMax(), length, rules.bodyBasis()));
    }

    private static boolean counts(int character) {
        return !Character.isWhitespace(character) && !Character.isSpaceChar(character);
    }
}
