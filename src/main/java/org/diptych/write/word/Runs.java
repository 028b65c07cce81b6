package org.diptych.write.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.diptych.document.Attributes;
import org.diptych.document.Inline;
import org.diptych.document.PlainText;
import org.diptych.style.Style;
import org.diptych.style.StyleContext;

/** Running text as runs, links, notes and fields. */
final class Runs {
    private final Parts parts;

    Runs(Parts parts) {
        this.parts = parts;
    }

    /**
     * What applies to the text being written.
     *
     * @param base style of the paragraph, from which character styles are told
     * @param run character style
     * @param raised {@code superscript}, {@code subscript} or empty
     * @param region what Word allows here
     */
    record Look(
            StyleContext context,
            Style base,
            Speech speech,
            WordStyles.RunLook run,
            String raised,
            Place.Region region) {
        static Look of(Place place) {
            return new Look(
                    place.context(),
                    place.context().style(),
                    place.speech(),
                    WordStyles.RunLook.NONE,
                    "",
                    place.region());
        }

        Look region(Place.Region other) {
            return new Look(context, base, speech, run, raised, other);
        }

        Look with(WordStyles.RunLook other, StyleContext inner, Speech own) {
            return new Look(inner, base, own, other, raised, region);
        }

        Look raised(String how) {
            return new Look(context, base, speech, run, how, region);
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
            case Inline.Superscript sup -> write(xml, sup.text(), look.raised("superscript"));
            case Inline.Subscript sub -> write(xml, sub.text(), look.raised("subscript"));
            case Inline.Code code ->
                styled(xml, "code", "Verbatim Char", Attributes.NONE, List.of(new Inline.Text(code.value())), look);
            case Inline.Span span -> span(xml, span, look);
            case Inline.Sign sign ->
                styled(xml, "abbr", styleName(sign.attributes(), "Diptych Sign"), sign.attributes(), sign.text(), look);
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
        boolean locked = look.region().isText() && Controls.isLocked(span.attributes());
        if (locked) {
            parts.controls().lock(xml);
        }
        styled(xml, "span", styleName(span.attributes(), "Diptych Text"), span.attributes(), span.text(), look);
        if (locked) {
            Controls.close(xml);
        }
    }

    /** The look inside a span. */
    Look spanLook(Inline.Span span, Look look) {
        StyleContext inner = look.context().enter("span", span.attributes());
        return enter(inner, styleName(span.attributes(), "Diptych Text"), span.attributes(), look);
    }

    private void styled(Xml xml, String element, String name, Attributes attributes, List<Inline> text, Look look) {
        StyleContext inner = look.context().enter(element, attributes);
        if (inner.style().display().equals("none")) {
            return;
        }
        write(xml, text, enter(inner, name, attributes, look));
    }

    private Look enter(StyleContext inner, String name, Attributes attributes, Look look) {
        return look.with(
                parts.styles().character(name, inner.style(), look.base()),
                inner,
                look.speech().in(attributes));
    }

    /** The name of the style of a class, or what to use without one. */
    static String styleName(Attributes attributes, String otherwise) {
        StringBuilder name = new StringBuilder();
        for (String one : attributes.classes()) {
            if (!Speech.isLanguage(one)) {
                for (String word : one.split("[-_]")) {
                    name.append(' ').append(capital(word));
                }
            }
        }
        return name.isEmpty() ? otherwise : "Diptych" + name;
    }

    private static String capital(String word) {
        return word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private void link(Xml xml, Inline.Link link, Look look) {
        String id = parts.linkTo(link.href());
        xml.start("w:hyperlink").attribute("r:id", id).attribute("w:history", "1");
        StyleContext inner = look.context().enter("a", link.attributes());
        write(xml, link.text(), linked(inner, enter(inner, "Hyperlink", link.attributes(), look)));
        xml.end();
    }

    private Look linked(StyleContext inner, Look look) {
        boolean isPlain = look.run().equals(WordStyles.RunLook.NONE);
        return isPlain ? look.with(parts.styles().plainLink(inner.style()), inner, look.speech()) : look;
    }

    /** A REF field where the words are those of the target, so that they follow it; else a link. */
    private void reference(Xml xml, Inline.Reference reference, Look look) {
        StyleContext inner = look.context().enter("a", reference.attributes());
        // Nothing in it is locked: Word writes it anew when the field is updated.
        Look inside = linked(inner, enter(inner, "Hyperlink", reference.attributes(), look))
                .region(Place.Region.LISTING);
        Optional<String> bookmark = parts.references().bookmark(reference.target(), PlainText.ofRun(reference.text()));
        if (bookmark.isPresent()) {
            begin(xml, " REF " + bookmark.get() + " \\h \\* MERGEFORMAT ", inside);
            write(xml, reference.text(), inside);
            fieldCharacter(xml, "end", inside);
        } else {
            xml.start("w:hyperlink")
                    .attribute("w:anchor", Parts.bookmarkName(reference.target()))
                    .attribute("w:history", "1");
            write(xml, reference.text(), inside);
            xml.end();
        }
    }

    /** A PAGEREF field with the number that our own layout found, so that nothing has to be updated at opening. */
    void pageNumber(Xml xml, String target, Look look) {
        StyleContext inner = look.context().enter("span", Attributes.ofClass("page"));
        Look inside = enter(inner, "Diptych Page", Attributes.NONE, look);
        field(xml, " PAGEREF " + Parts.bookmarkName(target) + " \\h ", parts.pageOf(target), inside);
    }

    /** A field with its result. */
    void field(Xml xml, String instruction, String result, Look look) {
        begin(xml, instruction, look);
        run(xml, result, look);
        fieldCharacter(xml, "end", look);
    }

    /** The beginning of a field, up to its result. */
    void begin(Xml xml, String instruction, Look look) {
        fieldCharacter(xml, "begin", look);
        xml.start("w:r");
        properties(xml, look);
        xml.start("w:instrText").attribute("xml:space", "preserve").text(instruction);
        xml.end().end();
        fieldCharacter(xml, "separate", look);
    }

    void fieldCharacter(Xml xml, String type, Look look) {
        xml.start("w:r");
        properties(xml, look);
        xml.empty("w:fldChar", "w:fldCharType", type);
        xml.end();
    }

    private void note(Xml xml, Inline.Note note, Look look) {
        if (look.region() == Place.Region.NOTE) {
            // Word has no notes in notes.
            run(xml, " [" + PlainText.of(note.blocks()).strip().replace('\n', ' ') + "]", look);
            return;
        }
        Look inside = callLook(look);
        NotesPart.Call call = parts.notes().call(note, look);
        if (call.isRepeated()) {
            field(xml, " NOTEREF " + call.bookmark() + " \\h ", Integer.toString(note.number()), inside);
            return;
        }
        List<Runnable> ends = new ArrayList<>();
        if (!call.bookmark().isEmpty()) {
            ends.add(parts.openBookmark(xml, call.bookmark()));
        }
        xml.start("w:r");
        properties(xml, inside);
        xml.start("w:footnoteReference");
        if (call.isMarked()) {
            xml.attribute("w:customMarkFollows", "1");
        }
        xml.attribute("w:id", call.id()).end();
        if (call.isMarked()) {
            xml.start("w:t").text(Integer.toString(note.number())).end();
        }
        xml.end();
        ends.forEach(Runnable::run);
    }

    /** The look of the number of a note, at its call and before its text. */
    Look callLook(Look look) {
        return look.with(parts.styles().noteCall(), look.context(), look.speech());
    }

    private void breakLine(Xml xml, Look look) {
        xml.start("w:r");
        properties(xml, look);
        xml.empty("w:br").end();
    }

    /** A tab. */
    void tab(Xml xml, Look look) {
        xml.start("w:r");
        properties(xml, look);
        xml.empty("w:tab").end();
    }

    /** Characters; a tab or a new line among them is a space, as anywhere in running text. */
    void run(Xml xml, String text, Look look) {
        if (text.isEmpty()) {
            return;
        }
        xml.start("w:r");
        properties(xml, look);
        xml.start("w:t").attribute("xml:space", "preserve").text(text);
        xml.end().end();
    }

    /** Properties in the order of the schema: style, toggles, position, language. */
    void properties(Xml xml, Look look) {
        xml.start("w:rPr");
        if (!look.run().style().isEmpty()) {
            xml.empty("w:rStyle", "w:val", look.run().style());
        }
        xml.raw(look.run().direct());
        if (!look.raised().isEmpty()) {
            xml.empty("w:vertAlign", "w:val", look.raised());
        }
        xml.empty("w:lang", "w:val", look.speech().tag());
        xml.end();
    }
}
