package org.plenum.deploy.local;

import static org.plenum.deploy.local.Setting.PLENUM_MEMBER_HASH_KEY;
import static org.plenum.deploy.local.Setting.PLENUM_MEMBER_KEYS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/// Keys and passwords of this machine: made once, kept in `.plenum/secrets`, readable by their owner only.
record Secrets(Settings settings, Home home) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /// Keys for the sensitive columns of member-service, `<keyId>:<base64 of 32 bytes>`, the first one active.
    String memberKeys() throws IOException {
        return settings.isSet(PLENUM_MEMBER_KEYS) ? settings.get(PLENUM_MEMBER_KEYS) : kept("member-keys", "k1:" + key());
    }

    /// Key of the hash by which member-service finds an exact citizen id or mobile number.
    String memberHashKey() throws IOException {
        return settings.isSet(PLENUM_MEMBER_HASH_KEY)
                ? settings.get(PLENUM_MEMBER_HASH_KEY)
                : kept("member-hash-key", key());
    }

    String postgresPassword() throws IOException {
        return kept("postgres-password", password());
    }

    String keycloakAdminPassword() throws IOException {
        return kept("keycloak-admin-password", password());
    }

    Path file(String name) {
        return home.secrets().resolve(name);
    }

    private String kept(String name, String fresh) throws IOException {
        var file = file(name);
        if (!Files.exists(file)) {
            var part = file.resolveSibling(name + ".part");
            Files.deleteIfExists(part);
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(part, fresh + "\n");
            Files.move(part, file);
        }
        return Files.readString(file).strip();
    }

    private static String key() {
        return Base64.getEncoder().encodeToString(random(32));
    }

    private static String password() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(18));
    }

    private static byte[] random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
