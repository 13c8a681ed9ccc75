package org.plenum.task.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.plenum.platform.web.Text;
import org.plenum.task.session.SessionDays;
import org.plenum.task.task.CalendarTask;

/// Turns tasks and sessions into a calendar: a VTODO for each task, a VEVENT for each milestone and for the session's own days.
///
/// Everything is dated in whole days, as the countdown is: no time zone can shift it. A task of one day has only DUE, since DTSTART must lie
/// before it.
///
/// @param gateway where the tasks' addresses begin
record FeedCalendar(String gateway, Locale language) {

    String of(String who, List<CalendarTask> tasks, List<SessionDays> sessions) {
        var ics = new Ics().raw("BEGIN", "VCALENDAR").raw("VERSION", "2.0").raw("PRODID", "-//Plenum//task-service//ZH")
                .raw("CALSCALE", "GREGORIAN").text("NAME", name(who)).text("X-WR-CALNAME", name(who))
                .raw("REFRESH-INTERVAL;VALUE=DURATION", "PT1H").raw("X-PUBLISHED-TTL", "PT1H");
        for (SessionDays session : sessions) {
            session(ics, session, tasks);
        }
        for (CalendarTask task : tasks) {
            todo(ics, task);
            if (task.milestone()) {
                milestone(ics, task);
            }
        }
        return ics.raw("END", "VCALENDAR").toString();
    }

    private String name(String who) {
        return new Text(who + " 倒排任务", "Countdown tasks of " + who).in(language);
    }

    private void session(Ics ics, SessionDays session, List<CalendarTask> tasks) {
        // A session keeps no time of its own; when its opening moves, its tasks are written.
        Instant changed = tasks.stream().filter(task -> task.session().equals(session.code())).map(CalendarTask::changedAt)
                .max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
        ics.raw("BEGIN", "VEVENT").raw("UID", "session-" + session.code() + "@plenum").time("DTSTAMP", changed)
                .raw("SEQUENCE", session.version());
        days(ics, session.openingDay(), session.closingDay());
        ics.text("SUMMARY", session.title()).raw("STATUS", "CONFIRMED").raw("TRANSP", "OPAQUE").raw("END", "VEVENT");
    }

    private void todo(Ics ics, CalendarTask task) {
        ics.raw("BEGIN", "VTODO").raw("UID", "task-" + task.id() + "@plenum");
        stamp(ics, task);
        if (task.start().isBefore(task.due())) {
            ics.day("DTSTART", task.start());
        }
        TodoStatus status = TodoStatus.of(task.state());
        ics.day("DUE", task.due()).text("SUMMARY", task.title()).text("DESCRIPTION", description(task)).raw("STATUS", status)
                .raw("PERCENT-COMPLETE", task.progress());
        if (status == TodoStatus.COMPLETED) {
            ics.time("COMPLETED", task.changedAt());
        }
        ics.raw("URL", address(task)).raw("END", "VTODO");
    }

    private void milestone(Ics ics, CalendarTask task) {
        ics.raw("BEGIN", "VEVENT").raw("UID", "milestone-" + task.id() + "@plenum");
        stamp(ics, task);
        days(ics, task.due(), task.due());
        boolean cancelled = TodoStatus.of(task.state()) == TodoStatus.CANCELLED;
        ics.text("SUMMARY", "◆ " + task.title()).text("DESCRIPTION", description(task))
                .raw("STATUS", cancelled ? "CANCELLED" : "CONFIRMED").raw("TRANSP", "TRANSPARENT").raw("URL", address(task))
                .raw("END", "VEVENT");
    }

    /// Without METHOD, DTSTAMP says when the information was last revised (3.8.7.2): so an unchanged task is an unchanged text.
    private static void stamp(Ics ics, CalendarTask task) {
        ics.time("DTSTAMP", task.changedAt()).time("LAST-MODIFIED", task.changedAt()).raw("SEQUENCE", task.version());
    }

    /// DTEND of a whole day is the day after it (3.6.1).
    private static void days(Ics ics, LocalDate first, LocalDate last) {
        ics.day("DTSTART", first).day("DTEND", last.plusDays(1));
    }

    private String description(CalendarTask task) {
        String owner = task.owner() == null ? "" : new Text("\n责任人：", "\nOwner: ").in(language) + task.owner();
        return task.session() + " " + task.code() + new Text("\n牵头单位：", "\nLead unit: ").in(language) + task.leadUnit() + owner
                + new Text("\n状态：", "\nState: ").in(language) + task.stateText().in(language);
    }

    private String address(CalendarTask task) {
        return gateway + "/api/v1/tasks/" + task.id();
    }
}
