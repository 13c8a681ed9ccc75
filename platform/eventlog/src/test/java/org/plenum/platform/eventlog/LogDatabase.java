package org.plenum.platform.eventlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionManagerImple;
import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/// A real PostgreSQL behind the pool and the transaction manager that the services use, with an empty event log.
final class LogDatabase {

    static final Instant NOON = Instant.parse("2020-12-21T04:00:00.123456Z");

    private static final TransactionManager TRANSACTIONS = transactions();
    private static final AgroalDataSource POOL = pool();

    private LogDatabase() {
    }

    static AgroalDataSource empty() throws SQLException, IOException {
        sql("DROP SCHEMA public CASCADE", "CREATE SCHEMA public");
        try (var script = LogDatabase.class.getResourceAsStream("/db/eventlog/V0_2__event_log.sql")) {
            sql(new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8));
        }
        return POOL;
    }

    static EventLog log() {
        return new EventLog(POOL, JsonMapper.builder().build());
    }

    static Event event(String type, int number) {
        return new Event(type, "task", "t" + number, number, "office1", Set.of("office", "unit:7"), Map.of("number", number),
                NOON);
    }

    /// What a running transaction did not finish yet.
    static Transaction suspended(TransactionalWork work) throws Exception {
        TRANSACTIONS.begin();
        work.run();
        return TRANSACTIONS.suspend();
    }

    static void resumed(Transaction transaction, TransactionalWork rest) throws Exception {
        TRANSACTIONS.resume(transaction);
        rest.run();
        TRANSACTIONS.commit();
    }

    static void committed(TransactionalWork work) throws Exception {
        TRANSACTIONS.begin();
        try {
            work.run();
        } catch (Exception | AssertionError e) {
            TRANSACTIONS.rollback();
            throw e;
        }
        TRANSACTIONS.commit();
    }

    static void rolledBack(TransactionalWork work) throws Exception {
        TRANSACTIONS.begin();
        work.run();
        TRANSACTIONS.rollback();
    }

    /// Runs `statements` as the owner who has switched off the triggers: what they guard against is accident only.
    static void tamper(String... statements) throws SQLException {
        var all = new ArrayList<String>();
        all.add("SET session_replication_role = replica");
        all.addAll(List.of(statements));
        all.add("SET session_replication_role = DEFAULT");
        sql(all.toArray(String[]::new));
    }

    static void sql(String... statements) throws SQLException {
        try (Connection connection = POOL.getConnection(); var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static List<String> query(String sql) throws SQLException {
        try (Connection connection = POOL.getConnection(); var rows = connection.createStatement().executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static TransactionManager transactions() {
        System.setProperty("ObjectStoreEnvironmentBean.objectStoreDir", "target/transactions");
        System.setProperty("CoordinatorEnvironmentBean.transactionStatusManagerEnable", "NO"); // there is nothing to recover
        return new TransactionManagerImple();
    }

    private static AgroalDataSource pool() {
        try {
            // Without autovacuum, whose statistics runs are transactions too and would make readers wait at random.
            EmbeddedPostgres postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off")
                    .setServerConfig("autovacuum", "off").start();
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool
                    .maxSize(10)
                    .acquisitionTimeout(Duration.ofSeconds(10))
                    .transactionIntegration(
                            new NarayanaTransactionIntegration(TRANSACTIONS, new TransactionSynchronizationRegistryImple()))
                    .connectionFactoryConfiguration(factory -> factory
                            .jdbcUrl(postgres.getJdbcUrl("postgres", "postgres"))
                            .principal(new NamePrincipal("postgres"))
                            .credential(new SimplePassword("postgres")))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @FunctionalInterface
    interface TransactionalWork {
        void run() throws Exception;
    }
}
