package ru.eschool.platform.table;

import java.io.Reader;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import ru.eschool.platform.table.UnreadableFile.Reason;

/**
 * Steps through one part of a workbook. Whatever would make the parser itself grow is refused: document types and
 * entities, processing instructions, endless texts, deep nesting, ever new names.
 */
final class WorkbookXml {

    private static final int DEEPEST = 64;
    private static final int MOST_NAMES = 1_000;

    private final MeteredReader letters;
    private final XMLStreamReader xml;
    // The parser keeps every name it has met until it ends.
    private final Set<String> names = new HashSet<>();
    private int depth;

    WorkbookXml(Reader part) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        letters = new MeteredReader(part, () -> new UnreadableFile(Reason.UNPACKS_TOO_LARGE));
        xml = factory.createXMLStreamReader(letters);
    }

    /** Steps on; false at the end. */
    boolean next() throws XMLStreamException {
        if (!xml.hasNext()) {
            return false;
        }
        letters.step();
        switch (xml.next()) {
            case XMLStreamConstants.START_ELEMENT -> open();
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD,
                    XMLStreamConstants.ENTITY_REFERENCE,
                    XMLStreamConstants.PROCESSING_INSTRUCTION ->
                throw new XMLStreamException("A workbook part holds more than elements and texts");
            default -> {}
        }
        return true;
    }

    private void open() {
        names.add(xml.getLocalName());
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            names.add(xml.getAttributeLocalName(i));
            names.add(xml.getAttributePrefix(i));
        }
        for (var i = 0; i < xml.getNamespaceCount(); i++) {
            names.add(xml.getNamespacePrefix(i));
            names.add(xml.getNamespaceURI(i));
        }
        if (++depth > DEEPEST || names.size() > MOST_NAMES) {
            throw new UnreadableFile(Reason.UNPACKS_TOO_LARGE);
        }
    }

    boolean isStart(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    boolean isEnd(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    /** The attribute's value, empty when it is absent. */
    String attribute(String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** The value of the attribute «r:id», whatever its prefix; empty when it is absent. */
    String relation() {
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            var prefix = xml.getAttributePrefix(i);
            if (xml.getAttributeLocalName(i).equals("id") && prefix != null && !prefix.isEmpty()) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The text up to the end of the element that has begun, which holds no others. */
    String text() throws XMLStreamException {
        var text = new StringBuilder();
        while (next() && !xml.isEndElement()) {
            if (xml.isStartElement()) {
                throw new XMLStreamException("Elements inside a text");
            }
            if (xml.isCharacters()) {
                append(text, xml.getText());
            }
        }
        return text.toString();
    }

    /** All text of a string item up to its end: runs joined, phonetic readings left out. */
    String richText(String element) throws XMLStreamException {
        var text = new StringBuilder();
        var phonetic = false;
        while (next() && !isEnd(element)) {
            if (isStart("rPh")) {
                phonetic = true;
            } else if (isEnd("rPh")) {
                phonetic = false;
            } else if (isStart("t") && !phonetic) {
                append(text, text());
            }
        }
        return text.toString();
    }

    // Escaped letters take seven each, so more may be written than a cell holds.
    private static void append(StringBuilder text, String more) {
        if (text.length() + more.length() > TableBudget.LETTERS_OF_A_STEP) {
            throw new UnreadableFile(Reason.UNPACKS_TOO_LARGE);
        }
        text.append(more);
    }
}
