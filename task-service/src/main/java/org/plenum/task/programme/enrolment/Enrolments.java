package org.plenum.task.programme.enrolment;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.plenum.task.programme.ProgrammeRefused;

/// Says who takes part in a programme.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Enrolments {

    private final EnrolmentRepository enrolments;

    Enrolments(EnrolmentRepository enrolments) {
        this.enrolments = enrolments;
    }

    /// The member's name as of now, to be kept with what it is assigned to.
    ///
    /// @throws ProgrammeRefused if the account is not enrolled, or no longer on `day`
    public String nameOf(UUID programme, String account, LocalDate day) {
        return enrolments.of(programme, account).filter(one -> one.lastsUntil(day))
                .orElseThrow(() -> new ProgrammeRefused.NotEnrolled(account, day)).fields().name();
    }
}
