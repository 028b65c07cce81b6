package org.diptych.document;

import java.util.List;
import java.util.Map;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.language.Edition;
import org.diptych.language.Language;
import org.diptych.language.Localized;

/**
 * Makes an edition in two languages of two documents in one language each: rows of blocks that say the same
 * (docs/decisions/0002-pairing.md). On facing pages each language has all of its own, tables and pictures too. Documents are paired before they are resolved. Safe for several threads.
 */
public final class Pairing {
    private final Diagnostics diagnostics;

    /** Pairs, and reports what has no counterpart. */
    public Pairing(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * Pairs the documents of both languages.
     *
     * @param edition in two languages; the first is printed on the left
     */
    public Document pair(Edition edition, Localized<Document> documents) {
        if (!edition.isBilingual()) {
            throw new IllegalArgumentException("edition " + edition.code() + " has one language");
        }
        Language first = edition.first();
        Document left = documents.in(first);
        List<Block> second =
                SecondIds.apply(left.blocks(), documents.in(first.other()).blocks(), first.other());
        Rows rows = new Rows(edition, diagnostics);
        List<Block> paired = rows.blocks(left.blocks(), second, true);
        Map<String, String> merged = rows.merged();
        List<Block> linked = merged.isEmpty() ? paired : new Targets(merged).blocks(paired);
        return new Document(edition, left.metadata(), linked);
    }
}
