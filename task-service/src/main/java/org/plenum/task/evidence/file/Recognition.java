package org.plenum.task.evidence.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.plenum.platform.web.Text;

/// Recognises files by their first bytes, packages by what they contain, and text by being nothing but text.
final class Recognition {

    private static final int HEAD = 1024;
    private static final byte[] PDF = bytes("%PDF-");
    private static final byte[] JPG = { (byte) 0xff, (byte) 0xd8, (byte) 0xff };
    private static final byte[] PNG = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
    private static final byte[] ZIP = { 'P', 'K', 3, 4 };
    /// Compound files: Office before 2007, WPS, and everything encrypted by Office.
    private static final byte[] COMPOUND = { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a,
            (byte) 0xe1 };
    private static final List<String> MARKUP = List.of("<!doctype", "<html", "<head", "<body", "<script", "<svg", "<?xml");

    private static final Text UNKNOWN = new Text("不是可识别的文件格式", "is of no recognised format");
    private static final Text COMPOUND_FILE = new Text("是旧版（doc、xls、ppt、wps）或加密的文件，无法确认不含宏",
            "is of an old format (doc, xls, ppt, wps) or encrypted, so that macros in it cannot be ruled out");
    private static final Text WEB_PAGE = new Text("是网页或脚本", "is a web page or a script");

    private Recognition() {
    }

    static Content of(Path file) throws IOException {
        byte[] head = head(file);
        if (begins(head, PDF)) {
            return new Content.Known(FileType.PDF);
        }
        if (begins(head, JPG)) {
            return new Content.Known(FileType.JPG);
        }
        if (begins(head, PNG)) {
            return new Content.Known(FileType.PNG);
        }
        if (begins(head, ZIP)) {
            return PackageContent.of(file);
        }
        if (begins(head, COMPOUND)) {
            return new Content.Unacceptable(COMPOUND_FILE);
        }
        return text(file, head);
    }

    private static Content text(Path file, byte[] head) throws IOException {
        if (!isText(file, charset(head)) && !isText(file, Charset.forName("GB18030"))) {
            return new Content.Unacceptable(UNKNOWN);
        }
        String start = new String(head, charset(head)).replace("\ufeff", "").strip().toLowerCase(Locale.ROOT);
        return MARKUP.stream().anyMatch(start::startsWith) ? new Content.Unacceptable(WEB_PAGE)
                : new Content.Known(FileType.TXT);
    }

    private static Charset charset(byte[] head) {
        boolean marked = begins(head, new byte[] { (byte) 0xff, (byte) 0xfe })
                || begins(head, new byte[] { (byte) 0xfe, (byte) 0xff });
        return marked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    private static boolean isText(Path file, Charset charset) throws IOException {
        var decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                Reader reader = new InputStreamReader(in, decoder)) {
            var characters = new char[8192];
            for (int read = reader.read(characters); read >= 0; read = reader.read(characters)) {
                for (int i = 0; i < read; i++) {
                    if (Character.isISOControl(characters[i]) && "\t\r\n\f".indexOf(characters[i]) < 0) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException notIt) {
            return false;
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean begins(byte[] head, byte[] with) {
        return head.length >= with.length && Arrays.equals(head, 0, with.length, with, 0, with.length);
    }

    private static byte[] bytes(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }
}
