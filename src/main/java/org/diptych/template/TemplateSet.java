package org.diptych.template;

import freemarker.cache.StringTemplateLoader;
import freemarker.cache.StrongCacheStorage;
import freemarker.core.Environment;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.diptych.diagnostic.Diagnostic;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * The templates of one kind with the building blocks of all, parsed and ready for many threads. Nothing else can be
 * loaded: includes find only these files.
 */
final class TemplateSet {
    private static final String LIBRARY = "templates/lib";
    private static final String EXTENSION = ".ftlh";

    static {
        // FreeMarker looks for a logging library of its own accord; problems are told as diagnostics instead.
        System.setProperty("org.freemarker.loggerLibrary", "none");
    }

    private final Map<String, String> sources;
    private final Configuration configuration;
    private final List<Diagnostic> problems;

    private TemplateSet(Map<String, String> sources, List<Diagnostic> problems) {
        this.sources = sources;
        this.configuration = configure(sources);
        Diagnostics found = new Diagnostics();
        found.addAll(problems);
        parseAll(found);
        this.problems = found.sorted();
    }

    /** The set as it now stands in the workspace; the one known before where nothing changed. */
    static TemplateSet load(Workspace workspace, String kind, @Nullable TemplateSet known) {
        Diagnostics problems = new Diagnostics();
        Map<String, String> sources = new TreeMap<>();
        read(workspace, LIBRARY, sources, problems);
        read(workspace, "templates/" + kind, sources, problems);
        if (known != null && known.sources.equals(sources)) {
            return known;
        }
        sources.forEach((path, source) -> ForbiddenFeatures.check(path, source, problems));
        return new TemplateSet(sources, problems.sorted());
    }

    private static void read(Workspace workspace, String folder, Map<String, String> sources, Diagnostics problems) {
        for (String path : workspace.files(folder)) {
            if (path.endsWith(EXTENSION)) {
                try {
                    sources.put(path, decode(workspace.bytes(path)));
                } catch (CharacterCodingException e) {
                    problems.report(Rule.TEMPLATE, SourcePosition.ofFile(path), "The template is not in UTF-8.");
                } catch (IOException e) {
                    problems.report(Rule.TEMPLATE, SourcePosition.ofFile(path), "The template cannot be read.");
                }
            }
        }
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.replace("\r\n", "\n");
    }

    private static Configuration configure(Map<String, String> sources) {
        StringTemplateLoader loader = new StringTemplateLoader();
        sources.forEach((path, source) -> loader.putTemplate(path, source, 1));
        loader.putTemplate(EmbeddedParts.TEMPLATE, EmbeddedParts.SOURCE, 1);
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
        configuration.setTemplateLoader(loader);
        configuration.setCacheStorage(new StrongCacheStorage());
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setLocalizedLookup(false);
        configuration.setLocale(Locale.ROOT);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setRecognizeStandardFileExtensions(false);
        configuration.setOutputFormat(HtmlFormat.INSTANCE);
        configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
        configuration.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
        configuration.setTagSyntax(Configuration.ANGLE_BRACKET_TAG_SYNTAX);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(false);
        configuration.setFallbackOnNullLoopVariable(false);
        configuration.setObjectWrapper(NoObjects.INSTANCE);
        configuration.setCustomNumberFormats(Map.of("strict", StrictNumberFormat.FACTORY));
        configuration.setNumberFormat("@strict");
        sources.keySet().stream()
                .filter(path -> path.startsWith(LIBRARY + "/"))
                .forEach(path -> configuration.addAutoInclude("/" + path));
        return configuration;
    }

    private void parseAll(Diagnostics problems) {
        for (String path : sources.keySet()) {
            try {
                configuration.getTemplate(path);
            } catch (ParseException e) {
                problems.add(TemplateProblems.of(e, path, sources.getOrDefault(path, "")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What is wrong with the templates themselves. */
    List<Diagnostic> problems() {
        return problems;
    }

    boolean has(String path) {
        return sources.containsKey(path);
    }

    /** The text of a template, for excerpts. */
    String source(String path) {
        return sources.getOrDefault(path, "");
    }

    /** Whether a template is a building block of all kinds. */
    static boolean isLibrary(String path) {
        return path.startsWith(LIBRARY + "/");
    }

    /**
     * Runs a template.
     *
     * @param record the place of the record being printed, for diagnostics
     * @return what it printed; incomplete where there were problems
     */
    String print(String path, TemplateHashModel model, Supplier<SourcePosition> record, Diagnostics diagnostics) {
        TextWriter out = new TextWriter();
        TemplateProblems problems = new TemplateProblems(this, record, diagnostics);
        try {
            Environment environment = configuration.getTemplate(path).createProcessingEnvironment(model, out);
            environment.setTemplateExceptionHandler(problems);
            environment.process();
        } catch (TemplateException e) {
            problems.add(e);
        } catch (IOException e) {
            diagnostics.report(Rule.TEMPLATE, SourcePosition.ofFile(path), "The template prints without end.");
        } catch (StackOverflowError e) {
            diagnostics.report(Rule.TEMPLATE, SourcePosition.ofFile(path), "The template calls itself without end.");
        }
        return out.toString();
    }
}
