package org.diptych.write.word;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.diptych.document.Document;
import org.diptych.document.Metadata;
import org.diptych.language.Language;

/** What the file says of itself: the parts under {@code docProps}. */
final class DocumentProperties {
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-";
    /** The format id of properties that people define (ECMA-376 part 1, 15.2.12.2). */
    private static final String FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

    private DocumentProperties() {}

    static void write(OpcPackage file, Document document, Instant timestamp) {
        OpcPackage.Relationships relationships = file.relationships("");
        file.xml("docProps/core.xml", TYPE + "package.core-properties+xml", core(document, timestamp));
        relationships.to(PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml", false);
        file.xml("docProps/app.xml", TYPE + "officedocument.extended-properties+xml", app(document));
        relationships.to(OFFICE + "relationships/extended-properties", "docProps/app.xml", false);
        file.xml("docProps/custom.xml", TYPE + "officedocument.custom-properties+xml", custom(document));
        relationships.to(OFFICE + "relationships/custom-properties", "docProps/custom.xml", false);
    }

    private static String core(Document document, Instant timestamp) {
        Metadata metadata = document.metadata();
        Language language = document.edition().first();
        Xml xml = new Xml();
        xml.start("cp:coreProperties")
                .attribute("xmlns:cp", PACKAGE + "metadata/core-properties")
                .attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
                .attribute("xmlns:dcterms", "http://purl.org/dc/terms/")
                .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        element(xml, "dc:title", metadata.title().in(language));
        element(xml, "dc:subject", metadata.subtitle().in(language));
        element(xml, "dc:creator", metadata.publisher().in(language));
        element(xml, "dc:description", metadata.description().in(language));
        element(xml, "dc:identifier", metadata.code());
        element(xml, "dc:language", language.tag());
        String moment = timestamp.truncatedTo(ChronoUnit.SECONDS).toString();
        for (String name : new String[] {"dcterms:created", "dcterms:modified"}) {
            xml.start(name).attribute("xsi:type", "dcterms:W3CDTF").text(moment).end();
        }
        return xml.end().toString();
    }

    private static String app(Document document) {
        Xml xml = new Xml();
        xml.start("Properties").attribute("xmlns", OFFICE + "extended-properties");
        element(xml, "Application", "Diptych");
        element(
                xml,
                "Company",
                document.metadata().publisher().in(document.edition().first()));
        return xml.end().toString();
    }

    private static String custom(Document document) {
        Xml xml = new Xml();
        xml.start("Properties")
                .attribute("xmlns", OFFICE + "custom-properties")
                .attribute("xmlns:vt", OFFICE + "docPropsVTypes");
        Map<String, String> properties = custom(document.metadata());
        properties.put(
                "Short title",
                document.metadata().shortTitle().in(document.edition().first()));
        properties.put("Edition", document.edition().code());
        int number = 2;
        for (Map.Entry<String, String> property : properties.entrySet()) {
            xml.start("property")
                    .attribute("fmtid", FORMAT)
                    .attribute("pid", number++)
                    .attribute("name", property.getKey());
            xml.start("vt:lpwstr").text(property.getValue()).end();
            xml.end();
        }
        return xml.end().toString();
    }

    /** Properties of our own; empty ones too, for a field that prints one that is missing prints a mistake. */
    static Map<String, String> custom(Metadata metadata) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("Publication", metadata.publication());
        properties.put("Kind", metadata.kind());
        properties.put("Code", metadata.code());
        properties.put("Date", metadata.date());
        properties.put("Title fr", metadata.title().fr());
        properties.put("Title nl", metadata.title().nl());
        return properties;
    }

    private static void element(Xml xml, String name, String text) {
        if (!text.isEmpty()) {
            xml.start(name).text(text).end();
        }
    }
}
