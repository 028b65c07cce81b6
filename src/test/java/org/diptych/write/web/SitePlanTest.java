package org.diptych.write.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.diptych.document.Document;
import org.diptych.document.PlainText;
import org.diptych.language.Edition;
import org.diptych.language.Localized;
import org.junit.jupiter.api.Test;

class SitePlanTest {
    private static SitePlan plan(String html, PageRules rules) {
        return SitePlan.of(WebPages.document(Edition.FR, html), rules);
    }

    private static String section(String type, String id, String title, String inside) {
        return "<section class=\"%s\" data-origin=\"%s\"><h1 id=\"%s\">%s</h1>%s</section>"
                .formatted(type, id, id, title, inside);
    }

    private static List<String> files(SitePlan plan) {
        return plan.pages().stream().map(SitePage::file).toList();
    }

    @Test
    void recordsOfTheTypesNamedArePagesBelowTheOneAroundThem() {
        SitePlan plan = plan(
                section("chapter", "a", "Un", "<p>1</p>" + section("goal", "b", "Deux", "<p>2</p>") + "<p>3</p>"),
                new PageRules(Set.of("chapter", "goal"), Map.of()));
        assertThat(files(plan)).containsExactly("index.html", "un.html", "deux.html");
        SitePage chapter = plan.pages().get(1);
        assertThat(PlainText.of(chapter.blocks())).isEqualTo("1\n3\n");
        assertThat(chapter.pages()).containsExactly(plan.pages().get(2));
        assertThat(plan.pageOf("b")).contains(plan.pages().get(2));
    }

    @Test
    void aTypeThatIsNotNamedStaysOnThePageAroundIt() {
        SitePlan plan = plan(
                section("chapter", "a", "Un", section("goal", "b", "Deux", "<p>2</p>")),
                new PageRules(Set.of("goal"), Map.of()));
        assertThat(files(plan)).containsExactly("index.html", "deux.html");
        assertThat(plan.pageOf("a").map(SitePage::file)).contains("index.html");
    }

    @Test
    void withoutTypesEachUppermostSectionIsAPage() {
        SitePlan plan = plan(
                section("chapter", "a", "Un", section("goal", "b", "Deux", "<p>2</p>"))
                        + section("x", "c", "Trois", ""),
                PageRules.PARTS);
        assertThat(files(plan)).containsExactly("index.html", "un.html", "trois.html");
    }

    @Test
    void aSectionWithoutAHeadingIsNoPage() {
        SitePlan plan = plan(
                "<section class=\"panel\" data-origin=\"p\"><p>1</p><h2 id=\"q\">Q</h2></section>", PageRules.PARTS);
        assertThat(files(plan)).containsExactly("index.html");
        assertThat(PlainText.of(plan.pages().get(0).blocks())).isEqualTo("1\nQ\n");
    }

    @Test
    void titlesAlikeAllGetTheirIdsSoThatNoneDependsOnOrder() {
        String one = section("x", "a", "Même titre", "");
        String two = section("x", "b", "Même titre", "");
        assertThat(files(plan(one + two, PageRules.PARTS)))
                .containsExactly("index.html", "meme-titre-a.html", "meme-titre-b.html");
        assertThat(files(plan(two + one, PageRules.PARTS)))
                .containsExactly("index.html", "meme-titre-b.html", "meme-titre-a.html");
    }

    @Test
    void hostileAndEmptyTitlesBecomeSafeNames() {
        String html = section("x", "a", "../../etc/passwd", "")
                + section("x", "b", "\u6771\u4eac", "")
                + section("x", "c", "CON", "")
                + section("x", "d", "Index", "")
                + section("x", "e", "Meme titre e", "")
                + section("x", "f", "C:\\Windows", "");
        assertThat(files(plan(html, PageRules.PARTS)))
                .containsExactly(
                        "index.html",
                        "etc-passwd.html",
                        "b.html",
                        "con-c.html",
                        "index-d.html",
                        "meme-titre-e.html",
                        "c-windows.html");
    }

    @Test
    void aNameMadeFromAnIdNeverTakesTheNameOfATitle() {
        String html =
                section("x", "a", "Titre", "") + section("x", "b", "Titre", "") + section("x", "c", "Titre a", "");
        assertThat(files(plan(html, PageRules.PARTS)))
                .containsExactly("index.html", "titre-a-2.html", "titre-b.html", "titre-a.html")
                .doesNotHaveDuplicates();
    }

    @Test
    void aRecordMayAskForItsAddress() {
        PageRules rules = new PageRules(Set.of(), Map.of("a", new Localized<>("mon-adresse", "mijn-adres")));
        assertThat(files(plan(section("x", "a", "Titre", ""), rules)))
                .containsExactly("index.html", "mon-adresse.html");
    }

    @Test
    void whatIsForTheWebAloneIsAPageOfItsOwnSort() {
        SitePlan plan = plan(
                "<section class=\"web-only\"><h1 id=\"view-m\" class=\"unlisted\">Mesures</h1><p>1</p></section>",
                new PageRules(Set.of("chapter"), Map.of()));
        assertThat(plan.pages().get(1).sort()).isEqualTo(SitePage.Sort.VIEW);
        assertThat(plan.pages().get(1).key()).isEqualTo("view-m");
    }

    @Test
    void bothLanguagesHavePagesOfTheSameKeys() {
        Document both = WebPages.pair(
                section("x", "a", "Titre", "<p data-origin=\"a/t/0\">un</p>"),
                section("x", "a", "Titel", "<p data-origin=\"a/t/0\">een</p>"));
        SitePlan plan = SitePlan.of(both, PageRules.PARTS);
        assertThat(files(plan)).containsExactly("index.html", "titre.html");
        SitePage page = plan.pages().get(1);
        assertThat(page.key()).isEqualTo("a");
        assertThat(Titles.text(page.title().other())).isEqualTo("Titel");
    }

    @Test
    void neighboursFollowTheOrderOfReading() {
        SitePlan plan = plan(section("x", "a", "Un", "") + section("x", "b", "Deux", ""), PageRules.PARTS);
        SitePage one = plan.pages().get(1);
        assertThat(plan.before(one).map(SitePage::file)).contains("index.html");
        assertThat(plan.after(one).map(SitePage::file)).contains("deux.html");
        assertThat(plan.after(plan.pages().get(2))).isEmpty();
    }
}
