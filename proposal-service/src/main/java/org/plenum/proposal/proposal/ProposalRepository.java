package org.plenum.proposal.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.PageRequest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class ProposalRepository implements PanacheRepositoryBase<Proposal, UUID> {

    /// A query with its parameters.
    record Listing(String sql, Map<String, Object> parameters) {
    }

    /// The proposal, if there is one that the caller may know of.
    ///
    /// @throws ProposalRefused.Unknown if not
    Proposal require(UUID id, Caller caller) {
        return findByIdOptional(id).filter(one -> one.standing(caller).isVisible())
                .orElseThrow(() -> new ProposalRefused.Unknown(id));
    }

    /// The rows of a page and one more.
    @SuppressWarnings("unchecked") // a native query knows its row type at run time only
    List<ProposalRow> list(ProposalFilter filter, Caller caller, PageRequest page) {
        var listing = listing(filter, caller, page);
        var query = getEntityManager().createNativeQuery(listing.sql(), ProposalRow.class);
        listing.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    /// One index range: [Standing#isVisible] and the filters as its conditions, the order as its end.
    static Listing listing(ProposalFilter filter, Caller caller, PageRequest page) {
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        parameters.put("caller", caller.id());
        if (filter.mine()) {
            conditions.add("p.owner_id = :caller");
        } else {
            conditions.add(switch (Reach.of(caller)) {
                case HANDED_IN -> "p.handed_in";
                case FILED -> "p.docket_number is not null";
            });
        }
        if (filter.session() != null) {
            conditions.add("p.session_code = :session");
            parameters.put("session", filter.session());
        }
        if (filter.state() != null) {
            conditions.add("p.state = :state");
            parameters.put("state", filter.state().name());
        }
        if (filter.category() != null) {
            conditions.add("p.category = :category");
            parameters.put("category", filter.category());
        }
        if (filter.sort() == ProposalSort.DOCKET) {
            conditions.add("p.docket_number is not null");
        }
        if (!page.after().isEmpty()) {
            conditions.add(after(filter.sort()));
            parameters.putAll(lastSeen(filter.sort(), page));
        }
        parameters.put("rows", page.limit() + 1);
        return new Listing("""
                select p.id, p.version, p.state, p.handed_in, p.session_code, p.serial_number, p.docket_number, p.title,
                    p.category, p.owner_id, p.member_name, p.sector_name, p.changed_at, p.submitted_at,
                    coalesce((select true from proposal_recommendation r
                        where r.proposal_id = p.id and r.round = p.round and r.by_id = :caller limit 1), false) as recommended
                from proposal p
                where %s
                order by %s
                limit :rows""".formatted(String.join(" and ", conditions), order(filter.sort())), parameters);
    }

    private static String order(ProposalSort sort) {
        return switch (sort) {
            case NEWEST -> "p.id desc";
            case DOCKET -> "p.session_code, p.docket_number";
        };
    }

    private static String after(ProposalSort sort) {
        return switch (sort) {
            case NEWEST -> "p.id < :afterId";
            case DOCKET -> "(p.session_code, p.docket_number) > (:afterSession, :afterNumber)";
        };
    }

    private static Map<String, Object> lastSeen(ProposalSort sort, PageRequest page) {
        return switch (sort) {
            case NEWEST -> Map.of("afterId", page.after(0, UUID::fromString));
            case DOCKET ->
                Map.of("afterSession", page.after(0, String::toString), "afterNumber", page.after(1, Integer::valueOf));
        };
    }

    /// The key of a row in the order of the list.
    static List<String> key(ProposalRow row, ProposalSort sort) {
        return switch (sort) {
            case NEWEST -> List.of(row.id().toString());
            case DOCKET -> List.of(row.session(), String.valueOf(row.docketNumber()));
        };
    }
}
