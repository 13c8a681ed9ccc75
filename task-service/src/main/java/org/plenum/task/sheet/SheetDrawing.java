package org.plenum.task.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.plenum.task.light.Light;
import org.plenum.task.sheet.xlsx.Xlsx;

/// Writes the sheet as an office prints it: A3, landscape, fitted to its width, the header on each page, in the fonts of GB/T 9704.
///
/// Rows are flushed as they are written. Texts are texts whatever they begin with; days are days. Cells that the system computes are grey and
/// locked, should an office protect the sheet.
final class SheetDrawing {

    static final String TASKS = "任务分解表";
    static final String GUIDE = "说明";
    /// For the import, and hidden: plan, version, opening day, and by which a changed row is noticed.
    static final String MARKS = "plenum";
    static final int FIRST_ROW = 4;

    private static final int HEADER = 2;
    private static final int FLUSHED = 200;
    private static final int BODY = 11;
    private static final int NOTE = 12;
    private static final double[] GUIDE_WIDTHS = { 14, 14, 80 };
    private static final int LAST = SheetColumn.values().length - 1;
    private static final String SONG = "方正小标宋简体";
    private static final String HEI = "黑体";
    private static final String KAI = "楷体_GB2312";
    private static final String FANG_SONG = "仿宋_GB2312";
    private static final String COMPUTED = "EDEDED";
    private static final DateTimeFormatter CHINESE_DATE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    private final PlanSheet sheet;

    private SheetDrawing(PlanSheet sheet) {
        this.sheet = sheet;
    }

    static void draw(PlanSheet sheet, OutputStream out) throws IOException {
        var book = new Workbook(out, "Plenum", "1.0");
        book.setGlobalDefaultFont(FANG_SONG, BODY);
        var drawing = new SheetDrawing(sheet);
        book.properties().setTitle(sheet.title() + TASKS);
        drawing.tasks(book.newWorksheet(TASKS));
        drawing.guide(book.newWorksheet(GUIDE));
        drawing.marks(book.newWorksheet(MARKS));
        book.finish();
    }

    private void tasks(Worksheet page) throws IOException {
        layout(page);
        head(page);
        for (int i = 0; i < sheet.rows().size(); i++) {
            row(page, FIRST_ROW - 1 + i, i + 1, sheet.rows().get(i));
            if (i % FLUSHED == FLUSHED - 1) {
                page.flush();
            }
        }
        int last = Math.max(FIRST_ROW - 1, FIRST_ROW - 2 + sheet.rows().size());
        page.setAutoFilter(HEADER, 0, last, LAST);
        choice(page, SheetColumn.PRIORITY, last, "高,中,低");
        choice(page, SheetColumn.DAY_KIND, last, "工作日,自然日");
        choice(page, SheetColumn.DEADLINE_KIND, last, "硬,软");
        page.finish();
    }

    private static void layout(Worksheet page) {
        page.pageOrientation("landscape");
        page.paperSize(PaperSize.A3_PAPER);
        page.setFitToPage(true);
        page.fitToWidth((short) 1);
        page.fitToHeight((short) 0);
        page.leftMargin(0.4f);
        page.rightMargin(0.4f);
        page.topMargin(0.5f);
        page.bottomMargin(0.6f);
        page.repeatRows(HEADER);
        page.freezePane(SheetColumn.TITLE.ordinal() + 1, HEADER + 1);
        page.footer("第 &P 页  共 &N 页", Position.CENTER, 10);
        for (SheetColumn column : SheetColumn.values()) {
            page.width(column.ordinal(), column.width());
            // Rows added below are typed into as they are.
            page.style(column.ordinal()).fontName(FANG_SONG).fontSize(BODY).wrapText(true).verticalAlignment("center")
                    .protectionOption(ProtectionOption.LOCKED, column.use() == SheetColumn.Use.COMPUTED).set();
        }
    }

    private void head(Worksheet page) {
        page.range(0, 0, 0, LAST).merge();
        page.value(0, 0, Xlsx.escape(sheet.title() + "筹备工作" + TASKS));
        page.range(0, 0, 0, LAST).style().fontName(SONG).fontSize(22).horizontalAlignment("center").verticalAlignment("center")
                .set();
        page.rowHeight(0, 42);
        page.range(1, 0, 1, LAST).merge();
        page.value(1, 0, Xlsx.escape(line()));
        page.range(1, 0, 1, LAST).style().fontName(KAI).fontSize(12).horizontalAlignment("left").verticalAlignment("center")
                .set();
        page.rowHeight(1, 22);
        page.rowHeight(HEADER, 32);
        for (SheetColumn column : SheetColumn.values()) {
            page.value(HEADER, column.ordinal(), column.title().zh());
            bordered(page.style(HEADER, column.ordinal())).fontName(HEI).fontSize(BODY).wrapText(true)
                    .horizontalAlignment("center").verticalAlignment("center")
                    .fillColor(column.use() == SheetColumn.Use.COMPUTED ? "D9D9D9" : "DDEBF7").set();
        }
    }

    private String line() {
        String estimated = sheet.isEstimated() ? "　　※ 依据推算日历，国务院办公厅放假通知公布后可能变动" : "";
        return "会议：%s（%s）　　开幕日：%s（D）　　制表日期：%s　　共%d项　　灰底各列由系统推算，不需填写%s".formatted(sheet.title(),
                sheet.plan().session(), sheet.plan().opening().format(CHINESE_DATE), sheet.today().format(CHINESE_DATE),
                sheet.rows().size(), estimated);
    }

    private static void row(Worksheet page, int at, int ordinal, SheetRow row) {
        var height = new RowHeight();
        for (SheetColumn column : SheetColumn.values()) {
            int x = column.ordinal();
            var style = bordered(page.style(at, x)).fontName(FANG_SONG).fontSize(BODY).verticalAlignment("center")
                    .horizontalAlignment(alignment(column)).wrapText(true);
            String text = column == SheetColumn.ORDINAL ? String.valueOf(ordinal) : row.text(column);
            height.with(text, column.width(), BODY);
            switch (column.shape()) {
                case TEXT, LIST, LINKS -> page.value(at, x, text.isEmpty() ? null : Xlsx.escape(text));
                case NUMBER -> page.value(at, x, text.isEmpty() ? null : Integer.valueOf(text));
                case DATE -> page.value(at, x, text.isEmpty() ? null : LocalDate.parse(text));
            }
            switch (column) {
                case START, DUE -> style.format(row.isEstimated() ? "yyyy-mm-dd\"※\"" : "yyyy-mm-dd");
                case NOT_BEFORE -> style.format("yyyy-mm-dd");
                case PROGRESS -> style.format("0\"%\"");
                default -> {
                    // as it is
                }
            }
            if (column.use() == SheetColumn.Use.STATED) {
                style.protectionOption(ProtectionOption.LOCKED, false);
            } else if (column.use() == SheetColumn.Use.COMPUTED) {
                style.fillColor(COMPUTED);
            }
            if (column == SheetColumn.LIGHT) {
                coloured(style, row.task().light());
            }
            style.set();
        }
        page.rowHeight(at, height.points());
    }

    private static StyleSetter bordered(StyleSetter style) {
        return style.borderStyle(BorderStyle.THIN).borderColor("808080");
    }

    private static String alignment(SheetColumn column) {
        return switch (column) {
            case TITLE, COOPERATING_UNITS, DELIVERABLES, PREDECESSORS, REASON -> "left";
            case ORDINAL, CODE, GROUP, LEAD_UNIT, RESPONSIBLE_LEADER, OWNER, PRIORITY, START, DUE, DURATION, DAY_KIND, OFFSET,
                    DEADLINE_KIND,
                    NOT_BEFORE, STATE, PROGRESS, LIGHT ->
                "center";
        };
    }

    private static void coloured(StyleSetter style, Light light) {
        switch (light) {
            case RED -> style.fillColor("C00000").fontColor("FFFFFF");
            case YELLOW -> style.fillColor("FFD966");
            case GREEN -> style.fillColor("A9D08E");
            case BLUE -> style.fillColor("9BC2E6");
            case GREY -> style.fillColor("BFBFBF");
        }
    }

    private static void choice(Worksheet page, SheetColumn column, int last, String choices) {
        page.range(FIRST_ROW - 1, column.ordinal(), last, column.ordinal()).validateWithListByFormula("\"" + choices + "\"")
                .errorStyle(DataValidationErrorStyle.STOP).showErrorMessage(true).errorTitle(column.title().zh())
                .error("请填：" + choices.replace(',', '、'));
    }

    private void guide(Worksheet page) throws IOException {
        page.pageOrientation("portrait");
        page.paperSize(PaperSize.A4_PAPER);
        page.setFitToPage(true);
        page.fitToWidth((short) 1);
        page.fitToHeight((short) 0);
        for (int x = 0; x < GUIDE_WIDTHS.length; x++) {
            page.width(x, GUIDE_WIDTHS[x]);
        }
        page.range(0, 0, 0, 2).merge();
        page.value(0, 0, "填写说明");
        page.range(0, 0, 0, 2).style().fontName(SONG).fontSize(18).horizontalAlignment("center").verticalAlignment("center")
                .set();
        page.rowHeight(0, 34);
        int at = 1;
        for (String rule : rules()) {
            page.range(at, 0, at, 2).merge();
            page.value(at, 0, rule);
            page.range(at, 0, at, 2).style().fontName(FANG_SONG).fontSize(NOTE).wrapText(true).verticalAlignment("center")
                    .set();
            page.rowHeight(at++,
                    new RowHeight().with(rule, GUIDE_WIDTHS[0] + GUIDE_WIDTHS[1] + GUIDE_WIDTHS[2], NOTE).points());
        }
        guideRow(page, at++, HEI, "列", "可否修改", "含义与填法");
        for (SheetColumn column : SheetColumn.values()) {
            guideRow(page, at++, FANG_SONG, column.title().zh(), switch (column.use()) {
                case KEY -> "仅新增行";
                case STATED -> "可修改";
                case COMPUTED -> "系统推算";
            }, column.help());
        }
        page.finish();
    }

    private static List<String> rules() {
        return List.of("一、修改白底各列后，把本文件上传到系统，先看预览，再确认应用；上传本身不改动任何数据。",
                "二、灰底各列由系统推算，改了也不采用，预览会逐格提示。",
                "三、新增任务：在表末或表中插入一行，编号留空。其他任务要以它为前置任务的，请填新编号。",
                "四、删除一行不会删除任务，预览会列出缺少的任务；不再需要的任务请在系统中终止。",
                "五、请勿改动表头、合并单元格或填写公式；日期请填真正的日期。行的顺序可以改变，可以筛选。",
                "六、导出之后计划又有变动的，系统会拒绝并指出变动之处，请重新导出。一次最多导入2000行、5 MiB。");
    }

    private static void guideRow(Worksheet page, int at, String font, String... texts) {
        var height = new RowHeight();
        for (int x = 0; x < texts.length; x++) {
            page.value(at, x, texts[x]);
            height.with(texts[x], GUIDE_WIDTHS[x], NOTE);
            bordered(page.style(at, x)).fontName(font).fontSize(NOTE).wrapText(true).verticalAlignment("center")
                    .horizontalAlignment(x < 2 ? "center" : "left").set();
        }
        page.rowHeight(at, height.points());
    }

    private void marks(Worksheet page) throws IOException {
        page.setVisibilityState(VisibilityState.VERY_HIDDEN);
        page.value(0, 0, "plan");
        page.value(0, 1, sheet.plan().plan().toString());
        page.value(1, 0, "version");
        page.value(1, 1, String.valueOf(sheet.plan().version()));
        page.value(2, 0, "opening");
        page.value(2, 1, sheet.plan().opening().toString());
        for (int i = 0; i < sheet.rows().size(); i++) {
            SheetRow row = sheet.rows().get(i);
            page.inlineString(3 + i, 0, row.code());
            page.inlineString(3 + i, 1, row.mark(SheetColumn.Use.STATED));
            page.inlineString(3 + i, 2, row.mark(SheetColumn.Use.COMPUTED));
            if (i % FLUSHED == FLUSHED - 1) {
                page.flush();
            }
        }
        page.finish();
    }
}
