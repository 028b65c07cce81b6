package org.diptych.write.pdf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.diptych.document.Metadata;
import org.diptych.language.Edition;
import org.diptych.language.Language;
import org.diptych.language.ReadingOrder;
import org.diptych.layout.Pages;

/** What a file says of itself to machines. */
final class Xmp {
    /** The dates that every reader of XMP knows; a month or a year alone is left out. */
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Xmp() {}

    static byte[] of(Metadata metadata, Pages pages, PdfOptions options, String producer) {
        Edition edition = pages.edition();
        var xml = new StringBuilder(3000);
        xml.append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
                .append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n")
                .append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n")
                .append("<rdf:Description rdf:about=\"\"")
                .append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
                .append(" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"")
                .append(" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"")
                .append(" xmlns:schema=\"http://schema.org/\"")
                .append(" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"")
                .append(" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"")
                .append(" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"")
                .append(" xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"")
                .append(" xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n");
        xml.append("<dc:format>application/pdf</dc:format>\n");
        alternatives(xml, "dc:title", Titles.of(metadata, edition), language -> Titles.of(metadata, language));
        alternatives(xml, "dc:description", metadata.description().in(edition.first()), metadata.description()::in);
        list(xml, "dc:creator", "Seq", publishers(metadata, edition));
        list(xml, "dc:publisher", "Bag", publishers(metadata, edition));
        list(
                xml,
                "dc:language",
                "Bag",
                edition.languages().stream().map(Language::tag).toList());
        if (!metadata.code().isEmpty()) {
            element(xml, "dc:identifier", metadata.code());
        }
        if (DATE.matcher(metadata.date()).matches()) {
            list(xml, "dc:date", "Seq", List.of(metadata.date()));
        }
        element(xml, "pdf:Producer", producer);
        element(xml, "xmp:CreatorTool", producer);
        element(xml, "xmp:CreateDate", options.timestamp().toString());
        element(xml, "xmp:ModifyDate", options.timestamp().toString());
        if (options.archivalPart() > 0) {
            element(xml, "pdfaid:part", Integer.toString(options.archivalPart()));
            element(xml, "pdfaid:conformance", "A");
        }
        var schemas = new StringBuilder();
        if (options.standards().contains(Standard.UA1)) {
            xml.append("<pdfuaid:part>1</pdfuaid:part>\n");
            schemas.append(UA_SCHEMA);
        }
        if (edition.isBilingual() && options.isTagged()) {
            alternatives(
                    xml,
                    "schema:accessibilitySummary",
                    summary(pages, edition.first()),
                    language -> summary(pages, language));
            schemas.append(ACCESS_SCHEMA);
        }
        if (!schemas.isEmpty()) {
            xml.append("<pdfaExtension:schemas><rdf:Bag>\n")
                    .append(schemas)
                    .append("</rdf:Bag></pdfaExtension:schemas>\n");
        }
        xml.append("</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** PDF/A wants every property declared that it does not know itself. */
    private static final String UA_SCHEMA = """
            <rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li>
            """;

    private static final String ACCESS_SCHEMA = """
            <rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>Accessibility properties of schema.org</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://schema.org/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>schema</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>accessibilitySummary</pdfaProperty:name>
            <pdfaProperty:valueType>Lang Alt</pdfaProperty:valueType>
            <pdfaProperty:category>external</pdfaProperty:category>
            <pdfaProperty:description>What to know to read the file, its reading order first</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li>
            """;

    /** In which order the languages are read. */
    private static String summary(Pages pages, Language language) {
        boolean rows = pages.reading() == ReadingOrder.ROWS;
        boolean french = pages.edition().first() == Language.FR;
        return switch (language) {
            case FR ->
                "Les deux langues se lisent " + (rows ? "bloc par bloc" : "section par section") + ", "
                        + (french ? "le français puis le néerlandais." : "le néerlandais puis le français.");
            case NL ->
                "Beide talen worden " + (rows ? "blok per blok" : "afdeling per afdeling") + " gelezen, "
                        + (french ? "eerst Frans, dan Nederlands." : "eerst Nederlands, dan Frans.");
        };
    }

    private static List<String> publishers(Metadata metadata, Edition edition) {
        return edition.languages().stream()
                .map(metadata.publisher()::in)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private interface Text {
        String in(Language language);
    }

    private static void alternatives(StringBuilder xml, String name, String otherwise, Text text) {
        if (otherwise.isEmpty()) {
            return;
        }
        xml.append('<').append(name).append("><rdf:Alt>");
        xml.append("<rdf:li xml:lang=\"x-default\">").append(escape(otherwise)).append("</rdf:li>");
        for (Language language : Language.ALL) {
            if (!text.in(language).isEmpty()) {
                xml.append("<rdf:li xml:lang=\"").append(language.tag()).append("\">");
                xml.append(escape(text.in(language))).append("</rdf:li>");
            }
        }
        xml.append("</rdf:Alt></").append(name).append(">\n");
    }

    private static void list(StringBuilder xml, String name, String kind, List<String> values) {
        if (values.isEmpty()) {
            return;
        }
        xml.append('<').append(name).append("><rdf:").append(kind).append('>');
        values.forEach(value -> xml.append("<rdf:li>").append(escape(value)).append("</rdf:li>"));
        xml.append("</rdf:").append(kind).append("></").append(name).append(">\n");
    }

    private static void element(StringBuilder xml, String name, String value) {
        xml.append('<')
                .append(name)
                .append('>')
                .append(escape(value))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String escape(String text) {
        var escaped = new StringBuilder(text.length());
        text.codePoints().filter(c -> c >= 0x20).forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
