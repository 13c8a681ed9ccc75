package org.plenum.member.meeting.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenum.member.meeting.MeetingFacts;
import org.plenum.member.meeting.MeetingState;
import org.plenum.member.meeting.MustAttend;
import org.plenum.member.meeting.kind.Convocation;
import org.plenum.platform.testkit.PlenumTestResource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/// Lists and figures of a meeting are ranges of an index, with 40,000 who attended a hundred meetings.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@QuarkusTestResource(PlenumTestResource.class)
class AttendancePlanTest {

    private static final int TERM = 5;
    private static final LocalDate DAY = LocalDate.of(1805, 5, 5);

    @Inject
    AgroalDataSource database;

    private UUID meeting = new UUID(0, 0);

    @BeforeAll
    void a_hundred_meetings_of_four_hundred() throws SQLException {
        run("insert into term values (5, 0, '第五届', '1805-01-01', '1805-12-31') on conflict do nothing");
        run("insert into sector values (5, '01', '某界') on conflict do nothing");
        run("""
                insert into member (id, version, changed_at, name, sort_key, sex, ethnicity, party)
                select md5('att' || i)::uuid, 0, now(), '某' || i, lpad((i * 7919 % 20000)::text, 6, '0'), '1', '01', '01'
                from generate_series(1, 4000) i on conflict do nothing""");
        run("""
                insert into membership (id, member_id, sort_key, term_number, sector_code, member_number, from_day)
                select md5('atts' || i)::uuid, md5('att' || i)::uuid, lpad((i * 7919 % 20000)::text, 6, '0'), 5, '01', 'a-' || i,
                       '1805-01-01' from generate_series(1, 4000) i on conflict do nothing""");
        run("""
                insert into meeting (id, version, changed_at, kind_code, convocation, title, place, day, starts_at, ends_at, state,
                                     opened_at, sign_in_key)
                select md5('attm' || n)::uuid, 0, now(), 'plenary', 'TERM_MEMBERS', '会议', '礼堂', date '1805-01-01' + n, '09:00', '11:00',
                       'OPEN', now(), 'AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE='
                from generate_series(1, 100) n on conflict do nothing""");
        run("""
                insert into attendee (version, meeting_id, member_id, sort_key, member_number, required)
                select 0, md5('attm' || n)::uuid, md5('att' || i)::uuid, lpad((i * 7919 % 20000)::text, 6, '0'), 'a-' || i, true
                from generate_series(1, 100) n, generate_series(1, 400) i on conflict do nothing""");
        run("""
                insert into leave_request (id, version, meeting_id, member_id, sort_key, state, reason, asked_at, decided_at)
                select md5('attl' || n || '-' || i)::uuid, 0, md5('attm' || n)::uuid, md5('att' || i)::uuid,
                       lpad((i * 7919 % 20000)::text, 6, '0'), 'GRANTED', '出差', now(), now()
                from generate_series(1, 100) n, generate_series(1, 40) i on conflict do nothing""");
        run("vacuum analyze member, membership, meeting, attendee, leave_request, post, meeting_invitee, committee_seat, term");
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select md5('attm7')::uuid")) {
            rows.next();
            meeting = rows.getObject(1, UUID.class);
        }
    }

    @Test
    void a_page_of_the_fixed_list_is_a_range_of_its_index() throws SQLException {
        for (var after : new AttendeeRepository.@Nullable Place[] { null,
                new AttendeeRepository.Place("010000", new UUID(0, 0)) }) {
            String plan = plan(facts(MeetingState.OPEN, Convocation.TERM_MEMBERS), after);
            assertThat(plan).contains("attendee_list").doesNotContain("Seq Scan on attendee", "Seq Scan on member",
                    "Seq Scan on leave_request");
        }
    }

    @ParameterizedTest
    @EnumSource(Convocation.class)
    void who_must_attend_by_a_rule_is_a_range_of_the_roster_or_a_look_up_of_the_named(Convocation convocation)
            throws SQLException {
        String plan = plan(facts(MeetingState.PLANNED, convocation), null);
        assertThat(plan).doesNotContain("Seq Scan on membership", "Seq Scan on member ", "Seq Scan on leave_request");
    }

    @Test
    void figures_are_counted_from_the_rows_of_one_meeting() throws SQLException {
        String plan = explain(MustAttend.FIGURES.replace(":meeting", "'" + meeting + "'"));
        assertThat(plan).containsPattern("attendee_(pkey|list)").doesNotContain("Seq Scan");
    }

    private MeetingFacts facts(MeetingState state, Convocation convocation) {
        return new MeetingFacts(meeting, state, convocation, TERM, DAY, LocalTime.of(9, 0));
    }

    private String plan(MeetingFacts facts, AttendeeRepository.@Nullable Place after) throws SQLException {
        String sql = AttendeeRepository.sql(facts, null, after != null);
        for (Map.Entry<String, Object> parameter : AttendeeRepository.parameters(facts, after, 51).entrySet()) {
            Object value = parameter.getValue();
            String literal = value instanceof Integer ? value.toString()
                    : "'" + value + "'"
                            + (value instanceof LocalDate ? "::date" : value instanceof UUID ? "::uuid" : "");
            sql = sql.replaceAll(":" + parameter.getKey() + "\\b", literal);
        }
        return explain(sql);
    }

    private String explain(String sql) throws SQLException {
        var lines = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("explain " + sql)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return String.join("\n", lines);
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
