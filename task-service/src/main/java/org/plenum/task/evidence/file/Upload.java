package org.plenum.task.evidence.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.HexFormat;
import java.util.function.ObjIntConsumer;

import com.fasterxml.jackson.annotation.JsonValue;

/// A file that has arrived completely. It lies on disk, under no name any more, and is gone with the request.
public final class Upload {

    /// Bytes that are in memory at once.
    public static final int CHUNK = 256 * 1024;

    private final FileChannel channel;
    private final long size;
    private final byte[] sha256;
    private final Content content;

    Upload(FileChannel channel, long size, byte[] sha256, Content content) {
        this.channel = channel;
        this.size = size;
        this.sha256 = sha256.clone();
        this.content = content;
    }

    public long size() {
        return size;
    }

    public byte[] sha256() {
        return sha256.clone();
    }

    public Content content() {
        return content;
    }

    /// What tells it from other bodies under the same Idempotency-Key.
    @JsonValue
    String fingerprint() {
        return size + ":" + HexFormat.of().formatHex(sha256);
    }

    /// Gives its pieces in order, numbered from 0; all but the last have [#CHUNK] bytes.
    public void chunks(ObjIntConsumer<byte[]> to) {
        try {
            long position = 0;
            for (int number = 0; position < size; number++) {
                var piece = ByteBuffer.allocate((int) Math.min(CHUNK, size - position));
                while (piece.hasRemaining()) {
                    int read = channel.read(piece, position);
                    if (read < 0) {
                        throw new IOException("an upload became shorter");
                    }
                    position += read;
                }
                to.accept(piece.array(), number);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void close() throws IOException {
        channel.close();
    }
}
