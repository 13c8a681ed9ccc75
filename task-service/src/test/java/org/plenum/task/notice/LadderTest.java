package org.plenum.task.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.task.notice.NoticeKind.REMINDER;
import static org.plenum.task.notice.NoticeKind.SUPERVISION;
import static org.plenum.task.notice.NoticeKind.URGE;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenum.platform.workdays.WorkdayCalendar;
import org.plenum.task.schedule.DayKind;

class LadderTest {

    private static final LocalDate EVER = LocalDate.of(1949, 1, 1);
    private static final NoticeRule REMIND = new NoticeRule(REMINDER, EVER, -3, DayKind.WORKDAY, "test");
    private static final NoticeRule URGED = new NoticeRule(URGE, EVER, 1, DayKind.NATURAL, "test");
    private static final NoticeRule SUPERVISED = new NoticeRule(SUPERVISION, EVER, 3, DayKind.WORKDAY, "test");

    private static boolean concerns(List<NoticeRule> rules, NoticeKind kind, String due, String today) {
        return new Ladder(rules, WorkdayCalendar.builtIn()).steps(LocalDate.parse(today)).stream()
                .anyMatch(step -> step.kind() == kind && !LocalDate.parse(due).isBefore(step.dueFrom())
                        && !LocalDate.parse(due).isAfter(step.dueTo()));
    }

    @ParameterizedTest
    @CsvSource({ "2020-12-25,2020-12-21,false", "2020-12-25,2020-12-22,true", "2020-12-25,2020-12-25,true",
            "2020-12-25,2020-12-26,false", "2021-02-22,2021-02-17,false", "2021-02-22,2021-02-18,true" })
    void a_reminder_comes_when_three_working_days_are_left_and_not_after_the_deadline(String due, String today, boolean comes) {
        assertThat(concerns(List.of(REMIND), REMINDER, due, today)).isEqualTo(comes);
    }

    @ParameterizedTest
    @CsvSource({ "2020-12-25,2020-12-25,false", "2020-12-25,2020-12-26,true", "2020-12-25,2021-06-01,true" })
    void an_urge_comes_on_the_day_after_the_deadline_also_on_a_weekend(String due, String today, boolean comes) {
        assertThat(concerns(List.of(URGED), URGE, due, today)).isEqualTo(comes);
    }

    @ParameterizedTest
    @CsvSource({ "2020-12-25,2020-12-29,false", "2020-12-25,2020-12-30,true", "2021-02-10,2021-02-19,false",
            "2021-02-10,2021-02-20,true" })
    void a_supervision_notice_comes_three_working_days_after_the_deadline(String due, String today, boolean comes) {
        assertThat(concerns(List.of(SUPERVISED), SUPERVISION, due, today)).isEqualTo(comes);
    }

    @Test
    void a_rule_holds_for_deadlines_from_its_day_on_until_the_next() {
        var strict = new NoticeRule(SUPERVISION, LocalDate.of(2021, 1, 1), 1, DayKind.WORKDAY, "test");
        assertThat(concerns(List.of(SUPERVISED, strict), SUPERVISION, "2020-12-31", "2021-01-05")).isFalse();
        assertThat(concerns(List.of(SUPERVISED, strict), SUPERVISION, "2020-12-31", "2021-01-06")).isTrue();
        assertThat(concerns(List.of(SUPERVISED, strict), SUPERVISION, "2021-01-04", "2021-01-05")).isTrue();
    }
}
