package org.plenum.task.sheet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.workdays.Certainty;
import org.plenum.task.light.Light;
import org.plenum.task.schedule.DayKind;
import org.plenum.task.schedule.Due;
import org.plenum.task.schedule.Link;
import org.plenum.task.task.DeadlineKind;
import org.plenum.task.task.Priority;
import org.plenum.task.task.StatedTask;

/// A task as a row of the sheet. What stands in a cell is kept as text, the same for writing and for comparing: days as ISO 8601, numbers without
/// exponent.
///
/// @param texts of all columns but the ordinal; empty where nothing stands
record SheetRow(StatedTask task, List<Link> predecessors, Map<SheetColumn, String> texts) {

    private static final int LONGEST_CELL = 32_000;

    static SheetRow of(StatedTask task, List<Link> predecessors) {
        var texts = new EnumMap<SheetColumn, String>(SheetColumn.class);
        for (SheetColumn column : SheetColumn.values()) {
            texts.put(column, plain(text(column, task, predecessors)));
        }
        return new SheetRow(task, List.copyOf(predecessors), Map.copyOf(texts));
    }

    String code() {
        return task.code();
    }

    String text(SheetColumn column) {
        return texts.getOrDefault(column, "");
    }

    boolean isEstimated() {
        return task.certainty() == Certainty.ESTIMATED;
    }

    /// By which a change of what is stated is noticed.
    String mark(SheetColumn.Use use) {
        return mark(use, texts);
    }

    static String mark(SheetColumn.Use use, Map<SheetColumn, String> texts) {
        String all = Arrays.stream(SheetColumn.values())
                .filter(column -> column.use() == use && column != SheetColumn.ORDINAL)
                .map(column -> texts.getOrDefault(column, "")).collect(Collectors.joining("\u001f"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// With line ends as spreadsheet programs write them.
    static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String text(SheetColumn column, StatedTask task, List<Link> predecessors) {
        return switch (column) {
            case ORDINAL -> "";
            case CODE -> task.code();
            case TITLE -> task.activity().title();
            case GROUP -> task.group();
            case LEAD_UNIT -> task.leadUnit();
            case COOPERATING_UNITS -> list(task.cooperatingUnits());
            case RESPONSIBLE_LEADER -> given(task.responsibleLeader());
            case OWNER -> given(task.owner());
            case DELIVERABLES -> list(task.deliverables());
            case PRIORITY -> priority(task.priority());
            case START -> task.start().toString();
            case DUE -> task.due().toString();
            case DURATION -> String.valueOf(task.activity().duration());
            case DAY_KIND -> dayKind(task.activity().dayKind());
            case OFFSET -> number(Due.offset(task.activity().due()));
            case DEADLINE_KIND -> task.activity().due() == null ? "" : deadlineKind(DeadlineKind.of(task.activity().due()));
            case NOT_BEFORE -> day(task.activity().notBefore());
            case PREDECESSORS -> links(predecessors);
            case STATE -> task.state().zh();
            case PROGRESS -> String.valueOf(task.progress());
            case LIGHT -> light(task.light()) + (task.wasLate() && task.light() != Light.RED ? "（曾逾期）" : "");
            case REASON -> task.why().zh();
        };
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /// One to a line if one of them has the mark in it that would stand between them.
    static String list(List<String> some) {
        return String.join(some.stream().anyMatch(one -> one.contains("、")) ? "\n" : "、", some);
    }

    static String priority(Priority priority) {
        return switch (priority) {
            case HIGH -> "高";
            case NORMAL -> "中";
            case LOW -> "低";
        };
    }

    static String dayKind(DayKind kind) {
        return switch (kind) {
            case WORKDAY -> "工作日";
            case NATURAL -> "自然日";
        };
    }

    static String deadlineKind(DeadlineKind kind) {
        return switch (kind) {
            case HARD -> "硬";
            case SOFT -> "软";
        };
    }

    private static String light(Light light) {
        return switch (light) {
            case GREY -> "灰灯";
            case GREEN -> "绿灯";
            case YELLOW -> "黄灯";
            case RED -> "红灯";
            case BLUE -> "蓝灯";
        };
    }

    static String links(List<Link> predecessors) {
        String all = predecessors.stream().map(SheetRow::link).collect(Collectors.joining("、"));
        return all.length() <= LONGEST_CELL ? all : "（共%d项，过长，请在系统中查看）".formatted(predecessors.size());
    }

    private static String link(Link link) {
        return link.predecessor() + link.type() + (link.lag() == 0 ? "" : "%+d".formatted(link.lag()));
    }
}
