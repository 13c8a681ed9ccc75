package org.plenum.member.term;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about terms and their sectors.
@ApplicationScoped
class TermRepository implements PanacheRepositoryBase<Term, Integer> {

    private static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    Optional<Term> on(LocalDate day) {
        return find("fromDay <= ?1 and (toDay is null or toDay >= ?1)", day).firstResultOptional();
    }

    Optional<Term> overlapping(LocalDate from, @Nullable LocalDate to) {
        return find("fromDay <= ?1 and (toDay is null or toDay >= ?2)", to == null ? OPEN_END : to, from).firstResultOptional();
    }

    /// Terms, latest first.
    List<Term> page(int below, int rows) {
        return find("number < ?1 order by number desc", below).page(0, rows).list();
    }

    /// The latest day of a membership of the term, by its own days.
    Optional<LocalDate> lastMembershipDay(int term) {
        return getEntityManager()
                .createNativeQuery("select max(greatest(from_day, to_day)) from membership where term_number = ?1",
                        LocalDate.class)
                .setParameter(1, term).getResultStream().map(LocalDate.class::cast).filter(java.util.Objects::nonNull)
                .findFirst();
    }

    Optional<Sector> sector(int term, String code) {
        return Optional.ofNullable(getEntityManager().find(Sector.class, new Sector.Key(term, code)));
    }

    List<Sector> sectors(int term, String after, int rows) {
        return getEntityManager().createQuery("from Sector where term = ?1 and code > ?2 order by code", Sector.class)
                .setParameter(1, term).setParameter(2, after).setMaxResults(rows).getResultList();
    }

    boolean hasSectorLike(int term, String code, String name) {
        return !getEntityManager().createQuery("from Sector where term = ?1 and (code = ?2 or name = ?3)", Sector.class)
                .setParameter(1, term).setParameter(2, code).setParameter(3, name).setMaxResults(1).getResultList().isEmpty();
    }

    void persist(Sector sector) {
        getEntityManager().persist(sector);
    }
}
