package org.plenum.task.language;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;

import org.jspecify.annotations.Nullable;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/// The language of the current request's answer.
@RequestScoped
public class Language {

    private static final int LONGEST_HEADER = 500;
    private static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH);

    private final CurrentVertxRequest request;

    Language(CurrentVertxRequest request) {
        this.request = request;
    }

    /// Chinese or English, by `Accept-Language`; Chinese if it names neither or cannot be read.
    public Locale locale() {
        return of(request.getCurrent().request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    static Locale of(@Nullable String header) {
        if (header == null || header.length() > LONGEST_HEADER) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
            return Locale.ENGLISH.equals(found) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        } catch (IllegalArgumentException notALanguageRange) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }
}
