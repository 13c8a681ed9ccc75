package org.plenum.gateway.route;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// What belongs to a path, by prefixes of whole segments: `/api/v1/tasks` covers `/api/v1/tasks/7`, not `/api/v1/tasks-7`.
public final class Prefixes<T> {

    private final Map<String, T> all = new HashMap<>();

    /// Gives the prefix away, and returns who had it before.
    public @Nullable T put(String prefix, T owner) {
        return all.put(prefix, owner);
    }

    /// The one with the longest prefix, or null where none leads.
    public @Nullable T find(String path) {
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            var owner = all.get(path.substring(0, end));
            if (owner != null) {
                return owner;
            }
        }
        return null;
    }
}
