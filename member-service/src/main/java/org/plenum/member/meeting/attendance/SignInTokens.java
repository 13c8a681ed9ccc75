package org.plenum.member.meeting.attendance;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenum.member.meeting.MeetingRefused;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;

/// The tokens that the office's screen shows: a time window and its HMAC-SHA256 under the meeting's own secret, cut to 128 bits. They hold nothing of
/// anybody, are good for one meeting, and need no store: every instance makes and checks the same ones. A photograph of the screen passed on to
/// somebody outside is worthless two windows later.
///
/// A token is taken in its own window and in the ones beside it, so that nobody fails who scans in the last second or whose instance runs a
/// little ahead.
@Startup // an impossible setting is told at the start
@ApplicationScoped
class SignInTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int TAG_BYTES = 16;
    private static final Pattern TOKEN = Pattern.compile("(\\d{1,12})\\.([A-Za-z0-9_-]{22})");
    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final long seconds;

    SignInTokens(@ConfigProperty(name = "plenum.member.sign-in.rotation", defaultValue = "PT30S") Duration rotation) {
        if (rotation.compareTo(SHORTEST) < 0 || rotation.compareTo(LONGEST) > 0) {
            throw new ConfigurationException("plenum.member.sign-in.rotation (PLENUM_MEMBER_SIGN_IN_ROTATION) is " + rotation
                    + ", but must be between 5 seconds and 10 minutes: the time after which the sign-in code changes");
        }
        this.seconds = rotation.toSeconds();
    }

    /// The token of the moment.
    ///
    /// @param changesAt when the next one takes its place
    /// @param validUntil from when on it is refused
    record Issued(String token, Instant changesAt, Instant validUntil) {
    }

    Issued issue(UUID meeting, String key, Instant at) {
        long window = window(at);
        return new Issued(window + "." + tag(meeting, key, window), Instant.ofEpochSecond((window + 1) * seconds),
                Instant.ofEpochSecond((window + 2) * seconds));
    }

    /// @throws MeetingRefused if the token is not one of the meeting, or no longer
    void check(UUID meeting, String key, String token, Instant at) {
        var parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            throw new MeetingRefused(new MeetingRefused.ForgedToken());
        }
        long window = Long.parseLong(parts.group(1));
        byte[] expected = tag(meeting, key, window).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(expected, parts.group(2).getBytes(StandardCharsets.US_ASCII))) {
            throw new MeetingRefused(new MeetingRefused.ForgedToken());
        }
        if (Math.abs(window - window(at)) > 1) {
            throw new MeetingRefused(new MeetingRefused.ExpiredToken());
        }
    }

    private long window(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), seconds);
    }

    private static String tag(UUID meeting, String key, long window) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), ALGORITHM));
            byte[] whole = mac.doFinal((meeting + "." + window).getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, TAG_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
