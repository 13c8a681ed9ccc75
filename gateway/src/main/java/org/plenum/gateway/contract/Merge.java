package org.plenum.gateway.contract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.plenum.gateway.problem.Kind;
import org.plenum.gateway.route.Provider;
import org.plenum.gateway.route.Service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Makes one OpenAPI document out of several, on plain JSON trees. Pure: the same contracts give the same document.
///
/// Components of one name and one meaning become one; those of one name and different meaning get their service's name
/// as prefix. Two components that look alike but refer to differing ones differ too. Only paths that the gateway routes
/// to the service are taken, so that internal ones do not show. For one audience, only its operations are taken, and the
/// components that these need; names stay those of the whole document.
final class Merge {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String SCHEME = "oidc";
    private static final String COMPONENTS = "#/components/";
    private static final String TOO_MANY = "GatewayTooManyRequests";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final List<Part> parts = new ArrayList<>();
    private final BiPredicate<Service, String> routed;
    private final @Nullable Audience audience;
    private final Set<String> scopes = new TreeSet<>(Set.of("openid"));

    /// A contract that is at hand. `sections` are its components, by `schemas/Task` and the like.
    private record Part(ServiceContract contract, ObjectNode document, Map<String, JsonNode> components) {
        String name() {
            return contract.service().name();
        }
    }

    private Merge(BiPredicate<Service, String> routed, @Nullable Audience audience) {
        this.routed = routed;
        this.audience = audience;
    }

    static ObjectNode of(String title, String version, List<ServiceContract> contracts, Provider.Endpoints login,
            Collection<Kind> own, BiPredicate<Service, String> routed, @Nullable Audience audience) {
        return new Merge(routed, audience).merge(title, version, contracts, login, own);
    }

    private ObjectNode merge(String title, String version, List<ServiceContract> contracts, Provider.Endpoints login,
            Collection<Kind> own) {
        for (var contract : contracts) {
            if (contract.document() instanceof ObjectNode document) {
                parts.add(new Part(contract, document, components(document)));
            }
        }
        var colliding = colliding();
        var operationIds = repeatedOperationIds();
        var all = JSON.objectNode();
        all.put("openapi", "3.1.0");
        all.set("info", info(title, version, contracts));
        all.putArray("servers").addObject().put("url", "/").put("description", "gateway");
        all.set("tags", tags());
        var paths = all.putObject("paths");
        var components = new TreeMap<String, Map<String, JsonNode>>();
        for (var part : parts) {
            UnaryOperator<String> rename = key -> colliding.contains(key) ? prefixed(key, part) : key;
            part.components.forEach((key, value) -> {
                var renamed = rename.apply(key);
                int slash = renamed.indexOf('/');
                components.computeIfAbsent(renamed.substring(0, slash), _ -> new TreeMap<>())
                        .put(renamed.substring(slash + 1), renamed(value, rename));
            });
            addPaths(part, paths, rename, operationIds);
        }
        var section = all.putObject("components");
        components.forEach((name, entries) -> section.putObject(name).setAll(entries));
        section.putObject("securitySchemes").set(SCHEME, scheme(login));
        section.withObjectProperty("responses").set(TOO_MANY, tooManyRequests(section.at("/schemas/Problem").isObject()));
        if (audience != null) {
            keepNeeded(all);
        }
        all.set("x-problems", problems(own));
        return all;
    }

    private ObjectNode info(String title, String version, List<ServiceContract> contracts) {
        var info = JSON.objectNode();
        info.put("title", title);
        info.put("version", version);
        var services = JSON.objectNode();
        var notes = new StringBuilder(audience == null ? "政协全会筹备与运行平台的全部接口。/ The whole API of Plenum."
                : "政协全会筹备与运行平台供 %s 使用的接口。/ What Plenum offers to %s.".formatted(audience.label(), audience.label()));
        for (var contract : contracts) {
            var name = contract.service().name();
            var state = services.putObject(name);
            state.put("available", contract.available());
            if (contract.document() != null) {
                state.put("version", contract.document().path("info").path("version").asText());
            }
            if (!contract.available()) {
                notes.append(contract.document() == null
                        ? "\n\n服务 %s 当前不可用，其接口未列出。/ The service %s is unavailable; its operations are missing here."
                                .formatted(name, name)
                        : "\n\n服务 %s 当前不可用，以下为其最近一次的接口说明。/ The service %s is unavailable; its last known contract is shown."
                                .formatted(name, name));
            }
        }
        info.put("description", notes.toString());
        info.set("x-services", services);
        return info;
    }

    private static Map<String, JsonNode> components(ObjectNode document) {
        var all = new TreeMap<String, JsonNode>();
        for (var section : document.path("components").properties()) {
            if (!section.getKey().equals("securitySchemes") && !section.getKey().startsWith("x-")) {
                for (var component : section.getValue().properties()) {
                    all.put(section.getKey() + "/" + component.getKey(), component.getValue());
                }
            }
        }
        return all;
    }

    /// Names with more than one meaning, also by what they refer to.
    private Set<String> colliding() {
        var meanings = new HashMap<String, Set<JsonNode>>();
        var users = new HashMap<String, Integer>();
        for (var part : parts) {
            part.components.forEach((key, value) -> {
                meanings.computeIfAbsent(key, _ -> new HashSet<>()).add(value);
                users.merge(key, 1, Integer::sum);
            });
        }
        var colliding = new TreeSet<String>();
        meanings.forEach((key, different) -> {
            if (different.size() > 1) {
                colliding.add(key);
            }
        });
        boolean grew = true;
        while (grew) {
            grew = false;
            for (var part : parts) {
                for (var component : part.components.entrySet()) {
                    if (!colliding.contains(component.getKey()) && Objects.requireNonNull(users.get(component.getKey())) > 1
                            && refersTo(component.getValue(), colliding)) {
                        grew |= colliding.add(component.getKey());
                    }
                }
            }
        }
        return colliding;
    }

    private static boolean refersTo(JsonNode node, Set<String> keys) {
        if (node.isTextual()) {
            var text = node.textValue();
            return text.startsWith(COMPONENTS) && keys.contains(text.substring(COMPONENTS.length()));
        }
        for (var child : node) {
            if (refersTo(child, keys)) {
                return true;
            }
        }
        return false;
    }

    private static String prefixed(String key, Part part) {
        int slash = key.indexOf('/') + 1;
        var name = part.name();
        return key.substring(0, slash) + Character.toUpperCase(name.charAt(0)) + name.substring(1) + key.substring(slash);
    }

    /// A copy with every `$ref`, and every reference in a discriminator's mapping, following the new names.
    private static JsonNode renamed(JsonNode node, UnaryOperator<String> rename) {
        return switch (node) {
            case ObjectNode object -> {
                var copy = JSON.objectNode();
                object.properties().forEach(field -> {
                    var value = field.getValue();
                    copy.set(field.getKey(), field.getKey().equals("mapping") && value.isObject() ? mapping(value, rename)
                            : field.getKey().equals("$ref") && value.isTextual()
                                    ? JSON.textNode(reference(value.textValue(), rename))
                                    : renamed(value, rename));
                });
                yield copy;
            }
            case ArrayNode array -> {
                var copy = JSON.arrayNode();
                array.forEach(item -> copy.add(renamed(item, rename)));
                yield copy;
            }
            default -> node;
        };
    }

    private static JsonNode mapping(JsonNode mapping, UnaryOperator<String> rename) {
        var copy = JSON.objectNode();
        mapping.properties().forEach(entry -> copy.set(entry.getKey(), entry.getValue().isTextual()
                ? JSON.textNode(reference(entry.getValue().textValue(), rename))
                : renamed(entry.getValue(), rename)));
        return copy;
    }

    private static String reference(String text, UnaryOperator<String> rename) {
        return text.startsWith(COMPONENTS) ? COMPONENTS + rename.apply(text.substring(COMPONENTS.length())) : text;
    }

    private ArrayNode tags() {
        var tags = new TreeMap<String, JsonNode>();
        for (var part : parts) {
            part.document.path("tags").forEach(tag -> tags.putIfAbsent(tag.path("name").asText(), tag));
        }
        return JSON.arrayNode().addAll(tags.values());
    }

    private Set<String> repeatedOperationIds() {
        var seen = new HashSet<String>();
        var repeated = new HashSet<String>();
        for (var part : parts) {
            for (var path : part.document.path("paths")) {
                for (var operation : path.properties()) {
                    var id = operation.getValue().path("operationId").asText();
                    if (METHODS.contains(operation.getKey()) && !id.isEmpty() && !seen.add(id)) {
                        repeated.add(id);
                    }
                }
            }
        }
        return repeated;
    }

    private void addPaths(Part part, ObjectNode paths, UnaryOperator<String> rename, Set<String> repeatedIds) {
        var everywhere = part.document.get("security");
        for (var path : part.document.path("paths").properties()) {
            if (!routed.test(part.contract.service(), path.getKey())) {
                continue;
            }
            var item = (ObjectNode) renamed(path.getValue(), rename);
            item.remove("servers");
            if (audience != null) {
                item.properties()
                        .removeIf(one -> METHODS.contains(one.getKey()) && !audience.isMeantBy(one.getValue()));
                if (item.properties().stream().noneMatch(one -> METHODS.contains(one.getKey()))) {
                    continue;
                }
            }
            for (var operation : item.properties()) {
                if (METHODS.contains(operation.getKey()) && operation.getValue() instanceof ObjectNode details) {
                    finish(details, part, everywhere, repeatedIds);
                }
            }
            paths.set(path.getKey(), item);
        }
    }

    /// Removes components that no path leads to, and tags that no operation has.
    private static void keepNeeded(ObjectNode all) {
        var components = (ObjectNode) all.path("components");
        var needed = new HashSet<String>();
        var waiting = new ArrayDeque<JsonNode>(List.of(all.path("paths")));
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            for (var key : references(next)) {
                if (needed.add(key)) {
                    waiting.add(components.at("/" + key));
                }
            }
        }
        var tags = new HashSet<String>();
        all.path("paths")
                .forEach(path -> path.forEach(operation -> operation.path("tags").forEach(tag -> tags.add(tag.asText()))));
        components.properties().stream().filter(section -> !section.getKey().equals("securitySchemes"))
                .forEach(section -> section
                        .getValue().properties()
                        .removeIf(component -> !needed.contains(section.getKey() + "/" + component.getKey())));
        var left = JSON.arrayNode();
        all.path("tags").forEach(tag -> {
            if (tags.contains(tag.path("name").asText())) {
                left.add(tag);
            }
        });
        all.set("tags", left);
    }

    private static Set<String> references(JsonNode node) {
        var found = new HashSet<String>();
        collect(node, found);
        return found;
    }

    private static void collect(JsonNode node, Set<String> found) {
        if (node.isTextual() && node.textValue().startsWith(COMPONENTS)) {
            found.add(node.textValue().substring(COMPONENTS.length()));
        }
        node.forEach(child -> collect(child, found));
    }

    private void finish(ObjectNode operation, Part part, @Nullable JsonNode everywhere,
            Set<String> repeatedIds) {
        operation.remove("servers");
        var id = operation.path("operationId").asText();
        if (repeatedIds.contains(id)) {
            operation.put("operationId", part.name() + Character.toUpperCase(id.charAt(0)) + id.substring(1));
        }
        var security = operation.has("security") ? operation.get("security") : everywhere;
        if (security != null) {
            operation.set("security", security(security));
        }
        var answers = operation.withObjectProperty("responses");
        if (!answers.has("429")) {
            answers.putObject("429").put("$ref", COMPONENTS + "responses/" + TOO_MANY);
        }
        if (!part.contract.available()) {
            operation.put("x-unavailable", true);
        }
    }

    /// What the gateway itself may answer to any operation.
    private static ObjectNode tooManyRequests(boolean problemIsKnown) {
        var answer = JSON.objectNode().put("description", "请求过于频繁（too-many-requests），按 Retry-After 稍后重试 / Too many requests");
        var headers = answer.putObject("headers");
        header(headers, "Retry-After", "integer", "几秒后可再次请求 / Seconds until the next request is allowed", JSON.numberNode(1));
        header(headers, "RateLimit-Policy", "string", "限额：q 为次数，w 为窗口秒数 / Quota q in a window of w seconds",
                JSON.textNode("\"api\";q=3000;w=60"));
        header(headers, "RateLimit", "string", "余额：r 为剩余次数，t 为恢复全部限额的秒数 / r requests left, all again in t seconds",
                JSON.textNode("\"api\";r=0;t=60"));
        var schema = answer.putObject("content").putObject("application/problem+json").putObject("schema");
        if (problemIsKnown) {
            schema.put("$ref", COMPONENTS + "schemas/Problem");
        } else {
            schema.put("type", "object");
        }
        return answer;
    }

    private static void header(ObjectNode headers, String name, String type, String description, JsonNode example) {
        var header = headers.putObject(name).put("description", description);
        header.putObject("schema").put("type", type);
        header.set("example", example);
    }

    /// Whatever the service calls its scheme, there is one provider, and so one scheme.
    private ArrayNode security(JsonNode requirements) {
        var all = JSON.arrayNode();
        for (var requirement : requirements) {
            var needed = JSON.arrayNode();
            requirement.forEach(names -> names.forEach(scope -> {
                scopes.add(scope.asText());
                needed.add(scope.asText());
            }));
            var one = JSON.objectNode();
            if (!requirement.isEmpty()) {
                one.set(SCHEME, needed);
            }
            all.add(one);
        }
        return all;
    }

    private ObjectNode scheme(Provider.Endpoints login) {
        var scheme = JSON.objectNode().put("type", "oauth2").put("description", "OpenID Connect, authorization code with PKCE");
        var flow = scheme.putObject("flows").putObject("authorizationCode");
        flow.put("authorizationUrl", login.authorization());
        flow.put("tokenUrl", login.token());
        var named = flow.putObject("scopes");
        scopes.forEach(scope -> named.put(scope, scope.equals("openid") ? "登录 / log in" : scope));
        return scheme;
    }

    /// What a service says of a kind comes before what the gateway says of it: the service knows its paths.
    private ArrayNode problems(Collection<Kind> own) {
        var bySlug = new TreeMap<String, JsonNode>();
        for (var part : parts) {
            part.document.path("x-problems").forEach(problem -> bySlug.putIfAbsent(problem.path("slug").asText(), problem));
        }
        own.forEach(kind -> bySlug.putIfAbsent(kind.slug(), kind.toJson()));
        return JSON.arrayNode().addAll(bySlug.values());
    }
}
