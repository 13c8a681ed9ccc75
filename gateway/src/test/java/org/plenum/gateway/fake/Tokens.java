package org.plenum.gateway.fake;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;

import org.eclipse.microprofile.config.ConfigProvider;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;

/// Access tokens as the provider of [Surroundings] issues them.
public final class Tokens {

    private Tokens() {
    }

    public static String valid() {
        return sign(claims());
    }

    /// The claims of a valid token, to be spoilt.
    public static JwtClaimsBuilder claims() {
        return Jwt.claims().issuer(setting("plenum.gateway.oidc-url")).audience("plenum-api")
                .subject("018f0000-0000-7000-8000-000000000001")
                .claim("preferred_username", "office-liu").expiresAt(Instant.now().plusSeconds(300));
    }

    public static String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId("k1").sign(key("test.private-key"));
    }

    /// Signed with the key that the provider can withdraw.
    public static String signWithSecondKey(JwtClaimsBuilder claims) {
        return claims.jws().keyId("k3").sign(key("test.second-private-key"));
    }

    public static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private static PrivateKey key(String name) {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(setting(name))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
