package org.plenum.task.sheet.xlsx;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.Text;

/// A spreadsheet file (*.xlsx).
public final class Xlsx {

    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_MERGED = 20_000;
    private static final int MOST_DIGITS = 40;
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");
    /// Characters that XML cannot carry are written so, and this very text with its underscore escaped (ECMA-376 part 1, 22.9.2.19).
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final Parts parts;
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final List<String> strings = new ArrayList<>();
    private boolean since1904;

    private Xlsx(Parts parts) {
        this.parts = parts;
    }

    /// @throws XlsxRefused if the file is not a spreadsheet, is damaged, protected, contains macros or is too large
    public static Xlsx open(byte[] file) {
        var opened = new Xlsx(Parts.of(file));
        opened.readSheets();
        opened.readStrings();
        return opened;
    }

    /// The names of the sheets, in their order, also of hidden ones.
    public List<String> names() {
        return List.copyOf(sheets.keySet());
    }

    /// Reads a sheet.
    ///
    /// @param columns how many columns are read; what stands right of them is passed over
    /// @param rows how many rows may hold something
    /// @return empty if there is no sheet of that name
    public Optional<XlsxTable> table(String name, int columns, int rows) {
        String part = sheets.get(name);
        return part == null ? Optional.empty() : Optional.of(table(parts.require(part), columns, rows));
    }

    /// The letters of a column; the first column is 0.
    public static String letters(int column) {
        return column < 26 ? String.valueOf((char) ('A' + column))
                : letters(column / 26 - 1) + (char) ('A' + column % 26);
    }

    /// A text as it is to be written, so that it is read as it is.
    public static String escape(String text) {
        return ESCAPE.matcher(text).replaceAll("_x005F_");
    }

    private static String unescape(String text) {
        return text.contains("_x") ? ESCAPED.matcher(text).replaceAll(Xlsx::character) : text;
    }

    private static String character(MatchResult escaped) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escaped.group(1), 16)));
    }

    private void readSheets() {
        var targets = new HashMap<String, String>();
        var relations = new Markup(parts.require("xl/_rels/workbook.xml.rels"));
        while (relations.next()) {
            String id = relations.starts("Relationship") ? relations.attribute("Id") : null;
            String target = id == null ? null : relations.attribute("Target");
            if (id != null && target != null) {
                targets.put(id, target.startsWith("/") ? target : "xl/" + target);
            }
        }
        var workbook = new Markup(parts.require("xl/workbook.xml"));
        while (workbook.next()) {
            if (workbook.starts("workbookPr")) {
                since1904 = List.of("1", "true").contains(String.valueOf(workbook.attribute("date1904")));
            } else if (workbook.starts("sheet")) {
                String name = workbook.attribute("name");
                String target = targets.get(String.valueOf(workbook.attribute("id")));
                if (name != null && target != null) {
                    sheets.putIfAbsent(name, target);
                }
            }
        }
    }

    private void readStrings() {
        byte[] part = parts.find("xl/sharedStrings.xml");
        if (part == null) {
            return;
        }
        var xml = new Markup(part);
        while (xml.next()) {
            if (xml.starts("si")) {
                strings.add(rich(xml, "si"));
            }
        }
    }

    /// A text in pieces, without the readings (拼音) that may stand above it.
    private static String rich(Markup xml, String element) {
        var text = new StringBuilder();
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("t")) {
                text.append(xml.text());
            } else if (xml.starts("rPh")) {
                xml.text();
            }
        }
        return unescape(text.toString());
    }

    private XlsxTable table(byte[] part, int columns, int most) {
        var rows = new ArrayList<XlsxRow>();
        var merged = new ArrayList<XlsxTable.Merged>();
        var xml = new Markup(part);
        int number = 0;
        while (xml.next()) {
            if (xml.starts("row")) {
                number = rowNumber(xml.attribute("r"), number);
                var cells = cells(xml, columns);
                if (!cells.isEmpty()) {
                    rows.add(new XlsxRow(number, cells));
                }
                if (rows.size() > most) {
                    throw new XlsxRefused(new Text("超过 %d 行；请分批修改，或在系统中修改".formatted(most),
                            "it has more than %d rows; change the plan in parts, or in the system".formatted(most)));
                }
            } else if (xml.starts("mergeCell") && merged.size() < MOST_MERGED) {
                merged.add(merged(String.valueOf(xml.attribute("ref"))));
            }
        }
        return new XlsxTable(List.copyOf(rows), List.copyOf(merged), since1904);
    }

    private Map<Integer, XlsxCell> cells(Markup xml, int columns) {
        var cells = new LinkedHashMap<Integer, XlsxCell>();
        int column = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                column = column(xml.attribute("r"), column);
                XlsxCell cell = cell(xml);
                if (column < columns && !cell.blank()) {
                    cells.put(column, cell);
                }
            }
        }
        return cells;
    }

    private XlsxCell cell(Markup xml) {
        String type = xml.attribute("t");
        String value = "";
        boolean formula = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("f")) {
                formula = true;
                xml.text();
            } else if (xml.starts("v")) {
                value = xml.text();
            } else if (xml.starts("is")) {
                value = rich(xml, "is");
            }
        }
        if (formula) {
            return new XlsxCell(XlsxCell.Content.FORMULA, "");
        }
        return switch (type == null ? "n" : type) {
            case "s" -> text(string(value));
            case "str", "inlineStr" -> text(unescape(value));
            case "b" -> new XlsxCell(XlsxCell.Content.LOGICAL, value.equals("1") ? "TRUE" : "FALSE");
            case "n" -> value.isEmpty() ? new XlsxCell(XlsxCell.Content.TEXT, "") : number(value);
            default -> new XlsxCell(XlsxCell.Content.FAULT, clean(value));
        };
    }

    private String string(String index) {
        if (index.length() > 9 || !index.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw Markup.damaged();
        }
        int at = index.isEmpty() ? -1 : Integer.parseInt(index);
        if (at >= strings.size()) {
            throw Markup.damaged();
        }
        return at < 0 ? "" : strings.get(at);
    }

    private static XlsxCell text(String text) {
        String clean = clean(text);
        return new XlsxCell(clean.equals(text) ? XlsxCell.Content.TEXT : XlsxCell.Content.FAULT, clean);
    }

    private static XlsxCell number(String value) {
        try {
            var number = value.length() > MOST_DIGITS ? BigDecimal.ONE.scaleByPowerOfTen(MOST_DIGITS + 1)
                    : new BigDecimal(value);
            if (Math.abs((long) number.scale()) > MOST_DIGITS) {
                return new XlsxCell(XlsxCell.Content.FAULT, clean(value));
            }
            return new XlsxCell(XlsxCell.Content.NUMBER,
                    number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
        } catch (NumberFormatException notANumber) {
            return new XlsxCell(XlsxCell.Content.FAULT, clean(value));
        }
    }

    /// With the sign for what cannot be shown in place of control characters, halves of surrogate pairs and what is no character.
    private static String clean(String text) {
        return text.codePoints().allMatch(Xlsx::isClean) ? text
                : text.codePoints().map(one -> isClean(one) ? one : 0xfffd)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean isClean(int one) {
        return one == '\t' || one == '\n' || one == '\r' || one >= 0x20 && one < 0x7f || one >= 0xa0 && one < 0xd800
                || one >= 0xe000 && one < 0xfffe || one >= 0x10000;
    }

    private static int rowNumber(@Nullable String given, int before) {
        if (given == null) {
            return before + 1;
        }
        if (given.length() > 7 || !given.chars().allMatch(digit -> digit >= '0' && digit <= '9') || given.isEmpty()) {
            throw Markup.damaged();
        }
        int number = Integer.parseInt(given);
        if (number <= before || number > MOST_ROWS) {
            throw Markup.damaged();
        }
        return number;
    }

    private static int column(@Nullable String address, int before) {
        int column = before + 1;
        if (address != null) {
            var parsed = ADDRESS.matcher(address);
            if (!parsed.matches()) {
                throw Markup.damaged();
            }
            column = column(parsed.group(1));
        }
        if (column <= before || column >= MOST_COLUMNS) {
            throw Markup.damaged();
        }
        return column;
    }

    private static int column(String letters) {
        int column = 0;
        for (char letter : letters.toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }

    private static XlsxTable.Merged merged(String range) {
        var last = ADDRESS.matcher(range.substring(range.indexOf(':') + 1));
        if (range.length() > 30 || !last.matches()) {
            throw Markup.damaged();
        }
        return new XlsxTable.Merged(range, Integer.parseInt(last.group(2)));
    }
}
