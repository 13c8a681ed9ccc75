package org.plenum.task.evidence;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

import org.plenum.task.evidence.file.FileType;

/// A file as it is kept, without its content.
record StoredFile(UUID id, String name, FileType type, long size, byte[] sha256) {

    /// Its content never changes: the digest names it. Without quotes.
    String tag() {
        return HexFormat.of().formatHex(sha256);
    }

    /// RFC 9530.
    String digest() {
        return "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":";
    }

    /// To be saved, never shown, under its own name (RFC 6266, RFC 8187).
    String disposition() {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
        return "attachment; filename=\"evidence." + type.extension() + "\"; filename*=UTF-8''" + encoded;
    }
}
