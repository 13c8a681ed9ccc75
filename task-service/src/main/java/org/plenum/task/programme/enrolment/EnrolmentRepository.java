package org.plenum.task.programme.enrolment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.plenum.task.programme.ProgrammeRefused;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about who takes part. Every page is a range of one index, in the order in which they were enrolled.
@ApplicationScoped
class EnrolmentRepository implements PanacheRepositoryBase<Enrolment, UUID> {

    Enrolment require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new ProgrammeRefused.Unknown(ProgrammeRefused.Subject.MEMBER, id));
    }

    Optional<Enrolment> of(UUID programme, String account) {
        return find("programmeId = ?1 and account = ?2", programme, account).firstResultOptional();
    }

    List<Enrolment> page(UUID programme, UUID after, int rows) {
        return find("programmeId = ?1 and id > ?2 order by id", programme, after).page(0, rows).list();
    }
}
