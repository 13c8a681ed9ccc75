package org.plenum.platform.web;

import java.lang.reflect.Method;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Parameters are read to the letter: an undeclared, repeated or unreadable one is refused with its name, before the operation starts.
///
/// Without this the runtime ignores an unknown filter (the caller believes that it filtered) and answers 404 to `?limit=x`.
public class StrictParameters {

    private final Map<Method, Declared> known = new ConcurrentHashMap<>();

    private record Declared(Map<String, Class<?>> query, Map<String, Class<?>> path) {
    }

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        @Nullable
        Method method = resource.getResourceMethod();
        if (method == null || !method.getDeclaringClass().getName().startsWith("org.plenum.")) {
            return;
        }
        Declared declared = known.computeIfAbsent(method, StrictParameters::declared);
        var violations = new ArrayList<InvalidInput.Violation>();
        var unknown = new TreeSet<String>();
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            @Nullable
            Class<?> type = declared.query().get(name);
            if (type == null) {
                unknown.add(StrictJson.isClean(name) && name.length() <= 60 ? name : "?");
            } else if (values.size() > 1 && !Collection.class.isAssignableFrom(type)) {
                violations.add(new InvalidInput.Violation(name, "query", new Text("只能出现一次", "must be given once")));
            } else {
                values.forEach(value -> check(name, "query", value, type, violations));
            }
        });
        if (!unknown.isEmpty()) {
            throw Problem.of("unknown-parameter").with("unknown", List.copyOf(unknown))
                    .with("known", declared.query().keySet().stream().sorted().toList()).toException();
        }
        request.getUriInfo().getPathParameters().forEach((name, values) -> {
            @Nullable
            Class<?> type = declared.path().get(name);
            if (type != null) {
                values.forEach(value -> check(name, "path", value, type, violations));
            }
        });
        for (var header : List.of("If-Match", "If-None-Match", "Idempotency-Key", "Accept-Language")) {
            @Nullable
            String value = request.getHeaderString(header);
            if (value != null && !StrictJson.isClean(value)) {
                violations.add(new InvalidInput.Violation(header, "header", new Text("含有控制字符", "contains control characters")));
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private static void check(String name, String in, String value, Class<?> type, List<InvalidInput.Violation> violations) {
        @Nullable
        Text wrong = wrong(value, type);
        if (wrong != null) {
            violations.add(new InvalidInput.Violation(name, in, wrong));
        }
    }

    private static @Nullable Text wrong(String value, Class<?> type) {
        try {
            if (type == int.class || type == Integer.class) {
                Integer.parseInt(value);
            } else if (type == long.class || type == Long.class) {
                Long.parseLong(value);
            } else if (type == UUID.class) {
                if (value.length() != 36) {
                    throw new IllegalArgumentException();
                }
                UUID.fromString(value);
            } else if (type == LocalDate.class) {
                StrictJson.plausible(value);
            } else if (type == boolean.class || type == Boolean.class) {
                if (!value.equals("true") && !value.equals("false")) {
                    throw new IllegalArgumentException();
                }
            } else if (type.isEnum()) {
                if (Arrays.stream(type.getEnumConstants()).noneMatch(one -> ((Enum<?>) one).name().equals(value))) {
                    throw new IllegalArgumentException();
                }
            } else if (!StrictJson.isClean(value) || value.length() > 2_000) {
                return new Text("含有控制字符或过长", "contains control characters or is too long");
            }
            return null;
        } catch (IllegalArgumentException | DateTimeException notThatType) {
            return expected(type);
        }
    }

    private static Text expected(Class<?> type) {
        if (type.isEnum()) {
            String values = String.join(", ",
                    Arrays.stream(type.getEnumConstants()).map(one -> ((Enum<?>) one).name()).toList());
            return new Text("必须是下列之一：" + values, "must be one of: " + values);
        }
        return switch (type.getSimpleName()) {
            case "UUID" -> new Text("必须是 UUID", "must be a UUID");
            case "LocalDate" ->
                new Text("必须是日期，如 2021-02-01，在 1900 年至 2199 年之间", "must be a date such as 2021-02-01, between 1900 and 2199");
            case "boolean", "Boolean" -> new Text("必须是 true 或 false", "must be true or false");
            default -> new Text("必须是整数", "must be a whole number");
        };
    }

    private static Declared declared(Method method) {
        var query = new LinkedHashMap<String, Class<?>>();
        var path = new LinkedHashMap<String, Class<?>>();
        for (var parameter : method.getParameters()) {
            @Nullable
            QueryParam queryParam = parameter.getAnnotation(QueryParam.class);
            if (queryParam != null) {
                query.put(queryParam.value(), parameter.getType());
            }
            @Nullable
            PathParam pathParam = parameter.getAnnotation(PathParam.class);
            if (pathParam != null) {
                path.put(pathParam.value(), parameter.getType());
            }
        }
        return new Declared(query, path);
    }
}
