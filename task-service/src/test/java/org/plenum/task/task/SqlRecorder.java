package org.plenum.task.task;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.hibernate.resource.jdbc.spi.StatementInspector;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;

/// Remembers the statements that Hibernate sends, so that their plans can be looked at.
@PersistenceUnitExtension
public class SqlRecorder implements StatementInspector {

    private static final long serialVersionUID = 1L;

    public static final List<String> SENT = new CopyOnWriteArrayList<>();

    @Override
    public String inspect(String sql) {
        if (SENT.size() > 1_000) {
            SENT.clear();
        }
        SENT.add(sql);
        return sql;
    }
}
