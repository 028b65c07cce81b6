package org.diptych.write.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.document.Block;
import org.diptych.document.Document;
import org.diptych.document.Origin;
import org.diptych.language.Edition;
import org.junit.jupiter.api.Test;

class WordWriterTest {
    private static final String RICH = """
            <section id="one" data-origin="one"><h1><span class="number">I</span> Titre</h1>
            <nav class="contents" data-depth="2"></nav>
            <p>Du <em>texte</em> <strong>gras</strong>, 1<sup>er</sup>, CO<sub>2</sub>, <code>x</code>, <a
            href="https://example.org/?a=1&amp;b=2">lien</a>, <a href="#two">renvoi</a> page <span class="page"
            data-target="two"></span><span class="note"><p>Une note.</p></span>.<br>Suite <span lang="nl">woord</span></p>
            <ul><li>un<ol start="3"><li>trois</li><li>quatre</li></ol></li><li>deux</li></ul>
            <ol><li>a</li></ol>
            <dl><dt>Terme</dt><dd>Sens</dd></dl>
            <blockquote><p>Citation</p></blockquote>
            <div class="band"><p>Bande</p></div><hr>
            <table id="two"><caption>Chiffres</caption><colgroup><col><col class="number"><col></colgroup>
            <thead><tr><th scope="col">A</th><th scope="col" colspan="2">B</th></tr></thead>
            <tbody><tr><th scope="row" rowspan="2">x</th><td>1</td><td><p>un</p><p>deux</p></td></tr>
            <tr><td>2</td><td><span class="note"><p>Dans une cellule.</p></span></td></tr></tbody></table>
            <h2 id="end">Fin</h2></section>
            """;

    @Test
    void everyPartFollowsTheSchema() throws Exception {
        assertThat(SchemaCheck.problems(write(french(RICH)))).isEmpty();
    }

    @Test
    void theTwoColumnEditionFollowsTheSchema() throws Exception {
        assertThat(SchemaCheck.problems(write(paired(RICH, RICH)))).isEmpty();
    }

    @Test
    void theSchemaCheckSeesAMistake() throws Exception {
        byte[] right = write(french("<p>Texte</p>"));
        String wrong = new String(SchemaCheck.parts(right).get("word/document.xml"), StandardCharsets.UTF_8)
                .replace("w:pStyle", "w:pStile");
        OpcPackage file = new OpcPackage();
        file.bytes("word/document.xml", wrong.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.write(out);
        assertThat(SchemaCheck.problems(out.toByteArray())).isNotEmpty();
    }

    @Test
    void theSameDocumentGivesTheSameBytes() throws Exception {
        assertThat(write(french(RICH))).isEqualTo(write(french(RICH)));
    }

    @Test
    void pairsBecomeRowsUnderARepeatedHeader() throws Exception {
        try (XWPFDocument word = open(write(paired("<p>Bonjour</p><p>Fin</p>", "<p>Dag</p><p>Einde</p>")))) {
            assertThat(word.getTables()).hasSize(1);
            assertThat(word.getTables().get(0).getRow(0).isRepeatHeader()).isTrue();
            assertThat(word.getTables().get(0).getText())
                    .isEqualToIgnoringWhitespace("français Nederlands Bonjour Dag Fin Einde");
        }
    }

    @Test
    void headingsCarryWordsOwnStylesWithOutlineLevels() throws Exception {
        try (XWPFDocument word = open(write(french("<h1>Un</h1><h2>Deux</h2>")))) {
            assertThat(word.getParagraphs()).extracting(p -> p.getStyle()).containsExactly("Heading1", "Heading2");
            assertThat(word.getStyles()
                            .getStyle("Heading2")
                            .getCTStyle()
                            .getPPr()
                            .getOutlineLvl()
                            .getVal()
                            .intValue())
                    .isEqualTo(1);
        }
    }

    @Test
    void contentsAreFilledWithLinksAndPages() throws Exception {
        byte[] docx =
                write(french("<nav class=\"contents\" data-depth=\"2\"></nav><h1 id=\"un\">Un</h1>"), Map.of("un", 7));
        String xml = new String(SchemaCheck.parts(docx).get("word/document.xml"), StandardCharsets.UTF_8);
        assertThat(xml).contains("TOC \\o", "w:anchor=\"d_un\"", "PAGEREF d_un", ">7</w:t>");
    }

    @Test
    void orderedListsRestartAndKeepTheirStart() throws Exception {
        byte[] docx = write(french("<ol><li>a</li></ol><p>x</p><ol start=\"4\"><li>d</li></ol>"));
        try (XWPFDocument word = open(docx)) {
            assertThat(word.getParagraphs().get(0).getNumID())
                    .isNotEqualTo(word.getParagraphs().get(2).getNumID());
        }
        String numbering = new String(SchemaCheck.parts(docx).get("word/numbering.xml"), StandardCharsets.UTF_8);
        assertThat(numbering).contains("<w:startOverride w:val=\"4\"/>");
    }

    @Test
    void everyRunOfTheOtherLanguageSaysSo() throws Exception {
        byte[] docx = write(paired("<p>Bonjour</p>", "<p>Dag</p>"));
        String xml = new String(SchemaCheck.parts(docx).get("word/document.xml"), StandardCharsets.UTF_8);
        assertThat(xml).containsSubsequence("<w:lang w:val=\"nl-BE\"/></w:rPr><w:t xml:space=\"preserve\">Dag");
    }

    @Test
    void forbiddenCharactersAreReplaced() throws Exception {
        byte[] docx = write(new Document(
                Edition.FR,
                Samples.metadata(),
                List.of(new Block.Paragraph(
                        org.diptych.document.Attributes.NONE,
                        List.of(new org.diptych.document.Inline.Text("a\u0001b\ud800c"))))));
        try (XWPFDocument word = open(docx)) {
            assertThat(word.getParagraphs().get(0).getText()).isEqualTo("a\ufffdb\ufffdc");
        }
    }

    @Test
    void theWholeSampleFollowsTheSchemaInTheLookOfTheHouse() throws Exception {
        String french = Samples.sample("input.html");
        String dutch = Samples.sample("input.nl.html");
        assertThat(SchemaCheck.problems(Samples.write(Samples.french(french), Samples.theme())))
                .isEmpty();
        assertThat(SchemaCheck.problems(Samples.write(Samples.paired(french, dutch), Samples.theme())))
                .isEmpty();
    }

    @Test
    void aPictureThatBreaksOffIsReportedAndLeftOut() {
        byte[] whole = Samples.picture("chart.png").orElseThrow();
        Map<String, byte[]> pictures = Map.of(
                "cut.png",
                Arrays.copyOf(whole, whole.length / 2),
                "no.png",
                "not a picture".getBytes(StandardCharsets.UTF_8));
        for (String name : List.of("cut.png", "no.png", "missing.png")) {
            Diagnostics diagnostics = new Diagnostics();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Document document = Samples.french("<figure><img src=\"" + name + "\" alt=\"a\"></figure><p>b</p>");
            WordWriter writer =
                    new WordWriter(Samples.bare(), path -> Optional.ofNullable(pictures.get(path)), diagnostics);
            assertThatCode(() -> writer.write(document, LaidOut.NONE, Samples.MOMENT, out))
                    .doesNotThrowAnyException();
            assertThat(diagnostics.sorted())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message()).contains("`" + name + "`"));
        }
    }

    @Test
    void aPictureOfShapesHasPixelsForOlderPrograms() throws Exception {
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
        var files = new PictureFiles() {
            @Override
            public Optional<byte[]> bytes(String path) {
                return Optional.of(svg);
            }

            @Override
            public Optional<Pixels> pixels(String path) {
                return Optional.of(new Pixels(new byte[] {1, 2, 3}, 72, 36));
            }
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = Samples.french("<figure><img src=\"map.svg\" alt=\"Carte\"></figure>");
        new WordWriter(Samples.bare(), files, new Diagnostics()).write(document, LaidOut.NONE, Samples.MOMENT, out);
        try (XWPFDocument word = open(out.toByteArray())) {
            assertThat(word.getAllPictures())
                    .extracting(picture -> picture.getPackagePart().getContentType())
                    .containsExactlyInAnyOrder("image/png", "image/svg+xml");
            var picture = word.getParagraphs()
                    .get(0)
                    .getRuns()
                    .get(0)
                    .getEmbeddedPictures()
                    .get(0);
            assertThat(picture.getPictureData().getData()).containsExactly(1, 2, 3);
            assertThat(picture.getWidth()).isEqualTo(72);
            assertThat(picture.getDepth()).isEqualTo(36);
            assertThat(picture.getCTPicture().toString()).contains("svgBlip");
        }
    }

    @Test
    void aTallPictureLeavesRoomForItsCaption() throws Exception {
        BufferedImage tall = new BufferedImage(100, 20_000, BufferedImage.TYPE_BYTE_BINARY);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(tall, "png", png);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = Samples.french("<figure><img src=\"tall.png\" alt=\"a\"></figure>");
        new WordWriter(Samples.bare(), path -> Optional.of(png.toByteArray()), new Diagnostics())
                .write(document, LaidOut.NONE, Samples.MOMENT, out);
        try (XWPFDocument word = open(out.toByteArray())) {
            double points = word.getParagraphs()
                    .get(0)
                    .getRuns()
                    .get(0)
                    .getEmbeddedPictures()
                    .get(0)
                    .getDepth();
            assertThat(points).isBetween(300.0, 700.0);
        }
    }

    @Test
    void aLongOriginIsCutAndKeepsAChecksum() {
        Origin origin =
                Origin.parse("a-very-long-record-name-of-many-words/planning.indicators/another-long-item-name/7");
        String tag = Controls.tag(origin, "texte");
        assertThat(tag).hasSizeLessThanOrEqualTo(64).contains("~").isEqualTo(Controls.tag(origin, "texte"));
        assertThat(tag).isNotEqualTo(Controls.tag(origin, "autre texte"));
    }

    private static XWPFDocument open(byte[] docx) throws Exception {
        return new XWPFDocument(new ByteArrayInputStream(docx));
    }

    private static byte[] write(Document document) {
        return Samples.write(document, Samples.bare());
    }

    private static byte[] write(Document document, Map<String, Integer> pages) {
        return Samples.write(document, Samples.bare(), pages, new Diagnostics());
    }

    private static Document french(String html) {
        return Samples.french(html);
    }

    private static Document paired(String french, String dutch) {
        return Samples.paired(french, dutch);
    }
}
