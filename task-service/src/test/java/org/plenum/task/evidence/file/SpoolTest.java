package org.plenum.task.evidence.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    @TempDir
    Path directory;

    private FileChannel file() throws IOException {
        return FileChannel.open(directory.resolve("file"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static MessageDigest sha256() throws Exception {
        return MessageDigest.getInstance("SHA-256");
    }

    @Test
    void what_arrives_is_copied_and_measured_on_the_way() throws Exception {
        byte[] bytes = Samples.pdf(200_000, 1);
        var digest = sha256();
        try (var to = file()) {
            assertThat(Spool.copy(new ByteArrayInputStream(bytes), to, 200_000, AN_HOUR, digest)).isEqualTo(200_000);
        }
        assertThat(Files.readAllBytes(directory.resolve("file"))).isEqualTo(bytes);
        assertThat(digest.digest()).isEqualTo(sha256().digest(bytes));
    }

    @Test
    void one_byte_too_many_ends_it() throws Exception {
        try (var to = file()) {
            assertThatThrownBy(() -> Spool.copy(new ByteArrayInputStream(new byte[1001]), to, 1000, AN_HOUR, sha256()))
                    .isInstanceOf(UploadRefused.TooLarge.class);
        }
    }

    @Test
    void a_client_that_never_comes_to_an_end_loses_its_place() throws Exception {
        try (var to = file()) {
            assertThatThrownBy(
                    () -> Spool.copy(new ByteArrayInputStream(new byte[10]), to, 1000, Duration.ofSeconds(-1), sha256()))
                    .isInstanceOf(UploadRefused.Interrupted.class);
        }
    }

    @Test
    void a_full_disk_is_told_as_such() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        try (var to = FileChannel.open(full, StandardOpenOption.WRITE)) {
            assertThatThrownBy(() -> Spool.copy(new ByteArrayInputStream(new byte[10]), to, 1000, AN_HOUR, sha256()))
                    .isInstanceOf(UploadRefused.DiskFull.class);
        }
        assertThat(new UploadProblems().toResponse(new UploadRefused.DiskFull()).getStatus()).isEqualTo(507);
    }

    @Test
    void a_client_that_leaves_is_no_failure_of_the_server() throws Exception {
        var leaves = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("closed");
            }
        };
        var body = new SequenceInputStream(new ByteArrayInputStream(new byte[10]), leaves);
        try (var to = file()) {
            assertThatThrownBy(() -> Spool.copy(body, to, 1000, AN_HOUR, sha256()))
                    .isInstanceOf(UploadRefused.Interrupted.class);
        }
        assertThat(new UploadProblems().toResponse(new UploadRefused.Interrupted()).getStatus()).isEqualTo(400);
    }
}
