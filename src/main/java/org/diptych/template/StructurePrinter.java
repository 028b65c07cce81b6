package org.diptych.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.content.Record;
import org.diptych.figure.IndicatorFigure;
import org.diptych.figure.TableSums;
import org.diptych.kind.Field;
import org.diptych.kind.FieldType;
import org.diptych.kind.FieldType.Question;
import org.diptych.language.Localized;
import org.diptych.value.Appropriation;
import org.diptych.value.Indicator;
import org.diptych.value.Level;
import org.diptych.value.Moment;
import org.diptych.value.Passage;
import org.diptych.value.Value;
import org.jspecify.annotations.Nullable;

/** Writes the values that are tables, pictures or forms. */
final class StructurePrinter {
    private static final String TICKED = "☑";
    private static final String NOT_TICKED = "☐";

    private final Rendering rendering;
    private final ValuePrinter values;

    StructurePrinter(Rendering rendering, ValuePrinter values) {
        this.rendering = rendering;
        this.values = values;
    }

    /** A table of typed columns, with its note under it. */
    Printed table(Record record, Field field, Value.Table written) {
        if (!(field.type() instanceof FieldType.Table type) || written.rows().isEmpty()) {
            return Printed.NOTHING;
        }
        Value.Table table = TableSums.completed(written, type);
        String origin = record.id() + "/" + field.name();
        List<Field> columns = type.columns().values().stream()
                .filter(column -> table.columns().isEmpty() || table.columns().contains(column.name()))
                .toList();
        Markup out = new Markup().open("table", "class", "data " + field.name(), "data-origin", origin);
        field.label().ifPresent(label -> out.element("caption", Markup.escape(rendering.in(label))));
        columns(columns, out);
        out.open("thead").open("tr", "data-origin", origin + "/head");
        for (Field column : columns) {
            String unit = column.type() instanceof FieldType.Amount ? "\u00a0(€)" : "";
            out.element("th", head(column) + unit, "scope", "col", "class", columnClass(column));
        }
        out.close("tr").close("thead").open("tbody");
        for (int i = 0; i < table.rows().size(); i++) {
            row(record, columns, table, i, origin + "/" + i, out);
        }
        out.close("tbody").close("table");
        Localized<Passage> note = table.note();
        if (note != null) {
            out.element("p", values.escaped(note), "class", "table-note", "data-origin", origin + "/note");
        }
        out.html(rendering.dataLinks().line(List.of(record.type().name() + "." + field.name()), origin + "/data"));
        return Printed.blocks(out.toString());
    }

    private void columns(List<Field> columns, Markup out) {
        out.open("colgroup");
        for (Field column : columns) {
            out.empty("col", "class", columnClass(column));
        }
        out.close("colgroup");
    }

    /** The label of a column, with the unit of its numbers. */
    String head(Field column) {
        String label = column.label().map(rendering::in).orElse(column.name());
        return ValuePrinter.unit(column)
                .map(unit -> Markup.escape(label + " (" + rendering.in(unit) + ")"))
                .orElseGet(() -> Markup.escape(label));
    }

    /** What stands in a column: {@code number}, {@code date}, {@code symbol}, else {@code text}; with its name. */
    static String columnClass(Field column) {
        String sort = switch (column.type()) {
            case FieldType.Quantity quantity -> "number";
            case FieldType.Amount amount -> "number";
            case FieldType.Date date -> "date";
            case FieldType.Month month -> "date";
            case FieldType.Year year -> "date";
            case FieldType.Choice choice -> "symbol";
            default -> "text";
        };
        return sort + " " + column.name();
    }

    private void row(Record record, List<Field> columns, Value.Table table, int index, String origin, Markup out) {
        Map<String, Value.Cell> cells = table.rows().get(index);
        out.open("tr", "class", rowClass(table.roles().get(index), index), "data-origin", origin);
        boolean first = true;
        for (Field column : columns) {
            Value.Cell cell = cells.get(column.name());
            String html = "";
            if (cell != null) {
                String bare = values.bare(column, cell.value());
                html = bare.isEmpty() ? inside(values.print(record, column, cell.value(), false)) : bare;
            }
            boolean heads = first && column.type() instanceof FieldType.Text;
            out.element(heads ? "th" : "td", html, "scope", heads ? "row" : "", "class", columnClass(column));
            first = false;
        }
        out.close("tr");
    }

    /** {@code total} or {@code subtotal}, {@code of-which}, and how deep a detail lies: {@code depth-1}. */
    private static String rowClass(Value.Role role, int index) {
        String sort = role.isSum() ? (role.parts().get(0) > index ? "subtotal" : "total") : "";
        String part = role.isOfWhich() ? "of-which" : sort;
        String depth = role.depth() == 0 ? "" : "depth-" + role.depth();
        return (part + " " + depth).strip();
    }

    /** Lines of a budget as a table: number and denomination, then what is committed and paid in each year. */
    Printed appropriations(List<Appropriation> lines, String origin) {
        if (lines.isEmpty()) {
            return Printed.NOTHING;
        }
        Markup out = new Markup().open("table", "class", "appropriations", "data-origin", origin);
        out.html(
                "<colgroup><col class=\"text\"/><col class=\"date\"/><col class=\"number\"/><col class=\"number\"/></colgroup>");
        out.open("thead").open("tr", "data-origin", origin + "/head");
        for (String word : List.of("allocation", "year", "commitment", "payment")) {
            String sort = word.equals("allocation") ? "text" : word.equals("year") ? "date" : "number";
            out.element("th", Markup.escape(rendering.word(word)), "scope", "col", "class", sort);
        }
        out.close("tr").close("thead").open("tbody");
        for (int i = 0; i < lines.size(); i++) {
            Appropriation line = lines.get(i);
            out.open("tr", "data-origin", origin + "/" + i);
            out.element("th", values.article(line.number(), line.name()), "scope", "row", "class", "text");
            out.element("td", Markup.escape(String.valueOf(line.credits().year())), "class", "date");
            out.element("td", money(line.credits().commitment()), "class", "number");
            out.element("td", money(line.credits().payment()), "class", "number");
            out.close("tr");
        }
        return Printed.blocks(out.close("tbody").close("table").toString());
    }

    private String money(@Nullable BigDecimal euros) {
        return euros == null ? "" : values.euros(euros);
    }

    /** What stands in a cell. */
    static String inside(Printed printed) {
        if (printed.items().size() > 1) {
            return printed.blocks();
        }
        return printed.line().isEmpty() ? printed.blocks() : printed.line();
    }

    /** A picture with caption and source. */
    Printed image(Value.Image image, String origin) {
        Localized<Passage> alternative = image.alt();
        String alt =
                alternative == null ? "" : alternative.in(rendering.language()).text();
        boolean undescribed = alt.isEmpty() && !image.decorative();
        Markup out = new Markup()
                .open("figure", "class", undescribed ? "undescribed" : "", "data-origin", origin)
                .html("<img src=\"" + Markup.escape(image.file()) + "\" alt=\"" + Markup.escape(alt) + "\"/>");
        Localized<Passage> caption = image.caption();
        Localized<Passage> credit = image.credit();
        if (caption != null || credit != null) {
            out.open("figcaption");
            if (caption != null) {
                out.html(values.escaped(caption));
            }
            if (credit != null) {
                String words = Markup.escape(rendering.formats().colon(rendering.word("credit"))) + " "
                        + values.escaped(credit);
                out.text(caption == null ? "" : " ").element("span", words, "class", "credit");
            }
            out.close("figcaption");
        }
        return Printed.blocks(out.close("figure").toString());
    }

    /** Indicators as a table: one row each; only the columns that say something, and bullets where none does. */
    Printed indicators(List<Indicator> indicators, String origin) {
        if (indicators.isEmpty()) {
            return Printed.NOTHING;
        }
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("indicator", "text", this::description));
        column("baseline", "number", indicators, indicator -> level(indicator.baseline(), indicator.unit()), columns);
        column("target", "number", indicators, this::target, columns);
        column("red", "red", indicators, indicator -> zone(indicator, Indicator.Colour.RED), columns);
        column("orange", "orange", indicators, indicator -> zone(indicator, Indicator.Colour.ORANGE), columns);
        column("green", "green", indicators, indicator -> zone(indicator, Indicator.Colour.GREEN), columns);
        column("measured", "number", indicators, indicator -> measured(indicator, origin), columns);
        if (indicators.stream().anyMatch(indicator -> isTold(indicator, origin))) {
            columns.add(new Column("status", "text status", indicator -> status(indicator, origin)));
        }
        column("owner", "text", indicators, this::owner, columns);
        if (columns.size() == 1) {
            return described(indicators, origin);
        }
        Markup out = new Markup().open("table", "class", "indicators", "data-origin", origin);
        out.open("colgroup");
        columns.forEach(column -> out.empty("col", "class", column.sort()));
        out.close("colgroup").open("thead").open("tr", "data-origin", origin + "/head");
        columns.forEach(column -> out.element(
                "th", Markup.escape(rendering.word(column.word())), "scope", "col", "class", column.sort()));
        out.close("tr").close("thead").open("tbody");
        for (Indicator indicator : indicators) {
            out.open("tr", "data-origin", origin + "/" + indicator.id());
            boolean first = true;
            for (Column column : columns) {
                String cell = column.cell().of(indicator);
                out.element(first ? "th" : "td", cell, "scope", first ? "row" : "", "class", column.sort());
                first = false;
            }
            out.close("tr");
        }
        return Printed.blocks(out.close("tbody").close("table").toString());
    }

    /** Indicators of which nothing but the description is given, as bullets. */
    private Printed described(List<Indicator> indicators, String origin) {
        Markup out = new Markup().open("ul", "class", "indicators", "data-origin", origin);
        List<String> items = indicators.stream().map(this::description).toList();
        for (int i = 0; i < items.size(); i++) {
            out.element(
                    "li",
                    items.get(i),
                    "data-origin",
                    origin + "/" + indicators.get(i).id());
        }
        return new Printed("", out.close("ul").toString(), items);
    }

    /** A column of the table of indicators; {@code word} heads it. */
    private record Column(String word, String sort, Cell cell) {}

    private interface Cell {
        String of(Indicator indicator);
    }

    private static void column(String word, String sort, List<Indicator> indicators, Cell cell, List<Column> columns) {
        if (indicators.stream().anyMatch(indicator -> !cell.of(indicator).isEmpty())) {
            columns.add(new Column(word, sort, cell));
        }
    }

    private String description(Indicator indicator) {
        Localized<Passage> unit = indicator.unit();
        String description = values.escaped(indicator.description());
        return unit == null ? description : description + " (" + values.escaped(unit) + ")";
    }

    /** The target, and until when it is aimed at. */
    String target(Indicator indicator) {
        String target = level(indicator.target(), indicator.unit());
        Moment due = indicator.due();
        return target.isEmpty() || due == null ? target : target + " (" + values.moment(due) + ")";
    }

    /** The threshold of a colour; nothing where there is none. */
    String zone(Indicator indicator, Indicator.Colour colour) {
        return indicator
                .zone(colour)
                .map(zone -> Markup.escape(rendering.wording().threshold(zone.threshold(), indicator.unit())))
                .orElse("");
    }

    String level(@Nullable Level level, @Nullable Localized<Passage> unit) {
        return level == null ? "" : Markup.escape(rendering.wording().level(level, unit));
    }

    /** The figure of an indicator, by the record and field that its origin names. */
    private Optional<IndicatorFigure> figure(Indicator indicator, String origin) {
        int slash = origin.lastIndexOf('/');
        return rendering.computed().indicator(origin.substring(0, slash), origin.substring(slash + 1), indicator.id());
    }

    private String measured(Indicator indicator, String origin) {
        return figure(indicator, origin).map(this::lastMeasurement).orElse("");
    }

    /** The last value up to the date of the publication, and when it was measured. */
    String lastMeasurement(IndicatorFigure figure) {
        return figure.latest()
                .map(found ->
                        level(found.value(), figure.indicator().unit()) + " (" + values.moment(found.date()) + ")")
                .orElse("");
    }

    /** A status is told where something was measured. */
    private boolean isTold(Indicator indicator, String origin) {
        return figure(indicator, origin).flatMap(IndicatorFigure::latest).isPresent();
    }

    private String status(Indicator indicator, String origin) {
        return figure(indicator, origin)
                .map(found -> rendering.statuses().html(found.status()))
                .orElse("");
    }

    private String owner(Indicator indicator) {
        return Optional.ofNullable(indicator.owner())
                .flatMap(reference -> rendering.publication().target(reference.target(), List.of("actor")))
                .map(target -> values.target(target, true))
                .orElse("");
    }

    /** A form: lists of boxes, and yes/no questions of one group together in a table. */
    Printed form(Field field, Value.Form form, String origin) {
        if (!(field.type() instanceof FieldType.Form type)) {
            return Printed.NOTHING;
        }
        Markup out = new Markup();
        Map<String, List<Question>> checklists = new LinkedHashMap<>();
        for (Question question : type.questions().values()) {
            Value.Answer answer = form.answers().get(question.id());
            switch (question.answer()) {
                case YES_NO ->
                    checklists
                            .computeIfAbsent(question.group().map(rendering::in).orElse(""), group -> new ArrayList<>())
                            .add(question);
                case SINGLE, MULTIPLE -> boxes(question, answer, origin, out);
                case WORDS -> words(question, answer, origin, out);
            }
        }
        int number = 0;
        for (Map.Entry<String, List<Question>> checklist : checklists.entrySet()) {
            checklist(checklist.getKey(), checklist.getValue(), form, origin, number++, out);
        }
        return Printed.blocks(out.toString());
    }

    private void question(Question question, String origin, Markup out) {
        out.element(
                "p",
                Markup.escape(rendering.in(question.label())),
                "class",
                "question",
                "data-origin",
                origin + "/" + question.id());
    }

    private void boxes(Question question, Value.@Nullable Answer answer, String origin, Markup out) {
        question(question, origin, out);
        List<String> ticked = answer == null ? List.of() : answer.options();
        Localized<Passage> other = answer == null ? null : answer.other();
        out.open("ul", "class", "boxes", "data-origin", origin + "/" + question.id() + ".options");
        question.options()
                .forEach((key, label) ->
                        out.element("li", box(ticked.contains(key)) + " " + Markup.escape(rendering.in(label))));
        if (question.other()) {
            String words = rendering.word("other");
            String shown = other == null
                    ? Markup.escape(words)
                    : Markup.escape(rendering.formats().colon(words)) + " " + values.escaped(other);
            out.element("li", box(other != null || ticked.contains("other")) + " " + shown);
        }
        out.close("ul");
    }

    private void words(Question question, Value.@Nullable Answer answer, String origin, Markup out) {
        question(question, origin, out);
        Localized<Passage> words = answer == null ? null : answer.other();
        if (words != null) {
            out.element("p", values.escaped(words), "data-origin", origin + "/" + question.id() + ".words");
        }
    }

    private void checklist(
            String title, List<Question> questions, Value.Form form, String origin, int number, Markup out) {
        String table = origin + "/checklist-" + number;
        out.open("table", "class", "checklist", "data-origin", table);
        if (!title.isEmpty()) {
            out.element("caption", Markup.escape(title));
        }
        out.html("<colgroup><col class=\"text\"/><col class=\"symbol\"/><col class=\"symbol\"/></colgroup>");
        out.open("thead").open("tr", "data-origin", table + ".head");
        for (String word : List.of("question", "yes", "no")) {
            out.element(
                    "th",
                    Markup.escape(rendering.word(word)),
                    "scope",
                    "col",
                    "class",
                    word.equals("question") ? "text" : "symbol");
        }
        out.close("tr").close("thead").open("tbody");
        for (Question question : questions) {
            Value.Answer answer = form.answers().get(question.id());
            List<String> ticked = answer == null ? List.of() : answer.options();
            out.open("tr", "data-origin", origin + "/" + question.id());
            out.element("th", Markup.escape(rendering.in(question.label())), "scope", "row", "class", "text");
            out.element("td", box(ticked.contains("yes")), "class", "symbol");
            out.element("td", box(ticked.contains("no")), "class", "symbol");
            out.close("tr");
        }
        out.close("tbody").close("table");
    }

    private String box(boolean ticked) {
        return new Markup()
                .element(
                        "abbr",
                        ticked ? TICKED : NOT_TICKED,
                        "class",
                        "box",
                        "title",
                        rendering.word(ticked ? "ticked" : "not-ticked"))
                .toString();
    }
}
