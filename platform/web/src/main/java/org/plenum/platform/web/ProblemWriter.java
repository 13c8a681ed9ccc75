package org.plenum.platform.web;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.regex.Pattern;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/// Writes a [Problem] in the language of the request that is being answered.
@Provider
@Produces(MediaType.WILDCARD)
public class ProblemWriter implements MessageBodyWriter<Problem> {

    /// As the gateway gives it; anything else is not repeated.
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private final ObjectMapper mapper;
    private final CurrentVertxRequest request;

    ProblemWriter(ObjectMapper mapper, CurrentVertxRequest request) {
        this.mapper = mapper;
        this.request = request;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation @Nullable [] annotations, MediaType mediaType) {
        return Problem.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(Problem problem, Class<?> type, Type genericType, Annotation @Nullable [] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        var current = request.getCurrent();
        var language = Languages.of(current == null ? null : current.request().getHeader("Accept-Language"));
        var instance = current == null ? null : current.request().path();
        headers.putSingle("Content-Language", Languages.tag(language));
        var json = problem.render(language, instance);
        var id = current == null ? null : current.request().getHeader("X-Request-Id");
        if (id != null && REQUEST_ID.matcher(id).matches()) {
            json.put("requestId", id);
        }
        out.write(mapper.writeValueAsBytes(json));
    }
}
