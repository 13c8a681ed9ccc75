package org.plenum.task.sheet.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.Text;

/// The parts of the package (OPC) that a file is. What is inflated is counted while it is, whatever the directory of the file says of it.
final class Parts {

    private static final int MOST_PARTS = 500;
    private static final int MOST_BYTES = 40 << 20;
    private static final byte[] OLE = { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a,
            (byte) 0xe1 };
    private static final byte[] ZIP = { 'P', 'K', 3, 4 };
    private static final byte[] ZIP_END = { 'P', 'K', 5, 6 };
    private static final int LONGEST_ZIP_COMMENT = 0xffff + 22;
    private static final Text SAVE_AS = new Text("请另存为“Excel 工作簿（*.xlsx）”后再上传",
            "save it as an Excel workbook (*.xlsx) and upload that");

    private final Map<String, byte[]> contents = new HashMap<>();
    private int left = MOST_BYTES;

    private Parts() {
    }

    /// @throws XlsxRefused if it is no such package, or more than is ever read
    static Parts of(byte[] file) {
        requireZip(file);
        var parts = new Parts();
        try {
            parts.unpack(file);
        } catch (IOException | IllegalArgumentException damaged) {
            throw new XlsxRefused(new Text("文件已损坏，或其中有加密的内容，解压失败；请重新导出或另存后再上传",
                    "the file is damaged or partly encrypted and cannot be unpacked; export or save it again"));
        }
        parts.requirePlain();
        return parts;
    }

    /// The content of a part; refused if there is none.
    byte[] require(String name) {
        byte[] content = contents.get(name(name));
        if (content == null) {
            throw notASpreadsheet();
        }
        return content;
    }

    byte @Nullable [] find(String name) {
        return contents.get(name(name));
    }

    static XlsxRefused notASpreadsheet() {
        return new XlsxRefused(new Text("不是 Excel 工作簿；" + SAVE_AS.zh(), "it is not an Excel workbook; " + SAVE_AS.en()));
    }

    /// By the directory at its end, from a file of its own: what spreadsheet programs stream cannot always be read from its beginning.
    private void unpack(byte[] file) throws IOException {
        Path copy = Files.createTempFile("plenum-sheet", ".zip");
        try {
            Files.write(copy, file);
            try (var zip = new ZipFile(copy.toFile())) {
                if (zip.size() > MOST_PARTS) {
                    throw tooLarge();
                }
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    read(zip, entry);
                }
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void read(ZipFile zip, ZipEntry entry) throws IOException {
        String name = name(entry.getName());
        // Pictures and the like are counted as well, but not kept.
        boolean kept = name.endsWith(".xml") || name.endsWith(".rels");
        var content = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        try (var in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw tooLarge();
                }
                if (kept) {
                    content.write(buffer, 0, read);
                }
            }
            if (in.getChecksum().getValue() != entry.getCrc()) {
                throw new ZipException("damaged");
            }
        }
        if (contents.putIfAbsent(name, content.toByteArray()) != null) {
            throw notASpreadsheet();
        }
    }

    private static void requireZip(byte[] file) {
        if (file.length == 0) {
            throw new XlsxRefused(new Text("文件是空的", "the file is empty"));
        }
        if (startsWith(file, 0, OLE)) {
            boolean encrypted = contains(file, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
            throw new XlsxRefused(encrypted
                    ? new Text("文件有打开密码；请去掉密码、" + SAVE_AS.zh(),
                            "the file is protected by a password; remove that, " + SAVE_AS.en())
                    : new Text("是旧版 Excel 文件（*.xls）；" + SAVE_AS.zh(), "it is an old Excel file (*.xls); " + SAVE_AS.en()));
        }
        if (!startsWith(file, 0, ZIP)) {
            throw notASpreadsheet();
        }
        boolean whole = false;
        for (int at = file.length - ZIP_END.length; at >= Math.max(0, file.length - LONGEST_ZIP_COMMENT) && !whole; at--) {
            whole = startsWith(file, at, ZIP_END);
        }
        if (!whole) {
            throw new XlsxRefused(new Text("文件不完整，可能没有传完；请重新上传", "the file is incomplete; upload it again"));
        }
    }

    private void requirePlain() {
        String types = new String(require("[Content_Types].xml"), StandardCharsets.UTF_8);
        if (contents.keySet().stream().anyMatch(name -> name.endsWith("vbaproject.bin")) || types.contains("macroEnabled")) {
            throw new XlsxRefused(new Text("文件含有宏；" + SAVE_AS.zh(), "the file contains macros; " + SAVE_AS.en()));
        }
    }

    private static XlsxRefused tooLarge() {
        return new XlsxRefused(new Text("解压后的内容过大（超过 40 MiB 或 500 个部件）；请只保留任务分解表后再上传",
                "it unpacks to more than 40 MiB or 500 parts; keep nothing but the sheet of the plan and upload that"));
    }

    private static String name(String name) {
        String relative = name.startsWith("/") ? name.substring(1) : name;
        return relative.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    private static boolean contains(byte[] file, byte[] part) {
        for (int at = 0; at + part.length <= file.length; at++) {
            if (startsWith(file, at, part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] file, int at, byte[] part) {
        if (at + part.length > file.length) {
            return false;
        }
        for (int i = 0; i < part.length; i++) {
            if (file[at + i] != part[i]) {
                return false;
            }
        }
        return true;
    }
}
