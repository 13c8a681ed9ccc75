package org.plenum.task.evidence.file;

import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

import org.jspecify.annotations.Nullable;

/// Receives the body of an operation that takes an [Upload], after the caller's role was checked and before the operation begins.
@Provider
@Consumes(MediaType.APPLICATION_OCTET_STREAM)
public class UploadReader implements MessageBodyReader<Upload> {

    private final Spool spool;
    private final Received received;

    UploadReader(Spool spool, Received received) {
        this.spool = spool;
        this.received = received;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Upload.class;
    }

    @Override
    public Upload readFrom(Class<Upload> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, String> headers, InputStream body) {
        @Nullable
        String length = headers.getFirst(HttpHeaders.CONTENT_LENGTH);
        Upload upload = spool.receive(body, length == null ? -1 : Long.parseLong(length));
        received.add(upload);
        return upload;
    }
}
