package org.plenum.task.lesson.term;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about terms.
@ApplicationScoped
class LessonTermRepository implements PanacheRepositoryBase<LessonTerm, String> {

    int lastPosition() {
        return getEntityManager().createQuery("select coalesce(max(position), 0) from LessonTerm", Integer.class)
                .getSingleResult();
    }

    /// Those of the dictionary that apply on `day`, in their order.
    List<LessonTerm> on(LessonTermKind kind, LocalDate day, int afterPosition, int rows) {
        return find("kind = ?1 and validFrom <= ?2 and (validTo is null or validTo >= ?2) and position > ?3 order by position",
                kind, day, afterPosition).page(0, rows).list();
    }
}
