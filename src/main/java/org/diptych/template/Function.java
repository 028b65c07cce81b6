package org.diptych.template;

import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.diptych.diagnostic.Rule;
import org.jspecify.annotations.Nullable;

/** A function that templates call; its arguments are checked with messages for template authors. */
final class Function implements TemplateMethodModelEx {
    private final String usage;
    private final int minimum;
    private final int maximum;
    private final Body body;

    /**
     * A function.
     *
     * @param usage how it is called, for messages: {@code value(record, "field")}
     * @param minimum how many arguments it needs at least
     * @param maximum and at most
     */
    Function(String usage, int minimum, int maximum, Body body) {
        this.usage = usage;
        this.minimum = minimum;
        this.maximum = maximum;
        this.body = body;
    }

    /** What it does. */
    interface Body {
        Object call(Arguments arguments) throws TemplateModelException;
    }

    @Override
    @SuppressWarnings("rawtypes") // FreeMarker's own signature
    public Object exec(List arguments) throws TemplateModelException {
        List<@Nullable TemplateModel> models = new ArrayList<>(arguments.size());
        for (Object argument : arguments) {
            models.add((TemplateModel) argument);
        }
        if (models.size() < minimum || models.size() > maximum) {
            throw new TemplateMistake(
                    Rule.TEMPLATE, "", "`" + usage + "` is called with " + models.size() + " arguments.");
        }
        return body.call(new Arguments(usage, models));
    }

    /** The arguments of one call. */
    record Arguments(String usage, List<@Nullable TemplateModel> models) {
        boolean has(int index) {
            return index < models.size() && models.get(index) != null;
        }

        @Nullable
        TemplateModel model(int index) {
            return index < models.size() ? models.get(index) : null;
        }

        RecordModel record(int index) throws TemplateModelException {
            if (model(index) instanceof RecordModel record) {
                return record;
            }
            throw wrong(index, "a record");
        }

        String text(int index) throws TemplateModelException {
            if (model(index) instanceof TemplateScalarModel text) {
                return text.getAsString();
            }
            throw wrong(index, "a text");
        }

        String text(int index, String otherwise) throws TemplateModelException {
            return has(index) ? text(index) : otherwise;
        }

        BigDecimal number(int index) throws TemplateModelException {
            TemplateModel model = model(index);
            if (model instanceof TemplateNumberModel number) {
                return new BigDecimal(number.getAsNumber().toString());
            }
            if (model instanceof FieldModel field && field.number() != null) {
                return field.number();
            }
            throw wrong(index, "a number");
        }

        /** A text, or a list of texts; a text may hold several with commas between. */
        List<String> texts(int index) throws TemplateModelException {
            return has(index) ? strings(model(index)) : List.of();
        }

        Map<String, TemplateModel> options(int index) throws TemplateModelException {
            TemplateModel model = model(index);
            Map<String, TemplateModel> options = new LinkedHashMap<>();
            if (model instanceof TemplateHashModelEx hash) {
                TemplateModelIterator keys = hash.keys().iterator();
                while (keys.hasNext()) {
                    if (keys.next() instanceof TemplateScalarModel key) {
                        TemplateModel value = hash.get(key.getAsString());
                        if (value != null) {
                            options.put(key.getAsString(), value);
                        }
                    }
                }
                return options;
            }
            throw wrong(index, "a list of options");
        }

        TemplateMistake wrong(int index, String expected) {
            return new TemplateMistake(
                    Rule.TEMPLATE, "", "Argument " + (index + 1) + " of `" + usage + "` is not " + expected + ".");
        }
    }

    /** Texts of a sequence, or those that commas separate in one text; numbers and yes/no as content files write them. */
    static List<String> strings(@Nullable TemplateModel model) throws TemplateModelException {
        List<String> texts = new ArrayList<>();
        if (model instanceof TemplateScalarModel text) {
            for (String part : text.getAsString().split(",")) {
                if (!part.isBlank()) {
                    texts.add(part.strip());
                }
            }
        } else if (model instanceof TemplateSequenceModel sequence) {
            for (int i = 0; i < sequence.size(); i++) {
                texts.addAll(strings(sequence.get(i)));
            }
        } else if (model instanceof TemplateBooleanModel yes) {
            texts.add(yes.getAsBoolean() ? "yes" : "no");
        } else if (model instanceof TemplateNumberModel number) {
            texts.add(number.getAsNumber().toString());
        }
        return texts;
    }
}
