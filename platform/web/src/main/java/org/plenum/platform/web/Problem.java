package org.plenum.platform.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

/// A failure as the caller sees it (RFC 9457 problem details). Immutable.
///
/// Its words come from the [ProblemCatalogue] and are put into the caller's language only when it is written.
public final class Problem {

    /// The media type of every failure.
    public static final String MEDIA_TYPE = "application/problem+json";

    /// The same as a type.
    public static final MediaType TYPE = new MediaType("application", "problem+json");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final ProblemCatalogue.Kind kind;
    private final Map<String, Object> members;

    private Problem(ProblemCatalogue.Kind kind, Map<String, Object> members) {
        this.kind = kind;
        this.members = Collections.unmodifiableMap(members);
    }

    /// A problem of the kind `slug`.
    ///
    /// @throws IllegalArgumentException if no catalogue knows the slug
    public static Problem of(String slug) {
        return new Problem(ProblemCatalogue.all().kind(slug), Map.of());
    }

    /// The same problem with one more member, which also fills the placeholder `{name}` of detail and remedy.
    ///
    /// @param value a string, number, boolean, enum, date, record, list or [Text]; null leaves the problem as it is
    public Problem with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new LinkedHashMap<>(members);
        more.put(name, value);
        return new Problem(kind, more);
    }

    /// The kind's name.
    public String slug() {
        return kind.slug();
    }

    /// The HTTP status.
    public int status() {
        return kind.status();
    }

    /// The members beside type, title, status, detail and instance.
    public Map<String, Object> members() {
        return members;
    }

    /// This problem as an answer.
    public Response toResponse() {
        var response = Response.status(status()).type(TYPE).entity(this);
        if (status() == 503) {
            response.header(HttpHeaders.RETRY_AFTER, 5);
        }
        return response.build();
    }

    /// This problem to be thrown.
    public ProblemException toException() {
        return new ProblemException(this);
    }

    /// The JSON members in `language`, in the order of RFC 9457.
    public Map<String, Object> render(Locale language, @Nullable String instance) {
        var json = new LinkedHashMap<String, Object>();
        json.put("type", "/problems/" + kind.slug());
        json.put("title", kind.title().in(language));
        json.put("status", kind.status());
        json.put("detail", fill(kind.detail().in(language), language));
        json.put("remedy", fill(kind.remedy().in(language), language));
        if (instance != null) {
            json.put("instance", instance);
        }
        members.forEach((name, value) -> json.put(name, localise(value, language)));
        return json;
    }

    private String fill(String template, Locale language) {
        return PLACEHOLDER.matcher(template)
                .replaceAll(place -> java.util.regex.Matcher.quoteReplacement(value(place, language)));
    }

    private String value(MatchResult place, Locale language) {
        Object value = members.get(place.group(1));
        return switch (value) {
            case null -> "…";
            case List<?> list -> String.join(language.getLanguage().equals("en") ? ", " : "、",
                    list.stream().map(one -> String.valueOf(localise(one, language))).toList());
            default -> String.valueOf(localise(value, language));
        };
    }

    private static Object localise(Object value, Locale language) {
        return switch (value) {
            case Text text -> text.in(language);
            case InvalidInput.Violation violation -> violation.render(language);
            case List<?> list -> {
                var localised = new ArrayList<Object>(list.size());
                list.forEach(one -> localised.add(one == null ? "" : localise(one, language)));
                yield localised;
            }
            default -> value;
        };
    }

    @Override
    public String toString() {
        return "Problem[" + slug() + " " + members.keySet() + "]";
    }
}
