package org.plenum.task.evidence.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.Text;

/// Recognises ZIP packages by their directory: Office documents by the content types of their parts (ECMA-376, part 2), OFD by its entry.
/// Nothing but that one list is unpacked, whatever size the rest claims to have.
final class PackageContent {

    private static final int MOST_ENTRIES = 20_000;
    private static final int LARGEST_LIST = 1024 * 1024;
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String MAIN = "application/vnd.openxmlformats-officedocument.";
    private static final Text BROKEN = new Text("是损坏或不完整的压缩包", "is a broken or incomplete package");
    private static final Text MACROS = new Text("含有宏", "contains macros");
    private static final Text ARCHIVE = new Text("是压缩包，不是文档", "is an archive and no document");

    private PackageContent() {
    }

    static Content of(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                return new Content.Unacceptable(BROKEN);
            }
            if (zip.stream().anyMatch(entry -> entry.getName().toLowerCase(Locale.ROOT).contains("vbaproject"))) {
                return new Content.Unacceptable(MACROS);
            }
            ZipEntry list = zip.getEntry(CONTENT_TYPES);
            if (list != null) {
                return office(zip, list);
            }
            return zip.getEntry("OFD.xml") == null ? new Content.Unacceptable(ARCHIVE) : new Content.Known(FileType.OFD);
        } catch (IOException | IllegalArgumentException | XMLStreamException broken) {
            return new Content.Unacceptable(BROKEN);
        }
    }

    private static Content office(ZipFile zip, ZipEntry list) throws IOException, XMLStreamException {
        var types = contentTypes(zip, list);
        if (types.stream().anyMatch(type -> type.contains("macro") || type.contains("vbaproject"))) {
            return new Content.Unacceptable(MACROS);
        }
        FileType type = null;
        if (types.contains(MAIN + "wordprocessingml.document.main+xml")) {
            type = FileType.DOCX;
        } else if (types.contains(MAIN + "spreadsheetml.sheet.main+xml")) {
            type = FileType.XLSX;
        } else if (types.contains(MAIN + "presentationml.presentation.main+xml")) {
            type = FileType.PPTX;
        }
        return type == null ? new Content.Unacceptable(ARCHIVE) : new Content.Known(type);
    }

    /// In lower case.
    private static Set<String> contentTypes(ZipFile zip, ZipEntry list) throws IOException, XMLStreamException {
        byte[] xml;
        try (var in = zip.getInputStream(list)) {
            xml = in.readNBytes(LARGEST_LIST);
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var types = new HashSet<String>();
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT) {
                @Nullable
                String type = reader.getAttributeValue(null, "ContentType");
                if (type != null) {
                    types.add(type.strip().toLowerCase(Locale.ROOT));
                }
            }
        }
        return types;
    }
}
