package org.diptych.build;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import org.diptych.chart.ChartCheck;
import org.diptych.content.FieldValue;
import org.diptych.content.Format;
import org.diptych.content.Publication;
import org.diptych.content.Record;
import org.diptych.content.markdown.MarkdownTexts;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.document.Block;
import org.diptych.document.Document;
import org.diptych.document.HtmlReader;
import org.diptych.document.Metadata;
import org.diptych.document.Origin;
import org.diptych.document.Pairing;
import org.diptych.document.Resolver;
import org.diptych.document.Words;
import org.diptych.figure.Computed;
import org.diptych.language.Edition;
import org.diptych.language.Language;
import org.diptych.language.Localized;
import org.diptych.template.RenderedHtml;
import org.diptych.template.TemplateRenderer;
import org.diptych.value.Moment;
import org.diptych.value.Value;
import org.diptych.value.wording.Conventions;
import org.diptych.workspace.Workspace;
import org.diptych.write.web.PictureRules;

/** Makes trees of publications: renders both languages at the same time, pairs them, resolves every edition. */
final class Composer {
    private static final Localized<String> NOTHING = Localized.same("");
    private static final Localized<Words> WORDS =
            new Localized<>(new Words("Tableau", "Figure", "\u00a0: "), new Words("Tabel", "Figuur", ": "));

    private final TemplateRenderer renderer;
    private final Conventions conventions;
    private final Workspace workspace;
    private final Diagnostics diagnostics;
    private final Looks looks;

    Composer(Workspace workspace, Looks looks, Conventions conventions, MarkdownTexts texts, Diagnostics diagnostics) {
        this.looks = looks;
        this.workspace = workspace;
        this.conventions = conventions;
        this.renderer = new TemplateRenderer(workspace, conventions, texts);
        this.diagnostics = diagnostics;
    }

    /**
     * Composes a publication: both languages, and the two-column editions that it or the request asks for.
     *
     * @param name folder name
     * @param asked editions that the request names
     */
    Composition compose(String name, Computed computed, List<Edition> asked) {
        Publication publication = computed.publication();
        looks.ahead(publication.kind().name(), name);
        CompletableFuture<Document> dutch = CompletableFuture.supplyAsync(() -> document(name, computed, Language.NL));
        Document french = document(name, computed, Language.FR);
        Localized<Document> both = new Localized<>(french, dutch.join());
        ChartCheck.check(french, diagnostics);
        if (publication.formats().contains(Format.WEB)) {
            PictureRules pictures = new PictureRules(workspace, diagnostics);
            pictures.check(french);
            pictures.check(both.nl());
        }
        Resolver resolver = new Resolver(WORDS, diagnostics);
        Map<Edition, Document> documents = new EnumMap<>(Edition.class);
        List.copyOf(editions(publication, asked)).parallelStream()
                .map(edition -> resolver.resolve(
                        edition.isBilingual()
                                ? new Pairing(diagnostics).pair(edition, both)
                                : both.in(edition.first())))
                .toList()
                .forEach(document -> documents.put(document.edition(), document));
        renderer.forget(publication);
        return new Composition(
                name, computed, conventions, looks.theme(publication.kind().name(), name, diagnostics), documents);
    }

    /**
     * Begins to read templates while the records of a publication are read, which takes one processor.
     *
     * @param kind as far as it is known
     */
    void ahead(String kind) {
        ForkJoinPool.commonPool().execute(() -> renderer.load(kind));
    }

    private static Set<Edition> editions(Publication publication, List<Edition> asked) {
        Set<Edition> editions = EnumSet.of(Edition.FR, Edition.NL);
        editions.addAll(publication.editions());
        editions.addAll(asked);
        return editions;
    }

    private Document document(String name, Computed computed, Language language) {
        Publication publication = computed.publication();
        RenderedHtml rendered = renderer.render(computed, language, diagnostics);
        HtmlReader reader = new HtmlReader(origin -> place(publication, origin, language), diagnostics);
        List<Block> blocks = reader.read(rendered.html(), rendered.template());
        return new Document(Edition.in(language), metadata(name, publication), blocks);
    }

    /** As ISO 8601 has it: a year, a month or a day; of longer periods the first day. */
    private static String date(FieldValue field) {
        return field.value() instanceof Value.Time time ? iso(time.moment()) : "";
    }

    private static String iso(Moment moment) {
        return switch (moment) {
            case Moment.Year year -> year.canonical();
            case Moment.Month month -> month.canonical();
            case Moment.Day day -> day.canonical();
            case Moment.Quarter quarter -> quarter.first().toString();
            case Moment.HalfYear half -> half.first().toString();
            case Moment.InSeason season -> season.first().toString();
        };
    }

    /** Where the content of an origin stands in a language: its field, else its record, else the publication. */
    private static SourcePosition place(Publication publication, Origin origin, Language language) {
        Record holder = publication.record(origin.record()).orElse(publication.root());
        return holder.field(origin.field())
                .map(field -> field.at(language.code()))
                .orElse(holder.at());
    }

    private static Metadata metadata(String name, Publication publication) {
        Record root = publication.root();
        return new Metadata(
                name,
                publication.kind().name(),
                publication.title(),
                root.text("subtitle").orElse(NOTHING),
                root.code().orElse(""),
                root.field("date").map(Composer::date).orElse(""),
                root.text("publisher").orElse(NOTHING),
                root.text("description").orElse(NOTHING),
                root.text("short-title").orElse(publication.title()));
    }
}
