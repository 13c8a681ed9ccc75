package org.plenum.task.sheet;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.Text;
import org.plenum.task.schedule.DayKind;
import org.plenum.task.sheet.xlsx.XlsxCell;
import org.plenum.task.task.DeadlineKind;
import org.plenum.task.task.Priority;

/// What a cell states of a task; the limits are those of a task changed by itself.
sealed interface CellReading {

    LocalDate FIRST_DAY = LocalDate.of(1955, 1, 1);
    LocalDate LAST_DAY = LocalDate.of(2095, 12, 31);
    int MOST_ENTRIES = 50;
    Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,6}");

    /// @param value a text, list of texts, whole number, day, priority or kind of days; null for nothing
    record Value(@Nullable Object value) implements CellReading {
    }

    record Bad(Text message) implements CellReading {
    }

    /// Reads a cell of a column in which something is stated; predecessors are read by [LinkReading].
    static CellReading of(SheetColumn column, @Nullable XlsxCell cell) {
        String text = cell == null ? "" : SheetRow.plain(cell.text()).strip();
        if (cell != null && cell.content() == XlsxCell.Content.FAULT) {
            return bad("是错误值或含有不可见的控制字符；请重新填写", "is an error value or contains control characters; fill it in again");
        }
        return switch (column) {
            case TITLE -> text(text, 200, true);
            case GROUP, LEAD_UNIT -> text(text, 100, true);
            case RESPONSIBLE_LEADER, OWNER -> text.contains("\n")
                    ? bad("不能换行", "must be one line")
                    : text(text, 100, false);
            case COOPERATING_UNITS -> list(text, 100);
            case DELIVERABLES -> list(text, 200);
            case PRIORITY -> priority(text);
            case DAY_KIND -> dayKind(text);
            case DEADLINE_KIND -> deadlineKind(text);
            case DURATION -> text.isEmpty() ? required() : number(text, 0, 500, "天数", "days");
            case OFFSET -> text.isEmpty() ? new Value(null) : number(withoutD(text), -1000, 1000, "自然日数", "natural days");
            case NOT_BEFORE -> text.isEmpty() ? new Value(null) : day(text);
            case ORDINAL, CODE, START, DUE, PREDECESSORS, STATE, PROGRESS, LIGHT, REASON ->
                throw new IllegalArgumentException(column + " is not read so");
        };
    }

    private static CellReading text(String text, int most, boolean required) {
        if (text.isEmpty()) {
            return required ? required() : new Value(null);
        }
        return text.length() > most
                ? bad("最长%d字，现为%d字".formatted(most, text.length()),
                        "at most %d characters, there are %d".formatted(most, text.length()))
                : new Value(text);
    }

    /// One to a line, or else between the marks that stand between words in a list.
    private static CellReading list(String text, int most) {
        var entries = Arrays.stream(text.split(text.contains("\n") ? "\n" : "[、；;]")).map(String::strip)
                .filter(one -> !one.isEmpty()).toList();
        if (entries.size() > MOST_ENTRIES) {
            return bad("最多%d个，现为%d个".formatted(MOST_ENTRIES, entries.size()),
                    "at most %d entries, there are %d".formatted(MOST_ENTRIES, entries.size()));
        }
        return entries.stream().anyMatch(one -> one.length() > most)
                ? bad("每个最长%d字".formatted(most), "at most %d characters each".formatted(most))
                : new Value(entries);
    }

    private static CellReading priority(String text) {
        return text.isEmpty() ? new Value(Priority.NORMAL)
                : choice(Priority.values(), SheetRow::priority, text).<CellReading> map(Value::new)
                        .orElseGet(() -> bad("只能填高、中、低", "must be 高, 中 or 低"));
    }

    private static CellReading dayKind(String text) {
        return text.isEmpty() ? new Value(DayKind.WORKDAY)
                : choice(DayKind.values(), SheetRow::dayKind, text).<CellReading> map(Value::new)
                        .orElseGet(() -> bad("只能填工作日、自然日", "must be 工作日 or 自然日"));
    }

    private static CellReading deadlineKind(String text) {
        return text.isEmpty() ? new Value(DeadlineKind.HARD)
                : choice(DeadlineKind.values(), SheetRow::deadlineKind, text).<CellReading> map(Value::new)
                        .orElseGet(() -> bad("只能填硬、软", "must be 硬 or 软"));
    }

    private static <T> Optional<T> choice(T[] all, Function<T, String> shown, String text) {
        return Arrays.stream(all).filter(one -> shown.apply(one).equals(text)).findFirst();
    }

    private static CellReading number(String text, int least, int most, String zh, String en) {
        String plain = halfWidth(text);
        int number = INTEGER.matcher(plain).matches() ? Integer.parseInt(plain) : Integer.MIN_VALUE;
        return number < least || number > most
                ? bad("须是%d至%d的整数（%s）".formatted(least, most, zh),
                        "must be a whole number (%s) from %d to %d".formatted(en, least, most))
                : new Value(number);
    }

    private static CellReading day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
                return new Value(day);
            }
        } catch (DateTimeParseException notADay) {
            // said below
        }
        return bad("须是1955年至2095年的日期，不带时间", "must be a day from 1955 to 2095, without a time");
    }

    /// `D-21` is -21.
    private static String withoutD(String text) {
        return text.toUpperCase(Locale.ROOT).startsWith("D") ? text.substring(1) : text;
    }

    /// Digits and signs as a Chinese input method may write them.
    static String halfWidth(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replace('\u2212', '-').replace('\u2013', '-').strip();
    }

    private static CellReading required() {
        return bad("必填", "must not be empty");
    }

    private static CellReading bad(String zh, String en) {
        return new Bad(new Text(zh, en));
    }

    /// As it would stand in the sheet.
    static String shown(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Priority priority -> SheetRow.priority(priority);
            case DayKind kind -> SheetRow.dayKind(kind);
            case DeadlineKind kind -> SheetRow.deadlineKind(kind);
            case List<?> list -> SheetRow.list(list.stream().map(String::valueOf).toList());
            default -> value.toString();
        };
    }
}
