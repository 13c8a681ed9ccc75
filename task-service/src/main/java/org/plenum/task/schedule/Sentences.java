package org.plenum.task.schedule;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A reason in words.
final class Sentences {

    private static final DateTimeFormatter CHINESE_DATE = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);
    private static final DateTimeFormatter CHINESE_DATE_AND_YEAR = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH_DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private Sentences() {
    }

    static String chinese(ScheduledActivity activity) {
        return switch (activity.reason()) {
            case Reason.Opening(var date) -> "开幕日固定为" + zh(date, date);
            case Reason.Fixed(var date) -> "日期固定为" + zh(date, date);
            case Reason.OwnDeadline(var offset, var stated, var date) ->
                "自身期限为" + offsetZh(offset) + dayOffZh(activity, stated, date) + "，需在" + zh(date, date) + "前完成";
            case Reason.OwnDate(var stated, var date) ->
                "自身期限为" + zh(stated, stated) + dayOffZh(activity, stated, date) + "，需在" + zh(date, date) + "前完成";
            case Reason.Successor successor -> chinese(activity, successor);
            case Reason.PlanEnd(var date) -> "没有更早的限制，需在计划最后一天" + zh(date, date) + "前完成";
        };
    }

    static String english(ScheduledActivity activity) {
        return switch (activity.reason()) {
            case Reason.Opening(var date) -> "Fixed to the opening day, " + en(date);
            case Reason.Fixed(var date) -> "Fixed on " + en(date);
            case Reason.OwnDeadline(var offset, var stated, var date) ->
                "Its own deadline is " + offsetEn(offset) + dayOffEn(activity, stated, date) + ", so it must finish by "
                        + en(date);
            case Reason.OwnDate(var stated, var date) ->
                "Its own deadline is " + en(stated) + dayOffEn(activity, stated, date) + ", so it must finish by " + en(date);
            case Reason.Successor successor -> english(activity, successor);
            case Reason.PlanEnd(var date) -> "Nothing binds it earlier, so it must finish by the plan's last day, " + en(date);
        };
    }

    private static String chinese(ScheduledActivity activity, Reason.Successor successor) {
        Link.Type type = successor.type();
        LocalDate theirs = successor.successorDate();
        LocalDate own = type.fromStart ? activity.lateStart() : activity.lateFinish();
        return "因「%s」最迟%s%s%s，需在%s前%s".formatted(successor.title(), zh(theirs, own), type.toStart ? "开始" : "完成",
                lagZh(successor.lag()), zh(own, theirs), type.fromStart ? "开始" : "完成");
    }

    private static String english(ScheduledActivity activity, Reason.Successor successor) {
        Link.Type type = successor.type();
        LocalDate own = type.fromStart ? activity.lateStart() : activity.lateFinish();
        return "“%s” must %s by %s%s, so it must %s by %s".formatted(successor.title(), type.toStart ? "start" : "finish",
                en(successor.successorDate()), lagEn(successor.lag()), type.fromStart ? "start" : "finish", en(own));
    }

    /// With the year only where the sentence's other date lies in another one.
    private static String zh(LocalDate date, LocalDate other) {
        return date.format(date.getYear() == other.getYear() ? CHINESE_DATE : CHINESE_DATE_AND_YEAR);
    }

    private static String en(LocalDate date) {
        return date.format(ENGLISH_DATE);
    }

    private static String offsetZh(int days) {
        if (days == 0) {
            return "开幕当天";
        }
        return days < 0 ? "开幕前%d天".formatted(-(long) days) : "开幕后%d天".formatted(days);
    }

    private static String offsetEn(int days) {
        if (days == 0) {
            return "the opening day";
        }
        return days < 0 ? "D" + days : "D+" + days;
    }

    private static String dayOffZh(ScheduledActivity activity, LocalDate stated, LocalDate date) {
        if (stated.equals(date)) {
            return "";
        }
        return activity.calendar() == null ? "（%s非工作日，提前）".formatted(zh(stated, date))
                : "（按%s的日历，%s不上班，提前）".formatted(activity.calendar(), zh(stated, date));
    }

    private static String dayOffEn(ScheduledActivity activity, LocalDate stated, LocalDate date) {
        if (stated.equals(date)) {
            return "";
        }
        return activity.calendar() == null ? " (%s is no working day)".formatted(en(stated))
                : " (%s is no working day of %s)".formatted(en(stated), activity.calendar());
    }

    private static String lagZh(int lag) {
        if (lag == 0) {
            return "";
        }
        return lag > 0 ? "，间隔%d个工作日".formatted(lag) : "，可重叠%d个工作日".formatted(-(long) lag);
    }

    private static String lagEn(int lag) {
        if (lag == 0) {
            return "";
        }
        return lag > 0 ? " with a lag of " + days(lag) : " with an overlap of " + days(-(long) lag);
    }

    private static String days(long count) {
        return count == 1 ? "1 working day" : count + " working days";
    }
}
