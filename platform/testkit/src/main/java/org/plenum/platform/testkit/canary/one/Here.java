package org.plenum.platform.testkit.canary.one;

import org.plenum.platform.testkit.canary.other.There;

/// Half of a circle.
public record Here(int value) {
    /// The other half.
    public There there() {
        return new There(value);
    }
}
