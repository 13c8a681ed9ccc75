package org.plenum.platform.eventlog;

import java.sql.SQLException;

/// Something done in the database.
@FunctionalInterface
interface SqlWork<T> {

    T run() throws SQLException;
}
