package org.diptych.layout.text;

import java.util.List;

/** Makes paragraphs from runs. Keeps every word shaped and every division found; safe for several threads. */
public final class Typesetter {
    private final FontLibrary fonts;
    private final Hyphenation hyphenation;

    public Typesetter(FontLibrary fonts, Hyphenation hyphenation) {
        this.fonts = fonts;
        this.hyphenation = hyphenation;
    }

    /** The fonts it sets with. */
    public FontLibrary fonts() {
        return fonts;
    }

    /** Measures a paragraph. */
    public Paragraph paragraph(List<Run> runs, ParagraphStyle style) {
        throw new UnsupportedOperationException("not yet" + hyphenation);
    }
}
