package org.plenum.deploy.local;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// The realm that Keycloak imports for demonstrations and tests: invented people, one password for all.
final class DemoRealm {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "plenum";

    private DemoRealm() {
    }

    /// @param unit 单位, empty for those who act for themselves
    record Login(String login, String name, String unit, List<String> roles) {

        private static Login of(JsonNode user) {
            return new Login(user.path("username").asText(),
                    user.path("lastName").asText() + user.path("firstName").asText(),
                    user.path("attributes").path("unit").path(0).asText(),
                    user.path("realmRoles").valueStream().map(JsonNode::asText).toList());
        }
    }

    static Path file(Settings settings) {
        return settings.root().resolve("deploy/keycloak/plenum-realm.json");
    }

    static List<Login> logins(Settings settings) throws IOException {
        return JSON.readTree(file(settings).toFile()).path("users").valueStream().filter(user -> user.has("credentials"))
                .map(Login::of).toList();
    }

    /// An access token of a demo user. Throws [Trouble] for an unknown login and where no demo realm answers.
    static String token(Settings settings, String login) throws IOException, InterruptedException {
        if (!settings.startsKeycloak()) {
            throw new Trouble("令牌由外部系统 %s 签发，token 命令只用于演示域。".formatted(settings.get(Setting.PLENUM_OIDC_URL)),
                    "Tokens come from PLENUM_OIDC_URL; the token command serves the demo realm only.");
        }
        var logins = logins(settings).stream().map(Login::login).toList();
        if (!logins.contains(login)) {
            throw new Trouble("没有演示用户“%s”；可用：%s。".formatted(login, String.join("、", logins)),
                    "There is no demo user \"%s\"; choose one of those.".formatted(login));
        }
        var endpoint = URI.create(settings.get(Setting.PLENUM_OIDC_URL) + "/protocol/openid-connect/token");
        try {
            var answer = Web.post(endpoint, Map.of("grant_type", "password", "client_id", "plenum-cli", "scope", "openid",
                    "username", login, "password", PASSWORD));
            var token = JSON.readTree(answer.body()).path("access_token");
            if (answer.statusCode() != 200 || !token.isTextual()) {
                throw new Trouble("Keycloak 没有签发令牌：%s".formatted(answer.body()),
                        "Keycloak answered %d.".formatted(answer.statusCode()));
            }
            return Objects.requireNonNull(token.textValue());
        } catch (ConnectException _) {
            throw new Trouble("Keycloak 没有运行；请先执行 ./plenum up。", "Keycloak is not running; start it with ./plenum up.");
        }
    }
}
