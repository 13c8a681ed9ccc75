package org.plenum.task.evidence.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.plenum.task.evidence.rule.EvidenceRules;

import io.quarkus.runtime.StartupEvent;

/// Takes bodies from the network to disk, at the pace of the network, before any transaction begins (ADR 0011).
@ApplicationScoped
class Spool {

    private static final Logger LOG = Logger.getLogger(Spool.class);
    private static final int BUFFER = 64 * 1024;
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final EvidenceRules rules;
    private final Path directory;
    private final Semaphore places;
    private final Duration longest;
    private final Clock realTime = Clock.systemUTC();

    Spool(EvidenceRules rules, @ConfigProperty(name = "plenum.evidence.spool") Path directory,
            @ConfigProperty(name = "plenum.evidence.uploads-at-once") int atOnce,
            @ConfigProperty(name = "plenum.evidence.longest-upload") Duration longest) {
        this.rules = rules;
        this.directory = directory;
        this.places = new Semaphore(atOnce);
        this.longest = longest;
    }

    /// A killed process may leave files behind; another one on the same machine may be receiving now.
    void forget(@Observes StartupEvent started) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        Instant longAgo = realTime.instant().minus(FORGOTTEN); // as the file system counts, also in a rehearsal
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(longAgo)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            LOG.warnf("Forgotten uploads stay in %s: %s", directory, e.getMessage());
        }
    }

    /// @param announced bytes that the client says it sends; negative if it does not
    Upload receive(InputStream body, long announced) {
        long limit = rules.maxBytes();
        if (announced > limit) {
            throw new UploadRefused.TooLarge(limit);
        }
        if (!places.tryAcquire()) {
            throw new UploadRefused.Busy();
        }
        try {
            return toDisk(body, limit);
        } finally {
            places.release();
        }
    }

    private Upload toDisk(InputStream body, long limit) {
        Path file;
        FileChannel channel;
        try {
            file = Files.createTempFile(Files.createDirectories(directory), "upload", null);
            channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw diskFull(e);
        }
        boolean arrived = false;
        try {
            var digest = sha256();
            long size = copy(body, channel, limit, longest, digest);
            if (size == 0) {
                throw new UploadRefused.Empty();
            }
            var upload = new Upload(channel, size, digest.digest(), Recognition.of(file));
            arrived = true;
            return upload;
        } catch (IOException e) {
            throw diskFull(e);
        } finally {
            clear(file, channel, arrived);
        }
    }

    /// The name goes at once, the bytes when the channel is closed.
    private static void clear(Path file, FileChannel channel, boolean keepOpen) {
        try {
            Files.deleteIfExists(file);
            if (!keepOpen) {
                channel.close();
            }
        } catch (IOException e) {
            LOG.warnf("An upload stays in %s: %s", file, e.getMessage());
        }
    }

    /// Copies until the end, reading no further than one buffer beyond the limit. A client that sends a byte now and then does not keep its place
    /// for ever.
    static long copy(InputStream body, FileChannel to, long limit, Duration longest, MessageDigest digest) {
        long start = System.nanoTime();
        var buffer = new byte[BUFFER];
        long size = 0;
        for (int read = read(body, buffer); read >= 0; read = read(body, buffer)) {
            size += read;
            if (size > limit) {
                throw new UploadRefused.TooLarge(limit);
            }
            if (System.nanoTime() - start > longest.toNanos()) {
                throw new UploadRefused.Interrupted();
            }
            digest.update(buffer, 0, read);
            write(ByteBuffer.wrap(buffer, 0, read), to);
        }
        return size;
    }

    private static int read(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException left) {
            throw new UploadRefused.Interrupted();
        }
    }

    private static void write(ByteBuffer from, FileChannel to) {
        try {
            while (from.hasRemaining()) {
                to.write(from);
            }
        } catch (IOException e) {
            throw diskFull(e);
        }
    }

    private static UploadRefused diskFull(IOException cause) {
        LOG.errorf(cause, "An upload could not be kept on disk");
        return new UploadRefused.DiskFull();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
