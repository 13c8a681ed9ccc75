package org.plenum.gateway.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.plenum.gateway.route.GatewayConfig;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;

/// Tokens that were verified a moment ago, by the SHA-256 of all their bytes, until they expire or
/// `plenum.gateway.tokens.remember-for` has passed. Checking an RS256 signature costs several times what the rest of a
/// small request does.
@Singleton
class RememberedTokens {

    private final Cache<ByteBuffer, Instant> expiries;
    private final Clock clock;

    @Inject
    RememberedTokens(GatewayConfig config) {
        this(config.tokens().remembered(), config.tokens().rememberFor(), Clock.systemUTC());
    }

    RememberedTokens(int most, Duration longest, Clock clock) {
        this.clock = clock;
        this.expiries = Caffeine.newBuilder().maximumSize(most).ticker(() -> nanos(clock.instant())).executor(Runnable::run)
                .expireAfter(Expiry.<ByteBuffer, Instant> creating((_, expiry) -> {
                    var left = Duration.between(clock.instant(), expiry);
                    return left.compareTo(longest) < 0 ? left : longest;
                })).build();
    }

    boolean contains(String token) {
        var expiry = expiries.getIfPresent(hash(token));
        return expiry != null && clock.instant().isBefore(expiry);
    }

    void add(String token, Instant expiry) {
        if (clock.instant().isBefore(expiry)) {
            expiries.put(hash(token), expiry);
        }
    }

    private static long nanos(Instant instant) {
        return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
    }

    private static ByteBuffer hash(String token) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }
}
