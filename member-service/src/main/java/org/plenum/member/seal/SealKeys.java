package org.plenum.member.seal;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import io.quarkus.runtime.configuration.ConfigurationException;

/// The encryption keys by their id: the first one seals, all of them open. So a new key is put in front of the old one, and both stay until every
/// value has been sealed anew.
final class SealKeys {

    private static final String SETTING = "plenum.member.keys (PLENUM_MEMBER_KEYS)";
    private static final String REMEDY = "set it to <keyId>:<32 bytes in base64>, the active key first, others after commas; "
            + "a key is made by: openssl rand -base64 32";
    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9_-]{1,32}");
    private static final int KEY_BYTES = 32;

    private final String active;
    private final Map<String, SecretKey> keys;

    private SealKeys(String active, Map<String, SecretKey> keys) {
        this.active = active;
        this.keys = keys;
    }

    /// Reads the setting.
    ///
    /// @throws ConfigurationException in one sentence, which never repeats a key
    static SealKeys parse(String setting) {
        if (setting.isBlank()) {
            throw new ConfigurationException(
                    SETTING + " is not set, so citizen ids and mobile numbers cannot be encrypted: " + REMEDY);
        }
        var keys = new LinkedHashMap<String, SecretKey>();
        int position = 0;
        for (String entry : setting.split(",", -1)) {
            position++;
            int colon = entry.indexOf(':');
            String id = colon < 0 ? "" : entry.substring(0, colon).strip();
            if (!KEY_ID.matcher(id).matches()) {
                throw bad(position, "does not begin with a key id of letters, digits, _ and -, followed by a colon");
            }
            if (keys.putIfAbsent(id, new SecretKeySpec(bytes(entry.substring(colon + 1), position), "AES")) != null) {
                throw bad(position, "repeats the key id " + id);
            }
        }
        return new SealKeys(keys.keySet().iterator().next(), keys);
    }

    private static byte[] bytes(String base64, int position) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            throw bad(position, "is not base64");
        }
        if (key.length != KEY_BYTES) {
            throw bad(position, "has " + key.length + " bytes instead of 32");
        }
        return key;
    }

    private static ConfigurationException bad(int position, String what) {
        return new ConfigurationException("entry " + position + " of " + SETTING + " " + what + ": " + REMEDY);
    }

    String active() {
        return active;
    }

    /// The key with this id.
    ///
    /// @throws IllegalStateException if the setting no longer has it
    SecretKey key(String id) {
        SecretKey key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException("a stored value was sealed with key '" + id + "', which " + SETTING
                    + " no longer has: add it again after the active one");
        }
        return key;
    }

    @Override
    public String toString() {
        return "SealKeys" + keys.keySet();
    }
}
