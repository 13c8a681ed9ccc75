package org.plenum.platform.web;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;

import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/// Carries out [Idempotent].
///
/// While a request runs, it holds a transaction-level advisory lock on its key: a second one sees at once that the first is running instead
/// of waiting for it, and a killed process leaves nothing behind.
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class IdempotentInterceptor {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final Set<Class<? extends Annotation>> NOT_THE_BODY = Set.of(PathParam.class, QueryParam.class,
            HeaderParam.class,
            CookieParam.class, FormParam.class, BeanParam.class, Context.class);

    private final IdempotencyStore store;
    private final ObjectMapper mapper;
    private final CurrentVertxRequest request;
    private final SecurityIdentity identity;

    IdempotentInterceptor(IdempotencyStore store, ObjectMapper mapper, CurrentVertxRequest request, SecurityIdentity identity) {
        this.store = store;
        this.mapper = mapper;
        this.request = request;
        this.identity = identity;
    }

    @AroundInvoke
    @Nullable
    Object run(InvocationContext call) throws Exception {
        var http = request.getCurrent().request();
        @Nullable
        String key = http.getHeader("Idempotency-Key");
        if (key != null && !KEY.matcher(key).matches()) {
            throw new InvalidInput(java.util.List.of(new InvalidInput.Violation("Idempotency-Key", "header",
                    new Text("必须是 1 到 255 个可见 ASCII 字符", "must be 1 to 255 visible ASCII characters"))));
        }
        return inTransaction(() -> {
            if (key == null) {
                return call.proceed();
            }
            var attempt = new IdempotencyStore.Attempt(identity.getPrincipal().getName(), key,
                    fingerprint(String.valueOf(http.path()), call.getMethod(), call.getParameters()));
            store.begin(attempt).ifPresent(kept -> {
                throw new Replay(kept);
            });
            @Nullable
            Object answer = call.proceed();
            store.keep(attempt, kept(answer));
            return answer;
        });
    }

    private static @Nullable Object inTransaction(java.util.concurrent.Callable<@Nullable Object> work) throws Exception {
        if (QuarkusTransaction.isActive()) {
            return work.call();
        }
        QuarkusTransaction.begin();
        @Nullable
        Object answer;
        try {
            answer = work.call();
        } catch (Throwable failure) {
            QuarkusTransaction.rollback();
            throw failure;
        }
        QuarkusTransaction.commit();
        return answer;
    }

    private IdempotencyStore.Answer kept(@Nullable Object answer) throws JsonProcessingException {
        int status = 200;
        @Nullable
        String location = null;
        @Nullable
        Object entity = answer;
        if (answer instanceof RestResponse<?> response) {
            status = response.getStatus();
            location = response.getLocation() == null ? null : response.getLocation().toString();
            entity = response.getEntity();
        } else if (answer == null) {
            status = 204;
        }
        @Nullable
        String etag = entity instanceof Versioned view ? Representation.etag(mapper, view) : null;
        return new IdempotencyStore.Answer(status, location, etag, entity == null ? null : mapper.writeValueAsString(entity));
    }

    private byte[] fingerprint(String path, Method method, Object[] arguments) throws JsonProcessingException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        digest.update(path.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < arguments.length; i++) {
            if (Arrays.stream(method.getParameterAnnotations()[i])
                    .noneMatch(one -> NOT_THE_BODY.contains(one.annotationType()))) {
                digest.update((byte) 0);
                digest.update(mapper.writeValueAsBytes(arguments[i]));
            }
        }
        return digest.digest();
    }

    /// An earlier answer on its way to the caller.
    static final class Replay extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient IdempotencyStore.Answer answer;

        Replay(IdempotencyStore.Answer answer) {
            super("replay", null, false, false);
            this.answer = answer;
        }

        IdempotencyStore.Answer answer() {
            return answer;
        }
    }
}
