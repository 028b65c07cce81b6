package org.diptych.template;

import freemarker.template.SimpleHash;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.content.Record;
import org.diptych.diagnostic.Rule;
import org.diptych.kind.Field;
import org.diptych.kind.RecordType;
import org.diptych.kind.View;
import org.diptych.template.Function.Arguments;
import org.diptych.value.Moment;
import org.diptych.value.Parsed;

/** The variables and functions of templates; {@code docs/templates.md} lists them. */
final class Library {
    /** Named in heads of pages and short contents, not printed as a field. */
    private static final String SHORT_TITLE = "short-title";

    private final Rendering rendering;
    private final Apparatus apparatus;
    private final Map<String, TemplateModel> model = new LinkedHashMap<>();

    private Library(Rendering rendering) {
        this.rendering = rendering;
        this.apparatus = new Apparatus(rendering);
    }

    /** The root of the data model. */
    static SimpleHash of(Rendering rendering) {
        Library library = new Library(rendering);
        library.variables();
        library.records();
        library.fields();
        library.words();
        library.parts();
        FigureFunctions.register(rendering, library::function);
        DataLinks.register(rendering, library::function);
        DashboardCharts.register(rendering, library::function);
        return new SimpleHash(library.model, NoObjects.INSTANCE);
    }

    private void variables() {
        model.put("publication", rendering.model(rendering.publication().root()));
        model.put("language", new SimpleScalar(rendering.language().code()));
        model.put(
                "kind",
                new Facts(
                        "A kind",
                        Map.of(
                                "name", new SimpleScalar(rendering.kind().name()),
                                "label",
                                        new SimpleScalar(
                                                rendering.in(rendering.kind().label())))));
    }

    private void function(String usage, int minimum, int maximum, Function.Body body) {
        model.put(usage.substring(0, usage.indexOf('(')), new Function(usage, minimum, maximum, body));
    }

    private void records() {
        function("about(record)", 1, 1, arguments -> arguments.record(0).about());
        function("record(id)", 1, 1, arguments -> record(arguments.text(0)));
        function("records(type)", 1, 1, arguments -> records(arguments.text(0)));
        function("select(options)", 1, 1, arguments -> list(rendering.views().select(arguments.options(0))));
        function("link_to(record, short)", 1, 2, this::link);
        function(
                "anchor_of(record)",
                1,
                1,
                arguments -> anchor(arguments.record(0).record()));
        function("actor(id)", 1, 1, arguments -> actor(arguments.text(0)));
    }

    private void fields() {
        function(
                "field_of(record, \"field\")",
                2,
                2,
                arguments -> arguments.record(0).field(arguments.text(1)));
        function("fields_of(record, names, except)", 1, 3, this::fieldsOf);
        function(
                "has_field(record, \"field\")",
                2,
                2,
                arguments -> yes(arguments.record(0).find(arguments.text(1)).isPresent()));
        function("any_printed(record, names)", 2, 2, this::anyPrinted);
        function("origin(record, \"field\", \"item\")", 1, 3, this::origin);
        function(
                "value(record, \"field\")",
                2,
                2,
                arguments -> arguments.record(0).field(arguments.text(1)));
        function(
                "label(record, \"field\")",
                2,
                2,
                arguments -> new SimpleScalar(
                        arguments.record(0).field(arguments.text(1)).label()));
    }

    /** A view over all records, which anchors none: the site shows it beside the publication. */
    private String webView(String name) throws TemplateModelException {
        rendering.aside(true);
        try {
            return rendering.views().print(name, Map.of());
        } finally {
            rendering.aside(false);
        }
    }

    private String webViewTitle(String name) {
        return rendering
                .kind()
                .view(name)
                .flatMap(View::caption)
                .map(caption -> rendering.in(caption))
                .orElse(name);
    }

    private static TemplateModel strings(List<String> texts) {
        return new ListModel(
                texts.stream().<TemplateModel>map(SimpleScalar::new).toList());
    }

    private void words() {
        function("word(name)", 1, 1, this::word);
        function(
                "label_colon(text)",
                1,
                1,
                arguments -> new SimpleScalar(rendering.formats().colon(arguments.text(0))));
        function(
                "number(x, decimals)",
                1,
                2,
                arguments -> new SimpleScalar(rendering.formats().number(arguments.number(0), decimals(arguments))));
        function(
                "percent(x, decimals)",
                1,
                2,
                arguments -> new SimpleScalar(rendering.formats().percent(arguments.number(0), decimals(arguments))));
        function(
                "amount(x)",
                1,
                1,
                arguments -> new SimpleScalar(rendering.wording().amount(arguments.number(0))));
        function("euros(x)", 1, 1, arguments -> Html.of(rendering.values().euros(arguments.number(0))));
        function("date(x)", 1, 1, this::date);
        function("plural(n, type)", 2, 3, this::plural);
    }

    private void parts() {
        function(
                "print_view(name, options)",
                2,
                2,
                arguments -> Html.of(rendering.views().print(arguments.text(0), arguments.options(1))));
        function(
                "web_views()", 0, 0, arguments -> strings(rendering.kind().web().views()));
        function("web_view_title(name)", 1, 1, arguments -> new SimpleScalar(webViewTitle(arguments.text(0))));
        function("print_web_view(name)", 1, 1, arguments -> Html.of(webView(arguments.text(0))));
        function(
                "print_chart(id)", 1, 1, arguments -> Html.of(rendering.charts().print(arguments.text(0))));
        function(
                "print_chart_of(options)",
                1,
                1,
                arguments -> Html.of(rendering.charts().print(texts(arguments.options(0)))));
        function(
                "recap_of(record, types)",
                2,
                2,
                arguments -> apparatus.recap(arguments.record(0).record(), arguments.texts(1)));
        function("values_of(enumeration)", 1, 1, arguments -> apparatus.values(arguments.text(0)));
        function("index_of(type, \"field\")", 2, 2, arguments -> apparatus.index(arguments.text(0), arguments.text(1)));
        function("abbreviations_used()", 0, 0, arguments -> apparatus.abbreviations());
    }

    private static Map<String, List<String>> texts(Map<String, TemplateModel> options) throws TemplateModelException {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (Map.Entry<String, TemplateModel> option : options.entrySet()) {
            List<String> values = Function.strings(option.getValue());
            if (values.stream().anyMatch(value -> !value.isEmpty())) {
                texts.put(option.getKey(), values);
            }
        }
        return texts;
    }

    private static int decimals(Arguments arguments) throws TemplateModelException {
        return arguments.has(1) ? arguments.number(1).intValue() : -1;
    }

    private ListModel list(List<Record> records) {
        return new ListModel(records.stream().map(rendering::model).toList());
    }

    private RecordModel record(String id) throws TemplateMistake {
        Optional<Record> record = rendering.publication().record(id);
        if (record.isEmpty()) {
            List<String> known =
                    rendering.publication().records().stream().map(Record::id).toList();
            throw Facts.unknown(id, "There is no record `" + id + "`.", known);
        }
        return rendering.model(record.get());
    }

    private ListModel records(String type) throws TemplateMistake {
        return list(rendering
                .publication()
                .records(Selection.type(rendering.kind(), type).name()));
    }

    private Facts actor(String id) throws TemplateMistake {
        var actor = rendering.publication().registries().actors().get(id);
        if (actor == null) {
            throw Facts.unknown(
                    id,
                    "There is no body `" + id + "` in the registry.",
                    rendering.publication().registries().actors().keySet());
        }
        return rendering.values().model(actor);
    }

    private Html link(Arguments arguments) throws TemplateModelException {
        Record record = arguments.record(0).record();
        boolean full = arguments.text(1, "").equals("full");
        return Html.of(
                full ? rendering.values().link(record) : rendering.values().shortLink(record));
    }

    private SimpleScalar anchor(Record record) {
        return new SimpleScalar(rendering.anchor(record) ? record.id() : "");
    }

    /** Names of fields: those asked for, else all of the type but its title. */
    private ListModel fieldsOf(Arguments arguments) throws TemplateModelException {
        RecordModel record = arguments.record(0);
        RecordType type = record.record().type();
        List<String> names = new ArrayList<>(arguments.texts(1));
        if (names.isEmpty()) {
            names.addAll(type.fields().keySet());
            names.remove(type.title());
            names.remove(SHORT_TITLE);
        }
        names.removeAll(arguments.texts(2));
        return new ListModel(names.stream().map(SimpleScalar::new).toList());
    }

    private TemplateBooleanModel anyPrinted(Arguments arguments) throws TemplateModelException {
        for (String name : arguments.texts(1)) {
            if (arguments.record(0).field(name).isPrinted()) {
                return TemplateBooleanModel.TRUE;
            }
        }
        return TemplateBooleanModel.FALSE;
    }

    private SimpleScalar origin(Arguments arguments) throws TemplateModelException {
        RecordModel record = arguments.record(0);
        StringBuilder origin = new StringBuilder(record.record().id());
        if (arguments.has(1)) {
            String name = arguments.text(1);
            origin.append('/').append(record.find(name).map(Field::name).orElse(name));
        }
        if (arguments.has(2)) {
            origin.append('/').append(arguments.text(2));
        }
        return new SimpleScalar(origin.toString());
    }

    private static TemplateBooleanModel yes(boolean value) {
        return value ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
    }

    private SimpleScalar word(Arguments arguments) throws TemplateModelException {
        String name = arguments.text(0);
        Optional<String> word = rendering.words().find(name).map(rendering::in);
        if (word.isEmpty()) {
            throw Facts.unknown(
                    name, "There is no word `" + name + "`.", rendering.words().names());
        }
        return new SimpleScalar(word.get());
    }

    private SimpleScalar date(Arguments arguments) throws TemplateModelException {
        String written = arguments.text(0);
        Parsed<Moment> parsed = Moment.parse(written);
        if (parsed instanceof Parsed.Good<Moment> good) {
            return new SimpleScalar(rendering.wording().moment(good.value()));
        }
        throw new TemplateMistake(
                Rule.TEMPLATE,
                "",
                "`" + written + "` is not a date.",
                "Write it as `2024-12-31`, `2024-03` or `2024-Q1`.");
    }

    /** A count with the name of a record type in the right form, or with one of two words. */
    private SimpleScalar plural(Arguments arguments) throws TemplateModelException {
        BigDecimal count = arguments.number(0);
        String word = arguments.text(1);
        if (arguments.has(2)) {
            return new SimpleScalar(rendering.wording().count(count, word, arguments.text(2)));
        }
        RecordType type = Selection.type(rendering.kind(), word);
        return new SimpleScalar(
                rendering.wording().count(count, rendering.in(type.label()), rendering.in(type.plural())));
    }
}
