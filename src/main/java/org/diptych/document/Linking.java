package org.diptych.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.diagnostic.Suggestions;
import org.diptych.language.Edition;

/** Second pass of the {@link Resolver}: fills generated lists and references without words, checks every target. */
final class Linking extends SideRewrite {
    /** Looking for the name that was meant takes time in a large document; the first mistakes show the way. */
    private static final int MOST_SUGGESTIONS = 20;

    /** The class of contents that list headings by their shorter titles. */
    private static final String SHORT = "short";

    private final Edition edition;
    private final List<Block> numbered;
    private final Ids ids;
    private final Labels labels;
    private final Diagnostics diagnostics;
    private final Map<List<Object>, List<Block.Entry>> listings = new HashMap<>();
    private SourcePosition here = SourcePosition.NONE;
    private int suggested;

    Linking(Edition edition, List<Block> numbered, Ids ids, Labels labels, Diagnostics diagnostics) {
        super(edition);
        this.edition = edition;
        this.numbered = numbered;
        this.ids = ids;
        this.labels = labels;
        this.diagnostics = diagnostics;
    }

    @Override
    Attributes attributes(Attributes attributes) {
        if (!attributes.at().equals(SourcePosition.NONE)) {
            here = attributes.at();
        }
        return attributes;
    }

    @Override
    Block contents(Block.Contents contents, Attributes attributes) {
        List<Block.Entry> entries = listings
                .computeIfAbsent(
                        List.of(contents.listing(), listed(), attributes.hasClass(SHORT)),
                        key -> Listings.of(contents.listing(), listed(), attributes.hasClass(SHORT), numbered))
                .stream()
                .filter(entry -> entry.level() <= contents.depth())
                .toList();
        return new Block.Contents(attributes, contents.listing(), contents.depth(), entries);
    }

    /** In columns a list is in both languages; on facing pages each language has its own. */
    private Listings.Side listed() {
        if (!edition.isFacing()) {
            return Listings.Side.BOTH;
        }
        return isSecond() ? Listings.Side.RIGHT : Listings.Side.LEFT;
    }

    @Override
    Inline reference(Inline.Reference reference, Attributes attributes) {
        boolean exists = check(reference.target());
        if (!reference.text().isEmpty() || !exists) {
            return super.reference(reference, attributes);
        }
        Optional<List<Inline>> label = labels.of(reference, side());
        if (label.isEmpty()) {
            diagnostics.report(
                    Rule.UNRESOLVED_TARGET,
                    here,
                    "The link to `" + reference.target() + "` has no words, and its target has no title.",
                    "write the words between `<a>` and `</a>`");
        }
        return new Inline.Reference(attributes, reference.target(), label.orElse(List.of()));
    }

    @Override
    Inline pageNumber(Inline.PageNumber number) {
        check(number.target());
        return number;
    }

    private boolean check(String target) {
        if (ids.contains(target)) {
            return true;
        }
        Optional<String> meant =
                suggested++ < MOST_SUGGESTIONS ? Suggestions.nearest(target, ids.sorted()) : Optional.empty();
        diagnostics.report(
                Rule.UNRESOLVED_TARGET,
                here,
                "The link to `" + target + "` leads nowhere: nothing in the document has this id.",
                meant.map(near -> "did you mean `" + near + "`?").orElse("give the block that it leads to an `id`"));
        return false;
    }
}
