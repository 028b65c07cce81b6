package org.diptych.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.diptych.content.Record;
import org.diptych.content.Registries;
import org.diptych.content.Target;
import org.diptych.content.markdown.MarkdownConverter;
import org.diptych.content.markdown.ReferencePrinter;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.language.Localized;
import org.diptych.value.Passage;

/** Markdown of a record as HTML, with its references, bodies and views. */
final class Prose {
    private final Rendering rendering;
    private final MarkdownConverter markdown;

    Prose(Rendering rendering, MarkdownConverter markdown) {
        this.rendering = rendering;
        this.markdown = markdown;
    }

    /** A text in the language being rendered; {@code ##} stands right below the record's heading. */
    String html(Record record, Localized<Passage> text) {
        return markdown.toHtml(
                text.in(rendering.language()),
                rendering.language(),
                rendering.level(record) - 1,
                new References(record),
                rendering.views()::print,
                rendering.diagnostics());
    }

    /** What the converter asks for. */
    private final class References implements ReferencePrinter {
        private final Record here;

        References(Record here) {
            this.here = here;
        }

        @Override
        public Optional<String> print(Call call) {
            return printed(call);
        }

        @Override
        public String fact(String written, SourcePosition at) {
            return rendering.facts().html(here, written, at);
        }

        @Override
        public Collection<String> ids(ReferencePrinter.Target target) {
            return known(target == ReferencePrinter.Target.ACTOR);
        }
    }

    private Optional<String> printed(ReferencePrinter.Call call) {
        List<String> sorts = call.target() == ReferencePrinter.Target.ACTOR ? List.of("actor") : List.of();
        Optional<Target> target = rendering.publication().target(call.id(), sorts);
        return switch (call.target()) {
            case RECORD ->
                target.filter(found -> !(found instanceof Target.OfActor)).map(found -> reference(found, call));
            case ACTOR ->
                target.filter(Target.OfActor.class::isInstance)
                        .map(Target.OfActor.class::cast)
                        .map(found -> actor(found, call));
        };
    }

    private String reference(Target target, ReferencePrinter.Call call) {
        if (!(target instanceof Target.OfRecord found)) {
            return call.words().isEmpty() ? rendering.values().target(target, false) : call.words();
        }
        Record record = found.record();
        if (call.classes().contains("page")) {
            return new Markup()
                    .element("span", "", "class", "page", "data-target", record.id())
                    .toString();
        }
        if (!call.words().isEmpty()) {
            return link(record, call.words());
        }
        if (call.classes().contains("number")) {
            return rendering.values().shortLink(record);
        }
        return call.classes().contains("title")
                ? link(record, Markup.escape(rendering.title(record)))
                : rendering.values().link(record);
    }

    private static String link(Record record, String words) {
        return new Markup().element("a", words, "href", "#" + record.id()).toString();
    }

    private String actor(Target.OfActor found, ReferencePrinter.Call call) {
        if (!call.words().isEmpty()) {
            return new Markup().element("span", call.words(), "class", "actor").toString();
        }
        boolean acronym = call.classes().contains("acronym");
        boolean nameAlone = call.classes().contains("name");
        return nameAlone
                ? Markup.escape(rendering.in(found.actor().name()))
                : rendering.values().actor(found.actor(), acronym);
    }

    private Collection<String> known(boolean bodies) {
        Registries registries = rendering.publication().registries();
        if (bodies) {
            return registries.actors().keySet();
        }
        List<String> ids = new ArrayList<>();
        rendering.publication().records().forEach(record -> ids.add(record.id()));
        ids.addAll(registries.terms().keySet());
        return ids;
    }
}
