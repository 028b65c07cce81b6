package org.diptych.layout;

import org.diptych.diagnostic.Diagnostics;
import org.diptych.document.Attributes;
import org.diptych.language.Edition;
import org.diptych.language.ReadingOrder;
import org.diptych.layout.text.Typesetter;
import org.diptych.style.PageStyle;
import org.diptych.style.Style;
import org.diptych.style.StyleContext;
import org.diptych.style.StyleSheet;
import org.jspecify.annotations.Nullable;

/** All that is needed to set blocks. */
record Setting(
        Edition edition,
        ReadingOrder reading,
        StyleSheet styles,
        Typesetter typesetter,
        Images images,
        SourceText sources,
        PageLabels labels,
        TableColumns columns,
        Diagnostics diagnostics) {

    StyleContext root() {
        return styles.root(edition);
    }

    /** The name of the page where the theme wants no other. */
    String page() {
        return root().style().page();
    }

    /**
     * Whether what stands on pages of a name stands on two facing pages, a language on each. What other pages hold stands
     * on one page in two columns; the default page always faces another.
     */
    boolean isFacing(String page) {
        return edition.isFacing()
                && (page.equals(page())
                        || styles.page(edition, page, false, false).facing());
    }

    /** The width between the margins of a page. */
    double width(String page) {
        PageStyle style = styles.page(edition, page, false, false);
        return style.width() - style.margin().left() - style.margin().right();
    }

    /** The width of the line of a page: its width, or that of one of its columns. */
    double lineWidth(String page) {
        return edition.isBilingual() ? width(page) : lanes(page).width();
    }

    /** The columns that text runs through, one after the other; a two-column edition has one with pairs in it. */
    Lanes flow(String page) {
        return edition.isBilingual() ? Lanes.of(1, width(page), 0) : lanes(page);
    }

    /** The height between the margins of a page; null for the default one. */
    double height(@Nullable String page) {
        PageStyle style = styles.page(edition, page == null ? page() : page, false, false);
        return style.height() - style.margin().top() - style.margin().bottom();
    }

    /** The columns of the text of a page: those of pairs, or those that the theme asks for. */
    Lanes lanes(String page) {
        double width = width(page);
        if (isFacing(page)) {
            return Lanes.facing(width);
        }
        if (edition.isBilingual()) {
            Style pair = root().enter("div", Attributes.ofClass("pair")).style();
            return Lanes.of(2, width, gap(pair));
        }
        Style body = root().style();
        return Lanes.of(body.columnCount(), width, gap(body));
    }

    /** The space between columns. */
    static double gap(Style style) {
        return style.columnGap() > 0 ? style.columnGap() : style.fontSize() * 1.6;
    }
}
