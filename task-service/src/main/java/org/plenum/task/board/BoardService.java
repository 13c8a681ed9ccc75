package org.plenum.task.board;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.plenum.task.plan.DatedPlan;
import org.plenum.task.plan.DatedPlans;
import org.plenum.task.session.SessionCalendar;

/// Puts boards together.
@ApplicationScoped
@Transactional
class BoardService {

    private final DatedPlans plans;
    private final SessionCalendar sessions;

    BoardService(DatedPlans plans, SessionCalendar sessions) {
        this.plans = plans;
        this.sessions = sessions;
    }

    BoardView read(UUID plan, Grouping by) {
        DatedPlan dated = plans.read(plan);
        return BoardView.of(dated, sessions.of(List.of(dated.session())).getFirst(), by, plans.calendar(plan));
    }

    BoardPicture draw(UUID plan, Grouping by, Locale language) {
        BoardView board = read(plan, by);
        return new BoardPicture(BoardDrawing.draw(board, language), language.getLanguage().equals("en") ? "en" : "zh-CN",
                board.version());
    }
}
