package org.plenum.gateway.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.plenum.gateway.route.GatewayConfig;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;

/// Tokens that were verified, by the SHA-256 of all their bytes, until they expire or their key is withdrawn. A token is good
/// without being looked at for `plenum.gateway.tokens.revocation`: checking an RS256 signature costs several times what the
/// rest of a small request does.
@Singleton
class RememberedTokens {

    private final Cache<ByteBuffer, Entry> known;
    private final Duration longest;
    private final Clock clock;

    private record Entry(Verified verified, Instant until) {
    }

    @Inject
    RememberedTokens(GatewayConfig config) {
        this(config.tokens().remembered(), config.tokens().revocation(), Clock.systemUTC());
    }

    RememberedTokens(int most, Duration longest, Clock clock) {
        this.longest = longest;
        this.clock = clock;
        this.known = Caffeine.newBuilder().maximumSize(most).ticker(() -> nanos(clock.instant())).executor(Runnable::run)
                .expireAfter(Expiry.<ByteBuffer, Entry> creating(
                        (_, entry) -> Duration.between(clock.instant(), entry.verified().expiry())))
                .build();
    }

    /// The token, if it counts as verified.
    @Nullable
    Verified find(String token) {
        var entry = known.getIfPresent(hash(token));
        return entry != null && clock.instant().isBefore(entry.until()) ? entry.verified() : null;
    }

    /// Whether the token was verified once and is only due again.
    boolean wasVerified(String token) {
        return known.getIfPresent(hash(token)) != null;
    }

    void add(String token, Verified verified) {
        var now = clock.instant();
        if (now.isBefore(verified.expiry())) {
            var due = now.plus(longest);
            known.put(hash(token), new Entry(verified, due.isBefore(verified.expiry()) ? due : verified.expiry()));
        }
    }

    /// Forgets what was signed with these keys.
    void forget(Set<String> keys) {
        known.asMap().values().removeIf(entry -> keys.contains(entry.verified().key()));
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
