package org.plenum.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;

import org.junit.jupiter.api.Test;

class RememberedTokensTest {

    private static final Instant NOON = Instant.parse("2021-01-04T12:00:00Z");

    private final MovableClock clock = new MovableClock();
    private final RememberedTokens tokens = new RememberedTokens(3, Duration.ofMinutes(5), clock);

    @Test
    void a_token_is_remembered_until_it_expires() {
        add(tokens, "a", NOON.plusSeconds(60));
        clock.now = NOON.plusSeconds(59);
        assertThat(tokens.find("a")).isNotNull();
        clock.now = NOON.plusSeconds(60);
        assertThat(tokens.find("a")).isNull();
    }

    @Test
    void a_long_lived_token_is_verified_again_after_the_longest_time() {
        add(tokens, "a", NOON.plus(Duration.ofDays(1)));
        clock.now = NOON.plus(Duration.ofMinutes(5)).minusMillis(1);
        assertThat(tokens.find("a")).isNotNull();
        clock.now = NOON.plus(Duration.ofMinutes(5));
        assertThat(tokens.find("a")).isNull();
        assertThat(tokens.wasVerified("a")).isTrue();
        assertThat(tokens.wasVerified("b")).isFalse();
    }

    @Test
    void an_expired_token_is_not_remembered() {
        add(tokens, "a", NOON);
        assertThat(tokens.find("a")).isNull();
    }

    @Test
    void a_token_that_differs_in_one_letter_is_another() {
        add(tokens, "aaaa", NOON.plusSeconds(60));
        assertThat(tokens.find("aaab")).isNull();
    }

    @Test
    void no_more_are_remembered_than_allowed() {
        for (int i = 0; i < 100; i++) {
            add(tokens, "t" + i, NOON.plusSeconds(60));
        }
        assertThat(java.util.stream.IntStream.range(0, 100).filter(i -> tokens.find("t" + i) != null).count())
                .isLessThanOrEqualTo(3);
    }

    @Test
    void nothing_is_remembered_when_none_is_allowed() {
        var none = new RememberedTokens(0, Duration.ofMinutes(5), clock);
        add(none, "a", NOON.plusSeconds(60));
        assertThat(none.find("a")).isNull();
    }

    @Test
    void what_a_withdrawn_key_signed_is_forgotten_and_nothing_else() {
        tokens.add("a", new Verified(NOON.plusSeconds(60), "liu", "old"));
        tokens.add("b", new Verified(NOON.plusSeconds(60), "liu", "new"));
        tokens.forget(Set.of("old"));
        assertThat(tokens.find("a")).isNull();
        assertThat(tokens.find("b")).isNotNull();
    }

    private static void add(RememberedTokens tokens, String token, Instant expiry) {
        tokens.add(token, new Verified(expiry, "liu", "k1"));
    }

    private static final class MovableClock extends Clock {
        private Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
