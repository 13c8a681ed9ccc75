package org.plenum.gateway.identity;

import java.time.Instant;

/// What is kept of a token that was found good.
///
/// @param client who is counted as one client: the subject, or the application where a token has none
/// @param key the id of the key that signed it
record Verified(Instant expiry, String client, String key) {
}
