package org.diptych.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.language.Edition;
import org.diptych.language.Localized;
import org.junit.jupiter.api.Test;

class PruningTest {
    private static Document document(String html) {
        List<Block> blocks =
                new HtmlReader(origin -> SourcePosition.NONE, new Diagnostics()).read(html, "document.ftlh");
        Localized<String> none = Localized.same("");
        return new Document(Edition.FR, new Metadata("p", "k", none, none, "", "", none, none), blocks);
    }

    private static Document printed(String html) {
        return Pruning.without(document(html), attributes -> attributes.hasClass("web-only"));
    }

    @Test
    void blocksGoFromSectionsAndBoxes() {
        Document printed = printed(
                "<section><h1 id=\"a\">A</h1><div class=\"field\"><p>1</p><p class=\"web-only\">2</p></div></section>");

        assertThat(printed.blocks()).hasSize(1);
        Block.Section section = (Block.Section) printed.blocks().get(0);
        assertThat(((Block.Box) section.blocks().get(1)).blocks()).hasSize(1);
    }

    @Test
    void boxesThatHeldNothingElseGoToo() {
        assertThat(printed("<div class=\"field\"><p class=\"web-only\">2</p></div>")
                        .blocks())
                .isEmpty();
    }

    @Test
    void whatStaysIsNotCopied() {
        Document whole = document("<table><tbody><tr><td>1</td></tr></tbody></table><p class=\"web-only\">2</p>");
        Document printed = Pruning.without(whole, attributes -> attributes.hasClass("web-only"));

        assertThat(printed.blocks()).singleElement().isSameAs(whole.blocks().get(0));
    }

    @Test
    void addressesOfDataFilesAreMadeWhole() {
        Document document = Pruning.relinked(
                document("<div class=\"field\"><p class=\"open-data\"><a href=\"data/a.csv\">CSV</a>,"
                        + " <a href=\"data/b.csv\">data/b.csv</a></p></div>"),
                "open-data",
                href -> "https://example.brussels/p/" + href);

        Block.Paragraph paragraph = (Block.Paragraph)
                ((Block.Box) document.blocks().get(0)).blocks().get(0);
        assertThat(((Inline.Link) paragraph.text().get(0)).href()).isEqualTo("https://example.brussels/p/data/a.csv");
        assertThat(PlainText.ofRun(paragraph.text())).isEqualTo("CSV, https://example.brussels/p/data/b.csv");
    }

    @Test
    void addressesThatLeaveTheFolderOfDataAreRefused() {
        Diagnostics diagnostics = new Diagnostics();
        new HtmlReader(origin -> SourcePosition.NONE, diagnostics)
                .read("<p><a href=\"data/../x.csv\">a</a> <a href=\"data/\">b</a></p>", "document.ftlh");
        assertThat(diagnostics.sorted()).hasSize(2);
    }
}
