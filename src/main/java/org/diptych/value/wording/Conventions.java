package org.diptych.value.wording;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.language.Language;
import org.diptych.language.Localized;
import org.diptych.source.Node;
import org.diptych.source.SourceReader;
import org.diptych.workspace.Workspace;

/** The conventions of both languages, as the theme's {@code conventions.yaml} has them. */
public record Conventions(Localized<Conventions.OfLanguage> languages) {
    /** Where the theme keeps them. */
    public static final String FILE = "templates/theme/conventions.yaml";

    /**
     * The conventions of one language. Every map holds exactly the keys that the file must have.
     *
     * @param thousands the mark between groups of three digits
     * @param groupFrom numbers below it are written without that mark
     * @param decimal the mark before decimals
     * @param singularBelowTwo whether all that is below two takes the singular, or one alone
     * @param months from January
     */
    public record OfLanguage(
            Language language,
            String thousands,
            int groupFrom,
            String decimal,
            boolean singularBelowTwo,
            Map<String, String> patterns,
            Map<String, String> words,
            List<String> months,
            Map<String, Forms> moments,
            Map<String, Plural> units,
            Map<String, String> thresholds,
            Signs signs) {
        public OfLanguage {
            patterns = ordered(patterns);
            words = ordered(words);
            months = List.copyOf(months);
            moments = ordered(moments);
            units = ordered(units);
            thresholds = ordered(thresholds);
        }
    }

    /**
     * How a moment is named.
     *
     * @param plain alone
     * @param in as an answer to "when"
     * @param definite after a preposition
     */
    public record Forms(String plain, String in, String definite) {}

    /** A word in the singular and in the plural. */
    public record Plural(String one, String other) {}

    /** A pair of quotation marks, with the spaces that belong to them. */
    public record Quotes(String open, String close) {}

    /**
     * Signs and the spaces around them.
     *
     * @param before the space that stands before a sign
     * @param after words that stay with the number that follows
     */
    public record Signs(Quotes quotes, Quotes innerQuotes, Map<Character, String> before, List<String> after) {
        public Signs {
            before = ordered(before);
            after = List.copyOf(after);
        }
    }

    /**
     * Reads the theme's file.
     *
     * @return nothing where it is missing or wrong, which is reported
     */
    public static Optional<Conventions> read(Workspace workspace, Diagnostics diagnostics) {
        return read(workspace, FILE, diagnostics);
    }

    /** Reads a file of another name, with the same shape. */
    public static Optional<Conventions> read(Workspace workspace, String file, Diagnostics diagnostics) {
        if (!workspace.isFile(file)) {
            ConventionsReader.reportMissing(file, diagnostics);
            return Optional.empty();
        }
        Optional<Node> root = new SourceReader(workspace, diagnostics).read(file);
        return root.isEmpty() ? Optional.empty() : new ConventionsReader(file, diagnostics).read(root.get());
    }

    /** The writing of one language. */
    public Wording in(Language language) {
        return new Wording(languages.in(language));
    }

    private static <K, V> Map<K, V> ordered(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
