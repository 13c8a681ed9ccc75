package org.plenum.task.board;

import java.io.StringWriter;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes one SVG document. Only elements and presentation attributes: without scripts, style sheets and style attributes the picture looks
/// the same under a Content-Security-Policy that allows nothing.
final class Ink {

    private static final String SVG = "http://www.w3.org/2000/svg";

    private final StringWriter paper = new StringWriter();
    private final XMLStreamWriter writer;

    Ink() {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(paper);
            writer.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /// Begins an element.
    ///
    /// @param attributes names, each followed by its value
    Ink open(String element, Object... attributes) {
        try {
            writer.writeCharacters("\n");
            writer.writeStartElement(element);
            if (element.equals("svg")) {
                writer.writeDefaultNamespace(SVG);
            }
            attributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    Ink close() {
        try {
            writer.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /// An element without content.
    Ink leaf(String element, Object... attributes) {
        try {
            writer.writeCharacters("\n");
            writer.writeEmptyElement(element);
            attributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /// An element with nothing but text.
    Ink text(String element, String text, Object... attributes) {
        open(element, attributes);
        try {
            writer.writeCharacters(clean(text));
        } catch (XMLStreamException e) {
            throw failed(e);
        }
        return close();
    }

    /// The finished document.
    String dry() {
        try {
            writer.writeEndDocument();
            writer.flush();
            return paper.append('\n').toString();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private void attributes(Object... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            writer.writeAttribute(attributes[i].toString(),
                    value instanceof Double number ? number(number) : clean(value.toString()));
        }
    }

    /// A coordinate, to a tenth: the same text on every machine and in every language.
    static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10)
                : (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10;
    }

    /// Without what XML 1.0 cannot carry in any form.
    private static String clean(String text) {
        if (text.codePoints().allMatch(Ink::isXml)) {
            return text;
        }
        return text.codePoints().map(one -> isXml(one) ? one : 0xfffd)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean isXml(int one) {
        return one == '\t' || one == '\n' || one == '\r' || one >= 0x20 && one <= 0xd7ff || one >= 0xe000 && one <= 0xfffd
                || one >= 0x10000;
    }

    private static IllegalStateException failed(XMLStreamException e) {
        return new IllegalStateException("text in memory is not written", e);
    }
}
