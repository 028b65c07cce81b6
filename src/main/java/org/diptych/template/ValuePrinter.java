package org.diptych.template;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.content.FieldValue;
import org.diptych.content.Record;
import org.diptych.content.Records;
import org.diptych.content.Registries;
import org.diptych.content.Target;
import org.diptych.kind.Enumeration;
import org.diptych.kind.EnumerationValue;
import org.diptych.kind.Field;
import org.diptych.kind.FieldType;
import org.diptych.kind.Numbering;
import org.diptych.language.Localized;
import org.diptych.value.Absence;
import org.diptych.value.Allocation;
import org.diptych.value.AllocationNumber;
import org.diptych.value.Credits;
import org.diptych.value.Deadline;
import org.diptych.value.Moment;
import org.diptych.value.Passage;
import org.diptych.value.Reference;
import org.diptych.value.Value;
import org.jspecify.annotations.Nullable;

/** Writes every sort of value as HTML, in the language being rendered. */
final class ValuePrinter {
    private final Rendering rendering;
    private final StructurePrinter structures;

    ValuePrinter(Rendering rendering) {
        this.rendering = rendering;
        this.structures = new StructurePrinter(rendering, this);
    }

    StructurePrinter structures() {
        return structures;
    }

    /** A field of a record, in each way of placing it. */
    Printed print(Record record, Field field, FieldValue given) {
        return print(record, field, given.value(), given.inherited());
    }

    /** A value by itself, for instance a cell of a table. */
    Printed print(Record record, Field field, Value value, boolean inherited) {
        String origin = record.id() + "/" + field.name();
        return switch (value) {
            case Absence absence -> Printed.line(absent(field, absence));
            case Value.Text text -> text(text.text());
            case Value.Prose prose -> Printed.prose(rendering.prose().html(record, prose.text()));
            case Value.Decimal decimal -> Printed.line(quantity(field, decimal.value()));
            case Value.Percentage percentage -> Printed.line(percent(percentage.value(), decimals(field)));
            case Value.Amount amount -> Printed.line(amount(amount.euros()));
            case Value.Time time -> Printed.line(moment(time.moment()));
            case Value.Span span ->
                Printed.line(time(span.period().canonical(), rendering.wording().period(span.period())));
            case Value.Deadlines deadlines ->
                Printed.items(deadlines.deadlines().stream().map(this::deadline).toList());
            case Value.Bool bool ->
                Printed.line(Markup.escape(rendering.wording().yesNo(bool.value())));
            case Value.Choice choice ->
                Printed.items(values(field, choice).stream().map(this::choice).toList());
            case Value.References references ->
                Printed.items(references.references().stream()
                        .map(one -> reference(field, one))
                        .toList());
            case Records records -> records(records.records());
            case Value.Nested nested -> Printed.NOTHING;
            case Value.Table table -> structures.table(record, field, table);
            case Value.Link link -> link(link);
            case Value.Image image -> structures.image(image, origin);
            case Value.Charts charts -> rendering.charts().print(charts.charts(), record, field);
            case Value.Indicators indicators -> structures.indicators(indicators.indicators(), origin);
            case Value.Allocations allocations -> allocations(allocations.allocations(), origin, inherited);
            case Value.Appropriations appropriations -> structures.appropriations(appropriations.lines(), origin);
            case Value.Form form -> structures.form(field, form, origin);
        };
    }

    /** As it stands in a cell of a view: values of enumerations by their sign, bodies by their acronym. */
    Printed compact(Record record, Field field, FieldValue given) {
        return switch (given.value()) {
            case Value.Choice choice -> {
                List<EnumerationValue> values = values(field, choice);
                boolean signs = values.stream().allMatch(value -> value.symbol().isPresent());
                yield Printed.items(values.stream()
                        .map(value -> signs ? sign(value) : choice(value))
                        .toList());
            }
            case Value.References references ->
                Printed.items(references.references().stream()
                        .map(one -> shortReference(field, one))
                        .toList());
            default -> print(record, field, given);
        };
    }

    private Printed text(Localized<Passage> text) {
        return text.in(rendering.language()).isBlank() ? Printed.NOTHING : Printed.line(escaped(text));
    }

    /** Text of an author, with the typography of the language. */
    String escaped(Localized<Passage> text) {
        Passage passage = text.in(rendering.language());
        return Markup.escape(rendering.typeset(passage.text(), passage.at()));
    }

    private String escaped(String text) {
        return Markup.escape(rendering.formats().typeset(text));
    }

    private String absent(Field field, Absence absence) {
        Localized<String> words = switch (absence) {
            case NIL -> field.nil();
            case UNKNOWN -> field.unknown();
            case NOT_APPLICABLE -> field.notApplicable();
        };
        return new Markup()
                .element("span", Markup.escape(rendering.in(words)), "class", "absent " + absence.key())
                .toString();
    }

    /** A number with its unit. */
    private String quantity(Field field, BigDecimal number) {
        String shown = datum(number, rendering.formats().number(number, decimals(field)));
        String unit = unit(field).map(rendering::in).orElse("");
        return unit.isEmpty() ? shown : shown + "\u00a0" + Markup.escape(unit);
    }

    /** What a number counts. */
    static Optional<Localized<String>> unit(Field field) {
        return field.type() instanceof FieldType.Quantity quantity ? quantity.unit() : Optional.empty();
    }

    private static int decimals(Field field) {
        return field.type() instanceof FieldType.Quantity quantity
                ? quantity.decimals().orElse(-1)
                : -1;
    }

    /** A number without its unit, for a column that names the unit. */
    String bare(Field field, Value value) {
        return switch (value) {
            case Value.Decimal decimal ->
                datum(decimal.value(), rendering.formats().number(decimal.value(), decimals(field)));
            case Value.Amount amount ->
                datum(amount.euros(), rendering.wording().amountBare(amount.euros()));
            default -> "";
        };
    }

    String percent(BigDecimal number, int decimals) {
        return datum(number, rendering.formats().percent(number, decimals));
    }

    String amount(BigDecimal euros) {
        return datum(euros, rendering.wording().amount(euros));
    }

    /** Euros as they stand in a cell: with the sign in place of the word. */
    String euros(BigDecimal euros) {
        return datum(euros, rendering.wording().amountShort(euros));
    }

    private static String datum(BigDecimal value, String shown) {
        return new Markup()
                .element(
                        "data",
                        Markup.escape(shown),
                        "value",
                        value.stripTrailingZeros().toPlainString())
                .toString();
    }

    String moment(Moment moment) {
        return time(moment.canonical(), rendering.wording().moment(moment));
    }

    private static String time(String canonical, String shown) {
        return new Markup()
                .element("time", Markup.escape(shown), "datetime", canonical)
                .toString();
    }

    private String deadline(Deadline deadline) {
        return switch (deadline) {
            case Deadline.At at -> moment(at.moment());
            case Deadline.Continuous continuous ->
                Markup.escape(rendering.wording().deadline(continuous));
            case Deadline.Words words -> escaped(words.text());
        };
    }

    /** The values of an enumeration that were chosen. */
    List<EnumerationValue> values(Field field, Value.Choice choice) {
        if (!(field.type() instanceof FieldType.Choice type)) {
            return List.of();
        }
        Optional<Enumeration> enumeration = rendering.kind().enumeration(type.of());
        return choice.keys().stream()
                .flatMap(key -> enumeration.flatMap(found -> found.value(key)).stream())
                .toList();
    }

    /** Sign and words of a value. */
    String choice(EnumerationValue value) {
        Markup out = new Markup().open("span", "class", "choice" + tone(value));
        String label = rendering.in(value.label());
        value.symbol()
                .map(symbol -> symbol.in(rendering.language()))
                .filter(symbol -> !symbol.isEmpty())
                .ifPresent(symbol -> out.html(sign(value)).text("\u00a0"));
        return out.text(label).close("span").toString();
    }

    /** The sign of a value, with its words for those who do not see it; the words where it has none. */
    String sign(EnumerationValue value) {
        String label = rendering.in(value.label());
        String symbol =
                value.symbol().map(found -> found.in(rendering.language())).orElse("");
        return symbol.isEmpty()
                ? Markup.escape(label)
                : new Markup()
                        .element("abbr", Markup.escape(symbol), "class", "symbol" + tone(value), "title", label)
                        .toString();
    }

    private static String tone(EnumerationValue value) {
        return value.tone().map(tone -> " tone-" + tone).orElse("");
    }

    /** A reference in full: number and title, or name and acronym, and the remark beside it. */
    private String reference(Field field, Reference reference) {
        String shown = target(field, reference)
                .map(target -> target(target, false))
                .orElseGet(() -> escaped(reference.target()));
        return shown + note(reference.note());
    }

    private String shortReference(Field field, Reference reference) {
        String shown = target(field, reference)
                .map(target -> target(target, true))
                .orElseGet(() -> escaped(reference.target()));
        return shown + note(reference.note());
    }

    private Optional<Target> target(Field field, Reference reference) {
        return field.type() instanceof FieldType.Reference type
                ? rendering.publication().target(reference, type)
                : rendering.publication().target(reference);
    }

    private String note(@Nullable Localized<Passage> note) {
        return note == null || note.in(rendering.language()).isBlank()
                ? ""
                : " " + new Markup().element("span", "(" + escaped(note) + ")", "class", "remark");
    }

    /** What a reference leads to, in full or in short. */
    String target(Target target, boolean inShort) {
        return switch (target) {
            case Target.OfRecord found -> inShort ? shortLink(found.record()) : link(found.record());
            case Target.Elsewhere elsewhere ->
                new Markup()
                        .element("span", Markup.escape(rendering.in(elsewhere.title())), "class", "elsewhere")
                        .toString();
            case Target.OfActor found -> actor(found.actor(), inShort);
            case Target.OfTerm found -> term(found.term(), inShort);
            case Target.OfTargetGroup found ->
                new Markup()
                        .element(
                                "span", Markup.escape(rendering.in(found.group().name())), "class", "target-group")
                        .toString();
        };
    }

    /** Number and title of a record, as a link. */
    String link(Record record) {
        String number = rendering.shortNumber(record);
        Markup out = new Markup().open("a", "href", "#" + record.id());
        if (!number.isEmpty()) {
            out.element("span", Markup.escape(number), "class", "number").text(" ");
        }
        return out.text(rendering.title(record)).close("a").toString();
    }

    /** The number of a record, as a link; its title where it has none. */
    String shortLink(Record record) {
        String number = rendering.shortNumber(record);
        return new Markup()
                .element(
                        "a",
                        Markup.escape(number.isEmpty() ? rendering.title(record) : number),
                        "href",
                        "#" + record.id())
                .toString();
    }

    /** A body: its name with the acronym, or the acronym alone where it has one; for a unit its own. */
    String actor(Registries.Actor actor, boolean inShort) {
        String name = rendering.in(actor.name());
        String acronym = actor.acronym().map(rendering::in).orElse("");
        Markup out = new Markup();
        if (inShort && !acronym.isEmpty()) {
            out.element("abbr", Markup.escape(acronym), "class", "actor", "title", name);
        } else {
            out.open("span", "class", "actor").text(name);
            out.text(acronym.isEmpty() || acronym.equals(name) ? "" : " (" + acronym + ")")
                    .close("span");
        }
        return out.toString();
    }

    private String term(Registries.Term term, boolean inShort) {
        String name = rendering.in(term.term());
        String abbreviation = term.abbreviation().map(rendering::in).orElse("");
        return inShort && !abbreviation.isEmpty()
                ? new Markup()
                        .element("abbr", Markup.escape(abbreviation), "class", "term", "title", name)
                        .toString()
                : Markup.escape(name);
    }

    private Printed link(Value.Link link) {
        String href = link.href().in(rendering.language()).text();
        Localized<Passage> label = link.label();
        String shown =
                label == null ? href.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "") : "";
        String text = label == null ? Markup.escape(shown) : escaped(label);
        return Printed.line(new Markup().element("a", text, "href", href).toString());
    }

    private Printed allocations(List<Allocation> allocations, String origin, boolean inherited) {
        List<String> lines = allocations.stream().map(this::allocation).toList();
        Markup list = new Markup().open("ul", "class", inherited ? "allocations inherited" : "allocations");
        for (int i = 0; i < lines.size(); i++) {
            list.element(
                    "li",
                    lines.get(i),
                    "data-origin",
                    origin + "/" + allocations.get(i).number().canonical());
        }
        list.close("ul");
        return new Printed("", lines.isEmpty() ? "" : list.toString(), lines);
    }

    private String allocation(Allocation allocation) {
        String number = allocation.number().canonical();
        Markup out = new Markup()
                .element("span", Markup.escape(rendering.word("allocation") + "\u00a0" + number), "class", "code");
        denomination(allocation.number()).ifPresent(name -> out.text(" – " + rendering.in(name)));
        Localized<Passage> note = allocation.note();
        out.html(note(note));
        BigDecimal amount = allocation.amount();
        if (amount != null && allocation.credits().isEmpty()) {
            out.text(" – ").html(amount(amount));
        }
        BigDecimal part = allocation.part();
        if (part != null) {
            out.text(" – ").html(percent(part, -1));
        }
        allocation.credits().forEach(credits -> credits(credits, out));
        return out.toString();
    }

    /** What a record has of an article in a year, in words: {@code 2024 : crédits d’engagement 12 000 euros, …}. */
    private void credits(Credits credits, Markup out) {
        List<String> amounts = new ArrayList<>();
        if (credits.commitment() != null) {
            amounts.add(Markup.escape(rendering.word("commitment-in-line")) + "\u00a0" + amount(credits.commitment()));
        }
        if (credits.payment() != null) {
            amounts.add(Markup.escape(rendering.word("payment-in-line")) + "\u00a0" + amount(credits.payment()));
        }
        if (!amounts.isEmpty()) {
            Integer year = credits.year();
            String lead = year == null ? "" : Markup.escape(rendering.formats().colon(Integer.toString(year))) + " ";
            out.text(" – ").html(lead + String.join(", ", amounts));
        }
    }

    /** Number and denomination of an article; {@code name} where the register does not have it. */
    String article(AllocationNumber number, @Nullable Localized<String> name) {
        Markup out = new Markup().element("span", Markup.escape(number.canonical()), "class", "code");
        denomination(number)
                .or(() -> Optional.ofNullable(name))
                .ifPresent(found -> out.text(" – " + rendering.in(found)));
        return out.toString();
    }

    private Optional<Localized<String>> denomination(AllocationNumber number) {
        return Optional.ofNullable(
                        rendering.publication().registries().allocations().get(number))
                .map(Registries.Denomination::name)
                .or(() -> rendering.computed().budget().name(number));
    }

    /** The records of a list field, each with its fields in short. */
    private Printed records(List<Record> records) {
        if (records.isEmpty()) {
            return Printed.NOTHING;
        }
        Optional<Numbering.Style> count =
                records.get(0).type().numbering().filter(this::isPlainCount).map(Numbering::style);
        boolean ordered = count.isPresent();
        Markup list = new Markup()
                .open(
                        ordered ? "ol" : "ul",
                        "class",
                        "records " + records.get(0).type().name()
                                + count.map(ValuePrinter::listClass).orElse(""));
        List<String> items = new ArrayList<>();
        for (Record record : records) {
            String item = item(record, ordered);
            items.add(item);
            list.element("li", item, "id", rendering.anchor(record) ? record.id() : "", "data-origin", record.id());
        }
        list.close(ordered ? "ol" : "ul");
        return new Printed("", list.toString(), items);
    }

    private boolean isPlainCount(Numbering numbering) {
        return numbering.style() != Numbering.Style.NONE
                && !numbering.parent()
                && numbering.prefix().isEmpty()
                && numbering.word().isEmpty()
                && numbering.restart() == Numbering.Restart.PARENT;
    }

    /** The class that gives a list its letters or Roman numbers; the theme knows it. */
    private static String listClass(Numbering.Style style) {
        return switch (style) {
            case LETTERS -> " letters";
            case UPPER_LETTERS -> " upper-letters";
            case ROMAN -> " roman";
            case LOWER_ROMAN -> " lower-roman";
            case DECIMAL, NONE -> "";
        };
    }

    private String item(Record record, boolean ordered) {
        Markup line = new Markup().open("p", "data-origin", record.id() + "/title");
        String number = ordered ? "" : rendering.shortNumber(record);
        if (!number.isEmpty()) {
            line.element("span", Markup.escape(number), "class", "number").text(" ");
        }
        Markup after = new Markup();
        List<String> inline = new ArrayList<>();
        List<Field> others = record.type().fields().values().stream()
                .filter(field -> !field.name().equals(record.type().title()))
                .toList();
        for (Field field : others) {
            record.field(field.name()).ifPresent(given -> {
                Printed printed = print(record, field, given);
                String label = others.size() == 1
                        ? ""
                        : field.label().map(rendering::in).orElse("");
                if (printed.line().isEmpty() || given.value() instanceof Value.Prose) {
                    after.element(
                            "div",
                            printed.blocks(),
                            "class",
                            "field " + field.name(),
                            "data-origin",
                            record.id() + "/" + field.name());
                } else if (label.isEmpty()) {
                    inline.add(printed.line());
                } else {
                    inline.add(Markup.escape(rendering.formats().colon(label)) + " " + printed.line());
                }
            });
        }
        String title = rendering.title(record);
        line.text(inline.isEmpty() ? title : rendering.formats().colon(title) + " ");
        return line.html(String.join("; ", inline))
                .close("p")
                .html(after.toString())
                .toString();
    }

    /** What templates go through: records, bodies, values of enumerations. */
    List<TemplateModel> parts(Record record, Field field, FieldValue given) {
        return switch (given.value()) {
            case Records records ->
                records.records().stream().<TemplateModel>map(rendering::model).toList();
            case Value.Choice choice ->
                values(field, choice).stream().<TemplateModel>map(this::model).toList();
            case Value.References references ->
                references.references().stream()
                        .flatMap(reference -> target(field, reference).stream())
                        .map(this::model)
                        .toList();
            default -> List.of();
        };
    }

    private TemplateModel model(Target target) {
        return switch (target) {
            case Target.OfRecord found -> rendering.model(found.record());
            case Target.OfActor found -> model(found.actor());
            case Target.Elsewhere elsewhere ->
                new Facts(
                        "A record of another publication",
                        Map.of(
                                "id",
                                new SimpleScalar(elsewhere.id()),
                                "title",
                                new SimpleScalar(rendering.in(elsewhere.title()))));
            case Target.OfTargetGroup found ->
                new Facts(
                        "A target group",
                        Map.of(
                                "id",
                                new SimpleScalar(found.group().id()),
                                "title",
                                new SimpleScalar(rendering.in(found.group().name()))));
            case Target.OfTerm found ->
                new Facts(
                        "A term",
                        Map.of(
                                "id",
                                new SimpleScalar(found.term().id()),
                                "title",
                                new SimpleScalar(rendering.in(found.term().term()))));
        };
    }

    /** A body as templates see it. */
    Facts model(Registries.Actor actor) {
        Map<String, TemplateModel> facts = new LinkedHashMap<>();
        facts.put("id", new SimpleScalar(actor.id()));
        facts.put("name", new SimpleScalar(rendering.in(actor.name())));
        facts.put("acronym", new SimpleScalar(actor.acronym().map(rendering::in).orElse("")));
        facts.put(
                "url",
                new SimpleScalar(
                        actor.url().map(url -> url.in(rendering.language())).orElse("")));
        facts.put("full", Html.of(actor(actor, false)));
        facts.put("short", Html.of(actor(actor, true)));
        return new Facts("A body", facts);
    }

    /** A value of an enumeration as templates see it. */
    Facts model(EnumerationValue value) {
        Map<String, TemplateModel> facts = new LinkedHashMap<>();
        facts.put("key", new SimpleScalar(value.key()));
        facts.put("label", new SimpleScalar(rendering.in(value.label())));
        facts.put(
                "symbol",
                new SimpleScalar(value.symbol()
                        .map(found -> found.in(rendering.language()))
                        .orElse("")));
        facts.put("tone", new SimpleScalar(value.tone().orElse("")));
        facts.put(
                "explanation",
                new SimpleScalar(value.explanation().map(rendering::in).orElse("")));
        facts.put("sign", Html.of(sign(value)));
        return new Facts("A value", facts);
    }

    /** What a value is compared by: keys of an enumeration, ids of records, texts, numbers, dates. */
    List<String> keys(Value value) {
        return switch (value) {
            case Absence absence -> List.of(absence.key());
            case Value.Text text -> List.of(text.text().in(rendering.language()).text());
            case Value.Decimal decimal -> List.of(decimal.value().toPlainString());
            case Value.Percentage percentage -> List.of(percentage.value().toPlainString());
            case Value.Amount amount -> List.of(amount.euros().toPlainString());
            case Value.Time time -> List.of(time.moment().canonical());
            case Value.Span span -> List.of(span.period().canonical());
            case Value.Bool bool -> List.of(bool.value() ? "yes" : "no");
            case Value.Choice choice -> choice.keys();
            case Value.References references ->
                references.references().stream().map(Reference::target).toList();
            case Value.Deadlines deadlines ->
                deadlines.deadlines().stream().map(ValuePrinter::key).toList();
            case Value.Allocations allocations ->
                allocations.allocations().stream()
                        .map(one -> one.number().canonical())
                        .toList();
            case Records records -> records.records().stream().map(Record::id).toList();
            default -> List.of();
        };
    }

    private static String key(Deadline deadline) {
        return switch (deadline) {
            case Deadline.At at -> at.moment().canonical();
            case Deadline.Continuous continuous -> "continuous";
            case Deadline.Words words -> words.text().fr().text();
        };
    }
}
