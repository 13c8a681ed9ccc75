package org.plenum.proposal.rule;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

/// The rules of the house, as of any day.
@ApplicationScoped
public class RuleBook {

    private final RuleRepository rules;

    RuleBook(RuleRepository rules) {
        this.rules = rules;
    }

    /// The rules that apply on `day`.
    ///
    /// @throws IllegalStateException if one is missing: the migrations bring each from 1900 on
    public Rules on(LocalDate day) {
        var byKey = rules.on(day).stream().collect(Collectors.toMap(Rule::key, Function.identity()));
        var bodyMin = required(byKey, "content.body.min");
        return new Rules(Integer.parseInt(bodyMin.value()), Integer.parseInt(required(byKey, "content.body.max").value()),
                bodyMin.legalBasis(), required(byKey, "content.title.prefix").value(),
                required(byKey, "content.title.suffix").value(),
                Boolean.parseBoolean(required(byKey, "review.recommender-may-decide").value()));
    }

    private static Rule required(Map<String, Rule> rules, String key) {
        @Nullable
        Rule rule = rules.get(key);
        if (rule == null) {
            throw new IllegalStateException("rule " + key + " is missing");
        }
        return rule;
    }
}
