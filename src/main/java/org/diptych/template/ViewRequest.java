package org.diptych.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.content.Record;
import org.diptych.diagnostic.Rule;
import org.diptych.kind.View;
import org.diptych.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Which records to show and how.
 *
 * @param name its class in the theme; the record type where the view has no name
 * @param records the records to choose from
 * @param type their record type
 * @param where values wanted, by field; one of each must fit
 * @param under the record below which they stand; empty for anywhere
 * @param columns fields shown; those of one cell with {@code +} between
 * @param sort fields sorted by, first one first; {@code -} before a name reverses
 * @param group the field grouped by; empty for none
 * @param as the shape
 * @param macro the building block of the kind that prints it; empty unless the shape is the kind's own
 * @param caption printed with it; empty for none
 * @param empty the words where no record fits
 * @param labels heads of columns, by the first field of each
 * @param unnumbered whether the caption has no number
 */
record ViewRequest(
        String name,
        Optional<List<Record>> records,
        String type,
        Map<String, List<String>> where,
        String under,
        List<String> columns,
        List<String> sort,
        String group,
        Shape as,
        String macro,
        String caption,
        String empty,
        Map<String, String> labels,
        boolean unnumbered) {
    /** How records stand together. */
    enum Shape {
        TABLE,
        MATRIX,
        LIST,
        CARDS,
        /** A macro of the kind's templates, {@code view_} and the name. */
        OWN;

        static Optional<Shape> of(String name) {
            for (Shape shape : values()) {
                if (shape != OWN && shape.name().equalsIgnoreCase(name)) {
                    return Optional.of(shape);
                }
            }
            return Optional.empty();
        }
    }

    /** The options that are not fields to filter by. */
    static final List<String> OPTIONS =
            List.of("type", "columns", "sort", "group", "as", "caption", "empty", "under", "where");

    /**
     * A view of the kind, or one described on the spot, with options that override it.
     *
     * @param view null where it is described by the options alone
     * @param where values wanted, by field
     */
    static ViewRequest of(
            @Nullable View view,
            Optional<List<Record>> records,
            Map<String, List<String>> options,
            Map<String, List<String>> where,
            Rendering rendering)
            throws TemplateMistake {
        Language language = rendering.language();
        String type = first(options, "type", view == null ? "" : view.type());
        if (type.isEmpty() && records.isPresent()) {
            type = records.get().isEmpty() ? "" : records.get().get(0).type().name();
        }
        if (!type.isEmpty()) {
            Selection.type(rendering.kind(), type);
        }
        if (type.isEmpty() && records.isEmpty()) {
            throw new TemplateMistake(
                    Rule.TEMPLATE, "view", "A view needs the name of one in kind.yaml, or a record type.");
        }
        String shape = first(options, "as", view == null ? "table" : view.as());
        Shape as = Shape.of(shape).orElse(Shape.OWN);
        String macro = as == Shape.OWN ? "view_" + shape.replace('-', '_') : "";
        if (as == Shape.OWN && !EmbeddedParts.isDefined(macro)) {
            throw Facts.unknown(
                    shape, "`" + shape + "` is not a shape of views.", List.of("table", "matrix", "list", "cards"));
        }
        return new ViewRequest(
                view == null ? type : view.name(),
                records,
                type,
                where,
                first(options, "under", ""),
                list(options, "columns", view == null ? List.of() : view.columns()),
                list(
                        options,
                        "sort",
                        view == null ? List.of() : view.sort().stream().toList()),
                first(options, "group", view == null ? "" : view.group().orElse("")),
                as,
                macro,
                first(
                        options,
                        "caption",
                        view == null
                                ? ""
                                : view.caption().map(text -> text.in(language)).orElse("")),
                first(
                        options,
                        "empty",
                        view == null
                                ? ""
                                : view.empty().map(text -> text.in(language)).orElse("")),
                labels(view, language),
                view != null && view.unnumbered());
    }

    private static Map<String, String> labels(@Nullable View view, Language language) {
        Map<String, String> labels = new LinkedHashMap<>();
        if (view != null) {
            view.labels().forEach((field, label) -> labels.put(field, label.in(language)));
        }
        return labels;
    }

    private static String first(Map<String, List<String>> options, String name, String otherwise) {
        List<String> given = options.getOrDefault(name, List.of());
        return given.isEmpty() ? otherwise : String.join(", ", given);
    }

    private static List<String> list(Map<String, List<String>> options, String name, List<String> otherwise) {
        List<String> given = options.getOrDefault(name, List.of());
        return given.isEmpty() ? otherwise : given;
    }

    /** What is written in a line of Markdown: options apart from filters. */
    static Map<String, List<String>> filters(Map<String, List<String>> written) {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        written.forEach((key, values) -> {
            if (!OPTIONS.contains(key)) {
                filters.put(key, new ArrayList<>(values));
            }
        });
        return filters;
    }
}
