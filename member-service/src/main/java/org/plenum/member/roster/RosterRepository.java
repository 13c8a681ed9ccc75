package org.plenum.member.roster;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.plenum.member.code.Coded;
import org.plenum.member.code.NationalCode;

/// Queries about the roster. They are SQL because each must be a range of one index, which `RosterPlanTest` holds them to.
@ApplicationScoped
class RosterRepository {

    private static final String SELECT = """
            select ms.member_id, ms.sort_key, ms.member_number, m.name, m.sex, ms.sector_code, s.name as sector_name, m.party, m.workplace
            from membership ms
            join member m on m.id = ms.member_id
            join sector s on s.term_number = ms.term_number and s.code = ms.sector_code
            where ms.term_number = :term and ms.from_day <= :on and (ms.to_day is null or ms.to_day >= :on)
            """;
    private static final String SECTOR = " and ms.sector_code = :sector";
    private static final String PARTY = " and m.party = :party";
    private static final String COMMITTEE = """
             and exists (select from committee_seat cs where cs.member_id = ms.member_id and cs.committee_code = :committee
                         and cs.from_day <= :on and (cs.to_day is null or cs.to_day >= :on))
            """;
    private static final String AFTER = " and (ms.sort_key, ms.member_id) > (:sortKey, :member)";
    private static final String ORDER = " order by ms.sort_key, ms.member_id limit :rows";
    private static final String SEATS = """
            select cs.member_id, c.code, c.name, cs.role
            from committee_seat cs join committee c on c.code = cs.committee_code
            where cs.member_id in (:members) and cs.from_day <= :on and (cs.to_day is null or cs.to_day >= :on)
            order by c.code
            """;
    private static final String MINE = """
            select m.id, ms.member_number, m.name, ms.sector_code, s.name as sector_name, m.party, ms.term_number, ms.from_day,
                   coalesce(ms.to_day, t.to_day) as to_day
            from member m
            join membership ms on ms.member_id = m.id
            join term t on t.number = ms.term_number
            join sector s on s.term_number = ms.term_number and s.code = ms.sector_code
            where m.account_id = :account
            order by (ms.from_day <= :on) desc, abs(ms.from_day - cast(:on as date))
            limit 1
            """;

    private final EntityManager entities;

    RosterRepository(EntityManager entities) {
        this.entities = entities;
    }

    /// Up to `rows` members after the given place, in 姓氏笔画 order.
    List<RosterRow> rows(RosterQuery query, @Nullable Place after, int rows) {
        return bind(entities.createNativeQuery(sql(query, after != null)).unwrap(NativeQuery.class),
                parameters(query, after, rows))
                .setTupleTransformer((row, _) -> new RosterRow((UUID) row[0], (String) row[1], (String) row[2], (String) row[3],
                        (String) row[4], (String) row[5], (String) row[6], (String) row[7], (String) row[8]))
                .getResultList();
    }

    /// Where a page begins: behind this row.
    record Place(String sortKey, UUID member) {
    }

    /// The statement for `query`; its parts depend on which filters are given, never on their values.
    static String sql(RosterQuery query, boolean after) {
        return SELECT + (query.sector() == null ? "" : SECTOR) + (query.party() == null ? "" : PARTY)
                + (query.committee() == null ? "" : COMMITTEE) + (after ? AFTER : "") + ORDER;
    }

    static Map<String, Object> parameters(RosterQuery query, @Nullable Place after, int rows) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("term", query.term());
        parameters.put("on", query.on());
        put(parameters, "sector", query.sector());
        put(parameters, "party", query.party());
        put(parameters, "committee", query.committee());
        if (after != null) {
            parameters.put("sortKey", after.sortKey());
            parameters.put("member", after.member());
        }
        parameters.put("rows", rows);
        return parameters;
    }

    /// Committees of the members on a day.
    List<Seat> seats(List<UUID> members, LocalDate on) {
        if (members.isEmpty()) {
            return List.of();
        }
        return bind(entities.createNativeQuery(SEATS).unwrap(NativeQuery.class), Map.of("on", on))
                .setParameterList("members", members)
                .setTupleTransformer((row, _) -> new Seat((UUID) row[0],
                        new RosterEntry.RosterSeat((String) row[1], (String) row[2], (String) row[3])))
                .getResultList();
    }

    /// A member's seat.
    record Seat(UUID member, RosterEntry.RosterSeat seat) {
    }

    /// The membership of the person linked to the account that holds `on`, else the last one before, else the first one after it.
    Optional<MyMembershipView> ofAccount(String account, LocalDate on) {
        return bind(entities.createNativeQuery(MINE).unwrap(NativeQuery.class), Map.of("account", account, "on", on))
                .setTupleTransformer((row, _) -> mine(row, on)).getResultStream().findFirst();
    }

    private static MyMembershipView mine(Object[] row, LocalDate on) {
        LocalDate from = day(row[7]);
        LocalDate to = row[8] == null ? null : day(row[8]);
        boolean inOffice = !on.isBefore(from) && (to == null || !on.isAfter(to));
        return new MyMembershipView((UUID) row[0], (String) row[1], (String) row[2],
                new Coded((String) row[3], (String) row[4]),
                NationalCode.PARTY.coded((String) row[5]), ((Number) row[6]).intValue(), from, to, inOffice, on);
    }

    private static LocalDate day(Object column) {
        return column instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) column;
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    private static NativeQuery<?> bind(NativeQuery<?> query, Map<String, Object> parameters) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
