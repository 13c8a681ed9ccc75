package org.plenum.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

    private final RouteTable table = new RouteTable(
            Map.of("task", route("http://t:81", "/api/v1/tasks", "/api/v1/changes/tasks"),
                    "member", route("https://m", "/api/v1", "/api/v1/members")));

    @Test
    void the_longest_prefix_of_whole_segments_decides() {
        assertThat(name("/api/v1/tasks")).isEqualTo("task");
        assertThat(name("/api/v1/tasks/7/notes")).isEqualTo("task");
        assertThat(name("/api/v1/changes/tasks")).isEqualTo("task");
        assertThat(name("/api/v1/changes")).isEqualTo("member");
        assertThat(name("/api/v1/tasks-7")).isEqualTo("member");
        assertThat(name("/api/v1/members")).isEqualTo("member");
        assertThat(name("/api")).isEqualTo("none");
        assertThat(name("/api/v2/tasks")).isEqualTo("none");
    }

    @Test
    void ports_are_those_of_the_scheme_unless_given() {
        assertThat(table.named("task")).satisfies(service -> assertThat(service.instances().getFirst().port()).isEqualTo(81));
        assertThat(table.named("member")).satisfies(service -> {
            assertThat(service.instances().getFirst().port()).isEqualTo(443);
            assertThat(service.instances().getFirst().tls()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "127.0.0.1:8081", "ftp://a", "http://", "http://a/path", "http://a?x=1", "http://u:p@a", "",
            "http://a b", "http://a:99x", "http://a,", ",", "http://a,http://b/path", "http://a,http://b,http://a" })
    void an_address_that_is_none_stops_the_start_and_names_the_setting(String url) {
        assertThatThrownBy(() -> new RouteTable(Map.of("task", route(url, "/api/v1/tasks"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PLENUM_TASK_URL").hasMessageContaining("'" + url + "'")
                .hasMessageContaining("http://127.0.0.1:8081");
    }

    @Test
    void several_instances_are_separated_by_commas() {
        var some = new RouteTable(Map.of("task", route("http://a:81, http://b:82", "/api/v1/tasks")));
        assertThat(some.named("task")).satisfies(service -> assertThat(service.instances()).extracting(Instance::toString)
                .containsExactly("a:81", "b:82"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "api/v1/tasks", "/api/v1/tasks/", "/q/health", "/api//v1", "/api/v1/{id}", "/" })
    void a_path_that_is_no_prefix_stops_the_start(String path) {
        assertThatThrownBy(() -> new RouteTable(Map.of("task", route("http://a", path))))
                .hasMessageContaining("'" + path + "'");
    }

    @Test
    void two_services_cannot_claim_one_path() {
        assertThatThrownBy(() -> new RouteTable(Map.of("a", route("http://a", "/api/x"), "b", route("http://b", "/api/x"))))
                .hasMessageContaining("/api/x").hasMessageContaining("'a'").hasMessageContaining("'b'");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api", "/q", "/docs", "/openapi", "/problems", "/health", "/", "feeds", "/feeds/", "/a/b", "/*",
            "/api/v1/tasks" })
    void a_public_path_that_would_open_something_else_stops_the_start(String path) {
        assertThatThrownBy(() -> new RouteTable(Map.of("task", route("http://t:81", List.of(path), "/api/v1/tasks"))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("'" + path + "'")
                .hasMessageContaining("/feeds");
    }

    @Test
    void a_public_path_is_no_route_for_callers_with_a_token() {
        var open = new RouteTable(Map.of("task", route("http://t:81", List.of("/feeds"), "/api/v1/tasks")));
        assertThat(open.publicPrefixes()).containsOnlyKeys("/feeds");
        assertThat(open.find("/feeds/x")).isNull();
    }

    private String name(String path) {
        var service = table.find(path);
        return service == null ? "none" : service.name();
    }

    private static GatewayConfig.RouteConfig route(String url, String... paths) {
        return route(url, List.of(), paths);
    }

    private static GatewayConfig.RouteConfig route(String url, List<String> publicPaths, String... paths) {
        return new GatewayConfig.RouteConfig() {
            @Override
            public String url() {
                return url;
            }

            @Override
            public List<String> paths() {
                return List.of(paths);
            }

            @Override
            public Optional<List<String>> publicPaths() {
                return Optional.of(publicPaths);
            }
        };
    }
}
