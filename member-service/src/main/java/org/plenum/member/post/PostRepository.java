package org.plenum.member.post;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.query.NativeQuery;
import org.plenum.platform.web.Problem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about posts.
@ApplicationScoped
class PostRepository implements PanacheRepositoryBase<Post, UUID> {

    private static final String IN_OFFICE = """
            select 1 from membership where member_id = :member and term_number = :term and from_day <= :on
            and (to_day is null or to_day >= :on)
            """;

    Post require(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> Problem.of("post-not-found").with("post", id.toString()).toException());
    }

    /// Posts of a term, in the order in which they were entered.
    List<Post> page(int term, UUID after, int rows) {
        return find("term = ?1 and id > ?2 order by id", term, after).page(0, rows).list();
    }

    /// Whether the member is in office in the term on the day.
    boolean inOffice(UUID member, int term, LocalDate on) {
        return !getEntityManager().createNativeQuery(IN_OFFICE).setParameter("member", member).setParameter("term", term)
                .setParameter("on", on).getResultList().isEmpty();
    }

    /// A post of the member in the term that does not end before `from`.
    Optional<Post> meeting(UUID member, int term, LocalDate from) {
        return find("member = ?1 and term = ?2 and (toDay is null or toDay >= ?3)", member, term, from).firstResultOptional();
    }

    /// A holder of the post in the term who does not leave it before `from`.
    Optional<Post> holder(PostTitle title, int term, LocalDate from) {
        return find("title = ?1 and term = ?2 and (toDay is null or toDay >= ?3)", title, term, from).firstResultOptional();
    }

    /// Names of members.
    Map<UUID, String> names(Collection<UUID> members) {
        if (members.isEmpty()) {
            return Map.of();
        }
        NativeQuery<?> query = getEntityManager().createNativeQuery("select id, name from member where id in (:members)")
                .unwrap(NativeQuery.class);
        return query.setParameterList("members", members)
                .setTupleTransformer((row, _) -> Map.entry((UUID) row[0], (String) row[1])).getResultList().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
