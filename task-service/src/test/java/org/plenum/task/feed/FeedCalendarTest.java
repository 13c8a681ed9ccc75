package org.plenum.task.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.plenum.platform.web.Text;
import org.plenum.task.session.SessionDays;
import org.plenum.task.task.CalendarTask;
import org.plenum.task.task.TaskState;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.CalendarComponent;

/// What is written by hand is read by ical4j, which knows nothing of us.
class FeedCalendarTest {

    private static final Instant CHANGED = Instant.parse("2020-12-21T01:30:00Z");
    private static final SessionDays SESSION = new SessionDays("7-5", "政协第七届委员会第五次全体会议", LocalDate.of(2021, 2, 1),
            LocalDate.of(2021, 2, 4), 2);

    private static CalendarTask task(int number, String title, String start, String due, boolean milestone, TaskState state,
            int progress) {
        return new CalendarTask(new UUID(7, number), "7-5", "T" + number, title, "办公室", "王丽", LocalDate.parse(start),
                LocalDate.parse(due), milestone, state, new Text("进行中", "in progress"), progress, 4, CHANGED);
    }

    private static Calendar read(CalendarTask... tasks) throws Exception {
        String ics = new FeedCalendar("https://plenum.example", Locale.SIMPLIFIED_CHINESE).of("办公室", List.of(tasks),
                List.of(SESSION));
        Calendar calendar = new CalendarBuilder().build(new StringReader(ics));
        assertThat(calendar.validate(true).getEntries()).isEmpty();
        return calendar;
    }

    private static CalendarComponent find(Calendar calendar, String uid) {
        return calendar.getComponents().stream().map(CalendarComponent.class::cast)
                .filter(one -> value(one, "UID").equals(uid)).findFirst().orElseThrow();
    }

    private static String value(Component component, String property) {
        return component.getProperty(property).map(one -> one.getValue()).orElse("");
    }

    @Test
    void a_task_is_a_todo_with_its_dates_and_progress() throws Exception {
        var todo = find(read(task(12, "工作报告初稿征求意见，含「县(市、区)」;附表", "2020-12-15", "2020-12-28", false, TaskState.IN_PROGRESS, 40)),
                "task-00000000-0000-0007-0000-00000000000c@plenum");
        assertThat(todo.getName()).isEqualTo("VTODO");
        assertThat(value(todo, "SUMMARY")).isEqualTo("工作报告初稿征求意见，含「县(市、区)」;附表");
        assertThat(value(todo, "DTSTART")).isEqualTo("20201215");
        assertThat(value(todo, "DUE")).isEqualTo("20201228");
        assertThat(value(todo, "STATUS")).isEqualTo("IN-PROCESS");
        assertThat(value(todo, "PERCENT-COMPLETE")).isEqualTo("40");
        assertThat(value(todo, "SEQUENCE")).isEqualTo("4");
        assertThat(value(todo, "LAST-MODIFIED")).isEqualTo("20201221T013000Z");
        assertThat(value(todo, "URL"))
                .isEqualTo("https://plenum.example/api/v1/tasks/00000000-0000-0007-0000-00000000000c");
        assertThat(value(todo, "DESCRIPTION")).isEqualTo("7-5 T12\n牵头单位：办公室\n责任人：王丽\n状态：进行中");
    }

    /// RFC 5545, 3.8.2.3: DUE must be later than DTSTART.
    @Test
    void a_task_of_one_day_has_only_its_due_day() throws Exception {
        var todo = find(read(task(19, "主席会议审议", "2021-01-11", "2021-01-11", false, TaskState.NOT_STARTED, 0)),
                "task-00000000-0000-0007-0000-000000000013@plenum");
        assertThat(todo.getProperty("DTSTART")).isEmpty();
        assertThat(value(todo, "STATUS")).isEqualTo("NEEDS-ACTION");
    }

    @Test
    void a_closed_task_is_completed() throws Exception {
        var todo = find(read(task(1, "征集通知", "2020-09-25", "2020-09-30", false, TaskState.CLOSED, 100)),
                "task-00000000-0000-0007-0000-000000000001@plenum");
        assertThat(value(todo, "STATUS")).isEqualTo("COMPLETED");
        assertThat(value(todo, "COMPLETED")).isEqualTo("20201221T013000Z");
    }

    @Test
    void a_milestone_is_an_event_of_its_day_too() throws Exception {
        var event = find(read(task(33, "大会开幕", "2021-02-01", "2021-02-01", true, TaskState.NOT_STARTED, 0)),
                "milestone-00000000-0000-0007-0000-000000000021@plenum");
        assertThat(event.getName()).isEqualTo("VEVENT");
        assertThat(value(event, "DTSTART")).isEqualTo("20210201");
        assertThat(value(event, "DTEND")).isEqualTo("20210202");
        assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
    }

    @Test
    void the_sessions_own_days_are_an_event() throws Exception {
        var event = find(read(task(33, "大会开幕", "2021-02-01", "2021-02-01", true, TaskState.NOT_STARTED, 0)),
                "session-7-5@plenum");
        assertThat(value(event, "DTSTART")).isEqualTo("20210201");
        assertThat(value(event, "DTEND")).isEqualTo("20210205");
        assertThat(value(event, "SEQUENCE")).isEqualTo("2");
    }
}
