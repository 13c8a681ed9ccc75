package org.plenum.task.topic.rule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Text;

/// The rules at hand.
@ApplicationScoped
@Transactional
public class TopicRules {

    private final TopicRuleRepository rules;
    private final Clock clock;

    TopicRules(TopicRuleRepository rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /// Refuses a form of work that is not in use today.
    ///
    /// @throws InvalidInput naming `form`
    public void requireForm(String code) {
        LocalDate today = LocalDate.now(clock);
        if (rules.findByIdOptional(code).filter(form -> form.appliesOn(today)).isEmpty()) {
            throw new InvalidInput("form",
                    new Text("不是现行的履职形式，见 /api/v1/topic-rules/forms", "is no form in use, see /api/v1/topic-rules/forms"));
        }
    }

    /// The names of all forms by code, also of those no longer in use; in one query.
    public Map<String, Text> formNames() {
        var names = new HashMap<String, Text>();
        rules.listAll().forEach(form -> names.put(form.code(), form.text()));
        return names;
    }

    /// Those in force today.
    public ScoringRules current() {
        return on(null);
    }

    /// @param version one that a topic was scored by
    public ScoringRules ofVersion(int version) {
        return rules.scoreRule(version).rules();
    }

    ScoringRules on(@Nullable LocalDate day) {
        return rules.scoreRuleOn(Objects.requireNonNullElseGet(day, () -> LocalDate.now(clock))).rules();
    }

    Page<WorkFormView> forms(@Nullable LocalDate on, PageRequest page) {
        LocalDate day = Objects.requireNonNullElseGet(on, () -> LocalDate.now(clock));
        int after = page.after().isEmpty() ? 0 : page.after(0, Integer::valueOf);
        return PageRequest.map(
                page.page(rules.on(day, after, page.limit() + 1), form -> List.of(String.valueOf(form.position()))),
                WorkFormView::of);
    }
}
