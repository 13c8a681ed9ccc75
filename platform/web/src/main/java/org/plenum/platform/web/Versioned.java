package org.plenum.platform.web;

/// A view of a single resource: it is answered with a strong `ETag`, and with 304 when the caller has it already.
public interface Versioned {

    /// The version that a write must name in `If-Match`.
    int version();
}
