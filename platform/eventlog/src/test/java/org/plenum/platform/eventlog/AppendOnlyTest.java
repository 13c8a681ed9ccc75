package org.plenum.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenum.platform.eventlog.LogDatabase.committed;
import static org.plenum.platform.eventlog.LogDatabase.event;
import static org.plenum.platform.eventlog.LogDatabase.query;
import static org.plenum.platform.eventlog.LogDatabase.sql;
import static org.plenum.platform.eventlog.LogDatabase.tamper;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the table refuses by itself, whoever asks.
class AppendOnlyTest {

    private static final String SEAL = "decode(repeat('ab', 32), 'hex')";

    private final EventLog log = LogDatabase.log();

    @BeforeEach
    void a_log_with_one_event() throws Exception {
        LogDatabase.empty();
        committed(() -> log.append(event("task.started", 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "UPDATE event_log SET actor = 'chair1'",
            "UPDATE event_log SET payload = '{}'",
            "UPDATE event_log SET hash = " + SEAL + ", version = 2",
            "DELETE FROM event_log",
            "TRUNCATE event_log",
            "DELETE FROM event_log_head",
            "TRUNCATE event_log_head",
            "UPDATE event_log_head SET hash = " + SEAL
    })
    void a_change_is_refused(String statement) {
        assertThatThrownBy(() -> sql(statement)).hasMessageContaining("refused");
    }

    @Test
    void a_missing_seal_may_be_set_but_not_changed() throws Exception {
        sql("UPDATE event_log SET hash = " + SEAL);
        assertThat(query("SELECT count(hash) FROM event_log")).containsExactly("1");

        assertThatThrownBy(() -> sql("UPDATE event_log SET hash = decode(repeat('cd', 32), 'hex')"))
                .hasMessageContaining("refused");
        assertThatThrownBy(() -> sql("UPDATE event_log SET hash = NULL")).hasMessageContaining("refused");
    }

    @Test
    void the_head_does_not_go_back() throws Exception {
        log.seal();
        assertThatThrownBy(() -> sql("UPDATE event_log_head SET count = 0, position = 0, tx = '0'"))
                .hasMessageContaining("forward");
    }

    @Test
    void there_is_one_head() {
        assertThatThrownBy(() -> sql("INSERT INTO event_log_head SELECT * FROM event_log_head"))
                .hasMessageContaining("event_log_head_pkey");
        assertThatThrownBy(() -> sql("INSERT INTO event_log_head SELECT false, tx, position, count, hash FROM event_log_head"))
                .hasMessageContaining("event_log_head_only_row_check");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "'2', NULL, 'task.started', 'task', 't1', 1, '{}', now()",
            "pg_current_xact_id(), " + SEAL + ", 'task.started', 'task', 't1', 1, '{}', now()",
            "pg_current_xact_id(), NULL, 'Started', 'task', 't1', 1, '{}', now()",
            "pg_current_xact_id(), NULL, 'task.started', '', 't1', 1, '{}', now()",
            "pg_current_xact_id(), NULL, 'task.started', 'task', '', 1, '{}', now()",
            "pg_current_xact_id(), NULL, 'task.started', 'task', 't1', -1, '{}', now()",
            "pg_current_xact_id(), NULL, 'task.started', 'task', 't1', 1, '{NULL}', now()",
            "pg_current_xact_id(), NULL, 'task.started', 'task', 't1', 1, '{{a},{b}}', now()",
            "pg_current_xact_id(), NULL, 'task.started', 'task', 't1', 1, '{}', 'infinity'"
    })
    void a_row_that_is_no_event_is_refused(String values) {
        assertThatThrownBy(() -> sql("""
                INSERT INTO event_log (id, actor, payload, tx, hash, type, subject_type, subject_id, version, audience, at)
                VALUES (gen_random_uuid(), 'office1', '{}', %s)""".formatted(values)))
                .hasMessageMatching("(?s).*(violates check constraint|its own transaction and no seal).*");
    }

    @Test
    void events_are_refused_when_the_transaction_numbers_of_the_cluster_start_lower_than_theirs() throws Exception {
        log.seal();
        tamper("UPDATE event_log_head SET tx = '4294967296'");

        assertThatThrownBy(() -> committed(() -> log.append(event("task.started", 2))))
                .isInstanceOf(EventLogException.class)
                .rootCause()
                .hasMessageContaining("pg_resetwal --epoch");
    }
}
