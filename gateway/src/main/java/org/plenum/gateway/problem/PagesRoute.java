package org.plenum.gateway.problem;

import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/// `/problems` and `/problems/{slug}`: what a problem's `type` leads to. A page in the reader's language with a switch,
/// or JSON in both languages by `Accept`. Shows the gateway's own kinds and those in the services' contracts.
@Singleton
class PagesRoute {

    private final Catalogue catalogue;
    private final Kinds services;
    private final Problems problems;

    PagesRoute(Catalogue catalogue, Kinds services, Problems problems) {
        this.catalogue = catalogue;
        this.services = services;
        this.problems = problems;
    }

    void routes(@Observes Router router) {
        router.get("/problems").handler(context -> all().onSuccess(kinds -> index(context, kinds)).onFailure(context::fail));
        router.get("/problems/:slug").handler(context -> all()
                .onSuccess(kinds -> page(context, kinds.get(context.pathParam("slug")))).onFailure(context::fail));
    }

    /// A slug that both have means the same; the gateway's own words are then shown.
    private Future<SortedMap<String, Kind>> all() {
        return services.published().map(published -> {
            var kinds = new TreeMap<String, Kind>();
            catalogue.all().forEach(kind -> kinds.put(kind.slug(), kind));
            published.forEach(kinds::putIfAbsent);
            return kinds;
        });
    }

    private void index(RoutingContext context, SortedMap<String, Kind> kinds) {
        if (Accepted.isJson(context, "html")) {
            var list = JsonNodeFactory.instance.arrayNode();
            kinds.values().forEach(kind -> list.add(kind.toJson()));
            sendJson(context, list.toString());
            return;
        }
        var language = language(context);
        var rows = new StringBuilder();
        for (var kind : kinds.values()) {
            rows.append(
                    "<tr><td>%d</td><td><a href=\"/problems/%s?lang=%s\">%s</a></td><td><code>%s</code></td></tr>%n".formatted(
                            kind.status(), escape(kind.slug()), language.tag(), escape(kind.title().in(language)),
                            escape(kind.slug())));
        }
        var title = language == Language.ZH ? "问题说明" : "Problems";
        sendPage(context, language, title, "<table>" + rows + "</table>");
    }

    private void page(RoutingContext context, @Nullable Kind kind) {
        if (kind == null) {
            problems.send(context, "not-found");
            return;
        }
        if (Accepted.isJson(context, "html")) {
            sendJson(context, kind.toJson().toString());
            return;
        }
        var language = language(context);
        boolean chinese = language == Language.ZH;
        sendPage(context, language, kind.title().in(language), """
                <p><b>%s</b> HTTP %d &middot; <code>/problems/%s</code></p>
                <h2>%s</h2><p>%s</p>
                <h2>%s</h2><p>%s</p>
                <p><a href="/problems?lang=%s">%s</a></p>
                """.formatted(chinese ? "状态码" : "Status", kind.status(), escape(kind.slug()),
                chinese ? "含义" : "What it means", escape(kind.detail().in(language)),
                chinese ? "处理办法" : "What to do", escape(kind.remedy().in(language)),
                language.tag(), chinese ? "全部问题" : "All problems"));
    }

    private static void sendPage(RoutingContext context, Language language, String title, String content) {
        var other = language == Language.ZH ? Language.EN : Language.ZH;
        context.response().putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .putHeader(HttpHeaders.VARY, "Accept, Accept-Language")
                .putHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
                .end("""
                        <!DOCTYPE html>
                        <html lang="%s"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width">
                        <title>%s</title><style>
                        body { font: 1rem/1.7 system-ui, "Noto Sans CJK SC", sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #222 }
                        h1 { font-size: 1.6rem } h2 { font-size: 1.1rem } td { padding: .2rem 1.2rem .2rem 0 } nav { float: right }
                        </style></head><body>
                        <nav><a href="?lang=%s" hreflang="%s">%s</a></nav>
                        <h1>%s</h1>
                        %s
                        </body></html>
                        """
                        .formatted(language.tag(), escape(title), other.tag(), other.tag(),
                                other == Language.ZH ? "中文" : "English", escape(title), content));
    }

    private static void sendJson(RoutingContext context, String body) {
        context.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.VARY, "Accept, Accept-Language")
                .end(body);
    }

    private static Language language(RoutingContext context) {
        var chosen = context.queryParam("lang");
        return chosen.isEmpty() ? Language.of(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                : Language.of(chosen.getFirst());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
