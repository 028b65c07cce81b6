package org.diptych.template;

import freemarker.core.Environment;
import freemarker.template.SimpleHash;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.diagnostic.Rule;

/**
 * Generated parts that a line of Markdown may ask for, as it may for a view: {@code {{legend enumeration=status}}}.
 * They are printed by the building blocks of the templates, so that a kind can print them its own way.
 */
final class EmbeddedParts {
    /** The template that calls a building block by name. */
    static final String TEMPLATE = "embedded";

    static final String SOURCE = "<@.vars[embedded.block]?with_args(embedded.arguments)/>";

    private static final Map<String, List<String>> REQUIRED = Map.of(
            "legend", List.of("enumeration"),
            "index", List.of("type", "by"),
            "recap", List.of("types"),
            "abbreviations", List.of());
    private static final List<String> OPTIONAL = List.of("title");

    /** Their names. */
    static final List<String> NAMES = REQUIRED.keySet().stream().sorted().toList();

    private final Rendering rendering;

    EmbeddedParts(Rendering rendering) {
        this.rendering = rendering;
    }

    /** A part by name; empty where there is none of that name, or the kind has a view called so. */
    Optional<String> print(String name, Map<String, List<String>> options) throws TemplateMistake {
        List<String> required = REQUIRED.get(name);
        if (required == null || rendering.kind().view(name).isPresent()) {
            return Optional.empty();
        }
        check(name, required, options);
        Map<String, TemplateModel> arguments = new LinkedHashMap<>();
        options.forEach((key, values) -> arguments.put(key, argument(key, values)));
        return Optional.of(run(name, arguments));
    }

    private static TemplateModel argument(String key, List<String> values) {
        return key.equals("types")
                ? new ListModel(values.stream().map(SimpleScalar::new).toList())
                : new SimpleScalar(String.join(", ", values));
    }

    private void check(String name, List<String> required, Map<String, List<String>> options) throws TemplateMistake {
        for (String key : options.keySet()) {
            boolean titled = name.equals("legend") && OPTIONAL.contains(key);
            if (!required.contains(key) && !titled) {
                throw Facts.unknown(key, "`" + name + "` has no option `" + key + "`.", required);
            }
        }
        for (String key : required) {
            if (!options.containsKey(key)) {
                throw new TemplateMistake(Rule.MARKDOWN_VIEW, name, "`" + name + "` needs the option `" + key + "`.");
            }
        }
        Apparatus apparatus = new Apparatus(rendering);
        if (name.equals("legend")) {
            apparatus.values(first(options, "enumeration"));
        } else if (name.equals("index")) {
            apparatus.index(first(options, "type"), first(options, "by"));
        } else if (name.equals("recap")) {
            apparatus.recap(rendering.publication().root(), options.getOrDefault("types", List.of()));
        }
    }

    private static String first(Map<String, List<String>> options, String key) {
        return String.join(",", options.getOrDefault(key, List.of()));
    }

    /** Whether the templates have a macro of this name. */
    static boolean isDefined(String macro) {
        try {
            return Environment.getCurrentEnvironment().getVariable(macro) != null;
        } catch (TemplateModelException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Calls a macro of the templates and gives what it prints. */
    static String run(String name, Map<String, TemplateModel> arguments) {
        Environment environment = Environment.getCurrentEnvironment();
        SimpleHash call = new SimpleHash(NoObjects.INSTANCE);
        call.put("block", name);
        call.put("arguments", new SimpleHash(arguments, NoObjects.INSTANCE));
        environment.setGlobalVariable(TEMPLATE, call);
        Writer out = environment.getOut();
        TextWriter text = new TextWriter();
        try {
            environment.setOut(text);
            environment.include(environment.getConfiguration().getTemplate(TEMPLATE));
        } catch (TemplateException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            environment.setOut(out);
        }
        return text.toString().strip();
    }
}
