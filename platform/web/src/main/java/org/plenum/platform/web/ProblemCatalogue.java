package org.plenum.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/// Every kind of problem that a service can answer with: its status, title, detail and remedy in two languages.
///
/// The kinds are data: each module brings `META-INF/plenum/problems.properties` (UTF-8) with the keys `<slug>.status`, `<slug>.title.zh`,
/// `<slug>.title.en`, `<slug>.detail.*` and `<slug>.remedy.*` (what the caller can do), these two with `{name}` placeholders.
public final class ProblemCatalogue {

    /// Where each module keeps its kinds.
    public static final String RESOURCE = "META-INF/plenum/problems.properties";

    private static final class Loaded {
        static final ProblemCatalogue ALL = load(classLoader());

        private static ClassLoader classLoader() {
            ClassLoader context = Thread.currentThread().getContextClassLoader();
            return context != null ? context : ProblemCatalogue.class.getClassLoader();
        }
    }

    private final Map<String, Kind> kinds;

    private ProblemCatalogue(Map<String, Kind> kinds) {
        this.kinds = Collections.unmodifiableMap(kinds);
    }

    /// One kind of problem.
    ///
    /// @param slug its name, the last part of the `type` URI under `/problems/`
    /// @param status the HTTP status it comes with
    /// @param detail a template: `{name}` is replaced by the member of that name
    /// @param remedy what the caller can do, a template too
    public record Kind(String slug, int status, Text title, Text detail, Text remedy) {
    }

    /// The kinds of all modules on the class path.
    public static ProblemCatalogue all() {
        return Loaded.ALL;
    }

    /// The kind named `slug`.
    ///
    /// @throws IllegalArgumentException if no catalogue has it: a defect of the program, found by a test of each service
    public Kind kind(String slug) {
        Kind kind = kinds.get(slug);
        if (kind == null) {
            throw new IllegalArgumentException("No problem '" + slug + "' in any " + RESOURCE);
        }
        return kind;
    }

    /// All kinds in the order of their slugs.
    public Collection<Kind> kinds() {
        return kinds.values();
    }

    static ProblemCatalogue load(ClassLoader loader) {
        var entries = new Properties();
        try {
            for (URL url : Collections.list(loader.getResources(RESOURCE))) {
                var one = new Properties();
                try (var in = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                    one.load(in);
                }
                one.forEach((key, value) -> {
                    Object before = entries.putIfAbsent(key, value);
                    if (before != null && !before.equals(value)) {
                        throw new IllegalStateException("Problem key '" + key + "' is defined twice, again in " + url);
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + RESOURCE, e);
        }
        var kinds = new TreeMap<String, Kind>();
        for (String key : entries.stringPropertyNames()) {
            if (key.endsWith(".status")) {
                String slug = key.substring(0, key.length() - ".status".length());
                kinds.put(slug, new Kind(slug, Integer.parseInt(entries.getProperty(key).strip()),
                        text(entries, slug + ".title"), text(entries, slug + ".detail"), text(entries, slug + ".remedy")));
            }
        }
        return new ProblemCatalogue(kinds);
    }

    private static Text text(Properties entries, String key) {
        return new Text(required(entries, key + ".zh"), required(entries, key + ".en"));
    }

    private static String required(Properties entries, String key) {
        @Nullable
        String value = entries.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("Key '" + key + "' is missing in " + RESOURCE);
        }
        return value.strip();
    }
}
