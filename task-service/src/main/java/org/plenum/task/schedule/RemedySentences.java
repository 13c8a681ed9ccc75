package org.plenum.task.schedule;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// An adjustment in words.
final class RemedySentences {

    private static final DateTimeFormatter CHINESE_DATE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH_DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private RemedySentences() {
    }

    static String of(Adjustment adjustment, Plan plan, Locale locale) {
        return locale.getLanguage().equals("zh") ? chinese(adjustment, plan) : english(adjustment, plan);
    }

    private static String chinese(Adjustment adjustment, Plan plan) {
        return switch (adjustment) {
            case Adjustment.Compress(var code, var from, var to) ->
                "把「%s」的工期从%d天压缩到%d天（压缩%d天）".formatted(title(plan, code), from, to, from - to);
            case Adjustment.ExtendDeadline(var code, var from, var to) ->
                "把「%s」自身的期限放宽%d天（%s改为%s）".formatted(title(plan, code), to - from, day(from), day(to));
            case Adjustment.StartEarlier(var code, var from, var to) ->
                "允许「%s」提前到%s开始（原为%s起）".formatted(title(plan, code), zh(to), zh(from));
            case Adjustment.ShortenLag(var from, var _) -> "取消「%s」与「%s」之间%d个工作日的间隔".formatted(title(plan, from.predecessor()),
                    title(plan, from.successor()), from.lag());
            case Adjustment.RunParallel(var from, var _) ->
                "让「%s」与「%s」并行（不等前者完成）".formatted(title(plan, from.predecessor()), title(plan, from.successor()));
            case Adjustment.DropLink(var link) ->
                "取消依赖：「%s」不再等「%s」".formatted(title(plan, link.successor()), title(plan, link.predecessor()));
            case Adjustment.OpenLater(var from, var to) -> "把开幕日从%s推迟到%s".formatted(zh(from), zh(to));
        };
    }

    private static String english(Adjustment adjustment, Plan plan) {
        return switch (adjustment) {
            case Adjustment.Compress(var code, var from, var to) ->
                "Shorten “%s” from %d to %d days".formatted(title(plan, code), from, to);
            case Adjustment.ExtendDeadline(var code, var from, var to) ->
                "Let “%s” finish %d days later (%s instead of %s)".formatted(title(plan, code), to - from, day(to), day(from));
            case Adjustment.StartEarlier(var code, var from, var to) ->
                "Let “%s” start from %s, not only from %s".formatted(title(plan, code), en(to), en(from));
            case Adjustment.ShortenLag(var from, var _) -> "Drop the lag of %d working days between “%s” and “%s”"
                    .formatted(from.lag(), title(plan, from.predecessor()), title(plan, from.successor()));
            case Adjustment.RunParallel(var from, var _) ->
                "Run “%s” and “%s” in parallel".formatted(title(plan, from.predecessor()),
                        title(plan, from.successor()));
            case Adjustment.DropLink(var link) ->
                "Let “%s” no longer wait for “%s”".formatted(title(plan, link.successor()), title(plan, link.predecessor()));
            case Adjustment.OpenLater(var from, var to) -> "Open on %s instead of %s".formatted(en(to), en(from));
        };
    }

    private static String title(Plan plan, String code) {
        return plan.activity(code).title();
    }

    private static String day(int offset) {
        if (offset == 0) {
            return "D";
        }
        return offset < 0 ? "D" + offset : "D+" + offset;
    }

    private static String zh(LocalDate date) {
        return date.format(CHINESE_DATE);
    }

    private static String en(LocalDate date) {
        return date.format(ENGLISH_DATE);
    }
}
