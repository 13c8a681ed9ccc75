package org.plenum.task.programme.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

/// Counts what became of a programme: four queries, each over the programme's own rows.
@ApplicationScoped
class ProgrammeReportRepository {

    private static final String ACTIVITIES = """
            select count(*) filter (where state = 'PLANNED') as planned, count(*) filter (where state = 'HELD') as held,
                count(*) filter (where state = 'CANCELLED') as cancelled
            from programme_activity where programme_id = :programme and day between :from and :to""";

    private static final String ATTENDANCE = """
            select count(*) as invited, count(*) filter (where i.state = 'ATTENDED') as attended,
                count(*) filter (where i.state = 'EXCUSED') as excused, count(*) filter (where i.state = 'ABSENT') as absent
            from programme_activity a join programme_invitation i on i.activity_id = a.id and i.state <> 'WITHDRAWN'
            where a.programme_id = :programme and a.state = 'HELD' and a.day between :from and :to""";

    private static final String UNVISITED = """
            select v.*, cast(:asOf as date) - coalesce(v.last_visit, v.since) as days from (
                select a.county, a.village, array_agg(a.member_name order by a.id) as members, min(a.first_day) as since,
                    (select max(h.day) from programme_activity h where h.programme_id = :programme and h.state = 'HELD'
                        and h.county = a.county and h.village = a.village and h.day <= :asOf) as last_visit
                from village_assignment a
                where a.programme_id = :programme and a.state in ('OFFERED', 'ACCEPTED', 'ENDED') and a.first_day <= :asOf
                    and (a.last_day is null or a.last_day >= :asOf)
                group by a.county, a.village) v
            where cast(:asOf as date) - coalesce(v.last_visit, v.since) > :days
            order by days desc, v.county, v.village""";

    private static final String UNASSIGNED = """
            select m.account, m.name from programme_member m
            where m.programme_id = :programme and m.enrolled_on <= :to and (m.last_day is null or m.last_day >= :from)
                and not exists (select from village_assignment v where v.programme_id = m.programme_id and v.account = m.account
                    and v.state in ('OFFERED', 'ACCEPTED', 'ENDED') and v.first_day <= :to and (v.last_day is null or v.last_day >= :from))
                and not exists (select from programme_invitation i join programme_activity a on a.id = i.activity_id
                    where i.programme_id = m.programme_id and i.account = m.account and i.state <> 'WITHDRAWN'
                    and a.state <> 'CANCELLED' and a.day between :from and :to)
            order by m.id""";

    private final EntityManager database;

    ProgrammeReportRepository(EntityManager database) {
        this.database = database;
    }

    ProgrammeReportView.Activities activities(UUID programme, LocalDate from, LocalDate to) {
        Tuple row = (Tuple) query(ACTIVITIES, programme, from, to).getSingleResult();
        return new ProgrammeReportView.Activities(number(row, "planned"), number(row, "held"), number(row, "cancelled"));
    }

    ProgrammeReportView.Attendance attendance(UUID programme, LocalDate from, LocalDate to) {
        Tuple row = (Tuple) query(ATTENDANCE, programme, from, to).getSingleResult();
        long attended = number(row, "attended");
        long recorded = attended + number(row, "excused") + number(row, "absent");
        return new ProgrammeReportView.Attendance(number(row, "invited"), attended, number(row, "excused"),
                number(row, "absent"), number(row, "invited") - recorded,
                recorded == 0 ? null : (int) ((attended * 200 + recorded) / (2 * recorded)));
    }

    List<ProgrammeReportView.Village> unvisited(UUID programme, LocalDate asOf, int days) {
        List<?> rows = database.createNativeQuery(UNVISITED, Tuple.class).setParameter("programme", programme)
                .setParameter("asOf", asOf).setParameter("days", days).getResultList();
        return rows.stream().map(Tuple.class::cast)
                .map(row -> new ProgrammeReportView.Village(row.get("county", String.class), row.get("village", String.class),
                        Arrays.asList(row.get("members", String[].class)), row.get("last_visit", LocalDate.class),
                        number(row, "days")))
                .toList();
    }

    List<ProgrammeReportView.Member> unassigned(UUID programme, LocalDate from, LocalDate to) {
        List<?> rows = query(UNASSIGNED, programme, from, to).getResultList();
        return rows.stream().map(Tuple.class::cast).map(
                row -> new ProgrammeReportView.Member(row.get("account", String.class), row.get("name", String.class)))
                .toList();
    }

    private Query query(String sql, UUID programme, LocalDate from, LocalDate to) {
        return database.createNativeQuery(sql, Tuple.class).setParameter("programme", programme).setParameter("from", from)
                .setParameter("to", to);
    }

    private static long number(Tuple row, String name) {
        return row.get(name, Number.class).longValue();
    }
}
