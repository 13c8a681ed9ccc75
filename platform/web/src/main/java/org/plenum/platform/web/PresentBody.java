package org.plenum.platform.web;

import java.io.IOException;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import org.jspecify.annotations.Nullable;

/// An operation that takes a body gets one: an empty body and `null` are refused before it starts.
@Provider
public class PresentBody implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        @Nullable
        Object body = context.proceed();
        if (body == null) {
            throw new InvalidInput("(body)", new Text("不能为空", "must not be empty"));
        }
        return body;
    }
}
