package org.plenum.member.term;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.plenum.member.code.Coded;

/// The 34 sectors of the 13th National Committee (全国政协十三届), the default of a term. Cities use 23 to 31 of their own.
final class NationalSectors {

    static final List<Coded> ALL = load();

    private NationalSectors() {
    }

    private static List<Coded> load() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NationalSectors.class.getResourceAsStream("/sectors/national-13th.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split(",", 2)).map(row -> new Coded(row[0], row[1])).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
