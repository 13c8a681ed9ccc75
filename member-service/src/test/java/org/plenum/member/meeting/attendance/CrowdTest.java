package org.plenum.member.meeting.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.plenum.member.meeting.MeetingHouse.command;
import static org.plenum.member.meeting.MeetingHouse.planned;
import static org.plenum.member.meeting.MeetingHouse.read;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.plenum.member.House;
import org.plenum.member.meeting.MeetingHouse;
import org.plenum.platform.testkit.PlenumTestResource;
import org.plenum.platform.testkit.Tokens;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/// The doors open: 500 members, and everybody wants in at once.
@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class CrowdTest {

    private static final int MEMBERS = 500;
    private static final int ABSENT = 10;
    private static final int ON_LEAVE = 10;
    private static final int CAME = MEMBERS - ABSENT - ON_LEAVE;
    private static final int THREADS = 8;

    private final AgroalDataSource database;
    private final SignInTokens tokens;

    CrowdTest(AgroalDataSource database, SignInTokens tokens) {
        this.database = database;
        this.tokens = tokens;
    }

    @Test
    void five_hundred_sign_in_at_once_and_each_counts_once() throws Exception {
        var term = House.openTerm();
        fill(term);
        String address = planned("plenary", term.from(), Map.of());
        UUID meeting = UUID.fromString(address.substring(MeetingHouse.MEETINGS.length() + 1));
        run("insert into leave_request (id, version, meeting_id, member_id, sort_key, state, reason, asked_at, decided_at)"
                + " select gen_random_uuid(), 1, '" + meeting + "', id, sort_key, 'GRANTED', '出差', now(), now() from member"
                + " where account_id in (" + accounts(CAME, CAME + ON_LEAVE) + ")");
        command(address, "/open").statusCode(200).body("figures.required", equalTo(MEMBERS))
                .body("figures.onLeave", equalTo(ON_LEAVE));
        String key = text("select sign_in_key from meeting where id = '" + meeting + "'");

        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < CAME; i++) {
            int member = i;
            calls.add(() -> signIn(address, member, tokens.issue(meeting, key, Instant.now()).token()));
            if (i % 4 == 0) {
                calls.add(() -> signIn(address, member, tokens.issue(meeting, key, Instant.now()).token()));
            }
            if (i % 10 == 0) {
                calls.add(() -> byOffice(address, id(member)));
            }
        }
        var refused = new ArrayList<Callable<Integer>>();
        for (int i = CAME; i < MEMBERS; i++) { // those who are not there try what they have
            int member = i;
            refused.add(() -> signIn(address, member, tokens.issue(meeting, key, Instant.now().minusSeconds(3600)).token()));
            refused.add(() -> signIn(address, member, tokens.issue(UUID.randomUUID(), key, Instant.now()).token()));
            refused.add(() -> signIn(address, member, "1." + "A".repeat(22)));
        }
        var statuses = all(calls, refused);
        assertThat(statuses.subList(0, calls.size())).containsOnly(200);
        assertThat(statuses.subList(calls.size(), statuses.size())).containsOnly(422);

        read(address).body("figures.required", equalTo(MEMBERS)).body("figures.attended", equalTo(CAME))
                .body("figures.onLeave", equalTo(ON_LEAVE)).body("figures.missing", equalTo(ABSENT))
                .body("quorum.needed", equalTo(251)).body("quorum.reached", equalTo(true));
        command(address, "/close").statusCode(200).body("figures.absent", equalTo(ABSENT));
        assertThat(text("select count(*) from event_log where type = 'attendance.signed-in' and subject_id like '" + meeting
                + "/%'")).isEqualTo(String.valueOf(CAME));
    }

    /// Runs both in one shuffled crowd; the answers come in the order of the lists.
    private static List<Integer> all(List<Callable<Integer>> calls, List<Callable<Integer>> refused) throws Exception {
        var every = new ArrayList<>(calls);
        every.addAll(refused);
        var answers = new ArrayList<>(Collections.nCopies(every.size(), 0));
        var order = new ArrayList<Integer>();
        for (int i = 0; i < every.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(7));
        try (var crowd = Executors.newFixedThreadPool(THREADS)) {
            var running = new ArrayList<java.util.concurrent.Future<Integer>>();
            for (int index : order) {
                running.add(crowd.submit(every.get(index)));
            }
            for (int i = 0; i < order.size(); i++) {
                answers.set(order.get(i), running.get(i).get());
            }
        }
        return answers;
    }

    private static int signIn(String meeting, int member, String token) {
        return House.as("crowd" + member, "member").contentType(ContentType.JSON).body(Map.of("token", token))
                .post(meeting + "/sign-in").statusCode();
    }

    private static int byOffice(String meeting, String member) {
        return House.office().contentType(ContentType.JSON).body(Map.of()).post(meeting + "/attendees/" + member + "/sign-in")
                .statusCode();
    }

    private void fill(House.Term term) throws SQLException {
        var people = new ArrayList<String>();
        for (int i = 0; i < MEMBERS; i++) {
            people.add("('" + id(i) + "'::uuid, " + i + ", '" + Tokens.sub("crowd" + i) + "')");
        }
        String values = String.join(", ", people);
        run("insert into member (id, version, changed_at, name, sort_key, sex, ethnicity, party, account_id)"
                + " select id, 0, now(), '委员' || n, 'crowd' || lpad(n::text, 4, '0'), '1', '01', '01', account from (values "
                + values + ") p (id, n, account)");
        run("insert into membership (id, member_id, sort_key, term_number, sector_code, member_number, from_day)"
                + " select gen_random_uuid(), id, 'crowd' || lpad(n::text, 4, '0'), " + term.number() + ", '24', 'c-' || n, '"
                + term.from() + "' from (values " + values + ") p (id, n, account)");
    }

    private static String id(int member) {
        return Tokens.sub("crowd-member-" + member);
    }

    private static String accounts(int from, int to) {
        var accounts = new ArrayList<String>();
        for (int i = from; i < to; i++) {
            accounts.add("'" + Tokens.sub("crowd" + i) + "'");
        }
        return String.join(", ", accounts);
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
