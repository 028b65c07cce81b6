package org.diptych.write.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.diptych.document.Block;
import org.diptych.document.Inline;
import org.diptych.document.PlainText;
import org.diptych.language.Language;

/** What the columns of a table of records say to scripts; what cells say, these read in the cells. */
final class TableMarks {
    /** Where more readers would get lost. */
    private static final int MOST_CHOICES = 150;

    private TableMarks() {}

    /**
     * A column.
     *
     * @param key the field that it shows first
     * @param type {@code text}, {@code number}, {@code date}, {@code code}, {@code choice}, {@code actor}
     * @param facet whether readers may choose among its values
     */
    record Column(String key, String type, boolean facet) {}

    /** The columns of a table of records; none of another table. */
    static List<Column> columns(Block.Table table) {
        List<Block.Row> rows = table.body().stream()
                .filter(row -> !row.attributes().hasClass("group"))
                .toList();
        if (!table.attributes().hasClass("view") || table.head().size() != 1 || rows.isEmpty()) {
            return List.of();
        }
        int width = table.head().get(0).cells().size();
        if (rows.stream()
                .anyMatch(row -> row.cells().size() != width
                        || row.attributes().origin().record().isEmpty())) {
            return List.of();
        }
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            int index = i;
            List<Block.Cell> cells =
                    rows.stream().map(row -> row.cells().get(index)).toList();
            columns.add(column(rows, cells));
        }
        return columns;
    }

    /** The name of the view that a table shows. */
    static String view(Block.Table table) {
        return table.attributes().classes().stream()
                .filter(name ->
                        !Set.of("view", "unnumbered", "unlisted", "wide").contains(name))
                .findFirst()
                .orElse("");
    }

    private static Column column(List<Block.Row> rows, List<Block.Cell> cells) {
        Block.Cell first = cells.get(0);
        String key = first.attributes().origin().field();
        Set<String> values = new LinkedHashSet<>();
        boolean actors = false;
        int filled = 0;
        int chosen = 0;
        for (int i = 0; i < cells.size(); i++) {
            Block.Cell cell = cells.get(i);
            List<String> found = values(cell, rows.get(i).attributes().origin().record());
            values.addAll(found);
            filled += text(cell).isEmpty() ? 0 : 1;
            chosen += found.isEmpty() ? 0 : 1;
            actors = actors || isActor(cell.blocks());
        }
        // A few cells may say in words that there is no value yet.
        boolean choice = chosen > 0 && chosen * 5 >= filled * 4;
        boolean facet = choice && values.size() > 1 && values.size() <= MOST_CHOICES;
        return new Column(key, type(first, choice, actors), facet);
    }

    private static String type(Block.Cell cell, boolean choice, boolean actors) {
        if (choice) {
            return actors ? "actor" : "choice";
        }
        if (cell.attributes().hasClass("symbol")
                && List.of("number", "section", "code", "id")
                        .contains(cell.attributes().origin().field())) {
            return "code";
        }
        if (cell.attributes().hasClass("number")) {
            return "number";
        }
        if (cell.attributes().hasClass("date")) {
            return "date";
        }
        return cell.attributes().hasClass("code") ? "code" : "text";
    }

    // ---- Cells

    /**
     * The values among which readers may choose: those of enumerations, bodies, other records.
     *
     * @param record of the row: a link to itself is no value
     */
    static List<String> values(Block.Cell cell, String record) {
        Set<String> values = new LinkedHashSet<>();
        collect(runs(cell.blocks()), record, values);
        return List.copyOf(values);
    }

    private static void collect(List<Inline> run, String record, Set<String> values) {
        for (Inline inline : run) {
            switch (inline) {
                case Inline.Sign sign ->
                    values.add(clean(sign.meaning().isEmpty() ? PlainText.ofRun(sign.text()) : sign.meaning()));
                case Inline.Span span when isValue(span) -> values.add(clean(words(withoutSign(span))));
                case Inline.Reference reference
                when !isItself(reference, record) -> values.add(clean(PlainText.ofRun(reference.text())));
                default -> collect(inside(inline), record, values);
            }
        }
    }

    /** Whether a link leads to the record of its row, in either language of the page. */
    private static boolean isItself(Inline.Reference reference, String record) {
        String target = reference.target();
        return target.equals(record)
                || Language.ALL.stream().anyMatch(language -> target.equals(record + "-" + language.code()));
    }

    private static boolean isValue(Inline.Span span) {
        return span.attributes().hasClass("choice") || span.attributes().hasClass("actor");
    }

    private static List<Inline> withoutSign(Inline.Span span) {
        boolean words = span.text().stream()
                .anyMatch(inline ->
                        inline instanceof Inline.Text text && !text.value().isBlank());
        return words
                ? span.text().stream()
                        .filter(inline -> !(inline instanceof Inline.Sign))
                        .toList()
                : span.text();
    }

    private static boolean isActor(List<Block> blocks) {
        return runs(blocks).stream().anyMatch(TableMarks::isActor);
    }

    private static boolean isActor(Inline inline) {
        return switch (inline) {
            case Inline.Sign sign -> sign.attributes().hasClass("actor");
            case Inline.Span span -> span.attributes().hasClass("actor");
            case Inline.Link link -> link.text().stream().anyMatch(TableMarks::isActor);
            default -> false;
        };
    }

    private static String clean(String value) {
        return value.replace('|', '/').replace('\u00a0', ' ').strip();
    }

    private static String text(Block.Cell cell) {
        return clean(PlainText.of(cell.blocks()).strip().replace('\n', ' '));
    }

    /** All words, those of signs in full. */
    private static String words(List<Inline> run) {
        StringBuilder words = new StringBuilder();
        for (Inline inline : run) {
            switch (inline) {
                case Inline.Text text -> words.append(text.value());
                case Inline.Code code -> words.append(code.value());
                case Inline.LineBreak lineBreak -> words.append("; ");
                case Inline.Note note -> {}
                case Inline.Sign sign ->
                    words.append(sign.meaning().isEmpty() ? PlainText.ofRun(sign.text()) : sign.meaning());
                case Inline.Span span when isValue(span) -> words.append(words(withoutSign(span)));
                default -> words.append(words(inside(inline)));
            }
        }
        return clean(words.toString());
    }

    /** The running text of blocks; a line break between two. */
    private static List<Inline> runs(List<Block> blocks) {
        List<Inline> runs = new ArrayList<>();
        for (Block block : blocks) {
            List<Inline> run = switch (block) {
                case Block.Paragraph paragraph -> paragraph.text();
                case Block.Heading heading -> heading.text();
                case Block.Box box -> runs(box.blocks());
                case Block.Section section -> runs(section.blocks());
                case Block.Quote quote -> runs(quote.blocks());
                case Block.ItemList list ->
                    list.items().stream()
                            .flatMap(item ->
                                    Stream.concat(runs(item.blocks()).stream(), Stream.of(new Inline.LineBreak())))
                            .toList();
                default -> List.of();
            };
            if (!runs.isEmpty() && !run.isEmpty()) {
                runs.add(new Inline.LineBreak());
            }
            runs.addAll(run);
        }
        return runs;
    }

    private static List<Inline> inside(Inline inline) {
        return switch (inline) {
            case Inline.Emphasis emphasis -> emphasis.text();
            case Inline.Strong strong -> strong.text();
            case Inline.Superscript superscript -> superscript.text();
            case Inline.Subscript subscript -> subscript.text();
            case Inline.Span span -> span.text();
            case Inline.Sign sign -> sign.text();
            case Inline.Link link -> link.text();
            case Inline.Reference reference -> reference.text();
            case Inline.Datum datum -> datum.text();
            case Inline.Time time -> time.text();
            case Inline.Text text -> List.of();
            case Inline.Code code -> List.of();
            case Inline.LineBreak lineBreak -> List.of();
            case Inline.PageNumber number -> List.of();
            case Inline.Note note -> List.of();
        };
    }
}
