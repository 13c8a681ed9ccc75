package org.plenum.platform.testkit;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;

/// Real tokens, signed by a key that is made anew for each test run. The people behind the logins are invented.
public final class Tokens {

    /// The issuer that services under test trust.
    public static final String ISSUER = "https://issuer.test/realms/plenum";
    /// The audience that services demand.
    public static final String AUDIENCE = "plenum-api";

    private static final KeyPair KEYS = newKeys();
    private static final KeyPair FOREIGN_KEYS = newKeys();

    private Tokens() {
    }

    /// A valid token of the login with the roles.
    public static String bearer(String login, String... roles) {
        return ofUnit(login, null, roles);
    }

    /// A valid token of the login who acts for the unit.
    public static String ofUnit(String login, @Nullable String unit, String... roles) {
        return sign(claims(login, unit, roles).issuer(ISSUER).audience(AUDIENCE).expiresIn(600));
    }

    /// The subject in the tokens of the login.
    public static String sub(String login) {
        return UUID.nameUUIDFromBytes(login.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// A token that must be refused, by the reason why.
    public static Map<String, String> refused(String... roles) {
        String good = bearer("eve", roles);
        String unsigned = Base64.getUrlEncoder().withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8))
                + good.substring(good.indexOf('.'), good.lastIndexOf('.') + 1);
        return Map.of("wrong audience", sign(claims("eve", null, roles).issuer(ISSUER).audience("another-api").expiresIn(600)),
                "no audience", sign(claims("eve", null, roles).issuer(ISSUER).expiresIn(600)),
                "wrong issuer",
                sign(claims("eve", null, roles).issuer("https://elsewhere.test").audience(AUDIENCE).expiresIn(600)),
                "expired",
                sign(claims("eve", null, roles).issuer(ISSUER).audience(AUDIENCE).issuedAt(1_600_000_000)
                        .expiresAt(1_600_000_600)),
                "foreign key",
                claims("eve", null, roles).issuer(ISSUER).audience(AUDIENCE).expiresIn(600).jws()
                        .sign(FOREIGN_KEYS.getPrivate()),
                "alg none", unsigned,
                "HS256 with the public key",
                claims("eve", null, roles).issuer(ISSUER).audience(AUDIENCE).expiresIn(600).jws()
                        .algorithm(io.smallrye.jwt.algorithm.SignatureAlgorithm.HS256)
                        .sign(new javax.crypto.spec.SecretKeySpec(KEYS.getPublic().getEncoded(), "HmacSHA256")),
                "garbage", "not.a.token");
    }

    /// The public key as the services' configuration wants it.
    static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    private static JwtClaimsBuilder claims(String login, @Nullable String unit, String... roles) {
        var claims = Jwt.subject(sub(login)).preferredUserName(login).claim("name", "测试 " + login)
                .claim("realm_access", Map.of("roles", List.copyOf(Set.of(roles))));
        return unit == null ? claims : claims.claim("unit", unit);
    }

    private static String sign(JwtClaimsBuilder claims) {
        return claims.jws().sign(KEYS.getPrivate());
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
