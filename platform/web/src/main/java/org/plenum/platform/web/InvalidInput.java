package org.plenum.platform.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Input that breaks a rule: names each field and says what is expected. Answered with 400 `invalid-input`.
public final class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /// @param violations at least one
    public InvalidInput(List<Violation> violations) {
        super("invalid input: " + violations.stream().map(Violation::field).toList(), null, false, false);
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("no violation");
        }
        this.violations = List.copyOf(violations);
    }

    /// One violation of a field of the body.
    public InvalidInput(String field, Text message) {
        this(List.of(new Violation(field, "body", message)));
    }

    /// What is wrong with one field.
    ///
    /// @param field path from the root of the body (`memberships[0].from`) or the parameter's name
    /// @param in `body`, `query`, `path` or `header`
    public record Violation(String field, String in, Text message) {

        /// A violation in the body.
        public Violation(String field, Text message) {
            this(field, "body", message);
        }

        Map<String, Object> render(Locale language) {
            var json = new LinkedHashMap<String, Object>();
            json.put("field", field);
            json.put("in", in);
            json.put("message", message.in(language));
            return json;
        }
    }

    /// What is wrong, field by field.
    public List<Violation> violations() {
        return violations;
    }

    Problem problem() {
        return Problem.of("invalid-input").with("fields", violations.stream().map(Violation::field).distinct().toList())
                .with("violations", violations);
    }
}
