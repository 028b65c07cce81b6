package org.diptych.write.word;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.document.Document;
import org.diptych.document.Metadata;
import org.diptych.language.Language;
import org.diptych.style.PageStyle;
import org.diptych.style.StyleContext;
import org.diptych.style.StyleSheet;

/**
 * Writes a document as a .docx file (ECMA-376, transitional). The parts are written as text: a document of hundreds of
 * pages costs no tree of beans, and the order of everything is ours, so that the same document gives the same bytes.
 */
public final class WordWriter {
    static final String DOCUMENT = "word/document.xml";
    private static final String OFFICE = Namespaces.R + "/";

    private final StyleSheet sheet;
    private final Function<String, Optional<byte[]>> files;
    private final Diagnostics diagnostics;

    /**
     * A writer.
     *
     * @param sheet the theme
     * @param files the bytes of a picture by its path in the workspace
     * @param diagnostics told about pictures that cannot be used
     */
    public WordWriter(StyleSheet sheet, Function<String, Optional<byte[]>> files, Diagnostics diagnostics) {
        this.sheet = sheet;
        this.files = files;
        this.diagnostics = diagnostics;
    }

    /**
     * Writes a resolved document.
     *
     * @param pages printed page by target, from the layout of the same document; may be empty
     * @param timestamp the moment that the file carries
     * @throws IOException when the stream cannot be written; it is left open
     */
    public void write(Document document, Map<String, Integer> pages, Instant timestamp, OutputStream out)
            throws IOException {
        Language language = document.edition().first();
        StyleContext root = sheet.root(document.edition());
        PageStyle page = sheet.page(document.edition(), "", false, false);
        OpcPackage file = new OpcPackage();
        WordStyles styles = new WordStyles(root.style());
        Parts parts = new Parts(file, styles, new Images(file, files, diagnostics), pages);
        Body body = new Body(parts);
        int width = (int)
                Math.round((page.width() - page.margin().left() - page.margin().right()) * 20);

        file.relationships("").to(OFFICE + "officeDocument", DOCUMENT, false);
        file.relationships("")
                .to(
                        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                        "docProps/core.xml",
                        false);
        Margins margins = new Margins(parts, document.metadata(), language);
        String sections = margins.write(page, root);
        parts.in(DOCUMENT);
        Xml xml = new Xml();
        xml.start("w:document")
                .attribute("xmlns:w", Namespaces.W)
                .attribute("xmlns:r", Namespaces.R)
                .attribute("xmlns:wp", Namespaces.WP);
        xml.start("w:body");
        body.write(xml, document.blocks(), new Body.Place(root, language, width, -1, 0, "Body Text", null));
        xml.raw(sections);
        xml.end();
        file.xml(DOCUMENT, Namespaces.CONTENT + "document.main+xml", xml.end().toString());
        finish(file, parts, body, document.metadata(), language, timestamp);
        file.write(out);
    }

    private static void finish(
            OpcPackage file, Parts parts, Body body, Metadata metadata, Language language, Instant timestamp) {
        OpcPackage.Relationships relationships = file.relationships(DOCUMENT);
        if (!parts.notes().isEmpty()) {
            parts.notes().write(body);
            relationships.to(OFFICE + "footnotes", "footnotes.xml", false);
        }
        file.xml(
                "word/styles.xml",
                Namespaces.CONTENT + "styles+xml",
                parts.styles().part(language));
        relationships.to(OFFICE + "styles", "styles.xml", false);
        file.xml(
                "word/numbering.xml",
                Namespaces.CONTENT + "numbering+xml",
                parts.lists().part());
        relationships.to(OFFICE + "numbering", "numbering.xml", false);
        file.xml("word/settings.xml", Namespaces.CONTENT + "settings+xml", settings(language, parts));
        relationships.to(OFFICE + "settings", "settings.xml", false);
        file.xml(
                "docProps/core.xml",
                "application/vnd.openxmlformats-package.core-properties+xml",
                core(metadata, language, timestamp));
    }

    private static String settings(Language language, Parts parts) {
        Xml xml = new Xml();
        xml.start("w:settings").attribute("xmlns:w", Namespaces.W);
        xml.empty("w:autoHyphenation");
        if (!parts.notes().isEmpty()) {
            xml.start("w:footnotePr");
            xml.empty("w:footnote", "w:id", 0).empty("w:footnote", "w:id", 1);
            xml.end();
        }
        xml.start("w:compat");
        xml.start("w:compatSetting")
                .attribute("w:name", "compatibilityMode")
                .attribute("w:uri", "http://schemas.microsoft.com/office/word")
                .attribute("w:val", "15")
                .end();
        xml.end();
        xml.empty("w:themeFontLang", "w:val", language.tag());
        return xml.end().toString();
    }

    private static String core(Metadata metadata, Language language, Instant timestamp) {
        String moment = timestamp.truncatedTo(ChronoUnit.SECONDS).toString();
        Xml xml = new Xml();
        xml.start("cp:coreProperties")
                .attribute("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties")
                .attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
                .attribute("xmlns:dcterms", "http://purl.org/dc/terms/")
                .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        element(xml, "dc:title", metadata.title().in(language));
        element(xml, "dc:subject", metadata.subtitle().in(language));
        element(xml, "dc:creator", metadata.publisher().in(language));
        element(xml, "dc:description", metadata.description().in(language));
        element(xml, "dc:identifier", metadata.code());
        element(xml, "dc:language", language.tag());
        for (String name : new String[] {"dcterms:created", "dcterms:modified"}) {
            xml.start(name).attribute("xsi:type", "dcterms:W3CDTF").text(moment).end();
        }
        return xml.end().toString();
    }

    private static void element(Xml xml, String name, String text) {
        if (!text.isEmpty()) {
            xml.start(name).text(text).end();
        }
    }
}
