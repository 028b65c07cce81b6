package org.diptych.template;

import freemarker.template.SimpleScalar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diptych.content.FieldValue;
import org.diptych.content.Record;
import org.diptych.content.Target;
import org.diptych.diagnostic.Rule;
import org.diptych.kind.EnumerationValue;
import org.diptych.kind.Field;
import org.diptych.kind.FieldType;
import org.diptych.kind.RecordType;
import org.diptych.value.Absence;

/** Writes the records of a view as a table, a matrix, a list or cards. */
final class ViewPrinter {
    private static final Set<String> FACTS = Set.of("id", "code", "number", "section", "title", "order", "parent");

    private final Rendering rendering;

    ViewPrinter(Rendering rendering) {
        this.rendering = rendering;
    }

    String print(ViewRequest request, List<Record> records) throws TemplateMistake {
        if (records.isEmpty()) {
            return request.empty().isEmpty()
                    ? ""
                    : new Markup()
                            .element(
                                    "p",
                                    Markup.escape(rendering.formats().typeset(request.empty())),
                                    "class",
                                    "empty view-" + request.name())
                            .toString();
        }
        RecordType type = records.get(0).type();
        List<Column> columns = columns(type, request.columns());
        return switch (request.as()) {
            case TABLE -> table(request, type, columns, records);
            case MATRIX -> matrix(request, type, columns, records);
            case LIST -> list(request, type, columns, records);
            case CARDS -> cards(request, type, columns, records);
            case OWN ->
                EmbeddedParts.run(
                        request.macro(),
                        Map.of(
                                "records",
                                        new ListModel(records.stream()
                                                .map(rendering::model)
                                                .toList()),
                                "columns",
                                        new ListModel(request.columns().stream()
                                                .map(SimpleScalar::new)
                                                .toList()),
                                "caption", new SimpleScalar(rendering.formats().typeset(request.caption()))));
        };
    }

    /** A column: a field, or what every record has. */
    private record Column(List<Part> parts) {
        String name() {
            return parts.get(0).name();
        }
    }

    /**
     * What stands in a column.
     *
     * @param name of the field, or {@code id}, {@code code}, {@code number}, {@code title}
     * @param field empty for what every record has
     * @param words whether values of enumerations are printed in words ({@code status.label})
     * @param named whether the label of the field stands before its value ({@code same-as.named})
     * @param footnote the field that hangs a footnote on it ({@code title^footnote})
     */
    private record Part(String name, Optional<Field> field, boolean words, boolean named, Optional<Field> footnote) {}

    private static List<Column> columns(RecordType type, List<String> names) throws TemplateMistake {
        List<Column> columns = new ArrayList<>();
        if (names.isEmpty()) {
            type.fields().values().stream()
                    .filter(field -> field.label().isPresent())
                    .forEach(field -> columns.add(new Column(
                            List.of(new Part(field.name(), Optional.of(field), false, false, Optional.empty())))));
            return columns;
        }
        for (String name : names) {
            List<Part> parts = new ArrayList<>();
            for (String part : name.split("\\+")) {
                parts.add(part(type, part.strip()));
            }
            columns.add(new Column(parts));
        }
        return columns;
    }

    private static Part part(RecordType type, String written) throws TemplateMistake {
        int mark = written.indexOf('^');
        Optional<Field> footnote = mark < 0
                ? Optional.empty()
                : Optional.of(Selection.field(type, written.substring(mark + 1).strip()));
        String shown = mark < 0 ? written : written.substring(0, mark).strip();
        boolean words = shown.endsWith(".label");
        boolean named = shown.endsWith(".named");
        String name = words || named ? shown.substring(0, shown.length() - 6) : shown;
        boolean fact = FACTS.contains(name);
        if (fact && type.field(name).isEmpty()) {
            return new Part(name, Optional.empty(), false, false, footnote);
        }
        return new Part(name, Optional.of(Selection.field(type, name)), words, named, footnote);
    }

    private String label(ViewRequest request, Column column) {
        String given = request.labels().getOrDefault(column.name(), "");
        if (!given.isEmpty()) {
            return Markup.escape(rendering.formats().typeset(given));
        }
        List<String> labels = new ArrayList<>();
        for (Part part : column.parts()) {
            if (part.field().isEmpty() && part.name().equals("parent")) {
                labels.add(parentLabel(request));
                continue;
            }
            labels.add(part.field()
                    .map(field -> rendering.values().structures().head(field))
                    .orElseGet(() -> Markup.escape(rendering
                            .words()
                            .find(part.name())
                            .map(rendering::in)
                            .orElse(part.name()))));
        }
        return String.join(" / ", labels);
    }

    /** What the records above those of a view are called. */
    private String parentLabel(ViewRequest request) {
        return rendering.kind().types().values().stream()
                .filter(type -> type.contains().contains(request.type()))
                .findFirst()
                .map(type -> rendering.in(type.label()))
                .map(label -> Markup.escape(
                        label.substring(0, 1).toUpperCase(rendering.language().locale()) + label.substring(1)))
                .orElse("");
    }

    private static String columnClass(Column column) {
        Part first = column.parts().get(0);
        return first.field()
                .map(StructurePrinter::columnClass)
                .orElseGet(() -> first.name().equals("title") ? "text title" : "symbol " + first.name());
    }

    /** What a record says in a column, as it stands in a cell. */
    private String cell(Record record, Column column) {
        List<String> found = new ArrayList<>();
        for (Part part : column.parts()) {
            String html = named(part, part(record, part)) + footnote(record, part);
            if (!html.isEmpty()) {
                found.add(html);
            }
        }
        return String.join("<br/>", found);
    }

    private String part(Record record, Part part) {
        if (part.field().isEmpty()) {
            return part.name().equals("parent")
                    ? rendering
                            .publication()
                            .holder(record)
                            .map(rendering.values()::shortLink)
                            .orElse("")
                    : Markup.escape(fact(record, part.name()));
        }
        Field field = part.field().get();
        Optional<FieldValue> given = record.field(field.name());
        if (given.isEmpty()) {
            return "";
        }
        Printed printed = part.words()
                ? rendering.values().print(record, field, given.get())
                : rendering.values().compact(record, field, given.get());
        String bare = rendering.values().bare(field, given.get().value());
        if (!bare.isEmpty()) {
            return bare;
        }
        return printed.items().size() > 1 && field.type() instanceof FieldType.Choice && !part.words()
                ? String.join(" ", printed.items())
                : printed.items().size() > 1 ? String.join("<br/>", printed.items()) : StructurePrinter.inside(printed);
    }

    private String named(Part part, String html) {
        return !part.named() || html.isEmpty()
                ? html
                : "<span class=\"label\">"
                        + rendering
                                .formats()
                                .colon(rendering
                                        .values()
                                        .structures()
                                        .head(part.field().orElseThrow()))
                        + "</span> " + html;
    }

    /** A footnote at the end of a cell; where two views print the same record, both call the same note. */
    private String footnote(Record record, Part part) {
        return part.footnote()
                .flatMap(field -> record.field(field.name())
                        .map(given -> rendering.values().print(record, field, given))
                        .filter(printed -> !printed.blocks().isEmpty())
                        .map(printed -> new Markup()
                                .element(
                                        "span",
                                        printed.blocks(),
                                        "class",
                                        "note",
                                        "data-note",
                                        record.id() + "-" + field.name(),
                                        "data-origin",
                                        record.id() + "/" + field.name())
                                .toString()))
                .orElse("");
    }

    private String fact(Record record, String name) {
        return switch (name) {
            case "id" -> record.id();
            case "code" -> record.code().orElse("");
            case "number" -> rendering.shortNumber(record);
            case "section" ->
                rendering
                        .publication()
                        .numbers()
                        .sectionNumber(record)
                        .map(rendering::fresh)
                        .orElse("");
            case "order" -> Integer.toString(rendering.rank(record));
            default -> rendering.title(record);
        };
    }

    private String table(ViewRequest request, RecordType type, List<Column> columns, List<Record> records)
            throws TemplateMistake {
        Markup out = open(request);
        out.open("colgroup");
        columns.forEach(column -> out.empty("col", "class", columnClass(column)));
        out.close("colgroup").open("thead").open("tr");
        columns.forEach(
                column -> out.element("th", label(request, column), "scope", "col", "class", columnClass(column)));
        out.close("tr").close("thead").open("tbody");
        for (Group group : groups(request, type, records)) {
            if (!group.label().isEmpty()) {
                out.open("tr", "class", "group", "data-origin", "/" + request.name() + "/" + group.key());
                out.element("th", group.label(), "scope", "rowgroup", "colspan", Integer.toString(columns.size()));
                out.close("tr");
            }
            for (Record record : group.records()) {
                row(record, columns, out);
            }
        }
        return out.close("tbody").close("table") + data(request, type);
    }

    /** Leads to the file that holds the records of the view. */
    private String data(ViewRequest request, RecordType type) {
        return rendering.dataLinks().line(List.of(type.name()), "/" + request.name() + "/data");
    }

    private Markup open(ViewRequest request) {
        Markup out = new Markup()
                .open("table", "class", "view " + request.name() + (request.unnumbered() ? " unnumbered" : ""));
        if (!request.caption().isEmpty()) {
            out.element("caption", Markup.escape(rendering.formats().typeset(request.caption())));
        }
        return out;
    }

    private void row(Record record, List<Column> columns, Markup out) {
        rendering.reach(record);
        out.open("tr", "id", anchor(record), "data-origin", record.id());
        boolean leading = true;
        String linked = linked(record, columns);
        for (Column column : columns) {
            boolean heads =
                    column.name().equals("code") || (leading && column.name().equals("number"));
            out.element(
                    heads ? "th" : "td",
                    column.name().equals(linked) ? link(record, cell(record, column)) : cell(record, column),
                    "scope",
                    heads ? "row" : "",
                    "class",
                    columnClass(column),
                    "data-origin",
                    record.id() + "/" + column.name());
            leading = false;
        }
        out.close("tr");
    }

    /** The column whose words lead to the record itself; empty where none does. */
    private String linked(Record record, List<Column> columns) {
        if (!rendering.leadsTo(record)) {
            return "";
        }
        return columns.stream()
                .map(Column::name)
                .filter(name -> name.equals(record.type().title()))
                .findFirst()
                .orElse(columns.get(0).name());
    }

    /** The words as a link, up to the first note: a link holds no other. */
    private static String link(Record record, String words) {
        int note = words.indexOf("<span class=\"note\"");
        String own = note < 0 ? words : words.substring(0, note);
        return own.isBlank() || own.contains("<a ")
                ? words
                : new Markup().element("a", own, "href", "#" + record.id()) + words.substring(own.length());
    }

    /** Records that are printed in views alone can be referred to where the first view prints them. */
    private String anchor(Record record) {
        boolean item = rendering.publication().parent(record).isEmpty();
        return item && rendering.anchor(record) ? record.id() : "";
    }

    private String matrix(ViewRequest request, RecordType type, List<Column> columns, List<Record> records)
            throws TemplateMistake {
        if (request.group().isEmpty() || columns.isEmpty()) {
            throw new TemplateMistake(
                    Rule.TEMPLATE,
                    "matrix",
                    "A matrix needs a field for its rows (`group`) and one for its columns (`columns`).");
        }
        List<Group> rows = groups(request, type, records);
        Field across = Selection.field(type, columns.get(0).name());
        List<Group> heads = groups(across, request.name(), records);
        List<Column> shown = columns.subList(1, columns.size());
        Markup out = open(request).open("thead").open("tr");
        out.element("td", "");
        heads.forEach(head -> out.element("th", head.label(), "scope", "col"));
        out.close("tr").close("thead").open("tbody");
        for (Group row : rows) {
            out.open("tr", "data-origin", "/" + request.name() + "/" + row.key());
            out.element("th", row.label(), "scope", "row");
            for (Group head : heads) {
                out.element("td", crossing(row, head, shown));
            }
            out.close("tr");
        }
        return out.close("tbody").close("table") + data(request, type);
    }

    private String crossing(Group row, Group head, List<Column> shown) {
        List<String> together = new ArrayList<>();
        for (Record record : row.records()) {
            if (head.records().stream().anyMatch(found -> found.id().equals(record.id()))) {
                List<String> cells = new ArrayList<>();
                cells.add(rendering.values().shortLink(record));
                shown.forEach(column -> cells.add(cell(record, column)));
                together.add(String.join(" ", cells));
            }
        }
        // Bare numbers run on; with more beside them each record has a line of its own.
        return String.join(shown.isEmpty() ? " " : "<br/>", together);
    }

    private String list(ViewRequest request, RecordType type, List<Column> columns, List<Record> records)
            throws TemplateMistake {
        Markup out = new Markup();
        caption(request, out);
        for (Group group : groups(request, type, records)) {
            group(request, group, out);
            out.open("ul", "class", "view " + request.name());
            for (Record record : group.records()) {
                rendering.reach(record);
                out.open("li", "id", anchor(record), "data-origin", record.id());
                out.element("p", line(request, record, columns)).close("li");
            }
            out.close("ul");
        }
        return out.toString();
    }

    private void caption(ViewRequest request, Markup out) {
        if (!request.caption().isEmpty()) {
            out.element("p", Markup.escape(rendering.formats().typeset(request.caption())), "class", "label");
        }
    }

    private static void group(ViewRequest request, Group group, Markup out) {
        if (!group.label().isEmpty()) {
            out.element("p", group.label(), "class", "group", "data-origin", "/" + request.name() + "/" + group.key());
        }
    }

    /** Number and title, then the other columns with their labels. */
    private String line(ViewRequest request, Record record, List<Column> columns) {
        List<String> leading = new ArrayList<>();
        List<String> labelled = new ArrayList<>();
        for (Column column : columns) {
            String cell = cell(record, column);
            if (!cell.isEmpty()) {
                if (leads(record, column)) {
                    leading.add(cell);
                } else {
                    labelled.add("<span class=\"label\">" + rendering.formats().colon(label(request, column))
                            + "</span> " + cell);
                }
            }
        }
        return String.join(" ", leading)
                + (labelled.isEmpty() ? "" : " <span class=\"details\">" + String.join("; ", labelled) + "</span>");
    }

    private static boolean leads(Record record, Column column) {
        String name = column.name();
        return name.equals("id")
                || name.equals("code")
                || name.equals("number")
                || name.equals("title")
                || name.equals(record.type().title());
    }

    private String cards(ViewRequest request, RecordType type, List<Column> columns, List<Record> records)
            throws TemplateMistake {
        Markup out = new Markup();
        caption(request, out);
        for (Group group : groups(request, type, records)) {
            group(request, group, out);
            out.open("div", "class", "cards " + request.name());
            for (Record record : group.records()) {
                rendering.reach(record);
                out.open("article", "id", anchor(record), "class", "card " + type.name(), "data-origin", record.id());
                card(request, record, columns, out);
                out.close("article");
            }
            out.close("div");
        }
        return out.toString();
    }

    private void card(ViewRequest request, Record record, List<Column> columns, Markup out) {
        List<String> leading = columns.stream()
                .filter(column -> leads(record, column))
                .map(column -> cell(record, column))
                .filter(cell -> !cell.isEmpty())
                .toList();
        if (!leading.isEmpty()) {
            out.element("p", String.join(" ", leading), "class", "card-title", "data-origin", record.id() + "/title");
        }
        for (Column column : columns) {
            String cell = leads(record, column) ? "" : cell(record, column);
            if (cell.isEmpty()) {
                continue;
            }
            String origin = record.id() + "/" + column.name();
            if (cell.startsWith("<p") || cell.startsWith("<ul") || cell.startsWith("<table")) {
                out.element("p", label(request, column), "class", "label", "data-origin", origin + "/label")
                        .element("div", cell, "class", "field " + column.name(), "data-origin", origin);
            } else {
                String label = rendering.formats().colon(label(request, column));
                out.element("p", "<span class=\"label\">" + label + "</span> " + cell, "data-origin", origin);
            }
        }
    }

    /**
     * Records that belong together.
     *
     * @param label HTML; empty where there are no groups
     */
    record Group(String key, String label, List<Record> records) {}

    private List<Group> groups(ViewRequest request, RecordType type, List<Record> records) throws TemplateMistake {
        return request.group().isEmpty()
                ? List.of(new Group("", "", records))
                : groups(Selection.field(type, request.group()), request.name(), records);
    }

    /** Groups in the order of the enumeration, of the publication, or of the language; the rest comes last. */
    List<Group> groups(Field field, String name, List<Record> records) {
        Map<String, List<Record>> found = new LinkedHashMap<>();
        for (Record record : records) {
            List<String> keys = record.field(field.name())
                    .map(given -> given.value() instanceof Absence
                            ? List.<String>of()
                            : rendering.values().keys(given.value()))
                    .orElse(List.of());
            for (String key : keys.isEmpty() ? List.of("") : keys) {
                found.computeIfAbsent(key, absent -> new ArrayList<>()).add(record);
            }
        }
        List<Group> groups = new ArrayList<>();
        found.forEach((key, members) -> groups.add(new Group(key, label(field, key, members.get(0)), members)));
        groups.sort(Comparator.comparing((Group group) -> group.key().isEmpty())
                .thenComparing((a, b) -> compare(field, a.key(), b.key())));
        return groups;
    }

    private String label(Field field, String key, Record member) {
        if (key.isEmpty()) {
            return Markup.escape(rendering.word("not-given"));
        }
        if (field.type() instanceof FieldType.Choice choice) {
            return value(choice, key)
                    .map(value -> rendering.values().choice(value))
                    .orElse(Markup.escape(key));
        }
        if (field.type() instanceof FieldType.Reference) {
            return rendering
                    .publication()
                    .target(key)
                    .map(target -> rendering.values().target(target, false))
                    .orElse(Markup.escape(key));
        }
        return member.field(field.name())
                .map(given -> rendering.values().print(member, field, given).line())
                .orElse(Markup.escape(key));
    }

    private Optional<EnumerationValue> value(FieldType.Choice choice, String key) {
        return rendering.kind().enumeration(choice.of()).flatMap(found -> found.value(key));
    }

    private int compare(Field field, String a, String b) {
        return switch (field.type()) {
            case FieldType.Choice choice -> Integer.compare(rank(choice, a), rank(choice, b));
            case FieldType.Reference reference -> compareTargets(a, b);
            default -> Natural.ORDER.compare(a, b);
        };
    }

    private int rank(FieldType.Choice choice, String key) {
        return value(choice, key).map(EnumerationValue::order).orElse(Integer.MAX_VALUE);
    }

    private int compareTargets(String a, String b) {
        Optional<Target> first = rendering.publication().target(a);
        Optional<Target> second = rendering.publication().target(b);
        if (first.isPresent() && second.isPresent()) {
            if (first.get() instanceof Target.OfRecord one && second.get() instanceof Target.OfRecord other) {
                return Integer.compare(rendering.rank(one.record()), rendering.rank(other.record()));
            }
            return rendering
                    .formats()
                    .order()
                    .compare(
                            rendering.fresh(first.get().title()),
                            rendering.fresh(second.get().title()));
        }
        return a.compareTo(b);
    }
}
