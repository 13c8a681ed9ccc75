package org.plenum.task.sheet.xlsx;

import java.io.ByteArrayInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.Text;

/// Walks through the XML of one part. A document type, and with it every entity, is refused; so is nesting beyond what spreadsheets need.
final class Markup {

    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 32_767;
    private static final XMLInputFactory XML = factory();

    private final XMLStreamReader reader;
    private int depth;

    Markup(byte[] part) {
        try {
            reader = XML.createXMLStreamReader(new ByteArrayInputStream(part));
        } catch (XMLStreamException e) {
            throw damaged();
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /// On to the next start or end of an element.
    ///
    /// @return false at the end
    boolean next() {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw damaged();
                        }
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return true;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw withEntities();
                    default -> {
                        // text and comments between elements
                    }
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw damaged();
        }
    }

    boolean starts(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /// The text of the element that has just started, without that of elements in it; up to its end.
    String text() {
        var text = new StringBuilder();
        int outer = depth;
        try {
            while (depth >= outer) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (depth == outer) {
                            append(text);
                        }
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw withEntities();
                    default -> {
                        // comments
                    }
                }
                if (depth > DEEPEST) {
                    throw damaged();
                }
            }
        } catch (XMLStreamException e) {
            throw damaged();
        }
        return text.toString();
    }

    private void append(StringBuilder text) {
        if (text.length() + reader.getTextLength() > LONGEST_TEXT) {
            throw new XlsxRefused(new Text("有单元格的内容超过 32767 个字符", "a cell holds more than 32,767 characters"));
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    static XlsxRefused damaged() {
        return new XlsxRefused(new Text("文件内部的 XML 无法读取；请用 Excel 或 WPS 打开并另存后再上传",
                "its XML cannot be read; open the file in a spreadsheet program, save it again and upload that"));
    }

    private static XlsxRefused withEntities() {
        return new XlsxRefused(new Text("文件内部的 XML 含有实体声明，不予读取", "its XML declares entities, which are never read"));
    }
}
