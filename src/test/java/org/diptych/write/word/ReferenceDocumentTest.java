package org.diptych.write.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.diptych.diagnostic.Diagnostic;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.document.Document;
import org.diptych.language.Edition;
import org.diptych.language.Language;
import org.junit.jupiter.api.Test;

class ReferenceDocumentTest {
    private static final String HTML = "<h1>Un</h1><p>Texte</p><ul><li>a</li></ul><div class=\"band\"><p>b</p></div>";

    @Test
    void theDefaultOneFollowsTheSchemaAndNamesTheStyles() throws Exception {
        byte[] reference = reference();
        assertThat(SchemaCheck.problems(reference)).isEmpty();
        assertThat(part(reference, "word/styles.xml"))
                .contains(
                        "\"Body Text\"",
                        "\"First Paragraph\"",
                        "\"heading 6\"",
                        "\"Image Caption\"",
                        "\"TOC Heading\"");
    }

    @Test
    void itsStylesWinAndMissingOnesAreAdded() throws Exception {
        byte[] own = changed(
                "word/styles.xml", "(?<start><w:name w:val=\"heading 1\"/>.*?<w:sz w:val=\")\\d+", "${start}99");
        byte[] docx = write(own, new Diagnostics());
        assertThat(SchemaCheck.problems(docx)).isEmpty();
        assertThat(part(docx, "word/styles.xml"))
                .contains("<w:sz w:val=\"99\"/>")
                .containsOnlyOnce("\"heading 1\"");
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx))) {
            word.getParagraphs()
                    .forEach(paragraph -> assertThat(word.getStyles().getStyle(paragraph.getStyle()))
                            .as(paragraph.getText())
                            .isNotNull());
        }
    }

    @Test
    void itsPageAndFooterWin() throws Exception {
        byte[] own = changed("word/document.xml", "w:left=\"\\d+\" w:header", "w:left=\"3333\" w:header");
        byte[] docx = write(own, new Diagnostics());
        assertThat(part(docx, "word/document.xml")).contains("w:left=\"3333\"");
        assertThat(SchemaCheck.parts(docx).keySet()).anyMatch(name -> name.startsWith("word/reference/footer"));
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(word.getFooterList()).isNotEmpty();
        }
    }

    @Test
    void whatIsNoWordDocumentIsReported() throws Exception {
        assertThat(refused("no zip".getBytes(StandardCharsets.UTF_8))).contains("is not a Word document");
        Map<String, byte[]> parts = new LinkedHashMap<>(SchemaCheck.parts(reference()));
        parts.remove("word/styles.xml");
        assertThat(refused(zip(parts))).contains("no styles");
        parts.put("word/styles.xml", "<w:styles".getBytes(StandardCharsets.UTF_8));
        assertThat(refused(zip(parts))).contains("can be read");
    }

    @Test
    void macrosAndLinksOutAreRefused() throws Exception {
        Map<String, byte[]> parts = new LinkedHashMap<>(SchemaCheck.parts(reference()));
        parts.put("word/vbaProject.bin", new byte[] {1});
        assertThat(refused(zip(parts))).contains("holds macros");
        parts.remove("word/vbaProject.bin");
        String outside = "<Relationships><Relationship Id=\"rId1\" Type=\"t\" Target=\"https://example.org/t.dotm\""
                + " TargetMode=\"External\"/></Relationships>";
        parts.put("word/_rels/settings.xml.rels", outside.getBytes(StandardCharsets.UTF_8));
        assertThat(refused(zip(parts))).contains("leads out of itself");
    }

    @Test
    void headersGetTheWordsOfThePublication() {
        PropertyFields fields = new PropertyFields(Samples.metadata(), Language.NL);
        String header = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> DOCPROPERTY \"Code\" \\* "
                + "MERGEFORMAT </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>old"
                + "</w:t></w:r><w:r><w:t>er</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:t>as it is</w:t>"
                + "<w:fldSimple w:instr=\" TITLE \"><w:r><w:t>other</w:t></w:r></w:fldSimple>"
                + "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>7</w:t></w:r></w:fldSimple>";
        assertThat(fields.fill(header).replaceAll("<[^>]*>", "|").replaceAll("\\|+", "|"))
                .isEqualTo("| DOCPROPERTY \"Code\" \\* MERGEFORMAT |A-785/2 – 2023/2024|as it is|Territoriale "
                        + "ontwikkeling|7|");
    }

    @Test
    void oldProtectedAndStrictDocumentsAreRefused() throws Exception {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3};
        assertThat(refused(old)).contains("old Word document");
        Map<String, byte[]> parts = new LinkedHashMap<>(SchemaCheck.parts(reference()));
        String strict = part(reference(), "word/styles.xml")
                .replace(Namespaces.W, "http://purl.oclc.org/ooxml/wordprocessingml/main");
        parts.put("word/styles.xml", strict.getBytes(StandardCharsets.UTF_8));
        assertThat(refused(zip(parts))).contains("Strict");
    }

    @Test
    void aStyleOfSomethingElseIsReported() throws Exception {
        byte[] own = changed("word/styles.xml", "<w:name w:val=\"Definition Term\"/>", "<w:name w:val=\"Table\"/>");
        Map<String, byte[]> parts = new LinkedHashMap<>(SchemaCheck.parts(own));
        String styles = part(own, "word/styles.xml")
                .replaceFirst("<w:style w:type=\"table\"[^>]*w:styleId=\"Table\">.*?</w:style>", "");
        parts.put("word/styles.xml", styles.getBytes(StandardCharsets.UTF_8));
        assertThat(refused(zip(parts))).contains("The style `Table`").contains("something else");
    }

    @Test
    void picturesOfHeadersAreTakenAlongAndOtherThingsRefused() throws Exception {
        Map<String, byte[]> parts = new LinkedHashMap<>(SchemaCheck.parts(reference()));
        String footer = parts.keySet().stream()
                .filter(name -> name.startsWith("word/footer"))
                .reduce((first, second) -> second)
                .orElseThrow();
        String relationships = "word/_rels/" + footer.substring("word/".length()) + ".rels";
        parts.put("word/media/crest.png", new byte[] {1, 2});
        parts.put(relationships, leadingTo("media/crest.png"));
        assertThat(SchemaCheck.parts(write(zip(parts), new Diagnostics())))
                .containsKey("word/reference/media/crest.png");
        parts.put(relationships, leadingTo("charts/chart1.xml"));
        assertThat(refused(zip(parts))).contains("`charts/chart1.xml`");
    }

    private static byte[] leadingTo(String target) {
        return ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId1\" Type=\"t\" Target=\"" + target + "\"/></Relationships>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String refused(byte[] reference) {
        Diagnostics diagnostics = new Diagnostics();
        write(reference, diagnostics);
        assertThat(diagnostics.sorted()).hasSize(1);
        Diagnostic problem = diagnostics.sorted().get(0);
        assertThat(problem.rule().code()).isEqualTo("configuration");
        return problem.message();
    }

    private static byte[] write(byte[] reference, Diagnostics diagnostics) {
        Document document = Samples.french(HTML);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new WordWriter(
                            Samples.theme(),
                            path -> path.equals("templates/theme/reference.docx")
                                    ? Optional.of(reference)
                                    : Optional.empty(),
                            diagnostics)
                    .write(document, LaidOut.NONE, Samples.MOMENT, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static byte[] reference() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WordWriter(Samples.theme(), path -> Optional.empty(), new Diagnostics())
                .writeReference(Edition.FR, Samples.MOMENT, out);
        return out.toByteArray();
    }

    private static byte[] changed(String name, String pattern, String replacement) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>(SchemaCheck.parts(reference()));
        String before = part(reference(), name);
        String after = before.replaceAll(pattern, replacement);
        assertThat(after).isNotEqualTo(before);
        parts.put(name, after.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    private static String part(byte[] docx, String name) throws IOException {
        return new String(SchemaCheck.parts(docx).get(name), StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
