package org.diptych.build;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.diptych.language.Language;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What a page of the web says to a reader: its main part, each note at its first call. */
final class WebReading {
    private static final Set<String> INLINE =
            Set.of("a", "abbr", "code", "data", "em", "span", "strong", "sub", "sup", "time");

    private final Document page;
    private final Reading reading;
    private final Set<String> printed = new HashSet<>();

    private WebReading(Document page, Reading reading) {
        this.page = page;
        this.reading = reading;
    }

    static Reading of(Document page, Language first) {
        Reading reading = new Reading(first);
        WebReading web = new WebReading(page, reading);
        page.select("main > h1, main > .text").forEach(web::element);
        return reading;
    }

    private void element(Element element) {
        reading.inside(Reading.language(element.attr("lang")), () -> {
            String name = element.normalName();
            if (element.is("span.unseen")) {
                return;
            }
            if (element.is("nav, p.tools, section.notes, a.back, figure.chart > :not(figcaption)")) {
                reading.endWord();
            } else if (element.is("sup.call")) {
                note(element.selectFirst("a").attr("href").substring(1));
            } else if (name.equals("table")) {
                table(element);
            } else if (name.equals("br")) {
                reading.endWord();
            } else if (INLINE.contains(name)) {
                kids(element);
            } else {
                if (name.matches("h[1-6]")) {
                    reading.heading(name.charAt(1) - '0');
                }
                reading.endWord();
                kids(element);
                reading.endWord();
            }
        });
    }

    private void kids(Element element) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                reading.text(text.getWholeText());
            } else if (node instanceof Element inner) {
                element(inner);
            }
        }
    }

    private void note(String id) {
        if (!printed.add(id)) {
            reading.mark("note again");
            return;
        }
        reading.mark("note");
        reading.inside(
                Reading.language(page.getElementById(id).parent().attr("lang")), () -> kids(page.getElementById(id)));
        reading.mark("end of note");
    }

    private void table(Element table) {
        table.select("> caption").forEach(this::element);
        List<Element> rows = table.select("> * > tr");
        List<List<Reading.Span>> spans = rows.stream()
                .map(row -> row.children().stream()
                        .map(cell -> new Reading.Span(number(cell, "colspan"), number(cell, "rowspan")))
                        .toList())
                .toList();
        reading.table(rows.size(), Reading.columns(spans));
        for (Element row : rows) {
            reading.inside(
                    Reading.language(row.attr("lang")),
                    () -> row.children().forEach(cell -> {
                        reading.cell(number(cell, "colspan"));
                        element(cell);
                    }));
        }
    }

    private static int number(Element cell, String name) {
        return cell.hasAttr(name) ? Integer.parseInt(cell.attr(name)) : 1;
    }
}
