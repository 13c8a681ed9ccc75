package org.plenum.platform.testkit.canary.util;

/// A drawer for anything.
public final class StringUtil {
    private StringUtil() {
    }
}
