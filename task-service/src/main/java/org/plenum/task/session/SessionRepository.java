package org.plenum.task.session;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about sessions.
@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<Session, String> {

    Session require(String code) {
        return findByIdOptional(code).orElseThrow(() -> new SessionRefused.Unknown(code));
    }

    /// As [#require], and nobody else changes the session or its plans' dates until this transaction ends.
    Session lock(String code) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new SessionRefused.Unknown(code));
    }

    /// The newest first, those before the given term and sitting.
    List<Session> before(int term, int sitting, int rows) {
        return find("(term, sitting) < (?1, ?2) order by term desc, sitting desc", term, sitting).page(0, rows).list();
    }

    /// Those of the codes that exist, in the order of their opening days.
    List<Session> among(Collection<String> codes) {
        return list("code in ?1 order by openingDay, code", codes);
    }

    /// Those that meet on at least one of the days. There is one session a year: reading through them costs less than an index.
    List<Session> meeting(LocalDate from, LocalDate to) {
        return list("openingDay <= ?2 and closingDay >= ?1 order by openingDay, code", from, to);
    }
}
