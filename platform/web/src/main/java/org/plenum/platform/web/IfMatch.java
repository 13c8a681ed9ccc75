package org.plenum.platform.web;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// The `If-Match` header of a write: the ETag that the caller read last.
///
/// An ETag is `"<version>-<digest>"`; only the version decides, so that a view that changes by itself (a light, the actions of another
/// caller) does not refuse a write.
public final class IfMatch {

    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,9})(?:-[0-9a-f]{1,16})?\"");

    private IfMatch() {
    }

    /// The expected version.
    ///
    /// @throws ProblemException 428 `precondition-required` if the header is missing
    /// @throws InvalidInput if it is no ETag of this service; lists, weak tags and `*` are not accepted, as they name no version
    public static int version(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw Problem.of("precondition-required").toException();
        }
        var matcher = ETAG.matcher(header.strip());
        if (!matcher.matches()) {
            throw new InvalidInput(java.util.List.of(new InvalidInput.Violation("If-Match", "header",
                    new Text("必须是最近一次读取时得到的 ETag，例如 \"3-1f2e3d4c\"",
                            "must be the ETag of your last read, such as \"3-1f2e3d4c\""))));
        }
        return Integer.parseInt(matcher.group(1));
    }
}
