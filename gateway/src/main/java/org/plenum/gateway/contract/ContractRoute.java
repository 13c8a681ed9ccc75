package org.plenum.gateway.contract;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
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

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/// `/openapi` and `/openapi/{service}`: OpenAPI 3.1 as YAML, or as JSON by `Accept` or `?format=json`; with an ETag.
@Singleton
class ContractRoute {

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

    ContractRoute(Contracts contracts, RouteTable routes, Provider provider, Problems problems, Catalogue catalogue,
            ObjectMapper json, @ConfigProperty(name = "quarkus.application.version") String version) {
        this.contracts = contracts;
        this.routes = routes;
        this.provider = provider;
        this.problems = problems;
        this.catalogue = catalogue;
        this.json = json;
        this.version = version;
    }

    void routes(@Observes Router router) {
        router.get("/openapi").handler(this::whole);
        router.get("/openapi/:service").handler(this::one);
    }

    private void whole(RoutingContext context) {
        contracts.current().onSuccess(all -> answer(context, "Plenum", all)).onFailure(context::fail);
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
        var merged = Merge.of(title, version, parts, provider.endpoints(), catalogue.all(), this::isRouted);
        boolean asJson = wantsJson(context);
        var body = bytes(merged, asJson);
        var tag = "\"" + hash(body) + "\"";
        var response = context.response();
        response.headers().set(HttpHeaders.ETAG, tag).set(HttpHeaders.CACHE_CONTROL, "no-cache").set(HttpHeaders.VARY,
                "Accept");
        var known = context.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && (known.strip().equals("*") || List.of(known.split("\\s*,\\s*", -1)).contains(tag))) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, asJson ? "application/json" : "application/yaml;charset=UTF-8");
        response.end(Buffer.buffer(body));
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
