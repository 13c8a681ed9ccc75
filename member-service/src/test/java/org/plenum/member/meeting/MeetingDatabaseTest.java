package org.plenum.member.meeting;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.platform.testkit.PlenumTestResource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/// What the database refuses, whoever writes.
@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class MeetingDatabaseTest {

    private static final String MEETING = "00000000-0000-0000-0000-0000000000a1";
    private static final String MEMBER = "00000000-0000-0000-0000-0000000000b1";
    private static final String OTHER = "00000000-0000-0000-0000-0000000000b2";
    private static final String KEY = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";

    private final AgroalDataSource database;
    @SuppressWarnings("NullAway.Init") // opened before each test
    private Connection connection;

    MeetingDatabaseTest(AgroalDataSource database) {
        this.database = database;
    }

    @BeforeEach
    void begin() throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
        run("insert into term values (3, 0, '第三届', '1803-01-01', '1803-12-31')");
        for (String member : new String[] { MEMBER, OTHER }) {
            run("insert into member (id, version, changed_at, name, sort_key, sex, ethnicity, party) values ('" + member
                    + "', 0, now(), '某某', 'k', '1', '01', '01')");
        }
        run("insert into meeting (id, version, changed_at, kind_code, convocation, title, place, day, starts_at, ends_at, state) values ('"
                + MEETING
                + "', 0, now(), 'plenary', 'TERM_MEMBERS', '某次会议', '礼堂', '1803-05-05', '09:00', '11:00', 'PLANNED')");
    }

    @AfterEach
    void undo() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "state = 'CANCELLED'", "reason = '改期'", "state = 'OPEN'", "state = 'CLOSED', opened_at = now()",
            "opened_at = now()", "closed_at = now()", "sign_in_key = '" + KEY + "'",
            "state = 'OPEN', opened_at = now(), sign_in_key = 'short'", "starts_at = '9:00'", "ends_at = '08:00'",
            "ends_at = '24:00'", "committee_code = 'x'", "convocation = 'NAMED'", "kind_code = 'no-such'",
            "state = 'OPEN', opened_at = now(), sign_in_key = '" + KEY + "', quorum_numerator = 1",
            "quorum_numerator = 1, quorum_denominator = 2, quorum_more_than = true, quorum_basis = 'x'",
            "state = 'OPEN', opened_at = now(), sign_in_key = '" + KEY
                    + "', quorum_numerator = 3, quorum_denominator = 2, quorum_more_than = false, quorum_basis = 'x'" })
    void a_meeting_that_breaks_a_rule_is_refused(String change) {
        refused("update meeting set " + change + " where id = '" + MEETING + "'");
    }

    @Test
    void attendance_is_written_while_the_meeting_is_open_and_later_as_a_correction_alone() throws SQLException {
        refused(attendee("true, null"));
        open();
        run(attendee("true, null"));
        run("update attendee set signed_in_at = now(), signed_in_by = 'MEMBER'");
        run("update meeting set state = 'CLOSED', sign_in_key = null, closed_at = now() where id = '" + MEETING + "'");
        refused("update attendee set signed_out_at = now()");
        refused("update attendee set required = false");
        run("update attendee set signed_out_at = now(), correction = '补记'");
    }

    @Test
    void a_new_name_moves_the_lists_of_closed_meetings_too() throws SQLException {
        open();
        run(attendee("true, null"));
        run("update meeting set state = 'CLOSED', sign_in_key = null, closed_at = now() where id = '" + MEETING + "'");
        assertThatCode(() -> run("update member set sort_key = 'z' where id = '" + MEMBER + "'")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = { "signed_in_at = now()", "signed_in_by = 'OFFICE'", "signed_out_at = now()", "required = false",
            "signed_in_at = now(), signed_in_by = 'NOBODY'", "correction = ''", "sort_key = 'other'" })
    void an_attendee_who_breaks_a_rule_is_refused(String change) throws SQLException {
        open();
        run(attendee("true, null"));
        refused("update attendee set " + change);
    }

    @Test
    void nobody_is_listed_twice() throws SQLException {
        open();
        run(attendee("true, null"));
        refused(attendee("true, null"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "state = 'REFUSED'", "refusal = '有选举'", "state = 'GRANTED'", "decided_at = now()",
            "state = 'OTHER'",
            "reason = ''" })
    void a_leave_that_breaks_a_rule_is_refused(String change) throws SQLException {
        run(leave("REQUESTED", "null"));
        refused("update leave_request set " + change);
    }

    @Test
    void one_leave_stands_at_a_time() throws SQLException {
        run(leave("WITHDRAWN", "null"));
        run(leave("GRANTED", "now()"));
        refused(leave("REQUESTED", "null"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "'" + OTHER + "', 3, 'CHAIRMAN', '1803-03-01', null", "'" + MEMBER
            + "', 3, 'STANDING_MEMBER', '1803-03-01', null",
            "'" + OTHER + "', 3, 'STANDING_MEMBER', '1803-03-01', '1803-02-01'",
            "'" + OTHER + "', 3, 'KING', '1803-03-01', null", "'" + OTHER + "', 4, 'STANDING_MEMBER', '1803-03-01', null" })
    void a_post_that_breaks_a_rule_is_refused(String values) throws SQLException {
        run("insert into post values (gen_random_uuid(), 0, '" + MEMBER + "', 3, 'CHAIRMAN', '1803-02-01', null)");
        refused("insert into post values (gen_random_uuid(), 0, " + values + ")");
    }

    @ParameterizedTest
    @ValueSource(strings = { "1, 1, true", "3, 2, false", "0, 2, true", "1, 101, true" })
    void a_quorum_that_cannot_be_reached_is_refused(String values) {
        refused("insert into quorum_rule values ('plenary', '1903-01-01', " + values + ", '规则')");
    }

    private void open() throws SQLException {
        run("update meeting set state = 'OPEN', opened_at = now(), sign_in_key = '" + KEY + "' where id = '" + MEETING + "'");
    }

    private static String attendee(String requiredAndCorrection) {
        return "insert into attendee (version, meeting_id, member_id, sort_key, member_number, required, correction) values (0, '"
                + MEETING + "', '" + MEMBER + "', 'k', 'm-1', " + requiredAndCorrection + ")";
    }

    private static String leave(String state, String decidedAt) {
        return "insert into leave_request (id, version, meeting_id, member_id, sort_key, state, reason, asked_at, decided_at) values (gen_random_uuid(), 0, '"
                + MEETING + "', '" + MEMBER + "', 'k', '" + state + "', '出差', now(), " + decidedAt + ")";
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void refused(String sql) {
        assertThatThrownBy(() -> {
            var before = connection.setSavepoint();
            try {
                run(sql);
            } finally {
                connection.rollback(before);
            }
        }).as(sql).isInstanceOfSatisfying(SQLException.class,
                failure -> org.assertj.core.api.Assertions.assertThat(failure.getSQLState()).startsWith("23"));
    }
}
