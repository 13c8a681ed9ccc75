package org.plenum.gateway.limit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

/// So many requests in so much time, for each client: a bucket that fills evenly, so that whoever was refused goes on at
/// the allowed pace at once. A client that has not asked for a whole window has a full bucket, and is forgotten.
final class Policy {

    private final String name;
    private final long requests;
    private final Duration window;
    private final Cache<String, Bucket> buckets;
    private final Function<String, Bucket> full;
    private final String advertised;

    Policy(String name, long requests, Duration window, int mostClients, TimeMeter clock) {
        this.name = name;
        this.requests = requests;
        this.window = window;
        this.buckets = Caffeine.newBuilder().maximumSize(mostClients).expireAfterAccess(window)
                .ticker(clock::currentTimeNanos).executor(Runnable::run).build();
        var bandwidth = Bandwidth.builder().capacity(requests).refillGreedy(requests, window).build();
        this.full = _ -> Bucket.builder().addLimit(bandwidth).withCustomTimePrecision(clock).build();
        this.advertised = "\"" + name + "\";q=" + requests + ";w=" + window.toSeconds();
    }

    /// Takes one request from what the client has left. Calls back, here at once, since a count that instances share has to
    /// be asked for over the network.
    void take(String client, Consumer<ConsumptionProbe> then) {
        then.accept(buckets.get(client, full).tryConsumeAndReturnRemaining(1));
    }

    boolean hasLeft(String client) {
        var bucket = buckets.getIfPresent(client);
        return bucket == null || bucket.getAvailableTokens() > 0;
    }

    long clients() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    String name() {
        return name;
    }

    long requests() {
        return requests;
    }

    Duration window() {
        return window;
    }

    /// The item of `RateLimit-Policy`: quota and window in seconds.
    String advertised() {
        return advertised;
    }

    /// The item of `RateLimit`: what remains, and in how many seconds the whole quota is there again.
    String remaining(ConsumptionProbe probe) {
        return "\"" + name + "\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset());
    }

    /// Rounded up: who waits as long as told is not refused for asking too early.
    static long seconds(long nanos) {
        return (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1);
    }
}
