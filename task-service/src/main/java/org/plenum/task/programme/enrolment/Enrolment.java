package org.plenum.task.programme.enrolment;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/// A member who takes part in a programme.
@Entity
@Table(name = "programme_member")
class Enrolment {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;
    private UUID programmeId;
    private String account;
    @Embedded
    private EnrolmentFields fields;
    private LocalDate enrolledOn;
    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Enrolment() {
    } // for Hibernate

    /// @param account subject of the person's account, by which a member is known as a caller
    Enrolment(UUID programmeId, String account, EnrolmentFields fields, LocalDate enrolledOn) {
        this.programmeId = programmeId;
        this.account = account;
        this.fields = fields;
        this.enrolledOn = enrolledOn;
    }

    void change(EnrolmentFields to) {
        fields = to;
    }

    boolean lastsUntil(LocalDate day) {
        LocalDate last = fields.lastDay();
        return last == null || !day.isAfter(last);
    }

    UUID id() {
        return Objects.requireNonNull(id);
    }

    UUID programmeId() {
        return programmeId;
    }

    String account() {
        return account;
    }

    EnrolmentFields fields() {
        return fields;
    }

    LocalDate enrolledOn() {
        return enrolledOn;
    }

    int version() {
        return version;
    }
}
