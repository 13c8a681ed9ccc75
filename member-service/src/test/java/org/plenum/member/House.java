package org.plenum.member;

import static io.restassured.RestAssured.given;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.plenum.platform.testkit.Tokens;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/// The people of the house and what they do in stories. Everybody is invented. Each story has a term of its own: one year, long ago.
public final class House {

    /// The default address.
    public static final String MEMBERS = "/api/v1/members";

    private static final AtomicInteger TERMS = new AtomicInteger(20);
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private House() {
    }

    /// Somebody with roles.
    public static RequestSpecification as(String login, String... roles) {
        return given().auth().oauth2(Tokens.bearer(login, roles));
    }

    /// 办公室.
    public static RequestSpecification office() {
        return as("office1", "office");
    }

    /// 组织组.
    public static RequestSpecification organization() {
        return as("organization1", "organization");
    }

    /// A member who reads.
    public static RequestSpecification reader() {
        return as("reader1", "member");
    }

    /// A new term of one year with the national sectors.
    public static Term openTerm() {
        int number = TERMS.incrementAndGet();
        LocalDate from = LocalDate.of(1900 + number, 1, 1);
        LocalDate to = LocalDate.of(1900 + number, 12, 31);
        office().contentType(ContentType.JSON)
                .body(Map.of("number", number, "title", "政协某市第" + number + "届委员会", "from", from.toString(), "to",
                        to.toString()))
                .post("/api/v1/terms").then().statusCode(201);
        office().post("/api/v1/terms/" + number + "/sectors/defaults").then().statusCode(200);
        return new Term(number, from, to);
    }

    /// A term of a story.
    public record Term(int number, LocalDate from, LocalDate to) {

        /// The body for a member who is in office from the first day.
        public Map<String, Object> member(String name) {
            var body = new LinkedHashMap<String, Object>();
            body.put("name", name);
            body.put("sex", "2");
            body.put("ethnicity", "01");
            body.put("party", "06");
            body.put("term", number);
            body.put("sector", "24");
            body.put("from", from.toString());
            body.put("memberNumber", number + "-" + PEOPLE.incrementAndGet());
            return body;
        }

        /// The same with more or other fields.
        public Map<String, Object> member(String name, Map<String, ?> more) {
            var body = member(name);
            body.putAll(more);
            return body;
        }
    }

    /// Adds a member who must be accepted.
    public static Added add(Map<String, Object> body) {
        return new Added(post(body).statusCode(201));
    }

    /// Asks the office to add a member.
    public static ValidatableResponse post(Map<String, Object> body) {
        return office().contentType(ContentType.JSON).body(body).post(MEMBERS).then();
    }

    /// An answer that shows a member.
    public record Added(ValidatableResponse answer) {

        /// Id of the member.
        public String id() {
            return answer.extract().path("id");
        }

        /// Id of the last membership.
        public String membership() {
            List<String> ids = answer.extract().path("memberships.id");
            return ids.getLast();
        }

        /// Address of the member.
        public String address() {
            return MEMBERS + "/" + id();
        }
    }

    /// The ETag that a write to the member needs now.
    public static String etag(String address) {
        return office().get(address).then().statusCode(200).extract().header("ETag");
    }

    /// A write by the office with the right ETag.
    public static ValidatableResponse act(String address, String action, Map<String, ?> body) {
        return office().header("If-Match", etag(address)).contentType(ContentType.JSON).body(body).post(address + action)
                .then();
    }

    /// A merge patch by the office with the right ETag.
    public static ValidatableResponse patch(String address, String body) {
        return office().header("If-Match", etag(address)).contentType("application/merge-patch+json")
                .body(body.getBytes(StandardCharsets.UTF_8)).patch(address)
                .then();
    }

    /// An invented citizen id of a woman, right by its check digit.
    public static String citizenId(LocalDate birthday) {
        return citizenId(birthday, PEOPLE.incrementAndGet() % 500 * 2);
    }

    /// An invented citizen id with the sequence number (odd for men).
    public static String citizenId(LocalDate birthday, int sequence) {
        String first = "330102%s%03d".formatted(birthday.toString().replace("-", ""), sequence);
        int[] weights = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (first.charAt(i) - '0');
        }
        return first + "10X98765432".charAt(sum % 11);
    }
}
