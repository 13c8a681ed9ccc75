package org.plenum.task.circular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import jakarta.persistence.EntityManager;

import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.platform.testkit.PlenumTestResource;
import org.plenum.task.GenericPlan;
import org.plenum.task.task.SqlRecorder;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/// What the database refuses, and how it finds what is asked.
@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class CircularDatabaseTest {

    private final CircularRepository circulars;
    private final EntityManager database;

    CircularDatabaseTest(CircularRepository circulars, EntityManager database) {
        this.circulars = circulars;
        this.database = database;
    }

    @BeforeEach
    void begin() {
        QuarkusTransaction.begin();
    }

    @AfterEach
    void undo() {
        QuarkusTransaction.rollback();
    }

    private void run(String sql) {
        database.createNativeQuery(sql).executeUpdate();
    }

    private void circulars(int number) {
        run("insert into circular select gen_random_uuid(), '演练', '正文', 'NOTICE', null, 'PUBLISHED', 1, null, 0 from generate_series(1, "
                + number + ")");
        run("insert into circular_edition select id, 1, title, text, null, '1', '柳安澜', now() from circular where title = '演练'");
        run("insert into circular_inbox select 'UNIT:演练' || row_number() over () % 50, nextval('circular_position'), id, 1 from circular where title = '演练'");
        run("insert into circular_receipt select id, 1, 'db', '马兰', '演练', now() from circular where title = '演练'");
    }

    @ParameterizedTest
    @ValueSource(strings = { "title = ' '", "kind = 'GOSSIP'", "state = 'DRAFT'", "edition = 0", "state = 'WITHDRAWN'",
            "text = repeat('长', 20001)" })
    void what_breaks_a_rule_is_refused(String change) {
        circulars(1);
        assertThatThrownBy(() -> run("update circular set " + change + " where title = '演练'"))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void an_edition_is_read_once_by_a_reader_and_only_if_there_is_one() {
        circulars(1);
        assertThatThrownBy(() -> run(
                "insert into circular_receipt select id, 2, 'other', '马兰', null, now() from circular where title = '演练'"))
                .isInstanceOf(ConstraintViolationException.class);
    }

    /// On 20,000 circulars for 50 units.
    @Test
    void a_readers_list_is_a_range_of_an_index_for_each_key() {
        circulars(20_000);
        for (String table : List.of("circular", "circular_edition", "circular_inbox", "circular_receipt")) {
            run("analyze " + table);
        }
        for (boolean unread : new boolean[] { false, true }) {
            SqlRecorder.SENT.clear();
            circulars.inbox(List.of("UNIT:演练7", "ACCOUNT:db"), "db", unread, Long.MAX_VALUE, 51);
            String sql = SqlRecorder.SENT.stream().filter(one -> one.contains("circular_inbox")).findFirst().orElseThrow();
            String plan = GenericPlan.of(sql, database);
            assertThat(plan).as("unread %s", unread).contains("circular_inbox_pkey").doesNotContain("Seq Scan");
        }
    }

    /// On 20,000 circulars, newest first.
    @Test
    void the_offices_list_is_a_range_of_an_index() {
        circulars(20_000);
        run("analyze circular");
        requireRange(() -> circulars.page(null, null, null, 51));
        requireRange(() -> circulars.page(CircularState.DRAFT, null, null, 51));
        requireRange(() -> circulars.page(null, "BULLETIN", null, 51));
    }

    private void requireRange(Runnable list) {
        SqlRecorder.SENT.clear();
        list.run();
        assertThat(GenericPlan.of(SqlRecorder.SENT.getLast(), database)).contains("Index").doesNotContain("Seq Scan")
                .doesNotContain("Sort");
    }
}
