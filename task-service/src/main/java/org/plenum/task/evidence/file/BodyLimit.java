package org.plenum.task.evidence.file;

import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/// Only files may be as large as `quarkus.http.limits.max-body-size` says: other bodies are read into memory.
@ApplicationScoped
class BodyLimit {

    private static final Pattern FILES = Pattern.compile("/api/v1/tasks/[^/]+/evidence/files/?");
    /// After Quarkus has set the limit for all, before anything reads.
    private static final int ORDER = 0;

    private final long limit;

    BodyLimit(@ConfigProperty(name = "plenum.body-limit") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(ORDER).handler(this::check);
    }

    private void check(RoutingContext context) {
        if (FILES.matcher(context.normalizedPath()).matches()) {
            context.next();
            return;
        }
        @Nullable
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > limit) {
            context.fail(413);
            return;
        }
        context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit);
        context.next();
    }
}
