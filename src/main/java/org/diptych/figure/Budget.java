package org.diptych.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.diptych.content.Publication;
import org.diptych.content.Record;
import org.diptych.content.Registries;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.kind.Field;
import org.diptych.language.Localized;
import org.diptych.value.AllocationNumber;
import org.diptych.value.Appropriation;
import org.diptych.value.Reference;
import org.diptych.value.Stage;
import org.diptych.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The money of a publication, line by line, and rolled up along its records. Each euro counts once: where it is stated,
 * never where it is inherited.
 */
public final class Budget {
    private final Publication publication;
    private final int year;
    private final List<BudgetLine> lines;
    private final List<Appropriation> appropriations;
    private final List<Excess> excesses;
    private final Map<String, List<BudgetLine>> under = new HashMap<>();
    private final Map<AllocationNumber, Localized<String>> names = new HashMap<>();
    private final Map<String, String> actors = new ConcurrentHashMap<>();

    private Budget(
            Publication publication,
            int year,
            List<BudgetLine> lines,
            List<Appropriation> appropriations,
            List<Excess> excesses) {
        this.publication = publication;
        this.year = year;
        this.lines = List.copyOf(lines);
        this.appropriations = List.copyOf(appropriations);
        this.excesses = List.copyOf(excesses);
        for (Appropriation line : appropriations) {
            if (line.name() != null) {
                names.putIfAbsent(line.number(), line.name());
            }
        }
        for (BudgetLine line : lines) {
            Optional<Record> record = Optional.of(line.record());
            while (record.isPresent()) {
                under.computeIfAbsent(record.get().id(), id -> new ArrayList<>())
                        .add(line);
                record = publication.holder(record.get());
            }
        }
    }

    static Budget of(Publication publication, Frames frames) {
        BudgetReader reader = new BudgetReader(publication, frames);
        return new Budget(publication, frames.year(), reader.lines(), reader.appropriations(), reader.excesses());
    }

    /**
     * More taken of an article than there is.
     *
     * @param whole what there is, in euros
     * @param taken what records take
     * @param at where the last of them takes it
     */
    public record Excess(AllocationNumber number, int year, BigDecimal whole, BigDecimal taken, SourcePosition at) {}

    /** The articles of which more is taken than there is. */
    public List<Excess> excesses() {
        return excesses;
    }

    /** The year of the publication; 0 where it has none. */
    public int year() {
        return year;
    }

    /** All lines, in the order of the records. */
    public Lines lines() {
        return new Lines(lines);
    }

    /** What the budget of the publication says of its articles, whoever takes the money. */
    public List<Appropriation> appropriations() {
        return appropriations;
    }

    /** The denomination of an article as the budget has it; the register has most. */
    public Optional<Localized<String>> name(AllocationNumber number) {
        return Optional.ofNullable(names.get(number));
    }

    /** The lines of a record and of all that it holds. */
    public Lines under(Record record) {
        return new Lines(under.getOrDefault(record.id(), List.of()));
    }

    /** What a record and all that it holds spend in a year, as it was meant. */
    public Totals total(Record record, int ofYear) {
        return under(record).expenditure().year(ofYear).stage(Stage.ESTIMATED).totals();
    }

    /** The totals of all records of a type, in their order; those without money are left out. */
    public Map<Record, Totals> byType(String type, int ofYear) {
        Map<Record, Totals> totals = new LinkedHashMap<>();
        for (Record record : publication.records(type)) {
            Totals total = total(record, ofYear);
            if (!total.isEmpty()) {
                totals.put(record, total);
            }
        }
        return totals;
    }

    /** The sums by body, by id; those of nobody stand under an empty id. */
    public Map<String, Totals> byActor(Lines chosen) {
        return chosen.by(this::actor);
    }

    /** Whose money a line is: the body that the record or one above it names, else the one that the number belongs to. */
    public String actor(BudgetLine line) {
        String named = named(line.record());
        return named.isEmpty() ? entity(line.number().entity()) : named;
    }

    private String named(Record record) {
        String known = actors.get(record.id());
        if (known == null) {
            known = own(record)
                    .orElseGet(() -> publication.holder(record).map(this::named).orElse(""));
            actors.put(record.id(), known);
        }
        return known;
    }

    private static Optional<String> own(Record record) {
        for (Field field : record.type().fields().values()) {
            if (field.figure().equals(Optional.of(Field.Figure.ACTOR))) {
                List<Reference> bodies = record.value(field.name(), Value.References.class)
                        .map(Value.References::references)
                        .orElse(List.of());
                if (!bodies.isEmpty()) {
                    return Optional.of(bodies.get(0).target());
                }
            }
        }
        return Optional.empty();
    }

    private String entity(String code) {
        return publication.registries().actors().values().stream()
                .filter(actor -> actor.entities().contains(code))
                .map(Registries.Actor::id)
                .findFirst()
                .orElse("");
    }

    /** What is spent in a year beside what was spent the year before, as meant; payments. */
    public Variance payments(Record record, int ofYear) {
        return new Variance(
                before(record, ofYear).payment(), total(record, ofYear).payment());
    }

    /** What is committed in a year beside what was committed the year before, as meant. */
    public Variance commitments(Record record, int ofYear) {
        return new Variance(
                before(record, ofYear).commitment(), total(record, ofYear).commitment());
    }

    /** The year before stands in this publication, or in the one before it. */
    private Totals before(Record record, int ofYear) {
        Totals here = total(record, ofYear - 1);
        if (!here.isEmpty() || publication.previous().isEmpty()) {
            return here;
        }
        Publication earlier = publication.previous().get();
        return earlier.record(record.id())
                .map(found -> Computed.of(earlier).budget().total(found, ofYear - 1))
                .orElse(Totals.NONE);
    }

    /** A number or nothing at all. */
    static BigDecimal orZero(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }
}
