package org.diptych.check;

import java.util.ArrayList;
import java.util.List;
import org.diptych.content.FieldValue;
import org.diptych.content.Record;
import org.diptych.content.markdown.MarkdownTexts;
import org.diptych.language.Localized;
import org.diptych.value.Absence;
import org.diptych.value.Allocation;
import org.diptych.value.ChartPlan;
import org.diptych.value.Deadline;
import org.diptych.value.Indicator;
import org.diptych.value.Level;
import org.diptych.value.Passage;
import org.diptych.value.Reference;
import org.diptych.value.Threshold;
import org.diptych.value.Value;
import org.jspecify.annotations.Nullable;

/** Finds all texts of one record; those of the records in its lists are found with these. */
final class Writings {
    private final List<Writing> found = new ArrayList<>();
    private final String field;
    private final MarkdownTexts texts;

    private Writings(String field, MarkdownTexts texts) {
        this.field = field;
        this.texts = texts;
    }

    static List<Writing> of(Record record, MarkdownTexts texts) {
        List<Writing> all = new ArrayList<>();
        record.fields().forEach((name, value) -> {
            if (!value.inherited()) {
                all.addAll(of(name, value, texts));
            }
        });
        return all;
    }

    private static List<Writing> of(String name, FieldValue value, MarkdownTexts texts) {
        Writings writings = new Writings(name, texts);
        writings.value(value.value());
        return writings.found;
    }

    private void line(@Nullable Localized<Passage> text) {
        if (text != null) {
            found.add(Writing.line(field, text));
        }
    }

    private void value(Value value) {
        switch (value) {
            case Value.Text text -> line(text.text());
            case Value.Prose prose -> found.add(Writing.prose(field, prose.text(), texts));
            case Value.Deadlines deadlines ->
                deadlines.deadlines().forEach(deadline -> {
                    if (deadline instanceof Deadline.Words words) {
                        line(words.text());
                    }
                });
            case Value.References references -> references.references().forEach(this::reference);
            case Value.Table table -> {
                table.rows().forEach(row -> row.values().forEach(cell -> value(cell.value())));
                line(table.note());
            }
            case Value.Link link -> line(link.label());
            case Value.Image image -> {
                line(image.alt());
                line(image.caption());
            }
            case Value.Charts charts -> charts.charts().forEach(this::chart);
            case Value.Indicators indicators -> indicators.indicators().forEach(this::indicator);
            case Value.Allocations allocations ->
                allocations.allocations().stream().map(Allocation::note).forEach(this::line);
            case Value.Appropriations appropriations -> nothing();
            case Value.Form form -> form.answers().values().forEach(answer -> line(answer.other()));
            case Value.Decimal number -> nothing();
            case Value.Percentage percentage -> nothing();
            case Value.Amount amount -> nothing();
            case Value.Time time -> nothing();
            case Value.Span span -> nothing();
            case Value.Bool bool -> nothing();
            case Value.Choice choice -> nothing();
            case Value.Nested nested -> nothing();
            case Absence absence -> nothing();
        }
    }

    private static void nothing() {
        // No words of an editor.
    }

    private void reference(Reference reference) {
        line(reference.note());
    }

    private void indicator(Indicator indicator) {
        line(indicator.description());
        line(indicator.unit());
        level(indicator.baseline());
        level(indicator.target());
        indicator.zones().forEach(zone -> threshold(zone.threshold()));
        indicator.measurements().forEach(measurement -> level(measurement.value()));
    }

    private void chart(ChartPlan chart) {
        line(chart.caption());
        line(chart.alternative());
        line(chart.unit());
        if (chart.source() instanceof ChartPlan.Figures figures) {
            figures.columns().forEach(this::line);
            figures.rows().forEach(row -> line(row.name()));
        }
        chart.limits().forEach(limit -> line(limit.name()));
    }

    private void level(@Nullable Level level) {
        if (level instanceof Level.Words words) {
            line(words.text());
        }
    }

    private void threshold(Threshold threshold) {
        switch (threshold) {
            case Threshold.Words words -> line(words.text());
            case Threshold.Within within -> line(within.of());
            case Threshold.Beyond beyond -> line(beyond.of());
            case Threshold.Range range -> line(range.of());
            case Threshold.By by -> nothing();
            case Threshold.In in -> nothing();
            case Threshold.After after -> nothing();
            case Threshold.Late late -> nothing();
            case Threshold.YesNo answer -> nothing();
        }
    }
}
