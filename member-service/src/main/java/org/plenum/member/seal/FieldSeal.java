package org.plenum.member.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.Startup;

/// Encrypts single values with AES-256-GCM. A sealed value is `<keyId>:<base64 of nonce and ciphertext>`; the record's id and the column are
/// authenticated with it, so that a value copied into another row or column does not open.
@Startup
@ApplicationScoped
public class FieldSeal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SealKeys keys;
    private final SecureRandom random = new SecureRandom();

    FieldSeal(@ConfigProperty(name = "plenum.member.keys") Optional<String> keys) {
        this.keys = SealKeys.parse(keys.orElse(""));
    }

    /// Seals `plain` for one column of one record with the active key.
    public String seal(String plain, UUID record, Column column) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] text = run(Cipher.ENCRYPT_MODE, keys.key(keys.active()), nonce, plain.getBytes(StandardCharsets.UTF_8), record,
                column);
        byte[] both = ByteBuffer.allocate(nonce.length + text.length).put(nonce).put(text).array();
        return keys.active() + ":" + Base64.getEncoder().encodeToString(both);
    }

    /// Opens what was sealed for the same column of the same record.
    ///
    /// @throws IllegalStateException if the value was altered or moved, or its key is no longer configured
    public String open(String sealed, UUID record, Column column) {
        int colon = sealed.indexOf(':');
        if (colon < 0) {
            throw new IllegalStateException("not a sealed value in " + column.label());
        }
        byte[] both = Base64.getDecoder().decode(sealed.substring(colon + 1));
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] text = new byte[both.length - NONCE_BYTES];
        ByteBuffer.wrap(both).get(nonce).get(text);
        return new String(run(Cipher.DECRYPT_MODE, keys.key(sealed.substring(0, colon)), nonce, text, record, column),
                StandardCharsets.UTF_8);
    }

    private static byte[] run(int mode, SecretKey key, byte[] nonce, byte[] text, UUID record, Column column) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((column.label() + "/" + record).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a value of " + column.label() + " of " + record + " cannot be "
                    + (mode == Cipher.ENCRYPT_MODE ? "sealed" : "opened: it was altered, or sealed for another record"), e);
        }
    }
}
