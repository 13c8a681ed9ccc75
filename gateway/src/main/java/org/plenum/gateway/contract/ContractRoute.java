package org.plenum.gateway.contract;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.plenum.gateway.problem.Accepted;
import org.plenum.gateway.problem.Catalogue;
import org.plenum.gateway.problem.Problems;
import org.plenum.gateway.route.Provider;
import org.plenum.gateway.route.RouteTable;
import org.plenum.gateway.route.Service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/// `/openapi` and `/openapi/{service}`: OpenAPI 3.1 as YAML, or as JSON by `Accept` or `?format=json`; with `?audience=` only what is meant for
/// apps, the office or administrators; with an ETag. A view is rendered once, and again when a contract or the provider changes.
@Singleton
class ContractRoute {

    private final Vertx vertx;
    private final Contracts contracts;
    private final RouteTable routes;
    private final Provider provider;
    private final Problems problems;
    private final Catalogue catalogue;
    private final ObjectMapper json;
    private final YAMLMapper yaml = YAMLMapper.builder().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES).enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();
    private final String version;
    private final Map<View, Rendered> rendered = new ConcurrentHashMap<>();

    private record View(String title, @Nullable Audience audience, boolean json) {
    }

    /// What a view looked like for these contracts. Contracts that did not change are the same objects, so that comparing is cheap.
    private record Rendered(List<ServiceContract> parts, Provider.Endpoints login, Buffer body, String tag) {
    }

    ContractRoute(Vertx vertx, Contracts contracts, RouteTable routes, Provider provider, Problems problems,
            Catalogue catalogue, ObjectMapper json, @ConfigProperty(name = "quarkus.application.version") String version) {
        this.vertx = vertx;
        this.contracts = contracts;
        this.routes = routes;
        this.provider = provider;
        this.problems = problems;
        this.catalogue = catalogue;
        this.json = json;
        this.version = version;
    }

    void routes(@Observes Router router) {
        router.get("/openapi").handler(context -> contracts.current().onSuccess(all -> answer(context, "Plenum", all))
                .onFailure(context::fail));
        router.get("/openapi/:service").handler(this::one);
    }

    private void one(RoutingContext context) {
        var name = context.pathParam("service");
        var service = name == null ? null : routes.named(name);
        if (service == null) {
            problems.send(context, "not-found");
            return;
        }
        contracts.current().onSuccess(all -> answer(context, "Plenum " + service.name(),
                all.stream().filter(contract -> contract.service().equals(service)).toList())).onFailure(context::fail);
    }

    private void answer(RoutingContext context, String title, List<ServiceContract> parts) {
        var asked = context.queryParam("audience");
        var audience = asked.isEmpty() ? null : Audience.named(asked.getFirst());
        if (!asked.isEmpty() && audience == null) {
            problems.send(context, "unknown-audience");
            return;
        }
        var view = new View(title, audience, wantsJson(context));
        render(view, parts).onSuccess(document -> send(context, view, document)).onFailure(context::fail);
    }

    private Future<Rendered> render(View view, List<ServiceContract> parts) {
        var login = provider.endpoints();
        var last = rendered.get(view);
        if (last != null && last.parts().equals(parts) && last.login().equals(login)) {
            return Future.succeededFuture(last);
        }
        return vertx.executeBlocking(() -> write(view, parts, login)).map(now -> {
            rendered.put(view, now);
            return now;
        });
    }

    private Rendered write(View view, List<ServiceContract> parts, Provider.Endpoints login) {
        var body = bytes(Merge.of(view.title(), version, parts, login, catalogue.all(), this::isRouted, view.audience()),
                view.json());
        return new Rendered(parts, login, Buffer.buffer(body), "\"" + hash(body) + "\"");
    }

    private static void send(RoutingContext context, View view, Rendered document) {
        var response = context.response();
        response.headers().set(HttpHeaders.ETAG, document.tag()).set(HttpHeaders.CACHE_CONTROL, "no-cache")
                .set(HttpHeaders.VARY, "Accept");
        var known = context.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null
                && (known.strip().equals("*") || List.of(known.split("\\s*,\\s*", -1)).contains(document.tag()))) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, view.json() ? "application/json" : "application/yaml;charset=UTF-8");
        response.end(document.body());
    }

    /// A templated path belongs to the service that its literal beginning leads to.
    private boolean isRouted(Service service, String path) {
        return service.equals(routes.find(path));
    }

    private static boolean wantsJson(RoutingContext context) {
        var format = context.queryParam("format");
        if (!format.isEmpty()) {
            return "json".equalsIgnoreCase(format.getFirst());
        }
        return Accepted.isJson(context, "yaml");
    }

    private byte[] bytes(JsonNode document, boolean asJson) {
        try {
            return asJson ? json.writeValueAsBytes(document) : yaml.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }
}
