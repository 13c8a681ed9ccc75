package org.plenum.member.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenum.platform.testkit.PlenumTestResource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/// A page of the roster is a range of an index, with 20,000 members over ten terms.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@QuarkusTestResource(PlenumTestResource.class)
class RosterPlanTest {

    private static final int TERM = 14;
    private static final LocalDate ON = LocalDate.of(1814, 5, 5);

    @Inject
    AgroalDataSource database;

    @BeforeAll
    void twenty_thousand_members() throws SQLException {
        run("""
                insert into term (number, version, title, from_day, to_day)
                select n, 0, '第' || n || '届', make_date(1800 + n, 1, 1), make_date(1800 + n, 12, 31) from generate_series(10, 19) n
                on conflict do nothing""");
        run("insert into sector select n, lpad(s::text, 2, '0'), '界别' || s from generate_series(10, 19) n, generate_series(1, 30) s on conflict do nothing");
        run("insert into committee (code, version, name) values ('plan-test', 0, '某委员会') on conflict do nothing");
        run("""
                insert into member (id, version, changed_at, name, sort_key, sex, ethnicity, party)
                select md5('m' || i)::uuid, 0, now(), '某' || i, lpad((i * 7919 % 20000)::text, 6, '0'), '1', '01', lpad((1 + i % 13)::text, 2, '0')
                from generate_series(1, 20000) i on conflict do nothing""");
        run("""
                insert into membership (id, member_id, sort_key, term_number, sector_code, member_number, from_day)
                select md5('s' || i)::uuid, md5('m' || i)::uuid, lpad((i * 7919 % 20000)::text, 6, '0'), 10 + i % 10, lpad((1 + i % 30)::text, 2, '0'),
                       'p-' || i, make_date(1810 + i % 10, 1, 1)
                from generate_series(1, 20000) i on conflict do nothing""");
        run("""
                insert into committee_seat (id, member_id, committee_code, role, from_day)
                select md5('c' || i)::uuid, md5('m' || i)::uuid, 'plan-test', 'MEMBER', make_date(1810 + i % 10, 1, 1)
                from generate_series(1, 20000, 7) i on conflict do nothing""");
        run("analyze member, membership, committee_seat, sector, term");
    }

    @Test
    void the_first_page_is_a_range_of_the_roster_index() throws SQLException {
        String plan = plan(new RosterQuery(TERM, ON, null, null, null), null);
        assertThat(plan).contains("membership_roster").doesNotContain("Sort", "Seq Scan on membership", "Seq Scan on member");
    }

    @Test
    void a_later_page_begins_in_the_index_where_the_last_one_ended() throws SQLException {
        String plan = plan(new RosterQuery(TERM, ON, null, null, null), new RosterRepository.Place("010000", new UUID(0, 0)));
        assertThat(plan).doesNotContain("Sort", "Seq Scan on membership", "Seq Scan on member");
        assertThat(plan.substring(plan.indexOf("membership_roster")))
                .containsPattern("Index Cond: \\(\\(term_number = 14\\) AND \\(ROW\\(sort_key, member_id\\) >");
    }

    @Test
    void the_list_of_a_sector_is_a_range_of_its_index() throws SQLException {
        String plan = plan(new RosterQuery(TERM, ON, "05", null, null), null);
        assertThat(plan).contains("membership_sector_roster").doesNotContain("Seq Scan on membership", "Seq Scan on member");
    }

    @Test
    void filters_by_party_and_committee_stay_within_the_term() throws SQLException {
        assertThat(plan(new RosterQuery(TERM, ON, null, "06", null), null)).doesNotContain("Seq Scan on membership");
        assertThat(plan(new RosterQuery(TERM, ON, null, null, "plan-test"), null)).doesNotContain("Seq Scan on membership");
    }

    private String plan(RosterQuery query, RosterRepository.@Nullable Place after) throws SQLException {
        String sql = RosterRepository.sql(query, after != null);
        for (Map.Entry<String, Object> parameter : RosterRepository.parameters(query, after, 51).entrySet()) {
            Object value = parameter.getValue();
            String literal = value instanceof Integer ? value.toString()
                    : "'" + value + "'" + (value instanceof LocalDate ? "::date" : "");
            sql = sql.replaceAll(":" + parameter.getKey() + "\\b", literal);
        }
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
