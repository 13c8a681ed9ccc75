package org.plenum.task.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/// An exported sheet, opened and saved again by another program: all values survive, and nothing but values.
final class EditedSheet {

    private record Formula(String text) {
    }

    private final Map<String, List<Map<Integer, Object>>> sheets = new LinkedHashMap<>();
    private final List<int[]> merged = new ArrayList<>();

    static EditedSheet of(byte[] file) {
        var edited = new EditedSheet();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (var sheet : book.getSheets().toList()) {
                var rows = new ArrayList<Map<Integer, Object>>();
                try (var read = sheet.openStream()) {
                    for (Row row : read.toList()) {
                        while (rows.size() < row.getRowNum()) {
                            rows.add(new HashMap<>());
                        }
                        row.stream().forEach(cell -> put(rows.get(row.getRowNum() - 1), cell));
                    }
                }
                edited.sheets.put(sheet.getName(), rows);
            }
            return edited;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Map<Integer, Object> row, @Nullable Cell cell) {
        if (cell != null && cell.getType() != CellType.EMPTY && !cell.getRawValue().isEmpty()) {
            row.put(cell.getColumnIndex(),
                    cell.getType() == CellType.NUMBER ? new BigDecimal(cell.getRawValue()) : cell.getText());
        }
    }

    private List<Map<Integer, Object>> tasks() {
        return rows(SheetDrawing.TASKS);
    }

    private List<Map<Integer, Object>> rows(String sheet) {
        return Objects.requireNonNull(sheets.get(sheet));
    }

    /// The number of the task's row, as the spreadsheet shows it.
    int rowOf(String code) {
        for (int i = SheetDrawing.FIRST_ROW - 1; i < tasks().size(); i++) {
            if (code.equals(tasks().get(i).get(SheetColumn.CODE.ordinal()))) {
                return i + 1;
            }
        }
        throw new AssertionError("no row of " + code);
    }

    String address(String code, SheetColumn column) {
        return column.address(rowOf(code));
    }

    @Nullable
    Object value(String code, SheetColumn column) {
        return tasks().get(rowOf(code) - 1).get(column.ordinal());
    }

    /// What stands at a place of any of the sheets.
    @Nullable
    Object value(String sheet, int row, int column) {
        return rows(sheet).get(row).get(column);
    }

    List<String> names() {
        return List.copyOf(sheets.keySet());
    }

    int taskCount() {
        return tasks().size() - SheetDrawing.FIRST_ROW + 1;
    }

    EditedSheet set(String code, SheetColumn column, @Nullable Object value) {
        return set(rowOf(code), column, value);
    }

    EditedSheet set(int row, SheetColumn column, @Nullable Object value) {
        if (value == null) {
            tasks().get(row - 1).remove(column.ordinal());
        } else {
            tasks().get(row - 1).put(column.ordinal(), value);
        }
        return this;
    }

    EditedSheet formula(String code, SheetColumn column, String formula) {
        return set(code, column, new Formula(formula));
    }

    EditedSheet remove(String code) {
        tasks().remove(rowOf(code) - 1);
        return this;
    }

    EditedSheet reverse() {
        java.util.Collections.reverse(tasks().subList(SheetDrawing.FIRST_ROW - 1, tasks().size()));
        return this;
    }

    EditedSheet without(String sheet) {
        sheets.remove(sheet);
        return this;
    }

    EditedSheet mark(int row, String value) {
        rows(SheetDrawing.MARKS).get(row).put(1, value);
        return this;
    }

    EditedSheet merge(int top, int left, int bottom, int right) {
        merged.add(new int[] { top - 1, left, bottom - 1, right });
        return this;
    }

    /// @return the number of the new row
    int append(Map<SheetColumn, Object> values) {
        var row = new HashMap<Integer, Object>();
        values.forEach((column, value) -> row.put(column.ordinal(), value));
        tasks().add(row);
        return tasks().size();
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        var book = new Workbook(out, "Another", "1.0");
        try {
            sheets.forEach((name, rows) -> {
                Worksheet sheet = book.newWorksheet(name);
                for (int r = 0; r < rows.size(); r++) {
                    int at = r;
                    rows.get(r).forEach((column, value) -> write(sheet, at, column, value));
                }
                if (name.equals(SheetDrawing.TASKS)) {
                    merged.forEach(range -> sheet.range(range[0], range[1], range[2], range[3]).merge());
                }
            });
            book.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case Formula formula -> sheet.formula(row, column, formula.text());
            case LocalDate day -> sheet.value(row, column, day);
            case Number number -> sheet.value(row, column, number);
            case Boolean logical -> sheet.value(row, column, logical);
            default -> sheet.value(row, column, value.toString());
        }
    }
}
