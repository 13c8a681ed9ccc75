package org.plenum.task.circular;

import static org.plenum.task.circular.CircularState.DRAFT;
import static org.plenum.task.circular.CircularState.PUBLISHED;

import java.util.List;
import java.util.stream.Collectors;

import org.plenum.platform.web.Text;

/// What can be asked of a circular, and in which states.
enum CircularAction {
    CHANGE("修改草稿", "change", DRAFT),
    PUBLISH("发布", "publish", DRAFT),
    /// 更正: a new edition, to be read again.
    CORRECT("更正", "correct", PUBLISHED),
    WITHDRAW("撤回", "withdraw", DRAFT, PUBLISHED),
    /// 签收.
    ACKNOWLEDGE("签收", "acknowledge", PUBLISHED);

    private final Text text;
    private final List<CircularState> from;

    CircularAction(String zh, String en, CircularState... from) {
        this.text = new Text(zh, en);
        this.from = List.of(from);
    }

    boolean isPossibleIn(CircularState state) {
        return from.contains(state);
    }

    /// Why it is not possible in that state.
    Text reason(CircularState state) {
        String zh = from.stream().map(one -> "「" + one.text().zh() + "」").collect(Collectors.joining("或"));
        String en = from.stream().map(one -> one.text().en()).collect(Collectors.joining(" or "));
        return new Text("「%s」须在通知为%s时进行，现为「%s」。".formatted(text.zh(), zh, state.text().zh()),
                "To %s a circular, it must be %s; it is %s.".formatted(text.en(), en, state.text().en()));
    }
}
