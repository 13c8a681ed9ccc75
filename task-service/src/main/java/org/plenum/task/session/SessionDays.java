package org.plenum.task.session;

import java.time.LocalDate;

/// What other features show of a session: its name and the days on which it meets.
///
/// @param version rises with every change of the session
public record SessionDays(String code, String title, LocalDate openingDay, LocalDate closingDay, int version) {

    static SessionDays of(Session session) {
        SessionFields fields = session.fields();
        return new SessionDays(session.code(), fields.title(), fields.openingDay(), fields.closingDay(), session.version());
    }
}
