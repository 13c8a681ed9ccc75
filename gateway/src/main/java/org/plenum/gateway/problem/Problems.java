package org.plenum.gateway.problem;

import java.util.Map;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/// Answers requests with a problem document (RFC 9457) in the caller's language.
@Singleton
public class Problems {

    /// Where [org.plenum.gateway.edge] leaves the id of the request, in the context's data.
    public static final String REQUEST_ID = "plenum.request-id";

    private static final String MEDIA_TYPE = "application/problem+json";
    /// How long a client that is still sending may take until it looks at its answer.
    private static final long LINGER_MS = 5_000;

    private final Catalogue catalogue;
    private final ObjectMapper json;

    Problems(Catalogue catalogue, ObjectMapper json) {
        this.catalogue = catalogue;
        this.json = json;
    }

    public void send(RoutingContext context, String slug) {
        send(context, slug, Map.of());
    }

    /// Ends the request with the problem `slug` of the catalogue, `values` filling the placeholders of its detail.
    /// A body that is still arriving is thrown away and the connection closed after it.
    public void send(RoutingContext context, String slug, Map<String, String> values) {
        var response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        var kind = catalogue.require(slug);
        var language = Language.of(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        response.setStatusCode(kind.status());
        response.headers().set(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE).set(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .set(HttpHeaders.CACHE_CONTROL, "no-store").add(HttpHeaders.VARY, "Accept-Language");
        boolean unread = !context.request().isEnded() && hasBody(context.request());
        if (unread) {
            response.headers().set(HttpHeaders.CONNECTION, "close");
        }
        var body = document(kind, language, context, values);
        response.headers().set(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
        response.end(context.request().method() == io.vertx.core.http.HttpMethod.HEAD ? Buffer.buffer() : body);
        if (unread) {
            closeAfterBody(context);
        } else if (!context.request().isEnded()) {
            context.request().resume();
        }
    }

    /// RFC 9112, 6.3: a request has a body when it announces one.
    public static boolean hasBody(HttpServerRequest request) {
        var headers = request.headers();
        return headers.contains(HttpHeaders.TRANSFER_ENCODING)
                || headers.contains(HttpHeaders.CONTENT_LENGTH) && !"0".equals(headers.get(HttpHeaders.CONTENT_LENGTH));
    }

    private Buffer document(Kind kind, Language language, RoutingContext context, Map<String, String> values) {
        var document = JsonNodeFactory.instance.objectNode();
        document.put("type", "/problems/" + kind.slug());
        document.put("title", kind.title().in(language));
        document.put("status", kind.status());
        document.put("detail", kind.detail().in(language, values));
        document.put("remedy", kind.remedy().in(language));
        document.put("instance", context.request().path());
        @Nullable
        String requestId = context.get(REQUEST_ID);
        if (requestId != null) {
            document.put("requestId", requestId);
        }
        try {
            return Buffer.buffer(json.writeValueAsBytes(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Closing at once would reset the connection, and the client might never read the answer (RFC 9112, 9.6).
    public static void closeAfterBody(RoutingContext context) {
        HttpServerRequest request = context.request();
        var connection = request.connection();
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
