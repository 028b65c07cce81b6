package org.diptych.template;

import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.content.Record;
import org.diptych.diagnostic.Diagnostic;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.kind.View;

/** Views of records, asked for by templates or by a line of Markdown. */
final class Views {
    private final Rendering rendering;
    private final Selection selection;
    private final ViewPrinter printer;
    private final EmbeddedParts parts;

    Views(Rendering rendering) {
        this.rendering = rendering;
        this.selection = new Selection(rendering);
        this.printer = new ViewPrinter(rendering);
        this.parts = new EmbeddedParts(rendering);
    }

    /** A view that a template asks for. */
    String print(String name, Map<String, TemplateModel> given) throws TemplateModelException {
        ViewRequest request = request(name, given);
        return printer.print(request, selection.of(request));
    }

    /** The records that a template asks for. */
    List<Record> select(Map<String, TemplateModel> given) throws TemplateModelException {
        return selection.of(request("", given));
    }

    /** The records that a request chooses. */
    List<Record> records(ViewRequest request) throws TemplateMistake {
        return selection.of(request);
    }

    private ViewRequest request(String name, Map<String, TemplateModel> given) throws TemplateModelException {
        View view = null;
        if (!name.isEmpty()) {
            view = find(name);
        }
        Map<String, List<String>> options = new LinkedHashMap<>();
        Map<String, List<String>> where = new LinkedHashMap<>();
        Optional<List<Record>> records = Optional.empty();
        for (Map.Entry<String, TemplateModel> option : given.entrySet()) {
            switch (option.getKey()) {
                case "where" ->
                    new Function.Arguments("where", List.of(option.getValue()))
                            .options(0)
                            .forEach((key, value) -> where.put(key, strings(value)));
                case "records" -> records = records(option.getValue());
                default -> options.put(option.getKey(), strings(option.getValue()));
            }
        }
        return ViewRequest.of(view, records, options, where, rendering);
    }

    private static List<String> strings(TemplateModel model) {
        try {
            return Function.strings(model);
        } catch (TemplateModelException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<List<Record>> records(TemplateModel model) throws TemplateModelException {
        if (!(model instanceof TemplateSequenceModel sequence)
                || (model instanceof FieldModel field && field.isEmpty())) {
            return Optional.empty();
        }
        List<Record> records = new ArrayList<>();
        for (int i = 0; i < sequence.size(); i++) {
            if (sequence.get(i) instanceof RecordModel record) {
                records.add(record.record());
            }
        }
        return Optional.of(records);
    }

    private View find(String name) throws TemplateMistake {
        Optional<View> view = rendering.kind().view(name);
        if (view.isEmpty()) {
            throw Facts.unknown(
                    name,
                    "The kind has no view `" + name + "`.",
                    rendering.kind().views().keySet());
        }
        return view.get();
    }

    /**
     * A view that a line of Markdown asks for; mistakes are reported there.
     *
     * @param written options as written, {@code pillar=training columns=code,title}
     */
    String print(String name, Map<String, List<String>> written, SourcePosition at) {
        try {
            if (name.equals("chart") && rendering.kind().view(name).isEmpty()) {
                return rendering.charts().print(written);
            }
            Optional<String> part = parts.print(name, written);
            if (part.isPresent()) {
                return part.get();
            }
            View view = find(name);
            Map<String, List<String>> options = new LinkedHashMap<>(written);
            ViewRequest request =
                    ViewRequest.of(view, Optional.empty(), options, ViewRequest.filters(written), rendering);
            return printer.print(request, selection.of(request));
        } catch (TemplateMistake mistake) {
            rendering
                    .diagnostics()
                    .add(Diagnostic.of(
                            Rule.MARKDOWN_VIEW,
                            at,
                            mistake.sentence(),
                            mistake.help().toArray(new String[0])));
            return "";
        }
    }
}
