package org.diptych.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.diptych.content.FieldValue;
import org.diptych.content.Publication;
import org.diptych.content.Record;
import org.diptych.content.Records;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.kind.Field;
import org.diptych.value.Value;

/**
 * Full-time equivalents, rolled up along the records. A record has what it states; one that states nothing has the sum
 * of those it holds. What a record takes over from above is shown with it and counted above.
 */
public final class Staffing {
    private final Publication publication;
    private final Frames frames;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<Entry>> byRecord = new HashMap<>();
    private final Map<String, BigDecimal> totals = new ConcurrentHashMap<>();

    Staffing(Publication publication, Frames frames) {
        this.publication = publication;
        this.frames = frames;
        for (Record record : publication.records()) {
            for (Field field : record.type().fields().values()) {
                if (field.figure().equals(Optional.of(Field.Figure.FTE))) {
                    record.field(field.name()).ifPresent(value -> add(record, field, value));
                }
            }
        }
    }

    /**
     * What one record says.
     *
     * @param isInherited whether it says it, or one above it
     * @param year that it tells of; 0 where nothing says it
     */
    public record Entry(
            Record record, String field, BigDecimal fte, boolean isInherited, int year, SourcePosition at) {}

    private void add(Record record, Field field, FieldValue value) {
        if (value.value() instanceof Value.Decimal number) {
            Entry entry = new Entry(
                    record,
                    field.name(),
                    number.value(),
                    value.inherited(),
                    frames.of(record).year(),
                    value.at());
            entries.add(entry);
            byRecord.computeIfAbsent(record.id(), id -> new ArrayList<>()).add(entry);
        }
    }

    /** All that records say, inherited values too, in the order of the records. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** What a record itself says, or takes over. */
    public Optional<Entry> entry(Record record) {
        return byRecord.getOrDefault(record.id(), List.of()).stream().findFirst();
    }

    /** The people of a record in the year of the publication: stated, else the sum of what it holds; 0 where none are. */
    public BigDecimal total(Record record) {
        return total(record, frames.year());
    }

    /** The people of a record in a year. */
    public BigDecimal total(Record record, int year) {
        String key = record.id() + "/" + year;
        BigDecimal known = totals.get(key);
        if (known == null) {
            known = stated(record, year).orElseGet(() -> held(record, year));
            totals.put(key, known);
        }
        return known;
    }

    /** What a record states of a year; empty where it states nothing, or only takes over. */
    public Optional<BigDecimal> stated(Record record, int year) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean any = false;
        for (Entry entry : byRecord.getOrDefault(record.id(), List.of())) {
            if (!entry.isInherited() && entry.year() == year) {
                sum = sum.add(entry.fte());
                any = true;
            }
        }
        return any ? Optional.of(sum) : Optional.empty();
    }

    /** The sum of what a record holds, whatever it states itself. */
    public BigDecimal held(Record record, int year) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Record child : held(record)) {
            sum = sum.add(total(child, year));
        }
        return sum;
    }

    private static List<Record> held(Record record) {
        List<Record> held = new ArrayList<>();
        for (FieldValue value : record.fields().values()) {
            if (value.value() instanceof Records list && !value.inherited()) {
                held.addAll(list.records());
            }
        }
        held.addAll(record.children());
        return held;
    }

    /** The people of the whole publication in its year. */
    public BigDecimal total() {
        return total(publication.root());
    }
}
