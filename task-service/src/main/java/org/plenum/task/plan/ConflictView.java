package org.plenum.task.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.Text;
import org.plenum.task.schedule.Conflict;
import org.plenum.task.schedule.Plan;
import org.plenum.task.schedule.ScheduledActivity;

/// A date that cannot be kept, with the chain of tasks that forces it.
public record ConflictView(@Schema(description = "种类 Kind", examples = "START_PASSED") Kind kind,
        @Schema(description = "轻重：CONFLICT 不能按期；WARNING 错过软期限 Whether it cannot be kept, or a soft deadline is missed", examples = "CONFLICT") Severity severity,
        @Schema(description = "任务代码 Code of the task", examples = "T09") String code,
        @Schema(description = "任务名称 Its title", examples = "大会发言截稿") String title,
        @Schema(description = "日期固定的前置任务（仅 AFTER_FIXED） The fixed predecessor, for AFTER_FIXED only", examples = "T33", nullable = true) @Nullable String fixed,
        @Schema(description = "须在何日 When it would have to be", examples = "2020-11-25") LocalDate needed,
        @Schema(description = "最早能在何日 When it can be at the earliest", examples = "2020-12-21") LocalDate possible,
        @Schema(description = "相差工作日数；0 为其间全是非工作日 Working days between; 0 if only days off lie between", examples = "18") int lackWorkdays,
        @Schema(description = "相差自然日数 Natural days between", examples = "26") int lackDays,
        @Schema(description = "一句话说明 In one sentence", examples = "「大会发言截稿」最迟须在2020年11月25日开始，而今天已是2020年12月21日，相差18个工作日") String sentence,
        @Schema(description = "造成冲突的链条：每一项因下一项而如此 The chain: each is as it is because of the next") List<ChainView> chain) {

    private static final DateTimeFormatter CHINESE_DATE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH_DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    @Schema(name = "ConflictKind")
    public enum Kind {
        /// 已到期: its deadline has passed.
        ALREADY_DUE,
        /// 已过最迟开始日: its last day to start has passed, and it was not started.
        START_PASSED,
        /// 余下工作来不及: it was started, but more work is left than days.
        WORK_REMAINS,
        /// 早于最早可开始日: it would have to start before it may.
        BEFORE_ALLOWED,
        /// 晚于固定日期: it follows a fixed task that comes too late for it.
        AFTER_FIXED,
        /// 错过软期限: it can only finish after its soft deadline.
        TARGET_MISSED
    }

    @Schema(name = "ConflictSeverity")
    public enum Severity {
        /// 冲突: a date cannot be kept.
        CONFLICT,
        /// 提醒: a soft deadline is missed; nothing is refused for it.
        WARNING
    }

    @Schema(name = "ChainView")
    public record ChainView(@Schema(description = "任务代码 Code", examples = "T24") String code,
            @Schema(description = "任务名称 Title", examples = "文件付印") String title,
            @Schema(description = "最迟开始日 Last day to start", examples = "2021-01-21") LocalDate start,
            @Schema(description = "最迟完成日 Last day to finish", examples = "2021-01-21") LocalDate finish,
            @Schema(description = "为何 Why", examples = "因「文件付印」最迟1月22日开始，需在1月21日前完成") String why) {
    }

    /// The conflict in words.
    public static ConflictView of(Conflict conflict, Plan schedule, Locale language) {
        String title = schedule.activity(conflict.code()).title();
        Kind kind = switch (conflict) {
            case Conflict.AlreadyDue _ -> Kind.ALREADY_DUE;
            case Conflict.StartPassed _ -> Kind.START_PASSED;
            case Conflict.WorkRemains _ -> Kind.WORK_REMAINS;
            case Conflict.BeforeAllowed _ -> Kind.BEFORE_ALLOWED;
            case Conflict.AfterFixed _ -> Kind.AFTER_FIXED;
            case Conflict.TargetMissed _ -> Kind.TARGET_MISSED;
        };
        Severity severity = conflict.isWarning() ? Severity.WARNING : Severity.CONFLICT;
        String fixed = conflict instanceof Conflict.AfterFixed after ? after.fixed() : null;
        var chain = chain(schedule, conflict.code(), language);
        return new ConflictView(kind, severity, conflict.code(), title, fixed, conflict.needed(), conflict.possible(), conflict.lack().workdays(),
                conflict.lack().days(), sentence(conflict, schedule).in(language), chain);
    }

    /// From the task along its reasons: each is as it is because of the next.
    static List<ChainView> chain(Plan schedule, String code, Locale language) {
        return schedule.chain(code).stream().map(one -> chain(one, language)).toList();
    }

    private static ChainView chain(ScheduledActivity activity, Locale language) {
        return new ChainView(activity.code(), activity.title(), activity.lateStart(), activity.lateFinish(), activity.why(language));
    }

    static Text sentence(Conflict conflict, Plan schedule) {
        String title = schedule.activity(conflict.code()).title();
        Text lack = lack(conflict.lack());
        return switch (conflict) {
            case Conflict.AlreadyDue due -> words(due, title, "「%s」须在%s前完成，而今天已是%s，%s", "“%s” must finish by %s, and today is %s: %s", lack);
            case Conflict.StartPassed passed ->
                words(passed, title, "「%s」最迟须在%s开始，而今天已是%s，%s", "“%s” must start by %s, and today is %s: %s", lack);
            case Conflict.WorkRemains remains ->
                words(remains, title, "「%s」须在%s前完成，而余下的工作最早%s才能完成，%s",
                        "“%s” must finish by %s, but its remaining work takes until %s: %s", lack);
            case Conflict.BeforeAllowed allowed ->
                words(allowed, title, "「%s」最迟须在%s开始，但%s起才可开始，%s", "“%s” must start by %s, but may only start from %s: %s", lack);
            case Conflict.AfterFixed after ->
                words(after, schedule.activity(after.fixed()).title(), "「%s」须在%s前完成，但固定在%s，%s", "“%s” must finish by %s, but is fixed on %s: %s",
                        new Text(lack.zh() + "，「" + title + "」无法按期进行", lack.en() + "; “" + title + "” cannot be kept"));
            case Conflict.TargetMissed missed ->
                words(missed, title, "「%s」的软期限为%s，最早%s才能完成，%s",
                        "“%s” has its soft deadline on %s, but can only be finished on %s: %s", lack);
        };
    }

    private static Text words(Conflict conflict, String title, String zh, String en, Text lack) {
        return new Text(zh.formatted(title, conflict.needed().format(CHINESE_DATE), conflict.possible().format(CHINESE_DATE), lack.zh()),
                en.formatted(title, conflict.needed().format(ENGLISH_DATE), conflict.possible().format(ENGLISH_DATE), lack.en()));
    }

    private static Text lack(Conflict.Lack lack) {
        if (lack.workdays() == 0) {
            return new Text("相差%d天（均非工作日）".formatted(lack.days()), "%d days off too late".formatted(lack.days()));
        }
        return new Text("相差%d个工作日".formatted(lack.workdays()),
                lack.workdays() == 1 ? "1 working day too late" : "%d working days too late".formatted(lack.workdays()));
    }
}
