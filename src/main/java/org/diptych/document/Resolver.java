package org.diptych.document;

import java.util.List;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.language.Localized;

/**
 * Settles what depends on the whole document, so that layout and writers only translate: numbers of notes and captions,
 * ids of headings, generated lists, words and targets of references. Safe for several threads.
 */
public final class Resolver {
    private final Localized<Words> words;
    private final Diagnostics diagnostics;

    /**
     * A resolver.
     *
     * @param words printed by itself in captions
     * @param diagnostics takes the links that lead nowhere
     */
    public Resolver(Localized<Words> words, Diagnostics diagnostics) {
        this.words = words;
        this.diagnostics = diagnostics;
    }

    /**
     * Resolves a document in one language or in two. Every heading has an id afterwards, every note a number. Captions
     * are numbered unless the template did so or their table or figure has the class {@code unnumbered}.
     */
    public Document resolve(Document document) {
        Ids ids = Ids.of(document.blocks());
        Numbering numbering = new Numbering(document.edition(), ids, words, diagnostics);
        List<Block> numbered = numbering.blocks(document.blocks());
        Linking linking = new Linking(document.edition(), numbered, ids, numbering.labels(), diagnostics);
        return new Document(document.edition(), document.metadata(), linking.blocks(numbered));
    }
}
