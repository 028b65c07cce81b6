package org.diptych.build;

import java.util.List;
import org.diptych.language.Language;
import org.diptych.write.pdf.TaggedPdf;
import org.diptych.write.pdf.TaggedPdf.Annotation;
import org.diptych.write.pdf.TaggedPdf.Element;
import org.diptych.write.pdf.TaggedPdf.Kid;
import org.diptych.write.pdf.TaggedPdf.Text;

/** What the structure tree of a PDF says. */
final class PdfReading {
    private final Reading reading;

    private PdfReading(Reading reading) {
        this.reading = reading;
    }

    static Reading of(TaggedPdf pdf, Language first) {
        Reading reading = new Reading(first);
        new PdfReading(reading).element(pdf.root(), List.of());
        return reading;
    }

    private void element(Element element, List<Kid> following) {
        reading.inside(Reading.language(element.attribute("Lang")), () -> {
            switch (element.type()) {
                case "TOC" -> {}
                case "H1", "H2", "H3", "H4", "H5", "H6" -> {
                    reading.heading(element.type().charAt(1) - '0');
                    block(element);
                }
                case "Span", "Link", "Code" -> kids(element.kids());
                case "Reference" -> call(following);
                case "Note" -> {
                    reading.mark("note");
                    kids(withoutLabel(element));
                    reading.mark("end of note");
                }
                // What is drawn is told by the text alternative; its caption is text.
                case "Figure" ->
                    kids(element.kids().stream()
                            .filter(kid ->
                                    kid instanceof Element inner && inner.type().equals("Caption"))
                            .toList());
                case "L" -> list(element);
                case "Table" -> table(element);
                default -> block(element);
            }
        });
    }

    private void block(Element element) {
        reading.endWord();
        kids(element.kids());
        reading.endWord();
    }

    private void kids(List<Kid> kids) {
        for (int i = 0; i < kids.size(); i++) {
            switch (kids.get(i)) {
                case Text text -> reading.text(text.value());
                case Annotation annotation -> {}
                case Element element -> element(element, kids.subList(i + 1, kids.size()));
            }
        }
    }

    /** The call of a note: the note follows it, where it is not printed already. */
    private void call(List<Kid> following) {
        boolean printed = !following.isEmpty()
                && following.get(0) instanceof Element next
                && next.type().equals("Note");
        if (!printed) {
            reading.mark("note again");
        }
    }

    private static List<Kid> withoutLabel(Element element) {
        return element.kids().stream()
                .filter(kid -> !(kid instanceof Element inner && inner.type().equals("Lbl")))
                .toList();
    }

    /** Markers of items are not words; terms of definitions are. */
    private void list(Element list) {
        boolean marked = !list.attribute("ListNumbering").equals("None");
        list.elements()
                .forEach(item -> reading.inside(Reading.language(item.attribute("Lang")), () -> {
                    reading.endWord();
                    kids(marked ? withoutLabel(item) : item.kids());
                }));
    }

    private void table(Element table) {
        table.elements().filter(part -> part.type().equals("Caption")).forEach(caption -> element(caption, List.of()));
        List<Element> rows = table.elements()
                .flatMap(part -> part.type().equals("TR") ? java.util.stream.Stream.of(part) : part.elements())
                .filter(part -> part.type().equals("TR"))
                .toList();
        List<List<Reading.Span>> spans = rows.stream()
                .map(row -> row.elements()
                        .map(cell -> new Reading.Span(number(cell, "ColSpan"), number(cell, "RowSpan")))
                        .toList())
                .toList();
        reading.table(rows.size(), Reading.columns(spans));
        for (Element row : rows) {
            row.elements().forEach(cell -> {
                reading.cell(number(cell, "ColSpan"));
                element(cell, List.of());
            });
        }
    }

    private static int number(Element cell, String name) {
        String value = cell.attribute(name);
        return value.isEmpty() ? 1 : Integer.parseInt(value);
    }
}
