package org.diptych.build;

import java.util.List;
import java.util.stream.Stream;
import org.diptych.document.Block;
import org.diptych.document.Document;
import org.diptych.document.Inline;

/** What a document tree says. */
final class TreeReading {
    private final Reading reading;

    private TreeReading(Reading reading) {
        this.reading = reading;
    }

    static Reading of(Document document) {
        Reading reading = new Reading(document.edition().first());
        new TreeReading(reading).blocks(document.blocks());
        return reading;
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(block -> reading.inside(block.attributes().language(), () -> block(block)));
    }

    private void block(Block block) {
        reading.endWord();
        switch (block) {
            case Block.Section section -> blocks(section.blocks());
            case Block.Box box -> blocks(box.blocks());
            case Block.Quote quote -> blocks(quote.blocks());
            case Block.Heading heading -> {
                reading.heading(heading.level());
                line(heading.text());
            }
            case Block.Paragraph paragraph -> line(paragraph.text());
            case Block.ItemList list ->
                list.items().forEach(item -> reading.inside(item.attributes().language(), () -> blocks(item.blocks())));
            case Block.DefinitionList list -> list.definitions().forEach(this::definition);
            case Block.Table table -> table(table);
            case Block.Figure figure -> line(figure.caption());
            case Block.Chart chart -> line(chart.caption());
            case Block.Pair pair ->
                Stream.concat(pair.left().stream(), pair.right().stream()).forEach(side -> blocks(List.of(side)));
            case Block.ThematicBreak rule -> {}
            case Block.Contents contents -> {}
        }
    }

    private void definition(Block.Definition definition) {
        reading.inside(definition.attributes().language(), () -> {
            line(definition.term());
            blocks(definition.meaning());
        });
    }

    private void table(Block.Table table) {
        line(table.caption());
        List<Block.Row> rows = Stream.of(table.head(), table.body(), table.foot())
                .flatMap(List::stream)
                .toList();
        List<List<Reading.Span>> spans = rows.stream()
                .map(row -> row.cells().stream()
                        .map(cell -> new Reading.Span(cell.columnSpan(), cell.rowSpan()))
                        .toList())
                .toList();
        reading.table(rows.size(), Reading.columns(spans));
        for (Block.Row row : rows) {
            reading.inside(
                    row.attributes().language(),
                    () -> row.cells().forEach(cell -> {
                        reading.cell(cell.columnSpan());
                        reading.inside(cell.attributes().language(), () -> blocks(cell.blocks()));
                    }));
        }
    }

    private void line(List<Inline> run) {
        reading.endWord();
        run(run);
        reading.endWord();
    }

    private void run(List<Inline> run) {
        run.forEach(this::inline);
    }

    private void inline(Inline inline) {
        switch (inline) {
            case Inline.Text text -> reading.text(text.value());
            case Inline.Code code -> reading.text(code.value());
            case Inline.LineBreak lineBreak -> reading.endWord();
            case Inline.Emphasis emphasis -> run(emphasis.text());
            case Inline.Strong strong -> run(strong.text());
            case Inline.Superscript raised -> run(raised.text());
            case Inline.Subscript lowered -> run(lowered.text());
            case Inline.Span span -> reading.inside(span.attributes().language(), () -> run(span.text()));
            case Inline.Sign sign -> reading.inside(sign.attributes().language(), () -> run(sign.text()));
            case Inline.Link link -> reading.inside(link.attributes().language(), () -> run(link.text()));
            case Inline.Reference reference ->
                reading.inside(reference.attributes().language(), () -> run(reference.text()));
            case Inline.PageNumber page -> reading.text(Reading.PAGE);
            case Inline.Note note -> note(note);
            case Inline.Datum datum -> run(datum.text());
            case Inline.Time time -> run(time.text());
        }
    }

    private void note(Inline.Note note) {
        if (note.repeated()) {
            reading.mark("note again");
        } else {
            reading.mark("note");
            reading.inside(note.attributes().language(), () -> blocks(note.blocks()));
            reading.mark("end of note");
        }
    }
}
