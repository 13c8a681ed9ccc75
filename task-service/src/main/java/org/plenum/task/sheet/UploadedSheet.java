package org.plenum.task.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.Text;
import org.plenum.task.sheet.xlsx.Xlsx;
import org.plenum.task.sheet.xlsx.XlsxCell;
import org.plenum.task.sheet.xlsx.XlsxRefused;
import org.plenum.task.sheet.xlsx.XlsxRow;
import org.plenum.task.sheet.xlsx.XlsxTable;

/// A sheet as it came back.
///
/// @param plan the plan that it was made from
/// @param opening the opening day of that time
/// @param marks by which is noticed what has changed since it was made, by the task's code
/// @param rows those of the tasks, as they stand there
record UploadedSheet(UUID plan, LocalDate opening, Map<String, Mark> marks, List<UploadedRow> rows) {

    static final int MOST_BYTES = 5 << 20;
    static final int MOST_ROWS = 2_000;
    private static final int HEADER = SheetDrawing.FIRST_ROW - 1;
    private static final int MOST_HEADER_ROWS = 20;
    /// A plan that is exported may be larger than one that is imported.
    private static final int MOST_MARKS = 100_000;
    private static final Text EXPORT_AGAIN = new Text("请从系统重新导出任务分解表，在其中修改后上传",
            "export the sheet of the plan again, edit that and upload it");

    /// @param stated of what was stated
    /// @param computed of what was computed
    record Mark(String stated, String computed) {
    }

    /// @param cells those that are not blank; days as ISO 8601 where days are expected
    record UploadedRow(int number, Map<SheetColumn, XlsxCell> cells) {

        String text(SheetColumn column) {
            XlsxCell cell = cells.get(column);
            return cell == null ? "" : SheetRow.plain(cell.text());
        }

        @Nullable
        XlsxCell cell(SheetColumn column) {
            return cells.get(column);
        }

        String mark(SheetColumn.Use use) {
            var texts = new EnumMap<SheetColumn, String>(SheetColumn.class);
            cells.forEach((column, cell) -> texts.put(column, SheetRow.plain(cell.text())));
            return SheetRow.mark(use, texts);
        }
    }

    /// Reads a file.
    ///
    /// @throws XlsxRefused if it is no spreadsheet, or not one that was exported here
    /// @throws SheetRefused.Cells if formulas, merged cells or days written as text stand where something is stated
    static UploadedSheet read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new XlsxRefused(new Text("文件超过 5 MiB；请去掉图片等其他内容", "it is larger than 5 MiB; remove pictures and the like"));
        }
        var book = Xlsx.open(file);
        String name = book.names().contains(SheetDrawing.TASKS) ? SheetDrawing.TASKS
                : book.names().stream().filter(one -> !one.equals(SheetDrawing.MARKS)).findFirst().orElse("");
        int columns = SheetColumn.values().length;
        XlsxTable tasks = book.table(name, columns, MOST_ROWS + MOST_HEADER_ROWS)
                .orElseThrow(() -> unknown("没有工作表", "has no sheet"));
        int header = header(tasks);
        XlsxTable marks = book.table(SheetDrawing.MARKS, 3, MOST_MARKS)
                .orElseThrow(() -> unknown("不是从系统导出的文件，缺少其中的计划编号", "was not exported here: the plan's id is not in it"));
        return of(tasks, header, marks.rows());
    }

    private static UploadedSheet of(XlsxTable tasks, int header, List<XlsxRow> marks) {
        var rows = new ArrayList<UploadedRow>();
        var faults = new ArrayList<SheetRefused.Cells.Fault>();
        tasks.merged().stream().filter(range -> range.lastRow() > header).forEach(range -> faults.add(
                new SheetRefused.Cells.Fault(range.range(),
                        new Text("是合并单元格；请取消合并，每行填写完整", "is merged; split it and fill in each row"))));
        for (XlsxRow row : tasks.rows()) {
            if (row.number() > header) {
                rows.add(row(tasks, row, faults));
            }
        }
        if (!faults.isEmpty()) {
            throw new SheetRefused.Cells(faults);
        }
        if (rows.size() > MOST_ROWS) {
            throw new XlsxRefused(new Text("超过 %d 行；请在系统中修改".formatted(MOST_ROWS),
                    "it has more than %d rows; change the plan in the system".formatted(MOST_ROWS)));
        }
        try {
            var byCode = new HashMap<String, Mark>();
            marks.stream().skip(3).forEach(row -> byCode.put(value(row, 0), new Mark(value(row, 1), value(row, 2))));
            return new UploadedSheet(UUID.fromString(value(marks.get(0), 1)), LocalDate.parse(value(marks.get(2), 1)),
                    Map.copyOf(byCode), List.copyOf(rows));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException changed) {
            throw unknown("其中的计划编号等信息已被改动", "holds an id of the plan that was altered");
        }
    }

    private static UploadedRow row(XlsxTable table, XlsxRow row, List<SheetRefused.Cells.Fault> faults) {
        var cells = new EnumMap<SheetColumn, XlsxCell>(SheetColumn.class);
        row.cells().forEach((index, cell) -> {
            SheetColumn column = SheetColumn.values()[index];
            if (column.use() != SheetColumn.Use.COMPUTED && cell.content() == XlsxCell.Content.FORMULA) {
                faults.add(new SheetRefused.Cells.Fault(column.address(row.number()),
                        new Text("是公式；请改为公式的结果（复制后选择性粘贴为值）", "is a formula; replace it by its value (paste as values)")));
            }
            if (column == SheetColumn.NOT_BEFORE && cell.content() == XlsxCell.Content.TEXT) {
                faults.add(new SheetRefused.Cells.Fault(column.address(row.number()), new Text(
                        "是文本“%s”，不是日期；请把单元格格式设为日期后重新输入，如 2021-01-04".formatted(shortened(cell.text())),
                        "is the text “%s”, no date; format the cell as a date and enter it again, e.g. 2021-01-04"
                                .formatted(shortened(cell.text())))));
            }
            cells.put(column, dated(table, column, cell));
        });
        return new UploadedRow(row.number(), cells);
    }

    private static XlsxCell dated(XlsxTable table, SheetColumn column, XlsxCell cell) {
        return column.shape() == SheetColumn.Shape.DATE && cell.content() == XlsxCell.Content.NUMBER
                ? table.day(cell.text()).map(day -> new XlsxCell(XlsxCell.Content.TEXT, day.toString())).orElse(cell)
                : cell;
    }

    /// The number of the row in which the columns are named.
    private static int header(XlsxTable table) {
        XlsxRow row = table.rows().stream().limit(MOST_HEADER_ROWS)
                .filter(one -> value(one, 0).equals(SheetColumn.ORDINAL.title().zh())).findFirst()
                .orElseThrow(() -> unknown("找不到以“序号”开头的表头（应在第%d行）".formatted(HEADER),
                        "has no header that begins with 序号 (row %d)".formatted(HEADER)));
        Stream.of(SheetColumn.values()).filter(column -> !value(row, column.ordinal()).equals(column.title().zh())).findFirst()
                .ifPresent(column -> {
                    String address = column.address(row.number());
                    String found = shortened(value(row, column.ordinal()));
                    throw unknown("表头与导出的不一致：%s 应为“%s”，现为“%s”".formatted(address, column.title().zh(), found),
                            "has another header: %s should be “%s” and is “%s”".formatted(address, column.title().zh(), found));
                });
        return row.number();
    }

    private static String value(XlsxRow row, int column) {
        XlsxCell cell = row.cells().get(column);
        return cell == null ? "" : cell.text().strip();
    }

    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 40 ? text : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
    }

    private static XlsxRefused unknown(String zh, String en) {
        return new XlsxRefused(new Text(zh + "；" + EXPORT_AGAIN.zh(), "it " + en + "; " + EXPORT_AGAIN.en()));
    }
}
