package org.plenum.gateway.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.inject.Singleton;

/// The gateway's own kinds of problems, from `META-INF/plenum/problems.properties`. A kind that lacks a text in either
/// language is an error at start.
@Singleton
public class Catalogue {

    private static final String FILE = "META-INF/plenum/problems.properties";

    private final SortedMap<String, Kind> kinds = new TreeMap<>();

    Catalogue() {
        var texts = load();
        for (var key : texts.stringPropertyNames()) {
            if (key.endsWith(".status")) {
                var slug = key.substring(0, key.length() - ".status".length());
                kinds.put(slug, new Kind(slug, Integer.parseInt(texts.getProperty(key)), text(texts, slug + ".title"),
                        text(texts, slug + ".detail"), text(texts, slug + ".remedy")));
            }
        }
    }

    Kind require(String slug) {
        return Objects.requireNonNull(kinds.get(slug), () -> "no problem '" + slug + "' in " + FILE);
    }

    public Collection<Kind> all() {
        return Collections.unmodifiableCollection(kinds.values());
    }

    private static Kind.Text text(Properties texts, String key) {
        return new Kind.Text(required(texts, key + ".zh"), required(texts, key + ".en"));
    }

    private static String required(Properties texts, String key) {
        return Objects.requireNonNull(texts.getProperty(key), () -> key + " is missing in " + FILE);
    }

    private static Properties load() {
        try (var in = Objects.requireNonNull(Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE), FILE)) {
            var texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
