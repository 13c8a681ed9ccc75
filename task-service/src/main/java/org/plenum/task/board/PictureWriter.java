package org.plenum.task.board;

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

/// Writes a [BoardPicture]. What a browser may do with it, should it be opened by itself, is nothing.
@Provider
@Produces(BoardPicture.MEDIA_TYPE)
public class PictureWriter implements MessageBodyWriter<BoardPicture> {

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation @Nullable [] annotations, MediaType mediaType) {
        return type == BoardPicture.class;
    }

    @Override
    public void writeTo(BoardPicture picture, Class<?> type, Type genericType, Annotation @Nullable [] annotations,
            MediaType mediaType, MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, picture.language());
        headers.putSingle("Content-Security-Policy", "default-src 'none'");
        out.write(picture.svg().getBytes(StandardCharsets.UTF_8));
    }
}
