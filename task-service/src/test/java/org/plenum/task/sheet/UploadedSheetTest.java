package org.plenum.task.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenum.task.sheet.SheetSamples.edited;
import static org.plenum.task.sheet.SheetSamples.file;
import static org.plenum.task.sheet.SheetSamples.small;

import java.util.List;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plenum.task.sheet.xlsx.XlsxRefused;

/// Files that are no sheets of ours, each refused with what is wrong.
class UploadedSheetTest {

    private static void refused(byte[] file, String... reason) {
        assertThatThrownBy(() -> UploadedSheet.read(file)).isInstanceOfSatisfying(XlsxRefused.class,
                why -> assertThat(why.reason().zh()).contains(reason));
    }

    private static void faulty(EditedSheet sheet, String address, String message) {
        assertThatThrownBy(() -> UploadedSheet.read(sheet.bytes())).isInstanceOfSatisfying(SheetRefused.Cells.class,
                why -> assertThat(why.faults).singleElement().satisfies(fault -> {
                    assertThat(fault.address()).isEqualTo(address);
                    assertThat(fault.message().zh()).contains(message);
                }));
    }

    @TestFactory
    List<DynamicTest> every_bad_file_is_refused_for_what_it_is() {
        return BadFiles.all().entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(),
                        () -> refused(one.getValue().file(), one.getValue().reason())))
                .toList();
    }

    @Test
    void a_formula_where_something_is_stated_is_refused() {
        faulty(edited(small()).formula("T02", SheetColumn.DURATION, "2+3"), "M5", "公式");
    }

    @Test
    void a_formula_where_the_system_computes_is_passed_over() {
        assertThat(UploadedSheet.read(edited(small()).formula("T02", SheetColumn.ORDINAL, "ROW()-3").bytes()).rows())
                .hasSize(3);
    }

    @Test
    void a_day_written_as_text_is_refused() {
        faulty(edited(small()).set("T02", SheetColumn.NOT_BEFORE, "2021-01-04"), "Q5", "不是日期");
    }

    @Test
    void merged_cells_among_the_tasks_are_refused_and_those_of_the_title_are_not() {
        assertThat(UploadedSheet.read(edited(small()).merge(1, 0, 1, 20).bytes()).rows()).hasSize(3);
        faulty(edited(small()).merge(5, 3, 6, 3), "D5:D6", "取消合并");
    }

    @Test
    void more_rows_than_are_imported_at_once_are_refused() {
        refused(file(SheetSamples.large(UploadedSheet.MOST_ROWS + 1)), "超过 2000 行");
        refused(file(SheetSamples.large(3_000)), "超过 20");
    }
}
