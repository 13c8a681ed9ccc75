package org.plenum.task.evidence.file;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.plenum.platform.web.Problem;

/// What it looks like to the caller that a file did not arrive.
@Provider
public class UploadProblems implements ExceptionMapper<UploadRefused> {

    private static final long MIB = 1024 * 1024;

    @Override
    public Response toResponse(UploadRefused why) {
        // What the client may still be sending is not wanted.
        return Response.fromResponse(problem(why).toResponse()).header("Connection", "close").build();
    }

    static Problem problem(UploadRefused why) {
        return switch (why) {
            case UploadRefused.Empty _ -> Problem.of("evidence-empty");
            case UploadRefused.TooLarge large ->
                Problem.of("evidence-too-large").with("limit", large.limit).with("limitText", size(large.limit));
            case UploadRefused.Interrupted _ -> Problem.of("upload-interrupted");
            case UploadRefused.DiskFull _ -> Problem.of("storage-full");
            case UploadRefused.Busy _ -> Problem.of("service-unavailable");
        };
    }

    private static String size(long bytes) {
        return bytes % MIB == 0 ? bytes / MIB + " MiB" : bytes + " B";
    }
}
