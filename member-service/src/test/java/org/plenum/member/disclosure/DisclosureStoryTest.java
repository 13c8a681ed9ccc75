package org.plenum.member.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.plenum.member.House;
import org.plenum.platform.eventlog.EventLog;
import org.plenum.platform.testkit.PlenumTestResource;
import org.plenum.platform.testkit.Tokens;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class DisclosureStoryTest {

    private static final LocalDate BIRTHDAY = LocalDate.of(1961, 7, 8);

    @Inject
    EventLog events;
    @Inject
    AgroalDataSource database;

    @Test
    void the_organisation_group_reads_plain_values_for_a_purpose_and_the_read_is_recorded() {
        String id = House.citizenId(BIRTHDAY);
        var member = House.add(House.openTerm().member("田富", Map.of("citizenId", id, "mobile", "13700001234")));
        read(member, "办理换届体检登记").statusCode(200).body("citizenId", equalTo(id)).body("mobile", equalTo("13700001234"))
                .body("purpose", equalTo("办理换届体检登记")).header("Cache-Control", containsString("no-store"));
        var last = events.history("member", member.id()).events().getLast();
        assertThat(last.type()).isEqualTo("member.sensitive-read");
        assertThat(last.actor()).isEqualTo(Tokens.sub("organization1"));
        assertThat(last.audience()).containsExactly("admin", "organization");
        assertThat(last.payload()).contains("办理换届体检登记").doesNotContain(id, "13700001234");
    }

    @Test
    void a_purpose_that_repeats_a_sensitive_value_is_refused_as_it_would_be_recorded() {
        String id = House.citizenId(BIRTHDAY);
        var member = House.add(House.openTerm().member("田富", Map.of("citizenId", id)));
        read(member, "核对 " + id).statusCode(400).body("violations.field", contains("purpose"));
        read(member, "致电 13700001234 核实").statusCode(400).body("violations.field", contains("purpose"));
    }

    @Test
    void who_is_not_of_the_organisation_group_cannot_read_or_search() {
        var member = House.add(House.openTerm().member("田富", Map.of("mobile", "13700001235")));
        for (String role : List.of("member", "office", "research", "proposal-office", "committee", "chair", "handling-unit",
                "assessor")) {
            House.as("other1", role).contentType(ContentType.JSON).body(Map.of("purpose", "好奇"))
                    .post(member.address() + "/sensitive-reads").then()
                    .statusCode(403);
            House.as("other1", role).contentType(ContentType.JSON).body(Map.of("mobile", "13700001235"))
                    .post(House.MEMBERS + "/searches").then()
                    .statusCode(403);
        }
    }

    @Test
    void a_read_needs_a_purpose_and_a_member() {
        var member = House.add(House.openTerm().member("田富"));
        read(member, " ").statusCode(400).body("violations.field", hasItem("purpose"));
        House.organization().contentType(ContentType.JSON).body(Map.of("purpose", "核对"))
                .post(House.MEMBERS + "/" + UUID.randomUUID() + "/sensitive-reads")
                .then().statusCode(404);
        read(member, "核对").statusCode(200).body("citizenId", nullValue()).body("mobile", nullValue());
    }

    @Test
    void a_member_is_found_by_exact_citizen_id_or_mobile_number_only() {
        String id = House.citizenId(BIRTHDAY);
        var term = House.openTerm();
        var member = House.add(term.member("田富", Map.of("citizenId", id, "mobile", "13700004321")));
        search(Map.of("citizenId", id.toLowerCase(java.util.Locale.ROOT))).statusCode(200).body("items.id",
                contains(member.id()));
        search(Map.of("mobile", "+86 13700004321")).statusCode(200).body("items.name", contains("田富"));
        search(Map.of("mobile", "13700004322")).statusCode(200).body("items", empty());
        search(Map.of("mobile", "1370000432")).statusCode(400).body("violations.field", contains("mobile"));
        search(Map.of("citizenId", "110105194912310021")).statusCode(400).body("violations.field", contains("citizenId"))
                .body(not(containsString("110105194912310021")));
        search(Map.of()).statusCode(400).body("violations.field", contains("citizenId", "mobile"));
        search(Map.of("citizenId", id, "mobile", "13700004321")).statusCode(400);
        var searches = events.history("member-search", Tokens.sub("organization1")).events();
        assertThat(searches).isNotEmpty().allSatisfy(event -> assertThat(event.payload()).doesNotContain(id, "1370000432"));
    }

    @Test
    void a_changed_value_is_found_by_the_new_one_alone() {
        var member = House.add(House.openTerm().member("田富", Map.of("mobile", "13700005551")));
        House.patch(member.address(), "{\"mobile\":\"13700005552\"}").statusCode(200);
        search(Map.of("mobile", "13700005551")).body("items", empty());
        search(Map.of("mobile", "13700005552")).body("items.id", contains(member.id()));
    }

    @Test
    void an_idempotency_key_is_refused_because_the_answer_would_be_kept() {
        var member = House.add(House.openTerm().member("田富"));
        House.organization().header("Idempotency-Key", "key-1").contentType(ContentType.JSON).body(Map.of("purpose", "核对"))
                .post(member.address() + "/sensitive-reads").then().statusCode(400)
                .body("violations.field", contains("Idempotency-Key"));
    }

    @Test
    void no_plain_value_stands_anywhere_in_the_database() throws SQLException {
        String id = House.citizenId(BIRTHDAY);
        String mobile = "13799887766";
        var body = House.openTerm().member("田富", Map.of("citizenId", id, "mobile", mobile));
        String created = House.office().header("Idempotency-Key", UUID.randomUUID().toString()).contentType(ContentType.JSON)
                .body(body)
                .post(House.MEMBERS).then().statusCode(201).extract().path("id");
        House.organization().contentType(ContentType.JSON).body(Map.of("purpose", "核对"))
                .post(House.MEMBERS + "/" + created + "/sensitive-reads").then()
                .statusCode(200).body("mobile", equalTo(mobile));
        search(Map.of("mobile", mobile)).statusCode(200).body("items.id", contains(created));
        String hexId = java.util.HexFormat.of().formatHex(id.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows = statement
                    .executeQuery("select table_name from information_schema.tables where table_schema = 'public'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            assertThat(tables).contains("member", "event_log", "idempotency_key");
            for (String table : tables) {
                try (var rows = statement.executeQuery("select t::text from " + table + " t")) {
                    while (rows.next()) {
                        assertThat(rows.getString(1)).as(table).doesNotContain(id, mobile, hexId);
                    }
                }
            }
        }
    }

    private static ValidatableResponse read(House.Added member, String purpose) {
        return House.organization().contentType(ContentType.JSON).body(Map.of("purpose", purpose))
                .post(member.address() + "/sensitive-reads")
                .then();
    }

    private static ValidatableResponse search(Map<String, String> body) {
        return House.organization().contentType(ContentType.JSON).body(body).post(House.MEMBERS + "/searches").then();
    }
}
