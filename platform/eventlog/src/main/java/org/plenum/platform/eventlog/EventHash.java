package org.plenum.platform.eventlog;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/// The seal of an event: SHA-256 over the seal of the event before and the canonical bytes of this one, as
/// lower-case hexadecimal.
///
/// Canonical: format number 1, then the columns in the order below; numbers big-endian, `at` as microseconds since 1970,
/// texts as UTF-8 behind their length in bytes, so that no two different rows have the same bytes.
final class EventHash {

    /// What the first event is chained to.
    static final String GENESIS = "0".repeat(64);

    private static final int FORMAT = 1;

    private EventHash() {
    }

    static String of(String previous, RecordedEvent event) {
        var bytes = new ByteArrayOutputStream(512);
        try (var out = new DataOutputStream(bytes)) {
            out.write(HexFormat.of().parseHex(previous));
            out.writeByte(FORMAT);
            out.writeLong(event.cursor().tx());
            out.writeLong(event.cursor().position());
            out.writeLong(event.id().getMostSignificantBits());
            out.writeLong(event.id().getLeastSignificantBits());
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, event.at()));
            write(out, event.actor());
            write(out, event.type());
            write(out, event.subjectType());
            write(out, event.subjectId());
            out.writeInt(event.version());
            out.writeInt(event.audience().size());
            for (String key : event.audience()) {
                write(out, key);
            }
            write(out, event.payload());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(sha256().digest(bytes.toByteArray()));
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
