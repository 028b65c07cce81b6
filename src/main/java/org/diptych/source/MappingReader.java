package org.diptych.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.diagnostic.Suggestions;
import org.diptych.language.Language;
import org.diptych.language.Localized;

/**
 * Reads a mapping key by key, and reports what is not as it should be. Every key asked for is a known one;
 * {@link #rejectOthers} reports the rest.
 */
public final class MappingReader {
    /** The rules that mistakes are reported under. */
    public record Rules(Rule unknownKey, Rule wrongType, Rule missing, Rule missingLanguage) {
        /** Mistakes of content. */
        public static final Rules CONTENT =
                new Rules(Rule.UNKNOWN_KEY, Rule.WRONG_TYPE, Rule.MISSING_FIELD, Rule.MISSING_LANGUAGE);

        /** Mistakes of a {@code kind.yaml}. */
        public static final Rules KIND =
                new Rules(Rule.KIND_DEFINITION, Rule.KIND_DEFINITION, Rule.KIND_DEFINITION, Rule.KIND_DEFINITION);

        /** Mistakes of another configuration file. */
        public static final Rules CONFIGURATION =
                new Rules(Rule.CONFIGURATION, Rule.CONFIGURATION, Rule.CONFIGURATION, Rule.CONFIGURATION);
    }

    private final Node.Mapping mapping;
    private final String what;
    private final Rules rules;
    private final Diagnostics diagnostics;
    private final Set<String> known = new LinkedHashSet<>();

    /**
     * Reads a mapping.
     *
     * @param what it describes, with its article, as messages name it: "a field"
     */
    public MappingReader(Node.Mapping mapping, String what, Rules rules, Diagnostics diagnostics) {
        this.mapping = mapping;
        this.what = what;
        this.rules = rules;
        this.diagnostics = diagnostics;
    }

    /** A reader of a node that should be a mapping; reports when it is not. */
    public static Optional<MappingReader> of(Node node, String what, Rules rules, Diagnostics diagnostics) {
        if (node instanceof Node.Mapping mapping) {
            return Optional.of(new MappingReader(mapping, what, rules, diagnostics));
        }
        diagnostics.report(
                rules.wrongType(),
                node.at(),
                "A mapping of keys and values belongs here for " + what + ", not " + node.description() + ".");
        return Optional.empty();
    }

    /** The mapping itself. */
    public Node.Mapping mapping() {
        return mapping;
    }

    /** Where it stands. */
    public SourcePosition at() {
        return mapping.at();
    }

    /** The value of a key, whatever it is; empty where nothing stands there. */
    public Optional<Node> node(String key) {
        known.add(key);
        return mapping.get(key).filter(node -> !(node instanceof Node.Scalar scalar && scalar.isEmpty()));
    }

    /** A text, as typed. */
    public Optional<Node.Scalar> scalar(String key) {
        Optional<Node> node = node(key);
        if (node.isPresent() && !(node.get() instanceof Node.Scalar)) {
            wrong(key, node.get(), "a text");
        }
        return node.filter(Node.Scalar.class::isInstance).map(Node.Scalar.class::cast);
    }

    /** A text, as typed. */
    public Optional<String> text(String key) {
        return scalar(key).map(Node.Scalar::text);
    }

    /** A text that must be there; reports when it is not. */
    public Optional<String> required(String key) {
        Optional<String> text = text(key);
        if (mapping.entry(key).isEmpty()) {
            missing(key);
        }
        return text;
    }

    /** Yes or no; no where nothing is said. */
    public boolean flag(String key) {
        Optional<Node.Scalar> scalar = scalar(key);
        if (scalar.isEmpty()) {
            return false;
        }
        String text = scalar.get().text();
        if (text.equals("true") || text.equals("yes")) {
            return true;
        }
        if (!text.equals("false") && !text.equals("no")) {
            wrong(key, scalar.get(), "`true` or `false`");
        }
        return false;
    }

    /** A mapping, to be read in turn. */
    public Optional<MappingReader> mapping(String key, String whatItIs) {
        return node(key).flatMap(node -> of(node, whatItIs, rules, diagnostics));
    }

    /** One text or a list of texts. */
    public List<Node.Scalar> scalars(String key) {
        List<Node.Scalar> found = new ArrayList<>();
        node(key).ifPresent(node -> {
            switch (node) {
                case Node.Scalar scalar -> found.add(scalar);
                case Node.Sequence sequence ->
                    sequence.forEach(item -> {
                        if (item instanceof Node.Scalar scalar) {
                            found.add(scalar);
                        } else {
                            wrong(key, item, "a list of texts");
                        }
                    });
                case Node.Mapping other -> wrong(key, other, "a list of texts");
            }
        });
        return found;
    }

    /** Words in both languages; a single text is refused. */
    public Optional<Localized<String>> words(String key) {
        return node(key).flatMap(node -> words(key, node));
    }

    /** Words in both languages that must be there; reports when they are not. */
    public Optional<Localized<String>> requiredWords(String key) {
        Optional<Localized<String>> words = words(key);
        if (node(key).isEmpty()) {
            missing(key);
        }
        return words;
    }

    /** Words in both languages, or one text for both. */
    public Optional<Localized<String>> wordsOrText(String key) {
        return node(key)
                .flatMap(node -> node instanceof Node.Scalar scalar
                        ? Optional.of(Localized.same(scalar.text()))
                        : words(key, node));
    }

    private Optional<Localized<String>> words(String key, Node node) {
        if (!(node instanceof Node.Mapping both)) {
            diagnostics.report(
                    rules.missingLanguage(),
                    node.at(),
                    "`" + key + "` is given once; it needs words in both languages.",
                    "write `" + key + ": {fr: …, nl: …}`.");
            return Optional.empty();
        }
        MappingReader reader = new MappingReader(both, "words", rules, diagnostics);
        Optional<Localized<String>> words = reader.bothLanguages(key);
        reader.rejectOthers();
        return words;
    }

    /** The texts of the keys {@code fr} and {@code nl} of this very mapping; reports a missing one. */
    public Optional<Localized<String>> bothLanguages(String name) {
        Optional<String> fr = text(Language.FR.code());
        Optional<String> nl = text(Language.NL.code());
        if (fr.isPresent() && nl.isPresent()) {
            return Optional.of(new Localized<>(fr.get(), nl.get()));
        }
        if (fr.isEmpty() && nl.isEmpty()) {
            diagnostics.report(
                    rules.missingLanguage(), mapping.at(), "`" + name + "` has no words: `fr` and `nl` are missing.");
        } else {
            Language given = fr.isPresent() ? Language.FR : Language.NL;
            SourcePosition at =
                    mapping.entry(given.code()).map(entry -> entry.key().at()).orElse(mapping.at());
            diagnostics.report(
                    rules.missingLanguage(),
                    at,
                    "`" + name + "` is given in `" + given.code() + "` only; `"
                            + given.other().code() + "` is missing.");
        }
        return Optional.empty();
    }

    /** Reports every key that was not asked for. */
    public void rejectOthers() {
        for (Node.Entry entry : mapping) {
            if (!known.contains(entry.name())) {
                List<String> candidates = new ArrayList<>(known);
                mapping.forEach(given -> candidates.remove(given.name()));
                String message = "`" + entry.name() + "` is not a key of " + what + ".";
                diagnostics.report(
                        rules.unknownKey(),
                        entry.key().at(),
                        message,
                        Suggestions.nearest(entry.name(), candidates)
                                .map(near -> "did you mean `" + near + "`?")
                                .orElse("the keys are " + Names.list(known) + "."));
            }
        }
    }

    /** Reports that something else belongs under a key. */
    public void wrong(String key, Node node, String wanted) {
        diagnostics.report(
                rules.wrongType(), node.at(), "`" + key + "` takes " + wanted + ", not " + node.description() + ".");
    }

    /** Reports that a key is missing. */
    public void missing(String key) {
        diagnostics.report(
                rules.missing(),
                mapping.at(),
                Character.toUpperCase(what.charAt(0)) + what.substring(1) + " needs `" + key + "`.");
    }
}
