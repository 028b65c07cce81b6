package org.diptych.template;

import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diptych.content.Record;
import org.diptych.content.RecordNumbers;
import org.diptych.kind.Field;
import org.jspecify.annotations.Nullable;

/**
 * A record as templates see it: its fields by name ({@code -} may be written {@code _}), else what every record has
 * ({@code id}, {@code type}, {@code number}, …). As a text it is its id.
 */
final class RecordModel implements TemplateHashModel, TemplateScalarModel {
    private static final List<String> FACTS = List.of(
            "id",
            "type",
            "code",
            "number",
            "section",
            "short",
            "title",
            "heading",
            "level",
            "children",
            "parent",
            "label",
            "plural",
            "abbreviation");

    private final Record record;
    private final Rendering rendering;
    private final About about = new About();
    private @Nullable Facts heading;
    private final Map<String, FieldModel> fields = new HashMap<>();

    RecordModel(Record record, Rendering rendering) {
        this.record = record;
        this.rendering = rendering;
    }

    Record record() {
        return record;
    }

    @Override
    public TemplateModel get(String name) throws TemplateModelException {
        rendering.reach(record);
        Optional<Field> field = find(name);
        if (field.isPresent()) {
            return model(field.get());
        }
        if (FACTS.contains(name)) {
            return fact(name);
        }
        throw unknown(name);
    }

    /** A field of the record; a mistake where its type has none of that name. */
    FieldModel field(String name) throws TemplateModelException {
        rendering.reach(record);
        Optional<Field> field = find(name);
        if (field.isEmpty()) {
            throw unknown(name);
        }
        return model(field.get());
    }

    private FieldModel model(Field field) {
        return fields.computeIfAbsent(field.name(), name -> FieldModel.of(record, field, rendering));
    }

    /** A field of its type. */
    Optional<Field> find(String name) {
        Optional<Field> field = record.type().field(name);
        return field.isPresent() || name.indexOf('_') < 0
                ? field
                : record.type().field(name.replace('_', '-'));
    }

    private TemplateMistake unknown(String name) {
        Set<String> known = new LinkedHashSet<>(record.type().fields().keySet());
        known.addAll(FACTS);
        return Facts.unknown(name, "Record type `" + record.type().name() + "` has no field `" + name + "`.", known);
    }

    /** What every record has. */
    TemplateHashModel about() {
        rendering.reach(record);
        return about;
    }

    /** Facts are made when they are asked for: a heading costs more than an id. */
    private final class About implements TemplateHashModel {
        @Override
        public TemplateModel get(String name) throws TemplateModelException {
            if (FACTS.contains(name)) {
                return fact(name);
            }
            throw Facts.unknown(name, "A record has no `" + name + "`.", FACTS);
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    private TemplateModel fact(String name) {
        return switch (name) {
            case "id" -> new SimpleScalar(record.id());
            case "type" -> new SimpleScalar(record.type().name());
            case "code" -> new SimpleScalar(record.code().orElse(""));
            case "number" ->
                new SimpleScalar(rendering
                        .publication()
                        .numbers()
                        .number(record)
                        .map(rendering::fresh)
                        .orElse(""));
            case "section" ->
                new SimpleScalar(rendering
                        .publication()
                        .numbers()
                        .sectionNumber(record)
                        .map(rendering::fresh)
                        .orElse(""));
            case "short" -> new SimpleScalar(rendering.shortNumber(record));
            case "title" -> new SimpleScalar(rendering.title(record));
            case "heading" -> heading();
            case "level" -> new SimpleNumber(rendering.level(record));
            case "children" ->
                new ListModel(record.children().stream().map(rendering::model).toList());
            case "parent" ->
                rendering
                        .publication()
                        .holder(record)
                        .<TemplateModel>map(rendering::model)
                        .orElse(Html.EMPTY);
            case "label" -> new SimpleScalar(rendering.in(record.type().label()));
            case "plural" -> new SimpleScalar(rendering.in(record.type().plural()));
            case "abbreviation" ->
                new SimpleScalar(record.type().abbreviation().map(rendering::in).orElse(""));
            default -> throw new IllegalArgumentException("fact " + name);
        };
    }

    private Facts heading() {
        Facts known = heading;
        if (known == null) {
            known = makeHeading();
            heading = known;
        }
        return known;
    }

    private Facts makeHeading() {
        RecordNumbers.Heading heading = rendering.heading(record);
        String title = heading.title() + heading.suffix();
        return new Facts(
                "A heading",
                Map.of(
                        "number", new SimpleScalar(rendering.formats().typeset(heading.number())),
                        "title", new SimpleScalar(rendering.typeset(record, title))));
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public String getAsString() {
        return record.id();
    }
}
