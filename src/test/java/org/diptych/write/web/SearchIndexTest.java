package org.diptych.write.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.diptych.document.Document;
import org.diptych.language.Edition;
import org.junit.jupiter.api.Test;

class SearchIndexTest {
    private static String index(Document document) throws IOException {
        Utf8 out = new Utf8();
        SearchIndex.write(List.of(new SearchIndex.Page("a.html", "1 Titre", "oo-1", document.blocks())), out);
        return out.toString();
    }

    private static String index(String html) throws IOException {
        return index(WebPages.document(Edition.FR, html));
    }

    @Test
    void passagesBelongToTheHeadingBeforeThem() throws IOException {
        assertThat(index("<p>Avant.</p><h2 id=\"b\">Suite</h2><p>Après.</p>")).isEqualTo("""
                diptych.index({"pages":[["a.html","1 Titre"]],"places":[[0,"oo-1","1 Titre"],[0,"b","Suite"]],\
                "passages":[[0,"Avant."],[1,"Après."]]});
                """);
    }

    @Test
    void afterASectionTheOuterPlaceGoesOn() throws IOException {
        assertThat(index("<section><h2 id=\"b\">B</h2><p>Dedans.</p></section><p>Dehors.</p>"))
                .contains("\"passages\":[[1,\"Dedans.\"],[0,\"Dehors.\"]]");
    }

    @Test
    void shortPassagesAreJoined() throws IOException {
        assertThat(index("<p class=\"label\">Échéance</p><p>2024</p>")).contains("[[0,\"Échéance 2024\"]]");
        String text = "mot ".repeat(50).strip();
        assertThat(index("<p>" + text + "</p><p>fin</p>")).contains("[0,\"" + text + "\"],[0,\"fin\"]");
    }

    @Test
    void aRowWithAnIdIsAPlaceNamedByItsCodeAndTitle() throws IOException {
        assertThat(index("<table><tbody><tr id=\"m-1\"><th>1.1</th><td class=\"title\">Former</td><td>GRBC</td></tr>"
                        + "<tr><td>un</td><td>deux</td><td>trois</td></tr></tbody></table>"))
                .contains("[0,\"m-1\",\"1.1 Former\"]")
                .contains("\"passages\":[[1,\"GRBC\"],[0,\"un · deux · trois\"]]");
    }

    @Test
    void signsAreReadInWordsAndOnce() throws IOException {
        assertThat(index("<p><abbr title=\"court terme\">CT</abbr></p>")).contains("[0,\"court terme\"]");
        assertThat(index("<p><span class=\"choice\"><abbr title=\"en cours\">●</abbr> en cours</span></p>"))
                .contains("[0,\"en cours\"]");
    }

    @Test
    void notesAreFoundWhereTheyAreCalled() throws IOException {
        assertThat(index("<h2 id=\"b\">B</h2><p>Texte<span class=\"note\">Voir le plan.</span> suivi.</p>"))
                .contains("[1,\"Texte suivi. Voir le plan.\"]");
    }

    @Test
    void bothLanguagesOfAPairAreOnePlace() throws IOException {
        assertThat(index(WebPages.pair(
                        "<h2 id=\"b\" data-origin=\"b/title\">Logement</h2><p data-origin=\"b/text\">Un.</p>",
                        "<h2 id=\"b\" data-origin=\"b/title\">Huisvesting</h2><p data-origin=\"b/text\">Twee.</p>")))
                .contains("[0,\"b\",\"Logement – Huisvesting\"]")
                .contains("[1,\"Un. Twee.\"]");
    }

    @Test
    void textCannotEndTheScript() throws IOException {
        assertThat(index("<p>\"a\\\u2028b\"</p>")).contains("\\\"a\\\\").doesNotContain("\u2028");
    }
}
