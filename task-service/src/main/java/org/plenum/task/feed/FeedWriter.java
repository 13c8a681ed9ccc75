package org.plenum.task.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;

import org.jspecify.annotations.Nullable;

/// Writes a [FeedFile].
@Provider
@Produces(FeedFile.MEDIA_TYPE)
public class FeedWriter implements MessageBodyWriter<FeedFile> {

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation @Nullable [] annotations, MediaType mediaType) {
        return type == FeedFile.class;
    }

    @Override
    public void writeTo(FeedFile file, Class<?> type, Type genericType, Annotation @Nullable [] annotations,
            MediaType mediaType, MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, FeedFile.MEDIA_TYPE + ";charset=UTF-8");
        out.write(file.ics().getBytes(StandardCharsets.UTF_8));
    }
}
