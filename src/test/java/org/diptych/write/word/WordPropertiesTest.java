package org.diptych.write.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.document.Attributes;
import org.diptych.document.Block;
import org.diptych.document.Document;
import org.diptych.document.Inline;
import org.diptych.document.Metadata;
import org.diptych.document.Origin;
import org.diptych.document.Outline;
import org.diptych.document.PlainText;
import org.diptych.language.Edition;
import org.diptych.language.Language;
import org.diptych.language.Localized;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What holds for every document: the file says what the tree says. */
class WordPropertiesTest {
    private static final Path TREES = Path.of("src/test/golden/tree");

    private static final List<Sample> SAMPLES = new ArrayList<>();

    /** A document and what a reader finds of it. */
    private record Sample(String name, Document document, WordText text) {
        static Sample of(String name, Document document) throws IOException {
            return new Sample(name, document, new WordText(Samples.write(document, Samples.bare())));
        }
    }

    @Test
    void theTextInReadingOrderIsTheTreesText() throws IOException {
        for (Sample sample : samples()) {
            assertThat(read(sample).text())
                    .as(sample.name())
                    .isEqualTo(WordText.squeeze(PlainText.of(sample.document())));
        }
    }

    @Test
    void everyHeadingOfTheOutlineIsAHeadingOfItsLevel() throws IOException {
        for (Sample sample : samples()) {
            List<String> expected = new ArrayList<>();
            Outline.of(sample.document()).forEach(entry -> {
                expected.add(entry.level() + " " + WordText.squeeze(PlainText.ofRun(entry.text())));
                if (!entry.other().isEmpty()) {
                    expected.add(entry.level() + " " + WordText.squeeze(PlainText.ofRun(entry.other())));
                }
            });
            List<String> found = read(sample).headings.stream()
                    .map(heading -> heading.replaceAll(" ?\\[.*?]", "").strip())
                    .distinct()
                    .toList();
            assertThat(found)
                    .as(sample.name())
                    .containsAll(expected.stream().distinct().toList());
        }
    }

    @Test
    void notesAreCalledOnceEach() throws IOException {
        for (Sample sample : samples()) {
            List<Inline.Note> notes = new ArrayList<>();
            new TreeWalk() {
                @Override
                void inline(Inline inline) {
                    if (inline instanceof Inline.Note note && !note.repeated()) {
                        notes.add(note);
                    }
                }
            }.blocks(sample.document().blocks());
            assertThat(read(sample).noteCalls).as(sample.name()).isEqualTo(notes.size());
        }
    }

    @Test
    void everyLinkLeadsToABookmarkAndNoneIsWrittenTwice() throws IOException {
        for (Sample sample : samples()) {
            WordText word = read(sample);
            assertThat(word.bookmarks).as(sample.name()).doesNotHaveDuplicates();
            assertThat(word.bookmarks).as(sample.name()).containsAll(word.targets);
        }
    }

    @Test
    void tablesHaveTheirRowsAndEveryRowItsColumns() throws IOException {
        for (Sample sample : samples()) {
            List<Integer> rows = new ArrayList<>();
            new TreeWalk() {
                @Override
                void block(Block block) {
                    if (block instanceof Block.Table table) {
                        rows.add(table.head().size()
                                + table.body().size()
                                + table.foot().size());
                    }
                }
            }.blocks(sample.document().blocks());
            assertThat(read(sample).tables.stream().map(List::size).toList())
                    .as(sample.name())
                    .isEqualTo(rows);
        }
    }

    @Test
    void everyDocumentFollowsTheSchema() throws Exception {
        for (Sample sample : samples()) {
            assertThat(SchemaCheck.problems(Samples.write(sample.document(), Samples.bare())))
                    .as(sample.name())
                    .isEmpty();
        }
    }

    @Test
    void everyDocumentKeepsTheRulesOfWord() throws Exception {
        for (Sample sample : samples()) {
            assertThat(WordRules.problems(Samples.write(sample.document(), Samples.theme())))
                    .as(sample.name())
                    .isEmpty();
        }
    }

    @Test
    void theSameDocumentGivesTheSameBytes() throws IOException {
        for (Sample sample : samples()) {
            assertThat(Samples.write(sample.document(), Samples.bare()))
                    .as(sample.name())
                    .isEqualTo(Samples.write(sample.document(), Samples.bare()));
        }
    }

    @Test
    @Timeout(120)
    void aTableOfTenThousandRowsIsWritten() throws IOException {
        StringBuilder html = new StringBuilder("<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody>");
        for (int i = 0; i < 10_000; i++) {
            html.append("<tr><td>").append(i).append("</td><td>texte</td></tr>");
        }
        Document document = Samples.french(html.append("</tbody></table>").toString());
        byte[] docx = Samples.write(document, Samples.theme());
        assertThat(new WordText(docx).tables.get(0)).hasSize(10_001);
        assertThat(WordRules.problems(docx)).isEmpty();
    }

    @Test
    void whatXmlForbidsIsReplacedWhereverItStands() throws Exception {
        String odd = "a\u0000b\u000bc\uffff\ud83d";
        Attributes attributes = new Attributes(odd, List.of(odd), null, Origin.parse(odd), SourcePosition.NONE);
        List<Inline> text = List.of(
                new Inline.Text(odd),
                new Inline.Link(attributes, "https://example.org/" + odd, List.of(new Inline.Text(odd))),
                new Inline.Reference(attributes, odd, List.of(new Inline.Text(odd))),
                new Inline.Code(odd));
        Block.Cell cell = new Block.Cell(attributes, Block.Scope.NONE, 1, 1, List.of());
        Document document = new Document(
                Edition.FR,
                new Metadata(odd, odd, both(odd), both(odd), odd, odd, both(odd), both(odd)),
                List.of(
                        new Block.Heading(attributes, 1, text),
                        new Block.Table(
                                Attributes.NONE,
                                text,
                                List.of(),
                                List.of(),
                                List.of(new Block.Row(Attributes.NONE, List.of(cell))),
                                List.of())));
        byte[] docx = Samples.write(document, Samples.theme());
        assertThat(SchemaCheck.problems(docx)).isEmpty();
        assertThat(WordRules.problems(docx)).isEmpty();
        assertThat(new WordText(docx).text()).contains("a\ufffdb\ufffdc\ufffd");
    }

    private static Localized<String> both(String text) {
        return Localized.same(text);
    }

    @Test
    void aPictureThatIsTooLargeOrOfAnUnknownKindIsReported() throws Exception {
        byte[] png = Samples.picture("chart.png").orElseThrow();
        // The width in the header of the file: 2^30 pixels.
        byte[] huge = png.clone();
        huge[16] = 0x40;
        for (byte[] wrong : List.of(huge, "RIFF....WEBPVP8 ".getBytes(StandardCharsets.UTF_8), new byte[0])) {
            Diagnostics diagnostics = new Diagnostics();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Document document = Samples.french("<figure><img src=\"p.png\" alt=\"a\"></figure><p>b</p>");
            new WordWriter(
                            Samples.theme(),
                            path -> Optional.of(wrong).filter(bytes -> path.equals("p.png")),
                            diagnostics)
                    .write(document, LaidOut.NONE, Samples.MOMENT, out);
            assertThat(diagnostics.sorted()).hasSize(1);
            assertThat(WordRules.problems(out.toByteArray())).isEmpty();
        }
    }

    private static WordText read(Sample sample) {
        return sample.text();
    }

    /** The rich sample, and the documents of the tree that are without mistakes. */
    private static synchronized List<Sample> samples() throws IOException {
        if (SAMPLES.isEmpty()) {
            SAMPLES.addAll(read());
        }
        return SAMPLES;
    }

    private static List<Sample> read() throws IOException {
        List<Sample> samples = new ArrayList<>();
        String french = Samples.sample("input.html");
        String dutch = Samples.sample("input.nl.html");
        samples.add(Sample.of("sample", Samples.french(french)));
        samples.add(Sample.of("sample in two columns", Samples.paired(french, dutch)));
        try (Stream<Path> cases = Files.list(TREES)) {
            for (Path one : cases.sorted().toList()) {
                add(samples, one);
            }
        }
        return samples;
    }

    private static void add(List<Sample> samples, Path one) throws IOException {
        String french = Files.readString(one.resolve("input.html"));
        Path other = one.resolve("input.nl.html");
        Diagnostics diagnostics = new Diagnostics();
        Samples.unresolved(french, Language.FR, diagnostics);
        boolean isPaired = Files.exists(other);
        // The tree's text has no pictures and no figures of charts.
        boolean isText = !french.contains("<img") && !french.contains("data-chart");
        if (diagnostics.sorted().isEmpty() && isText) {
            try {
                samples.add(Sample.of(
                        one.getFileName().toString(),
                        isPaired ? Samples.paired(french, Files.readString(other)) : Samples.french(french)));
            } catch (AssertionError wrongOnPurpose) {
                assertThat(wrongOnPurpose).hasMessageContaining("the sample is not right");
            }
        }
    }
}
