package org.plenum.task.evidence.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Small files of each type, and some that pretend.
public final class Samples {

    private static final String MAIN = "application/vnd.openxmlformats-officedocument.";

    private Samples() {
    }

    public static byte[] pdf(String text) {
        return ("%PDF-1.7\n% " + text + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    /// Of exactly that many bytes, which nothing can compress.
    public static byte[] pdf(int size, long seed) {
        var bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        byte[] head = pdf("演练");
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }

    public static byte[] jpg() {
        return new byte[] { (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F' };
    }

    public static byte[] png() {
        return new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13 };
    }

    public static byte[] docx() {
        return office("/word/document.xml", MAIN + "wordprocessingml.document.main+xml");
    }

    public static byte[] xlsx() {
        return office("/xl/workbook.xml", MAIN + "spreadsheetml.sheet.main+xml");
    }

    public static byte[] pptx() {
        return office("/ppt/presentation.xml", MAIN + "presentationml.presentation.main+xml");
    }

    static byte[] macroDocument() {
        return office("/word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml");
    }

    /// Its main part claims to be harmless.
    static byte[] hiddenMacro() {
        return zip("[Content_Types].xml", contentTypes("/word/document.xml", MAIN + "wordprocessingml.document.main+xml"),
                "word/vbaProject.bin", "x");
    }

    public static byte[] ofd() {
        return zip("OFD.xml", "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"/>", "Doc_0/Document.xml", "<x/>");
    }

    static byte[] archive() {
        return zip("virus.exe", "MZ");
    }

    static byte[] brokenDocument() {
        byte[] whole = docx();
        return Arrays.copyOf(whole, whole.length - 30);
    }

    private static byte[] office(String part, String type) {
        return zip("[Content_Types].xml", contentTypes(part, type), part.substring(1), "<x/>");
    }

    private static String contentTypes(String part, String type) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"" + part
                + "\" ContentType=\"" + type + "\"/></Types>";
    }

    static byte[] zip(String... namesAndContents) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
