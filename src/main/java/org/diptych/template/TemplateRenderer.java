package org.diptych.template;

import java.util.concurrent.ConcurrentHashMap;
import org.diptych.content.Publication;
import org.diptych.content.markdown.MarkdownConverter;
import org.diptych.content.markdown.MarkdownTexts;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.exchange.OpenData;
import org.diptych.figure.Computed;
import org.diptych.kind.Kinds;
import org.diptych.language.Language;
import org.diptych.value.wording.Conventions;
import org.diptych.workspace.Workspace;

/**
 * Prints publications by the templates of their kinds. Templates are parsed once and again when they change; threads
 * may share a renderer.
 */
public final class TemplateRenderer {
    private static final String DOCUMENT = "document.ftlh";

    private final Workspace workspace;
    private final Conventions conventions;
    private final MarkdownConverter markdown;
    private final ConcurrentHashMap<String, TemplateSet> sets = new ConcurrentHashMap<>();

    /** Both languages ask for the same. */
    private final ConcurrentHashMap<Publication, UsedWords> words = new ConcurrentHashMap<>();

    private final ConcurrentHashMap<Publication, OpenData> data = new ConcurrentHashMap<>();

    /** A renderer of the templates of a workspace. */
    public TemplateRenderer(Workspace workspace, Conventions conventions) {
        this(workspace, conventions, new MarkdownTexts());
    }

    /**
     * A renderer of the templates of a workspace.
     *
     * @param texts what is parsed already
     */
    public TemplateRenderer(Workspace workspace, Conventions conventions, MarkdownTexts texts) {
        this.workspace = workspace;
        this.conventions = conventions;
        this.markdown = new MarkdownConverter(conventions, texts, workspace::isFile);
    }

    /**
     * Prints a publication in one language by {@code templates/<kind>/document.ftlh}.
     *
     * @param computed the figures of the publication
     * @param diagnostics takes every mistake found, in templates and in the Markdown of records
     * @return what could be printed; incomplete where there are errors
     */
    public RenderedHtml render(Computed computed, Language language, Diagnostics diagnostics) {
        Publication publication = computed.publication();
        String kind = publication.kind().name();
        String document = Kinds.FOLDER + "/" + kind + "/" + DOCUMENT;
        TemplateSet templates = templates(kind);
        diagnostics.addAll(templates.problems());
        if (!templates.has(document)) {
            diagnostics.report(
                    Rule.TEMPLATE,
                    SourcePosition.ofFile(document),
                    "The kind `" + kind + "` has no template.",
                    "Write `" + document + "`; its simplest form is `<@document/>`.");
        }
        boolean broken = !templates.problems().isEmpty() || !templates.has(document);
        String html = broken ? "" : print(templates, document, computed, language, diagnostics);
        return new RenderedHtml(language, document, html);
    }

    /** Parses the templates of a kind before they are needed. */
    public void load(String kind) {
        templates(kind);
    }

    /** The mistakes in the templates of a kind that show without printing anything. */
    public void check(String kind, Diagnostics diagnostics) {
        diagnostics.addAll(templates(kind).problems());
    }

    /** Drops what was computed for a publication that will not be printed again. */
    public void forget(Publication publication) {
        words.remove(publication);
        data.remove(publication);
    }

    private OpenData data(Computed computed) {
        String folder = computed.publication().folder();
        return new OpenData(computed, folder.substring(folder.lastIndexOf('/') + 1), conventions);
    }

    private TemplateSet templates(String kind) {
        return sets.compute(kind, (name, known) -> TemplateSet.load(workspace, name, known));
    }

    private String print(
            TemplateSet templates, String document, Computed computed, Language language, Diagnostics diagnostics) {
        Publication publication = computed.publication();
        Rendering rendering = new Rendering(
                publication,
                language,
                new Formats(conventions.in(language)),
                markdown,
                computed,
                () -> words.computeIfAbsent(publication, UsedWords::of),
                () -> data.computeIfAbsent(publication, absent -> data(computed)),
                diagnostics);
        return templates.print(document, Library.of(rendering), rendering::place, diagnostics);
    }
}
