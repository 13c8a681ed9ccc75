package org.plenum.gateway.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.plenum.gateway.route.GatewayConfig;
import org.plenum.gateway.route.Provider;
import org.plenum.gateway.route.RouteTable;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.StaticHandler;

/// `/docs/`: Swagger UI over `/openapi`, from the files of its webjar, so that it works without internet. Logging in is
/// OpenID Connect's code flow with PKCE in a window of its own, which comes back to `/docs/oauth2-redirect.html`.
@Singleton
class DocsRoute {

    private static final String WEBJAR = "META-INF/maven/org.webjars/swagger-ui/pom.properties";

    private static final SortedMap<String, String> AUDIENCES = new TreeMap<>(
            Map.of("app", "移动应用 app", "office", "市督考办 office", "admin", "管理员 admin"));

    private final GatewayConfig.Docs settings;
    private final Provider provider;
    private final RouteTable routes;
    private final String files;

    DocsRoute(GatewayConfig config, Provider provider, RouteTable routes) {
        this.settings = config.docs();
        this.provider = provider;
        this.routes = routes;
        this.files = "META-INF/resources/webjars/swagger-ui/" + webjarVersion();
    }

    void routes(@Observes Router router) {
        router.get("/").handler(context -> redirect(context, "/docs/"));
        router.get("/docs").handler(context -> {
            if ("/docs".equals(context.request().path())) {
                redirect(context, "/docs/");
            } else {
                context.next();
            }
        });
        router.get("/docs/*").handler(this::secure);
        router.get("/docs/settings.json").handler(this::settings);
        router.get("/docs/*").handler(StaticHandler.create("docs").setCachingEnabled(false));
        router.get("/docs/*").handler(StaticHandler.create(files).setIndexPage("none").setMaxAgeSeconds(3600));
    }

    /// A webjar keeps its files below its own version, so that the version stands only in the pom.
    private static String webjarVersion() {
        try (var in = Objects.requireNonNull(Thread.currentThread().getContextClassLoader().getResourceAsStream(WEBJAR),
                WEBJAR)) {
            var about = new Properties();
            about.load(in);
            return about.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void redirect(RoutingContext context, String where) {
        context.response().setStatusCode(303).putHeader(HttpHeaders.LOCATION, where).end();
    }

    /// Scripts from here only; the login window and the token request go to the provider. Swagger UI styles inline.
    private void secure(RoutingContext context) {
        context.response().putHeader("Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                        + "img-src 'self' data:; font-src 'self'; connect-src 'self' " + origin(provider.endpoints().token())
                        + "; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        context.next();
    }

    private static String origin(String url) {
        var uri = URI.create(url);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private void settings(RoutingContext context) {
        var document = JsonNodeFactory.instance.objectNode().put("clientId", settings.clientId());
        settings.scopes().forEach(document.putArray("scopes")::add);
        var urls = document.putArray("urls");
        urls.addObject().put("url", "/openapi?format=json").put("name", "Plenum");
        routes.services().forEach(service -> urls.addObject().put("url", "/openapi/" + service.name() + "?format=json")
                .put("name", service.name()));
        AUDIENCES.forEach(
                (name, label) -> urls.addObject().put("url", "/openapi?format=json&audience=" + name).put("name", label));
        context.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .end(document.toString());
    }
}
