package org.plenum.gateway.contract;

import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/// Whom an operation is meant for, as its `x-audience` says: mobile apps, the assessment office's system, administrators.
enum Audience {
    APP,
    OFFICE,
    ADMIN;

    static @Nullable Audience named(String name) {
        return Arrays.stream(values()).filter(one -> one.label().equals(name)).findFirst().orElse(null);
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// An operation that names nobody is for everybody.
    boolean isMeantBy(JsonNode operation) {
        var named = operation.path("x-audience").asText();
        return named.isBlank() || Arrays.asList(named.strip().split("\\s*,\\s*", -1)).contains(label());
    }
}
