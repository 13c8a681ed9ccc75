package org.plenum.member.post;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.Problem;

/// The days on which a member holds a post of a term. An open end means: until the membership or the term ends.
@Entity
@Table(name = "post")
class Post {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;
    @Version
    private int version;
    @Column(name = "member_id")
    private UUID member;
    @Column(name = "term_number")
    private int term;
    @Enumerated(EnumType.STRING)
    private PostTitle title;
    @Column(name = "from_day")
    private LocalDate fromDay;
    @Column(name = "to_day")
    private @Nullable LocalDate toDay;

    @SuppressWarnings("NullAway.Init")
    protected Post() {
    } // for Hibernate

    @SuppressWarnings("NullAway.Init") // the id is given when it is stored
    Post(UUID member, int term, PostTitle title, LocalDate from) {
        this.member = member;
        this.term = term;
        this.title = title;
        this.fromDay = from;
    }

    /// Lets the post end on its last day.
    ///
    /// @throws org.plenum.platform.web.ProblemException if it has one already, or begins later
    void end(LocalDate day) {
        if (toDay != null) {
            throw Problem.of("post-ended").with("endedOn", toDay).toException();
        }
        if (day.isBefore(fromDay)) {
            throw Problem.of("end-before-beginning").with("from", fromDay).toException();
        }
        toDay = day;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID member() {
        return member;
    }

    int term() {
        return term;
    }

    PostTitle title() {
        return title;
    }

    LocalDate from() {
        return fromDay;
    }

    @Nullable
    LocalDate to() {
        return toDay;
    }
}
