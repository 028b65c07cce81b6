package org.diptych.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.diptych.diagnostic.Diagnostic;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.language.Edition;
import org.diptych.language.Localized;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HtmlReaderTest {
    private static final int SMALL_STACK = 640 * 1024;

    /** Runs on a thread with little stack, as deep recursion is noticed there first. */
    private static void onSmallStack(Runnable work) throws InterruptedException {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(null, work, "small-stack", SMALL_STACK);
        thread.setUncaughtExceptionHandler((t, e) -> failure.set(e));
        thread.start();
        thread.join();
        assertThat(failure.get()).isNull();
    }

    private static void wholeWay(String html, Diagnostics diagnostics) {
        Document fr = Trees.document(Edition.FR, Trees.read(html, diagnostics));
        Document nl = Trees.document(Edition.NL, Trees.read(html, diagnostics));
        Document both = new Pairing(diagnostics).pair(Edition.FR_NL, new Localized<>(fr, nl));
        Document resolved = new Resolver(TreeGoldenTest.WORDS, diagnostics).resolve(both);
        assertThat(Outline.of(resolved).entries()).isNotNull();
        assertThat(PlainText.of(resolved)).isNotNull();
        assertThat(resolved.hashCode()).isEqualTo(resolved.hashCode());
    }

    @Test
    void listsThirtyDeepAreRead() throws InterruptedException {
        Diagnostics diagnostics = new Diagnostics();
        String html = "<ul><li>x".repeat(40) + "</li></ul>".repeat(40);

        onSmallStack(() -> wholeWay(html, diagnostics));

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(PlainText.of(Trees.read(html))).isEqualTo("x\n".repeat(40));
    }

    @Test
    @Timeout(120)
    void bottomlessNestingIsReportedAndCut() throws InterruptedException {
        for (String tags :
                List.of("div class=\"a\"", "em", "span class=\"note\"", "section", "blockquote", "table", "code")) {
            Diagnostics diagnostics = new Diagnostics();
            String name = tags.split(" ")[0];
            String html = ("<" + tags + ">").repeat(10_000) + "x" + ("</" + name + ">").repeat(10_000);

            onSmallStack(() -> wholeWay(html, diagnostics));

            assertThat(diagnostics.sorted()).as(tags).isNotEmpty();
        }
    }

    @Test
    @Timeout(120)
    void hostileTextIsRead() {
        for (String piece : List.of(
                "<",
                "<p",
                "<p>",
                "</p>",
                "&",
                "<!--",
                "<a href='",
                "<br>",
                "<td>",
                "&#x;",
                "]]>",
                "<![CDATA[",
                "<p a=",
                "<p/",
                "&amp")) {
            Diagnostics diagnostics = new Diagnostics();
            assertThat(Trees.read(piece.repeat(20_000), diagnostics)).as(piece).isNotNull();
        }
    }

    @Test
    void placesComeFromTheFieldAndAreAskedForOnce() {
        Map<Origin, Integer> asked = new HashMap<>();
        HtmlReader reader = new HtmlReader(
                origin -> {
                    asked.merge(origin, 1, Integer::sum);
                    return new SourcePosition(origin.record() + ".yaml", 7, 3, 1);
                },
                new Diagnostics());

        List<Block> blocks = reader.read("<p>x</p><ul data-origin=\"a/f/i\"><li><p>y</p></li></ul>", "");

        assertThat(blocks.get(0).attributes().at()).isEqualTo(SourcePosition.NONE);
        assertThat(blocks.get(1).attributes().at()).isEqualTo(new SourcePosition("a.yaml", 7, 3, 1));
        assertThat(asked).containsExactly(Map.entry(new Origin("a", "f", ""), 1));
    }

    @Test
    void aMistakeNamesTheTemplateAndTheRecordItShowedIn() {
        Diagnostics diagnostics = new Diagnostics();
        Trees.read("<section data-origin=\"oo-1/title\"><h2><spam>x</spam></h2></section>", diagnostics);

        assertThat(diagnostics.sorted()).singleElement().satisfies(found -> {
            assertThat(found.at()).isEqualTo(SourcePosition.ofFile("document.ftlh"));
            assertThat(found.message()).contains("`<spam>`", "record `oo-1`", "field `title`");
            assertThat(found.help()).containsExactly("did you mean `<span>`?");
            assertThat(found.via()).containsExactly(SourcePosition.ofFile("oo-1.yaml"));
        });
    }

    @Test
    void oneMistakeOfATemplateIsReportedOnceForAllRecords() {
        Diagnostics diagnostics = new Diagnostics();
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            html.append("<p data-origin=\"r").append(i).append("\"><u>x</u></p>");
        }
        Trees.read(html.toString(), diagnostics);

        assertThat(diagnostics.sorted()).hasSize(1);
    }

    @Test
    void withoutATemplateTheMistakeStandsAtTheRecord() {
        Diagnostics diagnostics = new Diagnostics();
        new HtmlReader(origin -> SourcePosition.ofFile("here.md"), diagnostics)
                .read("<p data-origin=\"a\"><u>x</u></p>", "");

        assertThat(diagnostics.sorted())
                .singleElement()
                .extracting(Diagnostic::at)
                .isEqualTo(SourcePosition.ofFile("here.md"));
    }

    @Test
    void windowsLineEndsGiveTheSameTree() {
        String html = "<p>un\ndeux</p>\n<ul>\n<li>x\n</li>\n</ul>\n";

        assertThat(Trees.read(html.replace("\n", "\r\n"))).isEqualTo(Trees.read(html));
    }

    @Test
    void noTextIsEmptyNorBesideAnother() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (TreeGoldenTest.Case golden : TreeGoldenTest.Case.all()) {
            new Rewrite() {
                @Override
                List<Inline> text(List<Inline> run) {
                    for (int i = 0; i < run.size(); i++) {
                        if (run.get(i) instanceof Inline.Text text
                                && (text.value().isEmpty() || (i > 0 && run.get(i - 1) instanceof Inline.Text))) {
                            wrong.add(golden.name() + ": " + run);
                        }
                    }
                    return super.text(run);
                }
            }.blocks(Trees.read(golden.left()));
        }

        assertThat(wrong).isEmpty();
    }

    /** The size of a large report: 10,000 blocks, 250,000 words. */
    static String large() {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            html.append("<p data-origin=\"oo-")
                    .append(i / 20)
                    .append("/description/")
                    .append(i % 20)
                    .append("\">");
            html.append("mot ".repeat(24)).append("<em>dernier</em>&nbsp;!</p>\n");
        }
        return html.toString();
    }

    @Test
    @Timeout(120)
    void aLargeReportGoesTheWholeWay() {
        Diagnostics diagnostics = new Diagnostics();
        String html = large();
        assertThat(Trees.read(html, diagnostics)).hasSize(10_000);
        wholeWay(html, diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
    }
}
