package org.plenum.platform.web;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

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
        out.write(mapper.writeValueAsBytes(problem.render(language, instance)));
    }
}
