package org.plenum.task.evidence.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RecognitionTest {

    @TempDir
    Path directory;

    private Content content(byte[] bytes) throws IOException {
        return Recognition.of(Files.write(directory.resolve("file"), bytes));
    }

    private String refusal(byte[] bytes) throws IOException {
        return content(bytes) instanceof Content.Unacceptable(var why) ? why.en() : "taken";
    }

    static Stream<Arguments> good() {
        return Stream.of(Arguments.of(FileType.PDF, Samples.pdf("x")), Arguments.of(FileType.JPG, Samples.jpg()),
                Arguments.of(FileType.PNG, Samples.png()), Arguments.of(FileType.DOCX, Samples.docx()),
                Arguments.of(FileType.XLSX, Samples.xlsx()), Arguments.of(FileType.PPTX, Samples.pptx()),
                Arguments.of(FileType.OFD, Samples.ofd()),
                Arguments.of(FileType.TXT, "会议纪要\r\n一、通知\t已发".getBytes(StandardCharsets.UTF_8)),
                Arguments.of(FileType.TXT, "会议纪要".getBytes(Charset.forName("GB18030"))),
                Arguments.of(FileType.TXT, "会议纪要".getBytes(StandardCharsets.UTF_16)));
    }

    @ParameterizedTest
    @MethodSource("good")
    void a_file_is_recognised_by_its_content(FileType type, byte[] bytes) throws IOException {
        assertThat(content(bytes)).isEqualTo(new Content.Known(type));
    }

    @Test
    void a_document_with_macros_is_refused_also_if_they_are_hidden() throws IOException {
        assertThat(refusal(Samples.macroDocument())).isEqualTo("contains macros");
        assertThat(refusal(Samples.hiddenMacro())).isEqualTo("contains macros");
    }

    @Test
    void an_archive_and_a_broken_package_are_no_documents() throws IOException {
        assertThat(refusal(Samples.archive())).contains("archive");
        assertThat(refusal(Samples.brokenDocument())).contains("broken");
        assertThat(refusal(Samples.zip("[Content_Types].xml", "<Types"))).contains("broken");
    }

    @Test
    void a_list_of_parts_is_no_way_to_other_files() throws IOException {
        String bomb = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><Types><Override ContentType=\"&a;\"/></Types>";
        assertThat(content(Samples.zip("[Content_Types].xml", bomb))).isInstanceOf(Content.Unacceptable.class);
    }

    @Test
    void web_pages_and_scripts_are_refused() throws IOException {
        for (String page : new String[] { "<!DOCTYPE html><title>x</title>", " \n<HTML><body>",
                "\ufeff<script>alert(1)</script>",
                "<svg onload='x'/>" }) {
            assertThat(refusal(page.getBytes(StandardCharsets.UTF_8))).as(page).contains("web page");
        }
    }

    @Test
    void old_or_encrypted_office_files_are_refused_with_the_reason() throws IOException {
        assertThat(refusal(
                new byte[] { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1 }))
                .contains("macros in it cannot be ruled out");
    }

    @Test
    void what_nobody_knows_is_refused() throws IOException {
        assertThat(refusal(new byte[] { 'M', 'Z', 0, 3, 0 })).contains("no recognised format");
        assertThat(refusal("text with a bell \u0007".getBytes(StandardCharsets.UTF_8))).contains("no recognised format");
        assertThat(refusal(new byte[] { (byte) 0xff })).contains("no recognised format");
    }

    @Test
    void a_name_says_its_type_in_any_case() {
        assertThat(FileType.JPG.isNamedBy("照片.JPEG")).isTrue();
        assertThat(FileType.PDF.isNamedBy("报告.pdf.html")).isFalse();
        assertThat(FileType.PDF.isNamedBy("pdf")).isFalse();
    }
}
