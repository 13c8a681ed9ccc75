package org.plenum.deploy.local;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The JDK that runs the launcher, for those it starts.
final class Jvm {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Jvm() {
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static List<String> options(String options) {
        return SPACE.splitAsStream(options.strip()).filter(option -> !option.isEmpty()).toList();
    }
}
