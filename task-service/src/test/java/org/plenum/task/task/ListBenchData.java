package org.plenum.task.task;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

/// What the lists are measured on: a session every 22 days back from the one being prepared, each with a plan of 1,000 tasks, and with them
/// notices, lessons, suggestions, events and changes. Units, owners, leaders and tags are skewed; the six newest sessions are open, of the
/// older ones three in a hundred tasks were left behind.
final class ListBenchData {

    static final LocalDate TODAY = LocalDate.of(2020, 12, 21);
    static final int PLAN = 1_000;

    private static final String TASKS = """
            insert into task (id, plan_id, session_code, code, title, team, lead_unit, cooperating_units, responsible_leader, owner, deliverables,
                priority, finish_offset_days, duration_days, day_kind, fixed, start_day, due_day, certainty, reason, reason_day, state, progress,
                yellow_from, was_late, handed_in_by, evidence, closed_by, closed_on, suspended_in, state_reason, extension_asked_by, paused_on,
                tags, version)
            select uuidv7(make_interval(days => -22 * k)), %1$s, %2$s, 'Y' || n, '任务 ' || n, '秘书组', '单位' || unit,
                case when e < 0.5 then '{}' else array['配合' || floor(20 * b * b)::integer] end,
                '领导' || floor(7 * power(d, 1.5))::integer,
                case when e < 0.9 then '人' || unit || '-' || floor(5 * c * c)::integer end, '{工作方案}',
                case when b < 0.0005 then 'LOW' when b < 0.1 then 'HIGH' else 'NORMAL' end, -10, 1, 'WORKDAY', false, day, day, 'OFFICIAL',
                'PLAN_END', day, state, case state when 'CLOSED' then 100 when 'IN_PROGRESS' then 30 else 0 end,
                day - case when c < 0.1 then 20 else 3 end, false, case when state in ('CLOSED', 'AWAITING_CHECK') then '1' end, '{工作方案}',
                case state when 'CLOSED' then '2' end, case state when 'CLOSED' then day end,
                case state when 'SUSPENDED' then 'NOT_STARTED' end, case when state in ('SUSPENDED', 'TERMINATED') then '演练' end,
                case when state = 'IN_PROGRESS' and d < 0.02 then '3' end, case state when 'SUSPENDED' then array[day] else '{}' end,
                case when unit = 3 and c < 0.02 then array['FIRST_REFORM'] when d < 0.05 then array['NINE_CITIES', 'DRIVE_INDUSTRY']
                    when d < 0.3 then array['NINE_CITIES'] else '{}' end, 0
            from (
                select *, case
                    when k < 6 and day < '2020-12-21' then case when a < 0.6 then 'CLOSED' when a < 0.7 then 'AWAITING_CHECK'
                        when a < 0.85 then 'IN_PROGRESS' when a < 0.95 then 'NOT_STARTED' when a < 0.98 then 'SUSPENDED' else 'TERMINATED' end
                    when k < 6 then case when a < 0.6 then 'NOT_STARTED' when a < 0.85 then 'IN_PROGRESS' when a < 0.9 then 'AWAITING_CHECK'
                        when a < 0.98 then 'CLOSED' else 'TERMINATED' end
                    when a < 0.96 then 'CLOSED' when a < 0.975 then 'TERMINATED' when a < 0.98 then 'SUSPENDED' when a < 0.99 then 'IN_PROGRESS'
                    when a < 0.995 then 'NOT_STARTED' else 'AWAITING_CHECK' end as state
                from (select *, (n - 1) / 1000 as k, floor(41 * g * g)::integer as unit,
                        date '2021-02-01' - 22 * ((n - 1) / 1000) - floor(120 * f * f)::integer as day
                    from (select n, random() a, random() b, random() c, random() d, random() e, random() f, random() g
                        from generate_series(%3$d, %4$d) n) drawn) placed) made""";
    private static final String LISTINGS = """
            insert into task_tag (task_id, tag, due_day, state, lead_unit)
                select id, tag, due_day, state, lead_unit from task, unnest(tags) tag where %1$s;
            insert into task_cooperation (task_id, unit, due_day, state, lead_unit)
                select id, unit, due_day, state, lead_unit from task, unnest(cooperating_units) unit where %1$s""";
    private static final String NOTICES = """
            insert into notice (id, kind, task_id, session_code, task_code, task_title, unit, leader, due_day, issued_on, acknowledged_by,
                acknowledged_name, acknowledged_at, version)
            select uuidv7(due_day - current_timestamp), case when random() < 0.9 then 'REMINDER' else 'URGE' end, id, session_code, code, title,
                lead_unit, responsible_leader, due_day, due_day - 3, case when state = 'CLOSED' then '1' end,
                case when state = 'CLOSED' then '沈舟' end, case when state = 'CLOSED' then due_day end, 0
            from task where %1$s and due_day < '2020-12-24' and (random() < 0.5 or state <> 'CLOSED')""";
    private static final String LESSONS = """
            with made as materialized (
                select uuidv7(due_day - current_timestamp) as lesson, random() as a, * from task where %1$s and number_of(code) %% 20 = 0
            ), kept as (
                insert into lesson (id, kind, source_session, target_session, source_title, area, severity, title, description, raised_by,
                    responsible_unit, cooperating_units, measures, due_day, state, handed_in_by, evidence, reason, closed_by, closed_on, version)
                select lesson, case when good then 'GOOD_PRACTICE' else 'SHORTCOMING' end, session_code, '91-1', '总结', 'PAPERS',
                    case when not good then 'ORDINARY' end, '不足 ' || code, '说明', '李', case when done then lead_unit end,
                    case when done then array[]::text[] end, case when done then '措施' end, case when done then due_day end,
                    case when not done then 'RECORDED' when good then 'ADOPTED' else 'CLOSED' end, case when done then '1' end, '{表}', null,
                    case when done then '2' end, case when done then due_day end, 0
                from (select *, a < 0.2 as good, number_of(code) > 6000 or a > 0.5 as done from made) told
            )
            insert into lesson_task (lesson_id, task_id) select lesson, id from made""";
    private static final String CHANGES = """
            insert into change (type, id, part, tx)
            select type, id, '', pg_current_xact_id() from (
                select 'task' as type, id::text as id from task where %1$s
                union all select 'notice', id::text from notice union all select 'lesson', id::text from lesson) grown
            on conflict do nothing""";
    private static final String EVENTS = """
            insert into event_log (id, at, actor, type, subject_type, subject_id, version, audience, payload, hash)
            select uuidv7(), now(), '1', 'task.reported', 'task', id::text, n, '{office}', '{"percent":30}', sha256(id::text::bytea)
            from (select id, 1 as n from task where %1$s
                union all (select task.id, n from generate_series(1, 200) n, (select id from task where code = 'Y1') task)) told;
            update event_log_head set (tx, position, count, hash) =
                (select tx, position, (select count(*) from event_log), hash from event_log order by position desc limit 1)""";
    private static final String SUGGESTIONS = """
            insert into plan_preview (id, plan_id, made_by, today, basis, changes, made_at, expires_at, cause, cause_text, moved)
            select uuidv7(), plan.id, '1', '2020-12-21', basis, changes, '2020-12-21', '2021-03-21', 'YEAR_LOADED', '放假安排', 6
            from plan, (select basis, changes from plan_preview where cause is null limit 1) real
            where not exists (select from plan_preview other where other.plan_id = plan.id and other.cause is not null)""";

    private final DataSource database;
    private int filled;

    ListBenchData(DataSource database) {
        this.database = database;
    }

    static String session(String number) {
        return "(90 - %1$s / 30) || '-' || (30 - %1$s %% 30)".formatted(number);
    }

    static String plan(String number) {
        return "cast('00000000-0000-7007-8000-' || lpad(cast(%s as text), 12, '0') as uuid)".formatted(number);
    }

    /// Sets what follows each row (the lists by tag and unit, changes, seals) with statements instead of triggers: a million rows in a minute or two.
    void fillUpTo(int tasks) {
        int from = filled + 1;
        String grown = "number_of(code) between %d and %d".formatted(from, tasks);
        var statements = new ArrayList<String>();
        if (filled == 0) {
            statements.add("select setseed(0.7)");
            statements.add("create function number_of(code text) returns integer language sql immutable as "
                    + "$$ select case when code ~ '^Y\\d+$' then substr(code, 2)::integer end $$");
        }
        statements.add("""
                insert into session (code, term, sitting, title, opening_day, closing_day, version)
                select %1$s, 90 - k / 30, 30 - k %% 30, '演练', date '2021-02-01' - 22 * k, date '2021-02-04' - 22 * k, 0
                from generate_series(%2$d, %3$d) k on conflict do nothing""".formatted(session("k"), filled / PLAN,
                (tasks - 1) / PLAN));
        statements
                .add("""
                        insert into plan (id, session_code, template_id, template_code, made_for, made_on, rescheduled_at, version, template_version)
                        select %1$s, %2$s, id, code, '2021-02-01', '2020-12-21', now(), 0, version
                        from countdown_template, generate_series(%3$d, %4$d) k where code = 'countdown' and version = 1
                        on conflict do nothing"""
                        .formatted(plan("k"), session("k"), filled / PLAN, (tasks - 1) / PLAN));
        statements.add(TASKS.formatted(plan("k"), session("k"), from, tasks));
        for (String each : List.of(LISTINGS, NOTICES, LESSONS, CHANGES, EVENTS)) {
            statements.add(each.formatted(grown));
        }
        statements.add(SUGGESTIONS);
        run(statements);
        filled = tasks;
    }

    private void run(List<String> statements) {
        try (Connection connection = database.getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica");
            for (String each : statements) {
                statement.execute(each);
            }
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum (analyze)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String one(String sql) {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
