package org.plenum.task.trip;

import static org.plenum.task.trip.TripState.CONFIRMED;
import static org.plenum.task.trip.TripState.PLANNED;

import java.util.List;
import java.util.stream.Collectors;

import org.plenum.platform.web.Text;

/// What can be asked of a trip, and in which states.
enum TripAction {
    CHANGE("修改安排", "change", PLANNED),
    /// 确认: its people's days are taken.
    CONFIRM("确认", "confirm", PLANNED),
    /// 重新安排: its people's days are free again.
    REPLAN("重新安排", "plan anew", CONFIRMED),
    /// 登记成果.
    HOLD("登记成果", "enter the outcome of", CONFIRMED),
    /// 取消.
    CANCEL("取消", "cancel", PLANNED, CONFIRMED);

    private final Text text;
    private final List<TripState> from;

    TripAction(String zh, String en, TripState... from) {
        this.text = new Text(zh, en);
        this.from = List.of(from);
    }

    boolean isPossibleIn(TripState state) {
        return from.contains(state);
    }

    /// Why it is not possible in that state.
    Text reason(TripState state) {
        String statesZh = from.stream().map(one -> "「" + one.text().zh() + "」").collect(Collectors.joining("或"));
        String statesEn = from.stream().map(one -> one.text().en()).collect(Collectors.joining(" or "));
        return new Text("「%s」须在活动%s时进行，活动现为「%s」。".formatted(text.zh(), statesZh, state.text().zh()),
                "To %s a trip, it must be %s; it is %s.".formatted(text.en(), statesEn, state.text().en()));
    }
}
