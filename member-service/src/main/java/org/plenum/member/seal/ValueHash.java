package org.plenum.member.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;

/// A keyed hash (HMAC-SHA256) of a sealed column: finds a record by the exact value and keeps values unique, and tells nothing without the key.
/// A plain hash would: there are few enough citizen ids and mobile numbers to try them all.
@Startup
@ApplicationScoped
public class ValueHash {

    private static final String SETTING = "plenum.member.hash-key (PLENUM_MEMBER_HASH_KEY)";
    private static final String REMEDY = "set it to 32 bytes or more in base64, made by: openssl rand -base64 32; "
            + "it must stay the same as long as the database lives";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST_BYTES = 32;

    private final SecretKeySpec key;

    ValueHash(@ConfigProperty(name = "plenum.member.hash-key") Optional<String> setting) {
        this.key = new SecretKeySpec(bytes(setting.orElse("")), ALGORITHM);
    }

    /// The hash of `value` in `column`, in base64.
    public String of(Column column, String value) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(column.label().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder().encodeToString(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String setting) {
        if (setting.isBlank()) {
            throw new ConfigurationException(SETTING + " is not set, so citizen ids cannot be kept unique: " + REMEDY);
        }
        byte[] key;
        try {
            key = Base64.getDecoder().decode(setting.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new ConfigurationException(SETTING + " is not base64: " + REMEDY);
        }
        if (key.length < LEAST_BYTES) {
            throw new ConfigurationException(SETTING + " has " + key.length + " bytes, 32 are the least: " + REMEDY);
        }
        return key;
    }
}
