package org.plenum.task.sheet;

import org.plenum.platform.web.Text;
import org.plenum.task.sheet.xlsx.Xlsx;

/// The columns of a task breakdown (任务分解表), in their order.
enum SheetColumn {
    ORDINAL(new Text("序号", "No."), 5, Use.COMPUTED, Shape.NUMBER, "打印顺序，导入时不看。"),
    CODE(new Text("编号", "Code"), 7, Use.KEY, Shape.TEXT, "任务的编号，导入时据此识别，不可改。新增任务留空（由系统编号），或填新编号：大写字母开头，只含大写字母和数字，最长10个字符。"),
    TITLE(new Text("任务名称", "Title"), 26, Use.STATED, Shape.TEXT, "必填，最长200字。"),
    GROUP(new Text("所属组", "Group"), 9, Use.STATED, Shape.TEXT, "必填，大会秘书处的组，最长100字。"),
    LEAD_UNIT(new Text("牵头单位", "Lead unit"), 12, Use.STATED, Shape.TEXT, "必填，一个单位，最长100字。"),
    COOPERATING_UNITS(new Text("配合单位", "Cooperating units"), 16, Use.STATED, Shape.LIST, "可空，可多个，以顿号或换行分隔，最多50个。"),
    RESPONSIBLE_LEADER(new Text("责任领导", "Responsible leader"), 9, Use.STATED, Shape.TEXT, "可空，最长100字，不换行。"),
    OWNER(new Text("责任人", "Owner"), 9, Use.STATED, Shape.TEXT, "可空，最长100字，不换行。"),
    DELIVERABLES(new Text("成果与佐证", "Deliverables"), 18, Use.STATED, Shape.LIST, "可空，可多个，以顿号或换行分隔，最多50个。"),
    PRIORITY(new Text("优先级", "Priority"), 7, Use.STATED, Shape.TEXT, "高、中、低；新增任务留空为中。"),
    START(new Text("开始", "Start"), 12, Use.COMPUTED, Shape.DATE, "最迟开始日，由开幕日倒排推算。"),
    DUE(new Text("截止", "Due"), 12, Use.COMPUTED, Shape.DATE, "最迟完成日，由开幕日倒排推算。日期后有※的，依据的是推算日历。"),
    DURATION(new Text("工期", "Duration"), 6, Use.STATED, Shape.NUMBER, "必填，天数，0至500的整数；0为里程碑。"),
    DAY_KIND(new Text("日类", "Days"), 8, Use.STATED, Shape.TEXT, "工作日、自然日；新增任务留空为工作日。"),
    OFFSET(new Text("距开幕日", "From opening"), 9, Use.STATED, Shape.NUMBER, "任务自身的期限，距开幕日的自然日数，-21即D-21；可空，空则只由后续任务决定。"),
    DEADLINE_KIND(new Text("期限性质", "Deadline"), 7, Use.STATED, Shape.TEXT, "硬、软：硬期限须遵守，软期限只提醒；没有自身期限的留空，新增任务留空为硬。"),
    NOT_BEFORE(new Text("最早可开始日", "Not before"), 13, Use.STATED, Shape.DATE, "可空，日期（不是文本）。"),
    PREDECESSORS(new Text("前置任务", "Predecessors"), 13, Use.STATED, Shape.LINKS, "编号、关系（FS完成后开始、SS同时开始、FF同时完成、SF开始后完成）和间隔工作日，如T05FS+3；只写编号即FS；多个以顿号分隔；可空。"),
    STATE(new Text("状态", "State"), 8, Use.COMPUTED, Shape.TEXT, "办理状态，在系统中办理。"),
    PROGRESS(new Text("进度", "Progress"), 7, Use.COMPUTED, Shape.NUMBER, "完成的百分比，在系统中报告。"),
    LIGHT(new Text("亮灯", "Light"), 8, Use.COMPUTED, Shape.TEXT, "制表当日的灯色：灰未启动、绿正常、黄临近或滞后、红逾期、蓝已销号。"),
    REASON(new Text("备注/依据", "Basis"), 32, Use.COMPUTED, Shape.TEXT, "为何是这个日期。");

    /// Who says what stands in it.
    enum Use {
        /// It names the task.
        KEY,
        /// Whoever edits the sheet.
        STATED,
        /// The system; what else stands there is passed over.
        COMPUTED
    }

    /// How it is written and read.
    enum Shape {
        TEXT,
        LIST,
        NUMBER,
        DATE,
        LINKS
    }

    private final Text title;
    private final double width;
    private final Use use;
    private final Shape shape;
    private final String help;

    SheetColumn(Text title, double width, Use use, Shape shape, String help) {
        this.title = title;
        this.width = width;
        this.use = use;
        this.shape = shape;
        this.help = help;
    }

    Text title() {
        return title;
    }

    /// In characters of the standard font.
    double width() {
        return width;
    }

    Use use() {
        return use;
    }

    Shape shape() {
        return shape;
    }

    String help() {
        return help;
    }

    /// As the spreadsheet calls the cell of a row.
    String address(int row) {
        return Xlsx.letters(ordinal()) + row;
    }
}
