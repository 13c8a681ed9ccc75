package org.plenum.member.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/// Stroke order of the 6,939 characters of everyday names, by the norm of GB 13000.1: 1 横, 2 竖, 3 撇, 4 点, 5 折.
final class StrokeTable {

    private final Map<Integer, String> strokes = HashMap.newHashMap(7_000);

    StrokeTable() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(StrokeTable.class.getResourceAsStream("/strokes/gb-strokes.tsv")),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                int tab = line.indexOf('\t');
                strokes.put(line.codePointAt(0), line.substring(tab + 1));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The strokes in the order in which they are written, or null if the table does not have the character.
    @Nullable
    String of(int character) {
        return strokes.get(character);
    }

    int size() {
        return strokes.size();
    }
}
