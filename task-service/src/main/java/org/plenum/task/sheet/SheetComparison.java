package org.plenum.task.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.Text;
import org.plenum.task.schedule.Activity;
import org.plenum.task.schedule.DayKind;
import org.plenum.task.schedule.Due;
import org.plenum.task.schedule.Link;
import org.plenum.task.schedule.Progress;
import org.plenum.task.sheet.UploadedSheet.Mark;
import org.plenum.task.sheet.UploadedSheet.UploadedRow;
import org.plenum.task.task.DeadlineKind;
import org.plenum.task.task.NewTask;
import org.plenum.task.task.Priority;

/// What a sheet that came back would change of the plan. A cell is unchanged if it is what would be written there now, whatever that is; only
/// others are read.
final class SheetComparison {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{0,9}");
    private static final Pattern NUMBERED = Pattern.compile("T([0-9]{1,6})");
    private static final Set<SheetColumn> TIMING = Set.of(SheetColumn.DURATION, SheetColumn.DAY_KIND, SheetColumn.OFFSET,
            SheetColumn.DEADLINE_KIND, SheetColumn.NOT_BEFORE);
    private static final List<SheetColumn> READ = List.of(SheetColumn.values()).stream()
            .filter(column -> column.use() == SheetColumn.Use.STATED && column != SheetColumn.PREDECESSORS).toList();

    private final UploadedSheet sheet;
    private final PlanSheet plan;
    private final Map<String, SheetRow> byCode;
    private final Map<String, Integer> rowOf = new LinkedHashMap<>();
    private final Set<String> codes;
    private final List<RowFinding> rows = new ArrayList<>();
    private final Map<String, Map<SheetColumn, @Nullable Object>> changes = new LinkedHashMap<>();
    private final Map<String, NewTask> added = new LinkedHashMap<>();
    private final Map<String, List<Link>> relinked = new HashMap<>();
    private int lastNumber;

    private SheetComparison(UploadedSheet sheet, PlanSheet plan) {
        this.sheet = sheet;
        this.plan = plan;
        this.byCode = plan.byCode();
        this.codes = new HashSet<>(byCode.keySet());
    }

    /// @throws SheetRefused.OtherPlan if the sheet was made from another plan
    static SheetComparison of(UploadedSheet sheet, PlanSheet plan) {
        if (!sheet.plan().equals(plan.plan().plan())) {
            throw new SheetRefused.OtherPlan(sheet.plan());
        }
        var comparison = new SheetComparison(sheet, plan);
        comparison.compare();
        return comparison;
    }

    /// What is stated of the plan that was not so when the sheet was made.
    List<Text> since() {
        var since = new ArrayList<Text>();
        if (!sheet.opening().equals(plan.plan().opening())) {
            since.add(new Text("开幕日改为" + plan.plan().opening(), "the opening moved to " + plan.plan().opening()));
        }
        for (SheetRow row : plan.rows()) {
            Mark mark = sheet.marks().get(row.code());
            if (mark == null) {
                since.add(new Text("新增任务 " + row.code(), "new task " + row.code()));
            } else if (!mark.stated().equals(row.mark(SheetColumn.Use.STATED))) {
                since.add(new Text("任务 " + row.code(), "task " + row.code()));
            }
        }
        return since;
    }

    private void compare() {
        var codeOf = new HashMap<Integer, String>();
        for (UploadedRow row : sheet.rows()) {
            String code = CellReading.halfWidth(row.text(SheetColumn.CODE));
            if (!code.isEmpty() && CODE.matcher(code).matches() && rowOf.putIfAbsent(code, row.number()) == null) {
                codes.add(code);
                codeOf.put(row.number(), code);
            }
        }
        lastNumber = codes.stream().map(NUMBERED::matcher).filter(code -> code.matches())
                .mapToInt(code -> Integer.parseInt(code.group(1))).max().orElse(0);
        for (UploadedRow row : sheet.rows()) {
            rows.add(finding(row, codeOf.get(row.number())));
        }
    }

    private RowFinding finding(UploadedRow row, @Nullable String code) {
        String given = row.text(SheetColumn.CODE).strip();
        var cells = new ArrayList<CellFinding>();
        if (code == null && !given.isEmpty()) {
            cells.add(error(row, SheetColumn.CODE, "", misnamed(given)));
            return new RowFinding(row.number(), UploadedSheet.shortened(given), row.text(SheetColumn.TITLE), false, cells);
        }
        if (code == null && READ.stream().allMatch(column -> row.cell(column) == null)) {
            cells.add(new CellFinding(SheetColumn.TITLE, SheetColumn.TITLE.address(row.number()), SheetOutcome.WARNING, "", "",
                    new Text("这一行没有任务，不导入", "there is no task in this row; it is passed over")));
            return new RowFinding(row.number(), "", "", false, cells);
        }
        SheetRow now = code == null ? null : byCode.get(code);
        if (now != null) {
            compare(row, now, cells);
            return new RowFinding(row.number(), now.code(), now.text(SheetColumn.TITLE), false, cells);
        }
        String made = code == null ? nextCode() : code;
        add(row, made, cells);
        return new RowFinding(row.number(), made, row.text(SheetColumn.TITLE), true, cells);
    }

    private Text misnamed(String given) {
        String code = CellReading.halfWidth(given);
        return rowOf.containsKey(code)
                ? new Text("编号与第%d行重复；新增任务请留空".formatted(rowOf.get(code)),
                        "is the code of row %d as well; leave it empty for a new task".formatted(rowOf.get(code)))
                : new Text("编号须以大写字母开头，只含大写字母和数字，最长10个字符；新增任务可留空",
                        "a code begins with a capital letter, has only those and digits, and at most 10 characters");
    }

    private String nextCode() {
        String code = "T%02d".formatted(++lastNumber);
        codes.add(code);
        return code;
    }

    private void compare(UploadedRow row, SheetRow now, List<CellFinding> cells) {
        var changed = new LinkedHashMap<SheetColumn, @Nullable Object>();
        for (SheetColumn column : READ) {
            if (row.text(column).equals(now.text(column))) {
                continue;
            }
            switch (CellReading.of(column, row.cell(column))) {
                case CellReading.Bad(var message) -> cells.add(error(row, column, now.text(column), message));
                case CellReading.Value(var value) -> {
                    if (!CellReading.shown(value).equals(now.text(column))) {
                        change(row, now, column, value, changed, cells);
                    }
                }
            }
        }
        requireDeadline(row,
                changed.containsKey(SheetColumn.OFFSET) ? changed.get(SheetColumn.OFFSET)
                        : Due.offset(now.task().activity().due()),
                changed.getOrDefault(SheetColumn.DEADLINE_KIND,
                        DeadlineKind.of(now.task().activity().due())),
                now.text(SheetColumn.DEADLINE_KIND), cells);
        if (!changed.isEmpty()) {
            changes.put(now.code(), changed);
        }
        links(row, now.code(), now.predecessors(), cells);
        Mark mark = sheet.marks().get(now.code());
        if (mark != null && !mark.computed().equals(row.mark(SheetColumn.Use.COMPUTED))) {
            computed(row, now, cells);
        }
    }

    private static @Nullable Due due(@Nullable Object offset, @Nullable Object kind) {
        return ((DeadlineKind) Objects.requireNonNull(kind)).due((Integer) offset);
    }

    /// A deadline that is not there cannot be soft.
    private static void requireDeadline(UploadedRow row, @Nullable Object offset, @Nullable Object kind, String from,
            List<CellFinding> cells) {
        if (offset == null && kind == DeadlineKind.SOFT) {
            cells.removeIf(cell -> cell.column() == SheetColumn.DEADLINE_KIND);
            cells.add(error(row, SheetColumn.DEADLINE_KIND, from, new Text("没有距开幕日的期限，不能是软期限；请清空此格或填期限",
                    "without a deadline there is none that could be soft; empty the cell or give a deadline")));
        }
    }

    private static void change(UploadedRow row, SheetRow now, SheetColumn column, @Nullable Object value,
            Map<SheetColumn, @Nullable Object> changed, List<CellFinding> cells) {
        if (!now.task().changeable()) {
            cells.add(error(row, column, now.text(column),
                    new Text("任务现为“%s”，不能修改；请恢复原值".formatted(now.task().state().zh()),
                            "the task is %s and cannot be changed; restore the value".formatted(now.task().state().en()))));
        } else if (now.task().activity().fixed() && TIMING.contains(column)) {
            cells.add(error(row, column, now.text(column),
                    new Text("任务日期固定，工期与期限不能修改；请恢复原值，开幕日在会议中修改",
                            "the task is fixed to its day; restore the value, the opening day is moved with its session")));
        } else {
            changed.put(column, value);
            cells.add(new CellFinding(column, column.address(row.number()), SheetOutcome.CHANGED, now.text(column),
                    CellReading.shown(value), null));
        }
    }

    /// What the system computes is passed over, and said to be.
    private static void computed(UploadedRow row, @Nullable SheetRow now, List<CellFinding> cells) {
        for (SheetColumn column : SheetColumn.values()) {
            String is = now == null ? "" : now.text(column);
            if (column.use() == SheetColumn.Use.COMPUTED && column != SheetColumn.ORDINAL && row.cell(column) != null
                    && !row.text(column).equals(is)) {
                cells.add(new CellFinding(column, column.address(row.number()), SheetOutcome.WARNING, is, row.text(column),
                        now == null
                                ? new Text("此列由系统推算，所填的不采用",
                                        "the system computes this column; what stands there is passed over")
                                : new Text("此列由系统推算，所填的不采用，系统的值仍为“%s”".formatted(is),
                                        "the system computes this column; what stands there is passed over, it remains “%s”"
                                                .formatted(is))));
            }
        }
    }

    private void add(UploadedRow row, String code, List<CellFinding> cells) {
        var values = new HashMap<SheetColumn, @Nullable Object>();
        boolean good = true;
        for (SheetColumn column : READ) {
            switch (CellReading.of(column, row.cell(column))) {
                case CellReading.Bad(var message) -> {
                    good = false;
                    cells.add(error(row, column, "", message));
                }
                case CellReading.Value(var value) -> {
                    values.put(column, value);
                    String shown = CellReading.shown(value);
                    if (!shown.isEmpty()) {
                        cells.add(new CellFinding(column, column.address(row.number()), SheetOutcome.NEW, "", shown, null));
                    }
                }
            }
        }
        requireDeadline(row, values.get(SheetColumn.OFFSET), values.get(SheetColumn.DEADLINE_KIND), "", cells);
        links(row, code, List.of(), cells);
        computed(row, null, cells);
        if (good) {
            added.put(code, task(code, values));
        }
    }

    private static NewTask task(String code, Map<SheetColumn, @Nullable Object> values) {
        var activity = new Activity(code, (String) given(values, SheetColumn.TITLE),
                due(values.get(SheetColumn.OFFSET), values.get(SheetColumn.DEADLINE_KIND)),
                (Integer) given(values, SheetColumn.DURATION), (DayKind) given(values, SheetColumn.DAY_KIND), false,
                (LocalDate) values.get(SheetColumn.NOT_BEFORE), Progress.NOT_STARTED);
        return new NewTask(activity, (String) given(values, SheetColumn.GROUP), (String) given(values, SheetColumn.LEAD_UNIT),
                texts(given(values, SheetColumn.COOPERATING_UNITS)), (String) values.get(SheetColumn.RESPONSIBLE_LEADER),
                (String) values.get(SheetColumn.OWNER), texts(given(values, SheetColumn.DELIVERABLES)),
                (Priority) given(values, SheetColumn.PRIORITY), List.of());
    }

    private static Object given(Map<SheetColumn, @Nullable Object> values, SheetColumn column) {
        return Objects.requireNonNull(values.get(column));
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private void links(UploadedRow row, String code, List<Link> now, List<CellFinding> cells) {
        String text = row.text(SheetColumn.PREDECESSORS);
        String before = SheetRow.links(now);
        if (text.equals(before)) {
            return;
        }
        switch (LinkReading.of(text, code, codes)) {
            case LinkReading.Bad(var message) -> cells.add(error(row, SheetColumn.PREDECESSORS, before, message));
            case LinkReading.Links(var links) -> {
                if (!Set.copyOf(links).equals(Set.copyOf(now))) {
                    relinked.put(code, links);
                    cells.add(new CellFinding(SheetColumn.PREDECESSORS, SheetColumn.PREDECESSORS.address(row.number()),
                            byCode.containsKey(code) ? SheetOutcome.CHANGED : SheetOutcome.NEW, before, SheetRow.links(links),
                            null));
                }
            }
        }
    }

    private static CellFinding error(UploadedRow row, SheetColumn column, String from, Text message) {
        return new CellFinding(column, column.address(row.number()), SheetOutcome.ERROR, from, row.text(column), message);
    }

    /// Tasks that would wait for each other, as errors of the cells that say so.
    void cyclic(List<String> members) {
        var message = new Text("前置任务互相等待：" + String.join(" → ", members),
                "tasks wait for each other: " + String.join(" → ", members));
        rows.replaceAll(row -> relinked.containsKey(row.code()) && members.contains(row.code()) ? cyclic(row, message) : row);
    }

    private static RowFinding cyclic(RowFinding row, Text message) {
        var cells = row.cells().stream().map(cell -> cell.column() == SheetColumn.PREDECESSORS
                ? new CellFinding(cell.column(), cell.address(), SheetOutcome.ERROR, cell.from(), cell.to(), message)
                : cell).toList();
        return new RowFinding(row.number(), row.code(), row.title(), row.isNew(), cells);
    }

    List<RowFinding> rows() {
        return List.copyOf(rows);
    }

    /// The tasks that no row names. They stay as they are.
    List<SheetRow> missing() {
        return plan.rows().stream().filter(row -> !rowOf.containsKey(row.code())).toList();
    }

    /// What is changed of each task, by code.
    Map<String, Map<SheetColumn, @Nullable Object>> changes() {
        return changes;
    }

    List<NewTask> added() {
        return List.copyOf(added.values());
    }

    boolean changesNothing() {
        return changes.isEmpty() && added.isEmpty() && relinked.isEmpty();
    }

    /// The addresses of the cells to be mended first.
    List<String> errors() {
        return rows.stream().flatMap(row -> row.cells().stream()).filter(cell -> cell.outcome() == SheetOutcome.ERROR)
                .map(CellFinding::address).toList();
    }

    /// All links that the plan would have.
    List<Link> links() {
        var links = plan.plan().links().stream().filter(link -> {
            List<Link> instead = relinked.get(link.successor());
            return instead == null || instead.contains(link);
        }).collect(Collectors.toCollection(ArrayList::new));
        var kept = Set.copyOf(links);
        relinked.values().stream().flatMap(List::stream).filter(link -> !kept.contains(link)).forEach(links::add);
        return links;
    }

    /// All activities that the plan would have.
    List<Activity> activities() {
        var activities = plan.plan().activities().stream().map(this::changed).collect(Collectors.toCollection(ArrayList::new));
        added.values().stream().map(NewTask::activity).forEach(activities::add);
        return activities;
    }

    private Activity changed(Activity one) {
        var changed = changes.get(one.code());
        if (changed == null) {
            return one;
        }
        Object offset = changed.containsKey(SheetColumn.OFFSET) ? changed.get(SheetColumn.OFFSET) : Due.offset(one.due());
        Object deadline = changed.getOrDefault(SheetColumn.DEADLINE_KIND,
                DeadlineKind.of(one.due()));
        String unit = changed.get(SheetColumn.LEAD_UNIT) instanceof String other ? other : one.unit();
        int days = changed.get(SheetColumn.DURATION) instanceof Integer other ? other : one.duration();
        DayKind kind = changed.get(SheetColumn.DAY_KIND) instanceof DayKind other ? other : one.dayKind();
        LocalDate from = changed.containsKey(SheetColumn.NOT_BEFORE) ? (LocalDate) changed.get(SheetColumn.NOT_BEFORE)
                : one.notBefore();
        String title = changed.get(SheetColumn.TITLE) instanceof String other ? other : one.title();
        return new Activity(one.code(), title, due(offset, deadline), days, kind, one.fixed(), from, progress(one, days), unit);
    }

    /// Of what was started, less is left of a shorter duration; what waits for its check (待验收) has that left.
    private Progress progress(Activity one, int days) {
        Integer percent = plan.plan().percent().get(one.code());
        return switch (one.progress()) {
            case Progress.Started _ ->
                percent == null ? new Progress.Started(Math.min(1, days)) : Progress.Started.at(percent, days);
            case Progress.NotStarted _ -> one.progress();
            case Progress.Done _ -> one.progress();
        };
    }
}
