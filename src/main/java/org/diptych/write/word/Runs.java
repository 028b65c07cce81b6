package org.diptych.write.word;

import java.util.List;
import org.diptych.document.Attributes;
import org.diptych.document.Inline;
import org.diptych.language.Language;
import org.diptych.style.StyleContext;
import org.jspecify.annotations.Nullable;

/** Running text as runs, links, notes and fields. */
final class Runs {
    private final Parts parts;

    Runs(Parts parts) {
        this.parts = parts;
    }

    /**
     * What applies to the text being written.
     *
     * @param style id of the character style; empty for the paragraph's own
     * @param raised {@code superscript}, {@code subscript} or empty
     */
    record Look(StyleContext context, Language language, String style, String raised) {
        Look withStyle(String id, StyleContext inner) {
            return new Look(inner, language, id, raised);
        }
    }

    void write(Xml xml, List<Inline> text, Look look) {
        for (Inline inline : text) {
            write(xml, inline, look);
        }
    }

    private void write(Xml xml, Inline inline, Look look) {
        switch (inline) {
            case Inline.Text text -> run(xml, text.value(), look);
            case Inline.LineBreak br -> breakLine(xml, look);
            case Inline.Emphasis em -> styled(xml, "em", "Emphasis", Attributes.NONE, em.text(), look);
            case Inline.Strong strong -> styled(xml, "strong", "Strong", Attributes.NONE, strong.text(), look);
            case Inline.Superscript sup -> write(xml, sup.text(), raised(look, "superscript"));
            case Inline.Subscript sub -> write(xml, sub.text(), raised(look, "subscript"));
            case Inline.Code code ->
                styled(xml, "code", "Verbatim Char", Attributes.NONE, List.of(new Inline.Text(code.value())), look);
            case Inline.Span span -> span(xml, span, look);
            case Inline.Sign sign ->
                styled(xml, "abbr", styleName(sign.attributes(), ""), sign.attributes(), sign.text(), look);
            case Inline.Link link -> link(xml, link, look);
            case Inline.Reference reference -> reference(xml, reference, look);
            case Inline.PageNumber page -> pageNumber(xml, page.target(), look);
            case Inline.Note note -> note(xml, note, look);
            case Inline.Datum datum -> write(xml, datum.text(), look);
            case Inline.Time time -> write(xml, time.text(), look);
        }
    }

    private void span(Xml xml, Inline.Span span, Look look) {
        String id = span.attributes().id();
        if (!id.isEmpty()) {
            parts.bookmark(xml, id);
        }
        styled(xml, "span", styleName(span.attributes(), ""), span.attributes(), span.text(), look);
    }

    private void styled(Xml xml, String element, String name, Attributes attributes, List<Inline> text, Look look) {
        StyleContext inner = look.context().enter(element, attributes);
        if (inner.style().display().equals("none")) {
            return;
        }
        boolean same = inner.style().equals(look.context().style());
        String id = same || name.isEmpty() ? look.style() : parts.styles().character(name, inner.style());
        write(xml, text, new Look(inner, language(attributes.language(), look), id, look.raised()));
    }

    private static Language language(@Nullable Language own, Look look) {
        return own == null ? look.language() : own;
    }

    /** The name of the style of a class, or what to use without one. */
    static String styleName(Attributes attributes, String otherwise) {
        return attributes.classes().isEmpty()
                ? otherwise
                : "Diptych " + String.join(" ", attributes.classes()).replace('-', ' ');
    }

    private static Look raised(Look look, String how) {
        return new Look(look.context(), look.language(), look.style(), how);
    }

    private void link(Xml xml, Inline.Link link, Look look) {
        String id = parts.linkTo(link.href());
        xml.start("w:hyperlink").attribute("r:id", id);
        styled(xml, "a", "Hyperlink", link.attributes(), link.text(), look);
        xml.end();
    }

    private void reference(Xml xml, Inline.Reference reference, Look look) {
        xml.start("w:hyperlink").attribute("w:anchor", Parts.bookmarkName(reference.target()));
        styled(xml, "a", "Diptych Reference", reference.attributes(), reference.text(), look);
        xml.end();
    }

    /** A PAGEREF field with the number that our own layout found, so that nothing has to be updated at opening. */
    void pageNumber(Xml xml, String target, Look look) {
        field(xml, " PAGEREF " + Parts.bookmarkName(target) + " \\h ", parts.pageOf(target), look);
    }

    /** A field with its result. */
    void field(Xml xml, String instruction, String result, Look look) {
        fieldCharacter(xml, "begin", look);
        xml.start("w:r");
        properties(xml, look);
        xml.start("w:instrText").attribute("xml:space", "preserve").text(instruction);
        xml.end().end();
        fieldCharacter(xml, "separate", look);
        run(xml, result, look);
        fieldCharacter(xml, "end", look);
    }

    void fieldCharacter(Xml xml, String type, Look look) {
        xml.start("w:r");
        properties(xml, look);
        xml.empty("w:fldChar", "w:fldCharType", type);
        xml.end();
    }

    private void note(Xml xml, Inline.Note note, Look look) {
        int id = parts.notes().add(note, look);
        String style = parts.styles()
                .character(
                        "footnote reference",
                        look.context()
                                .enter("sup", Attributes.ofClass("note-call"))
                                .style());
        xml.start("w:r").start("w:rPr");
        xml.empty("w:rStyle", "w:val", style);
        xml.empty("w:vertAlign", "w:val", "superscript");
        xml.end();
        xml.empty("w:footnoteReference", "w:id", id);
        xml.end();
    }

    private void breakLine(Xml xml, Look look) {
        xml.start("w:r");
        properties(xml, look);
        xml.empty("w:br").end();
    }

    /** Characters; a tab stays a tab. */
    void run(Xml xml, String text, Look look) {
        if (text.isEmpty()) {
            return;
        }
        xml.start("w:r");
        properties(xml, look);
        xml.start("w:t").attribute("xml:space", "preserve").text(text);
        xml.end().end();
    }

    private void properties(Xml xml, Look look) {
        xml.start("w:rPr");
        if (!look.style().isEmpty()) {
            xml.empty("w:rStyle", "w:val", look.style());
        }
        if (!look.raised().isEmpty()) {
            xml.empty("w:vertAlign", "w:val", look.raised());
        }
        xml.empty("w:lang", "w:val", look.language().tag());
        xml.end();
    }
}
