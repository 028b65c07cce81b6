package org.diptych.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.content.Publication;
import org.diptych.content.Record;
import org.diptych.value.Indicator;
import org.diptych.value.Stage;
import org.diptych.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * All figures of a publication that are computed and not typed. Each is computed once, when it is first asked for; safe
 * for threads.
 */
public final class Computed {
    private final Publication publication;
    private final Frames frames;
    private @Nullable List<IndicatorFigure> indicators;
    private @Nullable Map<String, IndicatorFigure> byId;
    private @Nullable Budget budget;
    private @Nullable Staffing staffing;

    private Computed(Publication publication) {
        this.publication = publication;
        this.frames = new Frames(publication);
    }

    /** The figures of a publication; nothing is computed yet. */
    public static Computed of(Publication publication) {
        return new Computed(publication);
    }

    /** The publication. */
    public Publication publication() {
        return publication;
    }

    /** The year of the publication, its field {@code year}; 0 where it has none. */
    public int year() {
        return frames.year();
    }

    /**
     * The day on which statuses are told: the last of the field {@code date} of the publication; where it has none, the
     * first of its {@code year}, else of its {@code period}.
     */
    public Optional<LocalDate> date() {
        return date(publication);
    }

    private static Optional<LocalDate> date(Publication publication) {
        Record root = publication.root();
        return root.value("date", Value.Time.class)
                .map(time -> time.moment().last())
                .or(() -> root.value("year", Value.Time.class)
                        .map(time -> time.moment().first()))
                .or(() -> root.value("period", Value.Span.class)
                        .map(span -> span.period().first()));
    }

    /** The year that a record tells about; 0 where nothing says it. */
    public int year(Record record) {
        return frames.of(record).year();
    }

    /** Whether a record tells what was done or what is meant; empty where the kind says neither of its type. */
    public Optional<Stage> stage(Record record) {
        Frames.Frame frame = frames.of(record);
        return frame.isSaid() ? Optional.of(frame.stage()) : Optional.empty();
    }

    /** All indicators with their status, in the order of the records. */
    public synchronized List<IndicatorFigure> indicators() {
        List<IndicatorFigure> known = indicators;
        if (known == null) {
            known = evaluate();
            indicators = known;
        }
        return known;
    }

    private List<IndicatorFigure> evaluate() {
        Optional<LocalDate> date = date();
        List<IndicatorFigure> all = new ArrayList<>();
        for (Record record : publication.records()) {
            record.fields().forEach((name, value) -> {
                if (value.value() instanceof Value.Indicators found && !value.inherited()) {
                    found.indicators().forEach(indicator -> all.add(figure(record, name, indicator, date)));
                }
            });
        }
        return List.copyOf(all);
    }

    private static IndicatorFigure figure(Record record, String field, Indicator indicator, Optional<LocalDate> date) {
        Evaluation.Result result = Evaluation.of(indicator, date);
        return new IndicatorFigure(record, field, indicator, result.status(), result.latest(), result.colour());
    }

    /** One indicator; by the id of its record, the field and its own id. */
    public synchronized Optional<IndicatorFigure> indicator(String record, String field, String id) {
        Map<String, IndicatorFigure> known = byId;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (IndicatorFigure figure : indicators()) {
                known.putIfAbsent(figure.id(), figure);
            }
            byId = known;
        }
        return Optional.ofNullable(known.get(record + "/" + field + "/" + id));
    }

    /** How many indicators have each status; all statuses are there, from the best on. */
    public Map<Status, Integer> statuses() {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            counts.put(status, 0);
        }
        indicators().forEach(figure -> counts.merge(figure.status(), 1, Integer::sum));
        return counts;
    }

    /** Figures by name. */
    public Facts facts() {
        return new Facts(this);
    }

    /** The money. */
    public synchronized Budget budget() {
        Budget known = budget;
        if (known == null) {
            known = Budget.of(publication, frames);
            budget = known;
        }
        return known;
    }

    /** The people. */
    public synchronized Staffing staffing() {
        Staffing known = staffing;
        if (known == null) {
            known = new Staffing(publication, frames);
            staffing = known;
        }
        return known;
    }
}
