package org.plenum.member.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Where the surname of a Han name ends.
final class Surnames {

    private static final int LONGEST = 4;

    private final Set<String> compound;

    Surnames() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Surnames.class.getResourceAsStream("/strokes/compound-surnames.txt")),
                StandardCharsets.UTF_8))) {
            compound = lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How many characters of `name` are its surname: those of the longest compound surname (复姓) that leaves a given name, else one.
    int length(int[] name) {
        for (int length = Math.min(LONGEST, name.length - 1); length > 1; length--) {
            if (compound.contains(new String(name, 0, length))) {
                return length;
            }
        }
        return 1;
    }
}
