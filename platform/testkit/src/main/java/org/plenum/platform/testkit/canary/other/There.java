package org.plenum.platform.testkit.canary.other;

import org.plenum.platform.testkit.canary.one.Here;

/// Half of a circle.
public record There(int value) {
    /// The other half.
    public Here here() {
        return new Here(value);
    }
}
