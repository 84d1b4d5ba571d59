package dev.lockstep.exercises.report;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tools.jackson.databind.JsonNode;

/** A gradebook as JUnit XML: a suite for each row, a case for each check, points as properties. It holds no times. */
final class JunitXml {
    private final XMLStreamWriter xml;

    private JunitXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String of(Gradebook book) {
        var text = new StringWriter();
        try {
            var writer = new JunitXml(XMLOutputFactory.newInstance().createXMLStreamWriter(text));
            writer.write(book);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string can always be written to", e);
        }
        return text.append("\n").toString();
    }

    private void write(Gradebook book) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuites");
        for (var row : book.rows()) {
            suite(row);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void suite(Row row) throws XMLStreamException {
        boolean graded = !row.checks().isEmpty();
        boolean missing = row.standing().equals("MISSING");
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        attribute("name", row.exercise() + " " + row.student());
        attribute("tests", Integer.toString(graded ? row.checks().size() : 1));
        attribute("failures", Long.toString(graded ? count(row, "FAILED") : missing ? 1 : 0));
        attribute("errors", Long.toString(graded ? count(row, "ERROR") : missing ? 0 : 1));
        attribute("skipped", Long.toString(count(row, "NOT_JUDGED")));
        xml.writeStartElement("properties");
        property("points", row.points());
        property("outOf", row.outOf());
        xml.writeEndElement();
        for (var check : row.checks()) {
            check(row, check);
        }
        if (!graded) {
            begin(row, "graded");
            element(row.standing().equals("MISSING") ? "failure" : "error", row.why());
            xml.writeEndElement();
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private void check(Row row, JsonNode check) throws XMLStreamException {
        begin(row, check.path("id").asString(""));
        switch (standing(check)) {
            case "FAILED" -> element("failure", Row.said(check) + " " + String.join(" ", row.remarks()));
            case "ERROR" -> element("error", Row.said(check));
            case "NOT_JUDGED" -> element("skipped", Row.said(check) + " " + String.join(" ", row.remarks()));
            default -> xml.writeCharacters("");
        }
        xml.writeEndElement();
    }

    private void begin(Row row, String name) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        attribute("classname", row.exercise() + "." + row.student());
        attribute("name", name);
    }

    private void element(String name, String message) throws XMLStreamException {
        xml.writeStartElement(name);
        attribute("message", message.strip());
        xml.writeEndElement();
    }

    private void property(String name, int value) throws XMLStreamException {
        xml.writeEmptyElement("property");
        attribute("name", name);
        attribute("value", Integer.toString(value));
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Plain.line(value));
    }

    private static long count(Row row, String standing) {
        return row.checks().stream().filter(check -> standing(check).equals(standing)).count();
    }

    private static String standing(JsonNode check) {
        return check.path("standing").asString("");
    }
}
