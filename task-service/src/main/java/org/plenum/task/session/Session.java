package org.plenum.task.session;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.Text;
import org.plenum.task.workday.PlanningYears;

/// A plenary session (全体会议), named by term (届) and sitting (次): `7-5` is 七届五次会议.
@Entity
@Table(name = "session")
class Session {

    /// What a code looks like.
    static final String CODE = SessionCode.PATTERN;

    @Id
    private String code;
    private int term;
    private int sitting;
    private String title;
    private LocalDate openingDay;
    private LocalDate closingDay;
    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Session() {
    } // for Hibernate

    /// @throws InvalidInput if it would close before it opens, or lie outside the years of the working-day calendar
    Session(String code, SessionFields fields) {
        String[] parts = code.split("-", 2);
        this.code = code;
        this.term = Integer.parseInt(parts[0]);
        this.sitting = Integer.parseInt(parts[1]);
        check(fields.openingDay(), fields.closingDay());
        this.title = fields.title();
        this.openingDay = fields.openingDay();
        this.closingDay = fields.closingDay();
    }

    /// Changes what is given. A new opening day takes the closing day along by as many days, unless that is given too.
    ///
    /// @throws InvalidInput as the constructor
    void change(SessionFields fields, boolean closingDayGiven) {
        PlanningYears.require("openingDay", fields.openingDay()); // before it is counted with
        long moved = ChronoUnit.DAYS.between(openingDay, fields.openingDay());
        LocalDate closing = closingDayGiven ? fields.closingDay() : closingDay.plusDays(moved);
        check(fields.openingDay(), closing);
        title = fields.title();
        openingDay = fields.openingDay();
        closingDay = closing;
    }

    private static void check(LocalDate opening, LocalDate closing) {
        PlanningYears.require("openingDay", opening);
        PlanningYears.require("closingDay", closing);
        if (closing.isBefore(opening)) {
            throw new InvalidInput("closingDay", new Text("不得早于开幕日", "must not be before the opening day"));
        }
    }

    SessionFields fields() {
        return new SessionFields(title, openingDay, closingDay);
    }

    String code() {
        return code;
    }

    int term() {
        return term;
    }

    int sitting() {
        return sitting;
    }

    LocalDate openingDay() {
        return openingDay;
    }

    int version() {
        return version;
    }
}
