package org.diptych.write.word;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.document.Document;
import org.diptych.document.Metadata;
import org.diptych.language.Edition;
import org.diptych.language.Language;
import org.diptych.style.StyleContext;
import org.diptych.style.StyleSheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a document as a .docx file (ECMA-376, transitional). The parts are written as text: a document of hundreds of
 * pages costs no tree of beans, and the order of everything is ours, so that the same document gives the same bytes.
 */
public final class WordWriter {
    static final String DOCUMENT = "word/document.xml";
    private static final String OFFICE = Namespaces.R + "/";

    private final StyleSheet sheet;
    private final PictureFiles files;
    private final Diagnostics diagnostics;

    /**
     * A writer.
     *
     * @param sheet the theme
     * @param files the bytes of a picture by its path in the workspace
     * @param diagnostics told about pictures that cannot be used
     */
    public WordWriter(StyleSheet sheet, PictureFiles files, Diagnostics diagnostics) {
        this.sheet = sheet;
        this.files = files;
        this.diagnostics = diagnostics;
    }

    /**
     * Writes a resolved document. Where there is a {@code reference.docx} in the folder of the publication, of its kind
     * or of the theme, the first of them gives styles, page set-up, headers and footers.
     *
     * @param laidOut what our own layout of the same document found
     * @param timestamp the moment that the file carries
     * @throws IOException when the stream cannot be written; it is left open
     */
    public void write(Document document, LaidOut laidOut, Instant timestamp, OutputStream out) throws IOException {
        write(document, laidOut, timestamp, false, out);
    }

    private void write(Document document, LaidOut laidOut, Instant timestamp, boolean isReference, OutputStream out)
            throws IOException {
        Language language = document.edition().first();
        StyleContext root = sheet.root(document.edition());
        OpcPackage file = new OpcPackage();
        ReferenceDocument reference = reference(document.metadata());
        WordStyles styles = new WordStyles(root, Sections.line(sheet, document.edition()), reference);
        Parts parts = new Parts(file, styles, new Images(file, files, diagnostics), laidOut, document);
        Lists.bind(parts, root);
        file.relationships("").to(OFFICE + "officeDocument", DOCUMENT, false);
        Sections sections = new Sections(parts, sheet, document, isReference, reference);
        Body body = new Body(parts, sections, language);
        file.xml(DOCUMENT, Namespaces.CONTENT + "document.main+xml", text(document, body, root, sections));
        if (!parts.notes().isEmpty()) {
            parts.notes().write(body);
            file.relationships(DOCUMENT).to(OFFICE + "footnotes", "footnotes.xml", false);
        }
        if (reference != null) {
            reference.copy(file, new PropertyFields(document.metadata(), language));
        }
        Map<String, String> tables = Tables.styles(root, styles::idOf);
        for (String name : styles.conflicts(tables.keySet())) {
            diagnostics.report(
                    Rule.CONFIGURATION,
                    SourcePosition.ofFile(Objects.requireNonNull(reference).path()),
                    "The style `" + name + "` of `" + reference.path() + "` is for something else than Diptych's.",
                    "rename it in Word, or delete it");
        }
        part(file, "styles", styles.part(Speech.of(language), tables));
        part(file, "numbering", parts.lists().part());
        part(file, "settings", settings(language, parts, sections));
        part(file, "fontTable", FontTable.part(styles.families()));
        DocumentProperties.write(file, document, timestamp);
        file.write(out);
    }

    /**
     * Writes a document that shows every style of the theme: the one to start a house's own {@code reference.docx} from.
     *
     * @throws IOException when the stream cannot be written; it is left open
     */
    public void writeReference(Edition edition, Instant timestamp, OutputStream out) throws IOException {
        write(Specimen.of(edition), LaidOut.NONE, timestamp, true, out);
    }

    private @Nullable ReferenceDocument reference(Metadata metadata) {
        for (String folder :
                List.of("content/" + metadata.publication(), "templates/" + metadata.kind(), "templates/theme")) {
            String path = folder + "/" + ReferenceDocument.NAME;
            Optional<byte[]> bytes = files.bytes(path);
            if (bytes.isPresent()) {
                return ReferenceDocument.read(path, bytes.get(), diagnostics).orElse(null);
            }
        }
        return null;
    }

    private static String text(Document document, Body body, StyleContext root, Sections sections) {
        Xml content = new Xml();
        Speech speech = Speech.of(document.edition().first());
        Place place = new Place(root, speech, sections.width(), 0, 0, null, -1, "Body Text", Place.Region.FLOW);
        body.writeAll(content, document.blocks(), place);
        Xml xml = new Xml();
        xml.start("w:document")
                .attribute("xmlns:w", Namespaces.W)
                .attribute("xmlns:r", Namespaces.R)
                .attribute("xmlns:wp", Namespaces.WP)
                .attribute("xmlns:mc", Namespaces.MC)
                .attribute("xmlns:w15", Namespaces.W15)
                .attribute("mc:Ignorable", "w15");
        xml.start("w:body").raw(content.toString()).end();
        return xml.end().toString();
    }

    private static void part(OpcPackage file, String name, String xml) {
        file.xml("word/" + name + ".xml", Namespaces.CONTENT + name + "+xml", xml);
        file.relationships(DOCUMENT).to(OFFICE + name, name + ".xml", false);
    }

    private static String settings(Language language, Parts parts, Sections sections) {
        Xml xml = new Xml();
        xml.start("w:settings").attribute("xmlns:w", Namespaces.W);
        if (sections.isMirrored()) {
            xml.empty("w:mirrorMargins");
        }
        xml.empty("w:defaultTabStop", "w:val", 567);
        xml.empty("w:autoHyphenation");
        xml.empty("w:doNotHyphenateCaps");
        if (sections.hasEvenPages()) {
            xml.empty("w:evenAndOddHeaders");
        }
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
        // Both languages write 1,5; fields separate what they list by this.
        xml.empty("w:decimalSymbol", "w:val", ",");
        xml.empty("w:listSeparator", "w:val", ";");
        return xml.end().toString();
    }
}
