package org.plenum.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.plenum.platform.web.Problem;
import org.plenum.platform.web.ProblemCatalogue;
import org.plenum.platform.web.Text;

/// What every refusal owes to who is refused: what is wrong and what can be done, in both languages, with nothing left open.
public final class Explained {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private Explained() {
    }

    public static void explained(Problem problem) {
        var kind = ProblemCatalogue.all().kind(problem.slug());
        for (Text text : List.of(kind.title(), kind.detail(), kind.remedy())) {
            for (String words : List.of(text.zh(), text.en())) {
                assertThat(
                        PLACEHOLDER.matcher(words).results().map(MatchResult::group).map(name -> name.replaceAll("[{}]", "")))
                        .as("what %s names", problem.slug()).isSubsetOf(problem.members().keySet());
            }
            assertThat(text.zh()).as("%s in Chinese", problem.slug()).containsPattern("\\p{IsHan}").isNotEqualTo(text.en());
        }
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            var json = problem.render(language, "/api/v1/something");
            assertThat(json).as("%s", problem).containsKeys("type", "title", "status", "detail", "remedy");
            assertThat((String) json.get("detail")).as("%s in %s", problem, language).isNotBlank().doesNotContain("{", "}", "…",
                    "null");
        }
        problem.members().forEach((name, value) -> {
            if (value instanceof Text(String zh, String en)) {
                assertThat(zh).as("%s of %s", name, problem).isNotBlank();
                assertThat(en).as("%s of %s", name, problem).isNotBlank();
            }
        });
    }

    /// As [#explained], and it tells what was asked for, the state in words, and what the caller may do instead.
    ///
    /// @param inWords how the state is called
    public static void wrongState(Problem problem, Enum<?> state, Text inWords, Enum<?> action,
            Collection<? extends Enum<?>> allowed) {
        explained(problem);
        assertThat(problem.slug()).isEqualTo("wrong-state");
        assertThat(problem.status()).isEqualTo(409);
        assertThat(problem.members()).extractingByKey("state").hasToString(state.name());
        assertThat(problem.members()).extractingByKey("action").hasToString(action.name());
        assertThat((List<?>) problem.members().get("allowedActions")).map(String::valueOf)
                .containsExactlyInAnyOrderElementsOf(allowed.stream().map(Enum::name).toList());
        assertThat(problem.members().get("reason")).isInstanceOfSatisfying(Text.class, reason -> {
            assertThat(reason.zh()).containsPattern("须在.+时进行").endsWith("现为「" + inWords.zh() + "」。");
            assertThat(reason.en()).endsWith("it is " + inWords.en() + ".");
        });
    }

    /// As [#explained], and it is for others to do.
    public static void forOthers(Problem problem) {
        explained(problem);
        assertThat(problem.status()).as("%s", problem).isEqualTo(403);
    }
}
