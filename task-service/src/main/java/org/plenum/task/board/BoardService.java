package org.plenum.task.board;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.Problem;
import org.plenum.platform.web.Text;
import org.plenum.task.board.BoardView.BoardGroupView;
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

    /// @param only the one group to show; null for all
    BoardView read(UUID plan, Grouping by, @Nullable String only) {
        DatedPlan dated = plans.read(plan);
        if (only != null && dated.tasks().stream().noneMatch(task -> by.of(task).equals(only))) {
            String known = String.join(", ", dated.tasks().stream().map(by::of).distinct().sorted().toList());
            throw new InvalidInput(List.of(new InvalidInput.Violation("group", "query",
                    new Text("计划中没有这个组，有：" + known, "no such group in the plan; there are: " + known))));
        }
        return BoardView.of(dated, sessions.of(List.of(dated.session())).getFirst(), by, only, plans.calendar(plan));
    }

    BoardPicture draw(UUID plan, Grouping by, @Nullable String only, Locale language) {
        BoardView board = read(plan, by, only);
        int tasks = board.groups().stream().mapToInt(group -> group.tasks().size()).sum();
        if (tasks > Layout.MOST_TASKS) {
            throw Problem.of("board-too-large").with("tasks", tasks).with("most", Layout.MOST_TASKS)
                    .with("groups", board.groups().stream().map(BoardGroupView::name).toList()).toException();
        }
        return new BoardPicture(BoardDrawing.draw(board, language), language.getLanguage().equals("en") ? "en" : "zh-CN",
                board.version());
    }
}
