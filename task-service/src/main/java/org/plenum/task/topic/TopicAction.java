package org.plenum.task.topic;

import static org.plenum.task.topic.TopicState.ADOPTED;
import static org.plenum.task.topic.TopicState.DRAFT;
import static org.plenum.task.topic.TopicState.PROPOSED;
import static org.plenum.task.topic.TopicState.SCORED;
import static org.plenum.task.topic.TopicState.SCORING;

import java.util.List;
import java.util.stream.Collectors;

import org.plenum.platform.web.Text;

/// What can be asked of a topic, and in which states.
enum TopicAction {
    CHANGE("修改选题", "change", DRAFT, PROPOSED),
    /// 提出.
    PROPOSE("提出选题", "propose", DRAFT),
    /// 组织评分: who scores is named here.
    OPEN_SCORING("组织评分", "open the scoring of", PROPOSED),
    CLOSE_SCORING("结束评分", "close the scoring of", SCORING),
    /// 主席会议审定.
    DECIDE("审定选题", "decide on", SCORED),
    /// 撤回.
    WITHDRAW("撤回选题", "withdraw", DRAFT, PROPOSED, SCORING),
    LINK("关联任务", "link a task to", ADOPTED),
    UNLINK("取消关联任务", "unlink a task from", ADOPTED);

    private final Text text;
    private final List<TopicState> from;

    TopicAction(String zh, String en, TopicState... from) {
        this.text = new Text(zh, en);
        this.from = List.of(from);
    }

    boolean isPossibleIn(TopicState state) {
        return from.contains(state);
    }

    /// Why it is not possible in that state.
    Text reason(TopicState state) {
        String statesZh = from.stream().map(one -> "「" + one.text().zh() + "」").collect(Collectors.joining("或"));
        String statesEn = from.stream().map(one -> one.text().en()).collect(Collectors.joining(" or "));
        return new Text("「%s」须在选题%s时进行，选题现为「%s」。".formatted(text.zh(), statesZh, state.text().zh()),
                "To %s a topic, it must be %s; it is %s.".formatted(text.en(), statesEn, state.text().en()));
    }
}
