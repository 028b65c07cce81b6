package org.diptych.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.diptych.document.Metadata;
import org.diptych.language.Edition;
import org.diptych.language.Localized;
import org.junit.jupiter.api.Test;

/** What stands in the margins of pages. */
class RunningHeadTest {
    private static final String CSS =
            "@page { size: 300pt 200pt; margin: 30pt; @top-left { content: string(short-title) }"
                    + " @top-right { content: string(short-title) } }";
    private static final Metadata TITLED = Laid.METADATA;
    private static final Metadata SHORTENED = new Metadata(
            TITLED.publication(),
            TITLED.kind(),
            TITLED.title(),
            TITLED.subtitle(),
            TITLED.code(),
            TITLED.date(),
            TITLED.publisher(),
            TITLED.description(),
            new Localized<>("Note", "Nota"));

    private static List<String> heads(Metadata metadata, Edition edition) {
        Laid laid = Laid.styled(CSS, metadata, edition, "<p>un</p>", "<p>een</p>");
        return laid.pages().pages().get(0).items().stream()
                .filter(Page.Text.class::isInstance)
                .map(Page.Text.class::cast)
                .filter(text -> text.baseline() < 30)
                .map(text -> text.line().text())
                .toList();
    }

    @Test
    void aChapterIsCalledByItsShorterTitle() {
        String css = "@page { size: 300pt 200pt; margin: 30pt; @top-left { content: string(chapter) } }";
        Laid laid = Laid.styled(
                css,
                Edition.FR_NL,
                "<h1 data-origin='a/title' data-short='Leviers'>Quels sont les leviers ?</h1>",
                "<h1 data-origin='a/title' data-short='Hefbomen'>Wat zijn de hefbomen?</h1>");

        assertThat(laid.pages().pages().get(0).items())
                .filteredOn(Page.Text.class::isInstance)
                .extracting(item -> ((Page.Text) item).line().text())
                .contains("Leviers | Hefbomen");
        assertThat(laid.pages().bookmarks().get(0).title()).startsWith("Quels sont");
    }

    @Test
    void shortContentsListShorterTitlesWithTheirNumbers() {
        String html = "<nav class='contents short'></nav><h1 data-short='Leviers'><span class='number'>1.</span>"
                + " Quels sont les leviers ?</h1><h1>Conclusions</h1>";
        Laid laid = Laid.styled(CSS, Edition.FR, html, "");

        assertThat(laid.pages().pages().stream().flatMap(page -> page.items().stream()))
                .filteredOn(Page.Text.class::isInstance)
                .extracting(item -> ((Page.Text) item).line().text())
                .anyMatch(line -> line.startsWith("1. Leviers"))
                .anyMatch(line -> line.startsWith("Conclusions"))
                .anyMatch(line -> line.startsWith("1. Quels sont"));
    }

    @Test
    void theShortTitleStandsOnEachSideInItsLanguage() {
        assertThat(heads(SHORTENED, Edition.FR_NL)).containsExactly("Note", "Nota");
    }

    @Test
    void theTitleStandsWhereThereIsNoShorterOne() {
        assertThat(heads(TITLED, Edition.FR_NL)).containsExactly("Note d’orientation", "Oriëntatienota");
    }
}
