package org.plenum.platform.web;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/// Requests that Vert.x would end by itself, without a body, before the REST layer sees them: too large ones and unreadable paths.
@ApplicationScoped
class EarlyRefusals {

    /// How long a client that is still sending may take until it looks at its answer.
    private static final long LINGER_MS = 5_000;

    private final ObjectMapper mapper;
    private final long largestBody;

    EarlyRefusals(ObjectMapper mapper,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10M") MemorySize largestBody) {
        this.mapper = mapper;
        this.largestBody = largestBody.asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::check);
        router.route().last().failureHandler(this::failed);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        @Nullable
        String length = request.getHeader("Content-Length");
        if (length != null && isLarger(length)) {
            refuse(context, "payload-too-large");
        } else if (!isReadable(request.uri())) {
            refuse(context, "malformed-request");
        } else {
            context.next();
        }
    }

    private void failed(RoutingContext context) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        switch (context.statusCode()) {
            case 413 -> refuse(context, "payload-too-large");
            case 400 -> refuse(context, "malformed-request");
            default -> context.next();
        }
    }

    private boolean isLarger(String length) {
        try {
            return Long.parseLong(length) > largestBody;
        } catch (NumberFormatException notANumber) {
            return true;
        }
    }

    /// Whether every `%` starts an escape of valid UTF-8 and no control character is hidden in one.
    static boolean isReadable(String uri) {
        try {
            String plain = Escapes.decode(uri);
            return StrictJson.isClean(plain) && plain.indexOf('\n') < 0 && plain.indexOf('\r') < 0;
        } catch (IllegalArgumentException notUtf8) {
            return false;
        }
    }

    private void refuse(RoutingContext context, String slug) {
        Locale language = Languages.of(context.request().getHeader("Accept-Language"));
        Problem problem = Problem.of(slug);
        String body;
        try {
            body = mapper.writeValueAsString(problem.render(language, null));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        context.response().setStatusCode(problem.status()).putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Content-Language", Languages.tag(language))
                // What the client may still be sending is not wanted.
                .putHeader("Connection", "close").end(body).onComplete(_ -> closeAfterBody(context));
    }

    /// Closing while the client still sends would reset the connection, and it might never read the answer (RFC 9112, 9.6).
    private static void closeAfterBody(RoutingContext context) {
        HttpServerRequest request = context.request();
        HttpConnection connection = request.connection();
        if (request.isEnded()) {
            connection.close();
            return;
        }
        long timer = context.vertx().setTimer(LINGER_MS, _ -> connection.close());
        request.handler(_ -> {
        });
        request.exceptionHandler(_ -> context.vertx().cancelTimer(timer));
        request.endHandler(_ -> {
            context.vertx().cancelTimer(timer);
            connection.close();
        });
        request.resume();
    }
}
