package org.diptych.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.Suggestions;
import org.diptych.language.Language;
import org.diptych.language.Localized;
import org.diptych.source.Node;
import org.diptych.value.Passage;
import org.jspecify.annotations.Nullable;

/** Reads texts: in one language or in both, in place or in files of their own. */
final class TextReader {
    private static final List<String> LANGUAGES = List.of("fr", "nl");

    private final ValueContext context;

    TextReader(ValueContext context) {
        this.context = context;
    }

    static Passage passage(Node.Scalar scalar) {
        return new Passage(scalar.text(), scalar.at(), scalar::position);
    }

    /** Words in both languages under a key; one text is taken for both. */
    Optional<Localized<Passage>> words(String key, Node node) {
        return switch (node) {
            case Node.Scalar scalar -> Optional.of(Localized.same(passage(scalar)));
            case Node.Mapping mapping -> both(key, mapping);
            case Node.Sequence sequence -> {
                context.wrong(key, sequence, "words, `{fr: …, nl: …}`");
                yield Optional.empty();
            }
        };
    }

    /** Words of a mapping in both languages, or null where the key is not given or wrong. */
    @Nullable
    Localized<Passage> wordsOrNull(Node.Mapping mapping, String key) {
        return mapping.get(key)
                .filter(node -> !(node instanceof Node.Scalar scalar && scalar.isEmpty()))
                .flatMap(node -> words(key, node))
                .orElse(null);
    }

    /** A text for each language; a language that is missing is reported. */
    Optional<Localized<Passage>> both(String key, Node.Mapping mapping) {
        Passage fr = null;
        Passage nl = null;
        boolean wrong = false;
        for (Node.Entry entry : mapping) {
            if (!LANGUAGES.contains(entry.name())) {
                unknownLanguage(key, entry);
                wrong = true;
            } else if (!(entry.value() instanceof Node.Scalar scalar)) {
                context.wrong(key, entry.value(), "a text in each language");
                wrong = true;
            } else if (!scalar.isEmpty()) {
                if (entry.name().equals("fr")) {
                    fr = passage(scalar);
                } else {
                    nl = passage(scalar);
                }
            }
        }
        if (fr != null && nl != null) {
            return Optional.of(new Localized<>(fr, nl));
        }
        if (!wrong) {
            missingLanguage(key, mapping, fr == null && nl == null ? null : fr == null ? Language.NL : Language.FR);
        }
        return Optional.empty();
    }

    private void unknownLanguage(String key, Node.Entry entry) {
        String keys = "`" + key + "` has a text in `fr` and one in `nl`.";
        context.report(
                Rule.UNKNOWN_KEY,
                entry.key().at(),
                "`" + entry.name() + "` is not a language of `" + key + "`.",
                entry.name().length() > 2
                        ? keys
                        : Suggestions.nearest(entry.name(), LANGUAGES)
                                .map(near -> "did you mean `" + near + "`?")
                                .orElse(keys));
    }

    private void missingLanguage(String key, Node.Mapping mapping, @Nullable Language given) {
        if (given == null) {
            context.report(
                    Rule.MISSING_LANGUAGE,
                    mapping.entries().isEmpty()
                            ? mapping.at()
                            : mapping.entries().get(0).key().at(),
                    "`" + key + "` has no text in either language.",
                    "write `{fr: …, nl: …}`.");
            return;
        }
        context.report(
                Rule.MISSING_LANGUAGE,
                mapping.entry(given.other().code())
                        .or(() -> mapping.entry(given.code()))
                        .map(entry -> entry.key().at())
                        .orElse(mapping.at()),
                "`" + key + "` is given in `" + given.code() + "` only; `"
                        + given.other().code() + "` is missing.");
    }

    /** Markdown in both languages, in place or as {@code {file: name}}. */
    Optional<Localized<Passage>> prose(String key, Node node, boolean localized) {
        if (node instanceof Node.Mapping mapping && mapping.get("file").isPresent()) {
            return fromFiles(mapping, localized);
        }
        if (localized && node instanceof Node.Scalar scalar) {
            context.report(
                    Rule.MISSING_LANGUAGE,
                    scalar.at(),
                    "`" + key + "` is given once; it needs a text in each language.",
                    "write `" + key + ": {fr: …, nl: …}`.");
            return Optional.empty();
        }
        return localized ? words(key, node) : once(key, node);
    }

    /** A text that has no languages. */
    Optional<Localized<Passage>> once(String key, Node node) {
        if (node instanceof Node.Scalar scalar) {
            return Optional.of(Localized.same(passage(scalar)));
        }
        boolean languages =
                node instanceof Node.Mapping mapping && mapping.get("fr").isPresent();
        context.report(
                Rule.WRONG_TYPE,
                node.at(),
                languages
                        ? "`" + key + "` is one text, not one in each language."
                        : "`" + key + "` takes a text, not " + node.description() + ".");
        return Optional.empty();
    }

    private Optional<Localized<Passage>> fromFiles(Node.Mapping mapping, boolean localized) {
        for (Node.Entry entry : mapping) {
            if (!entry.name().equals("file")) {
                context.report(
                        Rule.UNKNOWN_KEY, entry.key().at(), "`" + entry.name() + "` is not a key beside `file`.");
            }
        }
        if (!(mapping.get("file").orElse(mapping) instanceof Node.Scalar name)) {
            context.wrong("file", mapping, "the name of a file");
            return Optional.empty();
        }
        String stem = Paths.resolve(context.folder(), name.text()).orElse(name.text());
        if (!localized) {
            return file(name, context.files().isFile(stem) ? stem : stem + ".md")
                    .map(Localized::same);
        }
        List<Passage> texts = new ArrayList<>();
        for (Language language : Language.ALL) {
            file(name, stem + "." + language.code() + ".md").ifPresent(texts::add);
        }
        return texts.size() == 2 ? Optional.of(new Localized<>(texts.get(0), texts.get(1))) : Optional.empty();
    }

    private Optional<Passage> file(Node.Scalar name, String path) {
        if (!context.files().isFile(path)) {
            context.report(Rule.MISSING_FILE, name.at(), "There is no file `" + path + "`.");
            return Optional.empty();
        }
        return new ChapterFiles(context.files()).text(path).map(TextReader::passage);
    }
}
