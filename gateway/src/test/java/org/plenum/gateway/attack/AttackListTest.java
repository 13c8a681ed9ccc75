package org.plenum.gateway.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.gateway.fake.Http.api;
import static org.plenum.gateway.fake.Http.direct;
import static org.plenum.gateway.fake.Http.json;
import static org.plenum.gateway.fake.Http.raw;
import static org.plenum.gateway.fake.Http.send;
import static org.plenum.gateway.fake.Tokens.claims;
import static org.plenum.gateway.fake.Tokens.setting;
import static org.plenum.gateway.fake.Tokens.sign;

import java.io.IOException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.gateway.fake.Http;
import org.plenum.gateway.fake.IdleCrowd;
import org.plenum.gateway.fake.Surroundings;
import org.plenum.gateway.fake.Tokens;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;

/// What is tried against gateways, one sentence each, and how each ends. Bytes that no HTTP client would send go over plain sockets.
///
/// Not here, since there is nothing to attack yet: a session's cookie without its CSRF token. The gateway knows no session; a
/// cookie is no credential (below) and reaches no service (`ProxyTest`). CORS with origins configured is in `ProviderDownTest`, the
/// public path as a way around the token in `PublicRouteTest`, a flood of requests in `RateLimitTest`.
@QuarkusTest
@WithTestResource(Surroundings.class)
class AttackListTest {

    private static final String PATH = "/api/v1/tasks/echo";

    @Nested
    class ForgedTokens {

        @Test
        void an_unsigned_token_is_refused() {
            var valid = Tokens.valid().split("\\.", -1);
            var header = base64("{\"alg\":\"none\",\"kid\":\"k1\"}");
            assertInvalid(header + "." + valid[1] + ".");
            assertInvalid(header + "." + valid[1] + "." + valid[2]);
        }

        @Test
        void a_token_signed_with_the_public_key_as_a_secret_is_refused() {
            var secret = new SecretKeySpec(Base64.getDecoder().decode(setting("test.public-key")), "HmacSHA256");
            assertInvalid(claims().jws().keyId("k1").algorithm(SignatureAlgorithm.HS256).sign(secret));
        }

        @Test
        void another_algorithm_is_refused_even_with_the_right_key() throws Exception {
            var key = KeyFactory.getInstance("RSA").generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(setting("test.private-key"))));
            assertInvalid(claims().jws().keyId("k1").algorithm(SignatureAlgorithm.RS512).sign(key));
        }

        @Test
        void another_audience_or_none_is_refused() {
            assertInvalid(sign(claims().audience("account")));
            assertInvalid(sign(claims().remove("aud")));
        }

        @Test
        void another_issuer_is_refused() {
            assertInvalid(sign(claims().issuer("http://evil.example")));
        }

        @Test
        void an_expired_token_is_refused() {
            assertInvalid(
                    sign(claims().issuedAt(Instant.now().minusSeconds(700)).expiresAt(Instant.now().minusSeconds(120))));
        }

        @Test
        void a_token_that_is_not_valid_yet_is_refused() {
            assertInvalid(sign(claims().claim("nbf", Instant.now().plusSeconds(600).getEpochSecond())));
        }

        @Test
        void a_foreign_key_is_refused_under_a_known_id_and_under_its_own() throws NoSuchAlgorithmException {
            assertInvalid(claims().jws().keyId("k1").sign(foreignKey()));
            assertInvalid(claims().jws().keyId("k2").sign(foreignKey()));
        }

        @Test
        void an_oversized_token_is_refused_without_being_looked_at() throws IOException {
            assertInvalid(sign(claims().claim("padding", "x".repeat(9_000))));
            assertRefused(raw("GET " + PATH + " HTTP/1.1\nHost: a\nAuthorization: Bearer " + "x".repeat(20_000) + "\n\n"), 431,
                    "header-fields-too-large");
        }

        @Test
        void a_token_in_the_query_or_in_a_form_does_not_count() throws IOException {
            assertRefused(raw("GET " + PATH + "?access_token=" + Tokens.valid() + " HTTP/1.1\nHost: a\n\n"), 401,
                    "unauthenticated");
            var form = "access_token=" + Tokens.valid();
            assertRefused(raw("POST " + PATH + " HTTP/1.1\nHost: a\nContent-Type: application/x-www-form-urlencoded\n"
                    + "Content-Length: " + form.length() + "\n\n" + form), 401, "unauthenticated");
        }

        @Test
        void a_cookie_is_no_credential() throws IOException {
            assertRefused(raw("GET " + PATH + " HTTP/1.1\nHost: a\nCookie: q_session=" + Tokens.valid() + "; access_token="
                    + Tokens.valid() + "\n\n"), 401, "unauthenticated");
        }

        private static void assertInvalid(String token) {
            var answer = send(Http.to(PATH).header("Authorization", "Bearer " + token));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow()).contains("error=\"invalid_token\"");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(json(answer).path("type").asText()).isEqualTo("/problems/unauthenticated");
        }

        private static PrivateKey foreignKey() throws NoSuchAlgorithmException {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair().getPrivate();
        }
    }

    @Nested
    class SmuggledRequests {

        @Test
        void content_length_before_transfer_encoding_is_refused_and_what_follows_is_no_request() throws IOException {
            assertOneRefusal(raw(post("Content-Length: 6\nTransfer-Encoding: chunked\n",
                    "0\n\nGET /api/v1/tasks/smuggled HTTP/1.1\nHost: a\n\n")));
        }

        @Test
        void transfer_encoding_before_content_length_is_refused_and_what_follows_is_no_request() throws IOException {
            assertOneRefusal(raw(post("Transfer-Encoding: chunked\nContent-Length: 4\n",
                    "5c\nGET /api/v1/tasks/smuggled HTTP/1.1\nHost: a\n\n0\n\n")));
        }

        @ParameterizedTest
        @ValueSource(strings = { "Transfer-Encoding: chunked\nTransfer-Encoding: identity\n",
                "Transfer-Encoding: gzip, chunked\n", "Transfer-Encoding: xchunked\n", "Transfer-Encoding: \u000bchunked\n",
                "Content-Length: 3\nContent-Length: 4\n", "Content-Length: -1\n", "Content-Length: +3\n",
                "Content-Length : 3\n", "Content-Length: 3,3\n", "Host: b\n", "No-Colon\n", "Na me: x\n", "X: a\rb\n",
                "X: a\u0000b\n", "\rX: a\n" })
        void ambiguous_framing_and_headers_are_refused(String headers) throws IOException {
            assertOneRefusal(raw(post(headers, "abc")));
        }

        @ParameterizedTest
        @ValueSource(strings = { "X: a\n b\n", "X: a\n\tb\n", "X: a\n \n", " X: a\n", "Transfer-Encoding:\n chunked\n",
                "Content-Length: 3\n 4\n", "X: a\n Content-Length: 3\n" })
        void a_header_folded_over_two_lines_is_refused(String headers) throws IOException {
            assertOneRefusal(raw(post(headers, "abc")));
            assertOneRefusal(raw("\n" + post(headers, "abc")));
        }

        @Test
        void a_folded_header_is_refused_also_when_it_comes_in_pieces() throws IOException, InterruptedException {
            for (var pieces : List.of(List.of("GET " + PATH + " HTTP/1.1\r\nHost: a\r\nX: a\r\n", " b\r\n\r\n"),
                    List.of("GET " + PATH + " HTTP/1.1\r", "\n Host: a\r\n\r\n"),
                    List.of("\r\n", "\r\nGET " + PATH + " HTTP/1.1\r\nX: a\r\n\tb\r\n\r\n"),
                    List.of("\u0001", "\r\nGET " + PATH + " HTTP/1.1\r\nX: a\r\n b\r\n\r\n"))) {
                assertRefused(inPieces(pieces), 400, "malformed-request");
            }
        }

        @Test
        void a_body_may_begin_like_a_folded_line() throws IOException, InterruptedException {
            var head = post("Content-Length: 4\n", "").replace("\n", "\r\n");
            assertThat(inPieces(List.of(head, " a\r\n"))).startsWith("HTTP/1.1 200").contains("\"length\":4");
            assertThat(inPieces(List.of(head.substring(0, head.length() - 2), "\r\n a\r\n"))).startsWith("HTTP/1.1 200");
        }

        @Test
        void a_malformed_chunk_ends_the_connection_and_no_service_sees_a_whole_body() throws IOException {
            assertThat(raw(post("Transfer-Encoding: chunked\n", "zz\nabc\n0\n\n"))).doesNotContain("HTTP/1.1 200");
            assertThat(raw(post("Transfer-Encoding: chunked\n", "3\nabc\nzz\n0\n\n"))).doesNotContain("HTTP/1.1 200");
        }

        @Test
        void a_client_that_goes_on_sending_reads_why_it_was_refused() throws IOException, InterruptedException {
            assertRefused(sendingOn("GET /health HTTP/1.1\r\nHost: a\r\nX: ", 400), 431, "header-fields-too-large");
            assertRefused(sendingOn(post("Content-Length: 67108865\n", "").replace("\n", "\r\n"), 2_000), 413,
                    "payload-too-large");
        }

        private static String sendingOn(String head, int millis) throws IOException, InterruptedException {
            try (var socket = Http.connect()) {
                var out = socket.getOutputStream();
                out.write(head.getBytes(ISO_8859_1));
                for (int i = 0; i < 10; i++) {
                    out.write("x".repeat(20_000).getBytes(ISO_8859_1));
                    Thread.sleep(millis / 10);
                }
                return Http.readAll(socket.getInputStream());
            }
        }

        private static String inPieces(List<String> pieces) throws IOException, InterruptedException {
            try (var socket = Http.connect()) {
                socket.setTcpNoDelay(true);
                for (var piece : pieces) {
                    socket.getOutputStream().write(piece.getBytes(ISO_8859_1));
                    Thread.sleep(80);
                }
                socket.setSoTimeout(500);
                return Http.readAll(socket.getInputStream());
            }
        }

        private static void assertOneRefusal(String answer) {
            assertRefused(answer, 400, "malformed-request");
            assertThat(answer.split("HTTP/1.1 ", -1)).hasSize(2);
        }
    }

    @Nested
    class Paths {

        @ParameterizedTest
        @ValueSource(strings = { "/api/v1//tasks/echo", "//api/v1/tasks/echo", "/api/v1/tasks/../tasks/echo",
                "/api/v1/tasks/..;/echo", "/api/v1/tasks/./echo", "/api/v1/tasks;x=1/echo", "/api/v1/tasks/..%2fecho",
                "/api/v1/tasks%2Fecho", "/api/v1/tasks/%5cecho", "/api/v1/tasks/%2e%2e/echo", "/api/v1/tasks/%252e/echo",
                "/api/v1/tasks/%00echo", "/api/v1/tasks/%0d%0aX:1/echo", "/api/v1/tasks/%zz", "/api/v1/tasks/%",
                "/api/v1/tasks/%e5%a7", "/api/v1/tasks/\\echo", "/api/v1/tasks/{id}", "/api/v1/tasks/echo?q=%zz",
                "/api/v1/tasks/echo?q=a|b", "/api/v1/tasks/echo?q=%00", "/../etc/passwd", "*", "echo",
                "http://evil.example/api/v1/tasks/echo" })
        void a_path_that_two_readers_could_understand_differently_is_refused_before_any_service_sees_it(String path)
                throws IOException {
            var before = requestsSeen();
            assertRefused(get(path), 400, "malformed-request");
            assertThat(requestsSeen() - before).isLessThanOrEqualTo(6); // only the background's contracts and health
        }

        @ParameterizedTest
        @ValueSource(strings = { "/API/v1/tasks/echo", "/Api/V1/tasks/echo", "/api/v1/Tasks/echo", "/api/V1/tasks/echo" })
        void another_case_is_another_path(String path) throws IOException {
            assertRefused(get(path), 404, "not-found");
        }

        private static int requestsSeen() {
            return Integer.parseInt(direct(setting("plenum.gateway.routes.task.url") + "/requests").body());
        }

        private static String get(String target) throws IOException {
            return raw("GET " + target + " HTTP/1.1\nHost: a\nAuthorization: Bearer " + Tokens.valid() + "\n\n");
        }
    }

    @Nested
    class Browsers {

        @Test
        void no_redirect_leads_off_the_gateway() throws IOException {
            for (var target : List.of("/", "/docs", "/docs?next=//evil.example", "/docs?redirect_uri=https://evil.example")) {
                assertThat(raw("GET " + target + " HTTP/1.1\nHost: evil.example\nX-Forwarded-Host: evil.example\n\n"))
                        .as(target)
                        .startsWith("HTTP/1.1 303").containsIgnoringCase("\r\nlocation: /docs/\r\n");
            }
            assertRefused(raw("GET //evil.example/ HTTP/1.1\nHost: a\n\n"), 400, "malformed-request");
            assertRefused(raw("GET /\\evil.example HTTP/1.1\nHost: a\n\n"), 400, "malformed-request");
        }

        @ParameterizedTest
        @ValueSource(strings = { "null", "https://evil.example", "http://127.0.0.1" })
        void no_page_of_another_origin_reads_an_answer_unless_configured(String origin) {
            var answer = send(api(PATH).header("Origin", origin));
            assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
            var preflight = send(Http.to(PATH).method("OPTIONS", java.net.http.HttpRequest.BodyPublishers.noBody())
                    .header("Origin", origin).header("Access-Control-Request-Method", "DELETE"));
            assertThat(preflight.statusCode()).isEqualTo(401);
            assertThat(preflight.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
        }
    }

    @Nested
    class SlowAndManyClients {

        @Test
        void a_client_that_sends_its_headers_drop_by_drop_is_told_so() throws IOException, InterruptedException {
            assertRefused(dripping("GET /health HTTP/1.1\r\nHost: a\r\nX: ", "x"), 408, "request-timeout");
            assertRefused(dripping("GET /health HTTP/1.1\r\nHost: a\r\n", "X: a\r\n"), 408, "request-timeout");
            assertRefused(dripping("", "G"), 408, "request-timeout");
        }

        @Test
        void a_connection_on_which_nothing_is_asked_is_closed() throws IOException {
            try (var socket = Http.connect()) {
                assertThat(socket.getInputStream().read()).isEqualTo(-1);
            }
        }

        @Test
        void a_client_that_sends_its_body_drop_by_drop_is_told_so() throws IOException, InterruptedException {
            assertRefused(dripping(post("Content-Length: 1000\n", "").replace("\n", "\r\n"), "x"), 408, "request-timeout");
        }

        @Test
        void a_body_that_nobody_reads_does_not_keep_a_connection_open() throws IOException, InterruptedException {
            assertThat(dripping("GET /problems HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n", "x"))
                    .startsWith("HTTP/1.1 200");
        }

        @Test
        void a_slow_line_that_keeps_up_is_served() throws IOException, InterruptedException {
            try (var socket = Http.connect()) {
                socket.getOutputStream().write(post("Content-Length: 12000\n", "").replace("\n", "\r\n").getBytes(ISO_8859_1));
                for (int i = 0; i < 8; i++) {
                    Thread.sleep(500); // 4 s, longer than any body may take however slow
                    socket.getOutputStream().write("x".repeat(1500).getBytes(ISO_8859_1));
                }
                socket.setSoTimeout(1000);
                assertThat(Http.readAll(socket.getInputStream())).startsWith("HTTP/1.1 200").contains("\"length\":12000");
            }
        }

        /// From five addresses that are all this machine's; each has had one answer and keeps its connection.
        @Test
        void ten_thousand_idle_connections_keep_nobody_out() throws Exception {
            int many = IdleCrowd.affordable(10_000);
            try (var crowd = IdleCrowd.come(many, Http.port())) {
                assertThat(crowd.answered()).isEqualTo(many);
                for (int address = 1; address <= 6; address++) {
                    var began = System.nanoTime();
                    try (var socket = Http.connectFrom("127.0.0." + address)) {
                        socket.getOutputStream().write(("GET " + PATH + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                                + "Authorization: Bearer " + Tokens.valid() + "\r\n\r\n").getBytes(ISO_8859_1));
                        assertThat(Http.readAll(socket.getInputStream())).as("from 127.0.0.%d", address)
                                .startsWith("HTTP/1.1 200");
                    }
                    assertThat(System.nanoTime() - began).isLessThan(3_000_000_000L);
                }
            }
        }

        /// Sends the drop every 200 ms until an answer comes or the connection ends, 7 s at most.
        private static String dripping(String beginning, String drop) throws IOException, InterruptedException {
            try (var socket = Http.connect()) {
                var out = socket.getOutputStream();
                out.write(beginning.getBytes(ISO_8859_1));
                var in = socket.getInputStream();
                for (int i = 0; i < 35 && in.available() == 0; i++) {
                    out.write(drop.getBytes(ISO_8859_1));
                    Thread.sleep(200);
                }
                assertThat(in.available()).as("answered while the client is still sending").isPositive();
                var answer = Http.readAll(in); // ends only when the gateway closes, or after 8 s of silence
                assertThat(in.read()).as("the connection is closed").isEqualTo(-1);
                return answer;
            }
        }
    }

    private static String post(String headers, String body) {
        return "POST " + PATH + " HTTP/1.1\nHost: a\nAuthorization: Bearer " + Tokens.valid() + "\n" + headers + "\n" + body;
    }

    private static void assertRefused(String answer, int status, String slug) {
        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("application/problem+json",
                "\"type\":\"/problems/" + slug + "\"");
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
