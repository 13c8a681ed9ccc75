package org.plenum.member.meeting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.plenum.member.House;
import org.plenum.platform.testkit.Tokens;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/// What the people of the house do about meetings in stories.
public final class MeetingHouse {

    /// The address.
    public static final String MEETINGS = "/api/v1/meetings";

    private MeetingHouse() {
    }

    /// A member of the term who can log in.
    public static Person person(House.Term term, String name, String login) {
        String own = login + "-" + term.number();
        return new Person(own, House.add(term.member(name, Map.of("accountId", Tokens.sub(own)))).id());
    }

    /// A member with a login.
    public record Person(String login, String id) {

        /// Calls as a member.
        public RequestSpecification calls() {
            return House.as(login, "member");
        }

        /// Posts a body as a member.
        public ValidatableResponse posts(String address, Map<String, ?> body) {
            return calls().contentType(ContentType.JSON).body(body).post(address).then();
        }
    }

    /// Asks the office to plan a meeting.
    public static ValidatableResponse plan(String kind, LocalDate day, Map<String, ?> more) {
        var body = new LinkedHashMap<String, Object>(Map.of("kind", kind, "title", "某次会议", "place", "礼堂", "day", day.toString(),
                "startsAt", "09:00", "endsAt", "11:30"));
        body.putAll(more);
        return House.office().contentType(ContentType.JSON).body(body).post(MEETINGS).then();
    }

    /// The address of a meeting that must be accepted.
    public static String planned(String kind, LocalDate day, Map<String, ?> more) {
        return MEETINGS + "/" + plan(kind, day, more).statusCode(201).extract().path("id");
    }

    /// A command of the office without a body, with the right ETag.
    public static ValidatableResponse command(String meeting, String action) {
        return House.office().header("If-Match", House.etag(meeting)).post(meeting + action).then();
    }

    /// A write of the office that needs no ETag.
    public static ValidatableResponse post(String address, Map<String, ?> body) {
        return House.office().contentType(ContentType.JSON).body(body).post(address).then();
    }

    /// The meeting as the office reads it.
    public static ValidatableResponse read(String meeting) {
        return House.office().get(meeting).then().statusCode(200);
    }

    /// The token on the screen.
    public static String token(String meeting) {
        return House.office().get(meeting + "/sign-in-code").then().statusCode(200).extract().path("token");
    }

    /// Enters a post.
    public static void post(House.Term term, Person person, String title, LocalDate from) {
        House.office().contentType(ContentType.JSON)
                .body(Map.of("member", person.id(), "term", term.number(), "title", title, "from", from.toString()))
                .post("/api/v1/posts").then().statusCode(201);
    }
}
