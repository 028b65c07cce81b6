package org.diptych.content;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diptych.diagnostic.Rule;
import org.diptych.language.Language;
import org.diptych.language.Localized;
import org.diptych.source.Names;
import org.diptych.source.Node;

/** Reads the addresses that records ask for: safe as names of files everywhere, and each given once. */
final class SlugReader {
    private static final int LONGEST = 80;

    /** Names that Windows keeps for devices, and those of pages that each publication has. */
    private static final Set<String> TAKEN =
            Set.of("con", "prn", "aux", "nul", "index", "search-index", "recherche", "zoeken", "feed");

    private final PublicationFiles files;
    private final Map<Language, Map<String, Node.Scalar>> given = new EnumMap<>(Language.class);

    SlugReader(PublicationFiles files) {
        this.files = files;
    }

    /** The address that a record asks for, in each language; empty where it asks for none or for one that cannot be. */
    Optional<Localized<String>> read(Draft draft) {
        Optional<Node> node = draft.keys().get("slug").filter(SlugReader::isGiven);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> fr = one(node.get(), Language.FR);
        Optional<String> nl = one(node.get(), Language.NL);
        return fr.isPresent() && nl.isPresent() ? Optional.of(new Localized<>(fr.get(), nl.get())) : Optional.empty();
    }

    private static boolean isGiven(Node node) {
        return !(node instanceof Node.Scalar scalar && scalar.isEmpty());
    }

    private Optional<String> one(Node node, Language language) {
        Optional<Node> written =
                node instanceof Node.Mapping mapping ? mapping.get(language.code()) : Optional.of(node);
        if (written.isEmpty() || !(written.get() instanceof Node.Scalar scalar)) {
            files.diagnostics()
                    .report(
                            Rule.MISSING_LANGUAGE,
                            node.at(),
                            "`slug` has no `" + language.code() + "`.",
                            "write `{fr: …, nl: …}`, or one address for both languages.");
            return Optional.empty();
        }
        return isSound(scalar) && isFree(scalar, language) ? Optional.of(scalar.text()) : Optional.empty();
    }

    private boolean isSound(Node.Scalar scalar) {
        String slug = scalar.text();
        boolean reserved = TAKEN.contains(slug) || slug.matches("(com|lpt)[0-9]");
        if (Names.isWellFormed(slug) && slug.length() <= LONGEST && !reserved) {
            return true;
        }
        String help = "an address is made of lower-case letters, digits and hyphens, at most " + LONGEST + ".";
        String sound = Names.wellFormed(slug.toLowerCase(Locale.ROOT));
        files.diagnostics()
                .report(
                        Rule.MALFORMED_SLUG,
                        scalar.at(),
                        reserved
                                ? "`" + slug + "` cannot be an address: it is the name of something else."
                                : "`" + slug + "` cannot be an address.",
                        !reserved && Names.isWellFormed(sound) && sound.length() <= LONGEST
                                ? help.substring(0, help.length() - 1) + ": `" + sound + "`."
                                : help);
        return false;
    }

    private boolean isFree(Node.Scalar scalar, Language language) {
        Node.Scalar before =
                given.computeIfAbsent(language, l -> new HashMap<>()).putIfAbsent(scalar.text(), scalar);
        // One word for both languages is read twice, once for each.
        if (before != null && !before.at().equals(scalar.at())) {
            files.diagnostics()
                    .report(
                            Rule.DUPLICATE_SLUG,
                            scalar.at(),
                            "The address `" + scalar.text() + "` is taken already, at " + before.at() + ".",
                            "every record that asks for an address needs one of its own.");
            return false;
        }
        return true;
    }
}
