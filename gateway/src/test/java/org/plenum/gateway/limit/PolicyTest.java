package org.plenum.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.plenum.gateway.route.GatewayConfig;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

class PolicyTest {

    private final MovableTime time = new MovableTime();
    private final Policy policy = new Policy("api", 4, Duration.ofSeconds(60), 10, time);

    @Test
    void the_quota_may_be_used_at_once_and_not_exceeded() {
        for (int left = 3; left >= 0; left--) {
            assertThat(take("liu").getRemainingTokens()).isEqualTo(left);
        }
        assertThat(take("liu").isConsumed()).isFalse();
    }

    @Test
    void it_grows_again_evenly() {
        for (int i = 0; i < 4; i++) {
            take("liu");
        }
        time.pass(15);
        assertThat(take("liu").isConsumed()).isTrue();
        assertThat(take("liu").isConsumed()).isFalse();
    }

    @Test
    void a_client_is_told_what_is_left_and_when_all_is_there_again() {
        assertThat(policy.advertised()).isEqualTo("\"api\";q=4;w=60");
        assertThat(policy.remaining(take("liu"))).isEqualTo("\"api\";r=3;t=15");
        take("liu");
        take("liu");
        assertThat(policy.remaining(take("liu"))).isEqualTo("\"api\";r=0;t=60");
        assertThat(policy.remaining(take("liu"))).isEqualTo("\"api\";r=0;t=60");
    }

    @Test
    void who_waits_as_long_as_told_is_let_in() {
        for (int i = 0; i < 4; i++) {
            take("liu");
        }
        time.pass(Policy.seconds(take("liu").getNanosToWaitForRefill()));
        assertThat(take("liu").isConsumed()).isTrue();
    }

    @Test
    void each_client_has_its_own_quota() {
        for (int i = 0; i < 5; i++) {
            take("liu");
        }
        assertThat(take("wang").isConsumed()).isTrue();
        assertThat(policy.hasLeft("liu")).isFalse();
        assertThat(policy.hasLeft("wang")).isTrue();
        assertThat(policy.hasLeft("nobody yet")).isTrue();
    }

    @Test
    void no_more_clients_are_counted_than_allowed_and_the_silent_are_forgotten() {
        for (int i = 0; i < 1000; i++) {
            take("client " + i);
        }
        assertThat(policy.clients()).isLessThanOrEqualTo(10);
        time.pass(61);
        assertThat(policy.clients()).isZero();
    }

    @Test
    void settings_that_cannot_work_stop_the_start_and_are_named() {
        assertThatThrownBy(() -> RateLimits.check("My Limit", limit(1, 60, "/api")))
                .hasMessageContaining("plenum.gateway.rate-limits.\"My Limit\"");
        assertThatThrownBy(() -> RateLimits.check("api", limit(-1, 60, "/api"))).hasMessageContaining("rate-limits.api");
        assertThatThrownBy(() -> RateLimits.check("api", limit(1, 0, "/api"))).hasMessageContaining("per is 1s or more");
        assertThatThrownBy(() -> RateLimits.check("api", limit(1, 60, "/api/"))).hasMessageContaining("'/api/'");
        RateLimits.check("api", limit(0, 60, "/api/v1/tasks"));
    }

    private ConsumptionProbe take(String client) {
        var taken = new AtomicReference<ConsumptionProbe>();
        policy.take(client, taken::set);
        return taken.get();
    }

    private static GatewayConfig.RateLimit limit(long requests, long seconds, String path) {
        return new GatewayConfig.RateLimit() {
            @Override
            public List<String> paths() {
                return List.of(path);
            }

            @Override
            public long requests() {
                return requests;
            }

            @Override
            public Duration per() {
                return Duration.ofSeconds(seconds);
            }
        };
    }

    private static final class MovableTime implements TimeMeter {
        private long nanos = 1;

        void pass(long seconds) {
            nanos += Duration.ofSeconds(seconds).toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
