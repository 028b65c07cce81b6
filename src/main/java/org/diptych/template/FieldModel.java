package org.diptych.template;

import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.diptych.content.FieldValue;
import org.diptych.content.Record;
import org.diptych.content.Records;
import org.diptych.kind.Field;
import org.diptych.kind.FieldType;
import org.diptych.value.Absence;
import org.diptych.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A field of a record as templates see it: printed, it is its value in the language being rendered; compared, its
 * key, id or text; gone through, its parts; and it tells about itself ({@code given}, {@code label}, …).
 */
class FieldModel extends Html implements TemplateHashModel, TemplateScalarModel, TemplateSequenceModel {
    private static final List<String> FACTS = List.of(
            "name",
            "label",
            "help",
            "type",
            "given",
            "printed",
            "empty",
            "inherited",
            "absent",
            "origin",
            "shape",
            "inline",
            "line",
            "blocks",
            "items",
            "number",
            "key",
            "parts");

    private final Record record;
    private final Field field;
    private final Optional<FieldValue> given;
    private final Rendering rendering;
    private @Nullable Printed printed;
    private @Nullable List<TemplateModel> parts;

    private FieldModel(Record record, Field field, Rendering rendering) {
        this.record = record;
        this.field = field;
        this.given = record.field(field.name());
        this.rendering = rendering;
    }

    static FieldModel of(Record record, Field field, Rendering rendering) {
        return field.type() instanceof FieldType.Bool
                ? new YesOrNo(record, field, rendering)
                : new FieldModel(record, field, rendering);
    }

    /** A field that is yes or no, to be asked as a condition. */
    private static final class YesOrNo extends FieldModel implements TemplateBooleanModel {
        YesOrNo(Record record, Field field, Rendering rendering) {
            super(record, field, rendering);
        }

        @Override
        public boolean getAsBoolean() {
            return value() instanceof Value.Bool yes && yes.value();
        }
    }

    final @Nullable Value value() {
        return given.map(FieldValue::value).orElse(null);
    }

    private Printed printed() {
        Printed known = printed;
        if (known == null) {
            known = given.map(value -> rendering.values().print(record, field, value))
                    .orElse(Printed.NOTHING);
            printed = known;
        }
        return known;
    }

    /** Whether it has a number. */
    @Nullable
    BigDecimal number() {
        Value value = value();
        if (value instanceof Value.Decimal decimal) {
            return decimal.value();
        }
        if (value instanceof Value.Percentage percentage) {
            return percentage.value();
        }
        return value instanceof Value.Amount amount ? amount.euros() : null;
    }

    /** Whether anything is printed for it: its value, or its label alone where the kind wants that. */
    boolean isPrinted() {
        Value value = value();
        if (value == null) {
            return field.printWhenEmpty();
        }
        return switch (value) {
            case Value.Text text -> !text.text().in(rendering.language()).isBlank() || field.printWhenEmpty();
            case Value.Prose prose -> !prose.text().in(rendering.language()).isBlank() || field.printWhenEmpty();
            case Records records -> !records.records().isEmpty() || field.printWhenEmpty();
            default -> true;
        };
    }

    @Override
    String html() {
        Printed now = printed();
        return now.line().isEmpty() ? now.blocks() : now.line();
    }

    @Override
    public TemplateModel get(String name) throws TemplateModelException {
        return switch (name) {
            case "name" -> new SimpleScalar(field.name());
            case "label" -> new SimpleScalar(label());
            case "help" -> new SimpleScalar(field.help().map(rendering::in).orElse(""));
            case "type" -> new SimpleScalar(sort());
            case "given" -> bool(given.isPresent() && !(value() instanceof Absence));
            case "printed" -> bool(isPrinted());
            case "empty" -> bool(printed().isEmpty());
            case "inherited" -> bool(given.map(FieldValue::inherited).orElse(false));
            case "absent" -> new SimpleScalar(value() instanceof Absence absence ? absence.key() : "");
            case "origin" -> new SimpleScalar(record.id() + "/" + field.name());
            case "shape" -> new SimpleScalar(shape());
            case "inline" -> bool(!printed().line().isEmpty());
            case "line" -> Html.of(printed().line());
            case "blocks" -> Html.of(printed().blocks());
            case "items" ->
                new ListModel(printed().items().stream().map(Html::of).toList());
            case "number" -> {
                BigDecimal number = number();
                yield number == null ? Html.EMPTY : new SimpleNumber(number);
            }
            case "key" -> new SimpleScalar(getAsString());
            case "parts" -> new ListModel(parts());
            default -> partsOf(name);
        };
    }

    /** The label of the field; its name where the kind gives none. */
    String label() {
        return field.label().map(rendering::in).orElse(field.name());
    }

    private TemplateModel partsOf(String name) throws TemplateModelException {
        List<TemplateModel> found = parts();
        if (found.size() == 1 && found.get(0) instanceof TemplateHashModel one && !(one instanceof FieldModel)) {
            TemplateModel fact = one.get(name);
            if (fact != null) {
                return fact;
            }
        }
        throw Facts.unknown(name, "Field `" + field.name() + "` has no `" + name + "`.", FACTS);
    }

    private String sort() {
        return switch (field.type()) {
            case FieldType.Text text -> "text";
            case FieldType.Prose prose -> "prose";
            case FieldType.Quantity quantity -> "number";
            case FieldType.Amount amount -> "amount";
            case FieldType.Date date -> "date";
            case FieldType.Month month -> "month";
            case FieldType.Year year -> "year";
            case FieldType.Period period -> "period";
            case FieldType.Deadline deadline -> "deadline";
            case FieldType.Bool bool -> "boolean";
            case FieldType.Choice choice -> "enumeration";
            case FieldType.Reference reference -> "reference";
            case FieldType.Records records -> "list";
            case FieldType.Table table -> "table";
            case FieldType.Link link -> "link";
            case FieldType.Image image -> "image";
            case FieldType.Chart chart -> "chart";
            case FieldType.Indicator indicator -> "indicator";
            case FieldType.Allocations allocations -> "allocations";
            case FieldType.Appropriations appropriations -> "appropriations";
            case FieldType.Form form -> "form";
        };
    }

    /** The shape in which a field of this sort is printed unless the template asks for another. */
    private String shape() {
        if (given.isEmpty() || field.label().isEmpty()) {
            return field.label().isEmpty() ? "value" : "plain";
        }
        return switch (field.type()) {
            case FieldType.Prose prose -> "plain";
            case FieldType.Image image -> "value";
            case FieldType.Chart chart -> "value";
            case FieldType.Allocations allocations -> given.get().value() instanceof Absence ? "run-in" : "plain";
            case FieldType.Reference reference ->
                reference.multiple() && printed().items().size() > 1 ? "bullets" : "run-in";
            case FieldType.Deadline deadline -> printed().items().size() > 1 ? "bullets" : "run-in";
            case FieldType.Table table -> "value";
            case FieldType.Records records -> "plain";
            case FieldType.Indicator indicator -> "plain";
            case FieldType.Form form -> "plain";
            default -> "run-in";
        };
    }

    /** What the value is made of: records, bodies, values of an enumeration, or pieces of HTML. */
    private List<TemplateModel> parts() {
        List<TemplateModel> known = parts;
        if (known == null) {
            known = given.map(value -> rendering.values().parts(record, field, value))
                    .orElse(List.of());
            if (known.isEmpty() && !printed().isEmpty()) {
                known = new ArrayList<>();
                for (String item : printed().items()) {
                    known.add(Html.of(item));
                }
            }
            parts = known;
        }
        return known;
    }

    @Override
    public TemplateModel get(int index) {
        rendering.reach(record);
        return parts().get(index);
    }

    @Override
    public int size() {
        return parts().size();
    }

    @Override
    public boolean isEmpty() {
        return given.isEmpty();
    }

    @Override
    public String getAsString() {
        Value value = value();
        return value == null ? "" : String.join(" ", rendering.values().keys(value));
    }

    private static TemplateBooleanModel bool(boolean yes) {
        return yes ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
    }
}
