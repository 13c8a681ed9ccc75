package org.plenum.task;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.persistence.EntityManager;

/// How PostgreSQL carries out a statement whatever the values are.
public final class GenericPlan {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private GenericPlan() {
    }

    /// @param sql as Hibernate sent it, with `?` for each value; its limit is taken as 51
    public static String of(String sql, EntityManager database) {
        String written = sql.replaceAll("(offset \\? rows )?fetch first \\? rows only", "limit 51").replaceAll("limit \\?",
                "limit 51");
        int values = 0;
        while (written.contains("?")) {
            values++;
            written = written.replaceFirst("\\?", "\\$" + values);
        }
        database.createNativeQuery("set local plan_cache_mode = force_generic_plan").executeUpdate();
        String name = "looked_at_" + NEXT.getAndIncrement();
        database.createNativeQuery("prepare " + name + " as " + written).executeUpdate();
        String nulls = values == 0 ? "" : "(" + String.join(", ", Collections.nCopies(values, "null")) + ")";
        List<?> lines = database.createNativeQuery("explain execute " + name + nulls, String.class).getResultList();
        return String.join("\n", lines.stream().map(String::valueOf).toList());
    }
}
