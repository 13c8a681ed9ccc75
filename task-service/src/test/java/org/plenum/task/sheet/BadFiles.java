package org.plenum.task.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.zip.ZipFile;

/// Everything but a sheet of ours.
final class BadFiles {

    private static final String TASKS = "xl/worksheets/sheet1.xml";
    private static final String TYPES = "[Content_Types].xml";

    /// @param reason part of what is said of it
    record Bad(byte[] file, String reason) {
    }

    private BadFiles() {
    }

    static Map<String, Bad> all() {
        byte[] good = SheetSamples.file(SheetSamples.small());
        var bad = new LinkedHashMap<String, Bad>();
        bad.put("empty", new Bad(new byte[0], "文件是空的"));
        bad.put("no zip", new Bad("编号,任务名称\nT01,方案".getBytes(StandardCharsets.UTF_8), "不是 Excel 工作簿"));
        bad.put("half of it", new Bad(Arrays.copyOf(good, good.length / 2), "不完整"));
        bad.put("all but its end", new Bad(Arrays.copyOf(good, good.length - 30), "不完整"));
        bad.put("damaged inside", new Bad(damaged(good), "解压失败"));
        bad.put("encrypted entries", new Bad(encrypted(good), "加密"));
        bad.put("another zip", new Bad(zip(Map.of("a.txt", "a".getBytes(StandardCharsets.UTF_8))), "不是 Excel 工作簿"));
        bad.put("a bomb", new Bad(bomb(), "解压后的内容过大"));
        bad.put("many parts", new Bad(manyParts(), "解压后的内容过大"));
        bad.put("a macro", new Bad(with(good, parts -> parts.put("xl/vbaProject.bin", new byte[] { 1 })), "含有宏"));
        bad.put("a file for macros",
                new Bad(edited(good, TYPES, xml -> xml.replace("spreadsheetml.sheet.main", "ms-excel.sheet.macroEnabled.main")),
                        "含有宏"));
        bad.put("an old file", new Bad(ole("Workbook"), "旧版 Excel"));
        bad.put("a file with a password", new Bad(ole("EncryptedPackage"), "密码"));
        bad.put("an external entity", new Bad(edited(good, TASKS, xml -> xml
                .replaceFirst("<worksheet", "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet")
                .replace("<sheetData>", "<sheetData>&x;")), "XML"));
        bad.put("an entity among the strings", new Bad(edited(good, "xl/sharedStrings.xml", xml -> xml
                .replaceFirst("<sst", "<!DOCTYPE s [<!ENTITY x SYSTEM \"http://127.0.0.1:1/\">]><sst").replace("方案", "&x;")),
                "XML"));
        bad.put("a document type alone",
                new Bad(edited(good, TASKS, xml -> xml.replaceFirst("<worksheet", "<!DOCTYPE worksheet><worksheet")), "XML"));
        bad.put("a billion laughs", new Bad(edited(good, "xl/workbook.xml", xml -> xml.replaceFirst("<workbook",
                "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]><workbook")),
                "XML"));
        bad.put("deep nesting",
                new Bad(edited(good, TASKS, xml -> xml.replace("<sheetData>", "<sheetData>" + "<a>".repeat(100_000))), "XML"));
        bad.put("broken XML", new Bad(edited(good, TASKS, xml -> xml.substring(0, xml.length() / 2)), "XML"));
        bad.put("a string that is not there",
                new Bad(edited(good, TASKS, xml -> xml.replaceFirst("t=\"s\"><v>\\d+", "t=\"s\"><v>2000000000")), "XML"));
        bad.put("rows in disorder", new Bad(edited(good, TASKS, xml -> xml.replace("<row r=\"5\"", "<row r=\"2\"")), "XML"));
        bad.put("a column beyond all", new Bad(edited(good, TASKS, xml -> xml.replace("r=\"C4\"", "r=\"ZZZ4\"")), "XML"));
        bad.put("a place that is none", new Bad(edited(good, TASKS, xml -> xml.replace("r=\"C4\"", "r=\"$C$4\"")), "XML"));
        bad.put("a cell without end", new Bad(edited(good, "xl/sharedStrings.xml",
                xml -> xml.replace("</t></si></sst>", "长".repeat(40_000) + "</t></si></sst>")), "32767"));
        bad.put("no workbook in it", new Bad(with(good, parts -> parts.remove("xl/workbook.xml")), "不是 Excel 工作簿"));
        bad.put("another header",
                new Bad(SheetSamples.edited(SheetSamples.small()).set(3, SheetColumn.LEAD_UNIT, "主办单位").bytes(),
                        "E3 应为“牵头单位”，现为“主办单位”"));
        bad.put("no header",
                new Bad(SheetSamples.edited(SheetSamples.small()).set(3, SheetColumn.ORDINAL, "No").bytes(), "找不到以“序号”开头的表头"));
        bad.put("not from here",
                new Bad(SheetSamples.edited(SheetSamples.small()).without(SheetDrawing.MARKS).bytes(), "不是从系统导出的文件"));
        bad.put("another id", new Bad(SheetSamples.edited(SheetSamples.small()).mark(0, "x").bytes(), "已被改动"));
        bad.put("another opening", new Bad(SheetSamples.edited(SheetSamples.small()).mark(2, "2021-02-31").bytes(), "已被改动"));
        bad.put("more than 5 MiB", new Bad(new byte[UploadedSheet.MOST_BYTES + 1], "超过 5 MiB"));
        return bad;
    }

    private static byte[] damaged(byte[] good) {
        byte[] damaged = good.clone();
        Arrays.fill(damaged, 200, 600, (byte) 0x55);
        return damaged;
    }

    private static byte[] encrypted(byte[] good) {
        byte[] encrypted = good.clone();
        encrypted[6] |= 1; // general purpose bit 0, in the first local header and in its entry of the directory
        for (int at = 0; at < good.length - 4; at++) {
            if (good[at] == 'P' && good[at + 1] == 'K' && good[at + 2] == 1 && good[at + 3] == 2) {
                encrypted[at + 8] |= 1;
                break;
            }
        }
        return encrypted;
    }

    private static byte[] ole(String stream) {
        byte[] file = new byte[4096];
        byte[] magic = { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1 };
        System.arraycopy(magic, 0, file, 0, magic.length);
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, file, 1024, name.length);
        return file;
    }

    private static byte[] bomb() {
        return zip(Map.of("xl/worksheets/sheet1.xml", new byte[100 << 20]));
    }

    private static byte[] manyParts() {
        var parts = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 501; i++) {
            parts.put("xl/media/" + i + ".png", new byte[0]);
        }
        return zip(parts);
    }

    static byte[] edited(byte[] file, String part, UnaryOperator<String> change) {
        return with(file, parts -> parts.compute(part, (_, content) -> {
            // Written as references to characters; edited as characters.
            String before = new String(content, StandardCharsets.UTF_8);
            String after = change.apply(before.replace("&#x65b9;&#x6848;", "方案"));
            if (after.equals(before)) {
                throw new AssertionError("nothing to edit in " + part);
            }
            return after.getBytes(StandardCharsets.UTF_8);
        }));
    }

    private static byte[] with(byte[] file, Consumer<Map<String, byte[]>> change) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        change.accept(parts);
        return zip(parts);
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
