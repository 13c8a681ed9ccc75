package org.plenum.task.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// The secret in a feed's address: 256 random bits in 43 characters.
record FeedToken(String text) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final String ENDING = ".ics";
    private static final SecureRandom RANDOM = new SecureRandom();

    static FeedToken random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new FeedToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// Reads `<token>.ics`; empty for what cannot be one.
    static Optional<FeedToken> ofFile(String file) {
        if (!file.endsWith(ENDING)) {
            return Optional.empty();
        }
        String token = file.substring(0, file.length() - ENDING.length());
        return FORM.matcher(token).matches() ? Optional.of(new FeedToken(token)) : Optional.empty();
    }

    String file() {
        return text + ENDING;
    }

    /// What is kept of it. No salt and no slow hash: 256 random bits cannot be guessed.
    byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }

    /// Never into a log.
    @Override
    public String toString() {
        return "FeedToken[...]";
    }
}
