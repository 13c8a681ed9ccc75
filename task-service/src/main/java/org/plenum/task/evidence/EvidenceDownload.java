package org.plenum.task.evidence;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.jspecify.annotations.Nullable;

/// Sends a kept file piece by piece, at the pace of the client; each piece is read by itself, so that no transaction waits for a slow one.
@ApplicationScoped
class EvidenceDownload {

    private final EvidenceService evidence;

    EvidenceDownload(EvidenceService evidence) {
        this.evidence = evidence;
    }

    /// The file, or 304 for who has it.
    Response answer(StoredFile file, Request request) {
        var tag = new EntityTag(file.tag());
        Response.@Nullable ResponseBuilder known = request.evaluatePreconditions(tag);
        if (known != null) {
            return known.tag(tag).build();
        }
        StreamingOutput content = to -> send(file, to);
        return Response.ok(content).type(file.type().mediaType()).tag(tag)
                .header(HttpHeaders.CONTENT_LENGTH, file.size()).header("Content-Disposition", file.disposition())
                .header("Repr-Digest", file.digest()).header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox").build();
    }

    private void send(StoredFile file, OutputStream to) throws IOException {
        long left = file.size();
        for (int number = 0; left > 0; number++) {
            byte[] piece = evidence.chunk(file.id(), number)
                    .orElseThrow(() -> new IOException("removed while it was read")); // breaks off: what came is shorter than announced
            to.write(piece);
            left -= piece.length;
        }
    }
}
