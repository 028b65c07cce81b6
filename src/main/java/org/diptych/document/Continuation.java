package org.diptych.document;

import java.util.ArrayList;
import java.util.List;
import org.diptych.language.Language;

/** What stands above a table again where it goes on on another page. */
public final class Continuation {
    /** Class of the words that say that a table goes on. */
    private static final Attributes CONTINUED = Attributes.ofClass("continued");

    private Continuation() {}

    /**
     * The caption of a table that goes on: without notes, links and ids, each language with its own word at the end.
     *
     * @param language of what does not name its own
     */
    public static List<Inline> of(List<Inline> caption, Language language) {
        List<Inline> again = new ArrayList<>(caption.size() + 1);
        if (caption.stream().noneMatch(Captions::isSide)) {
            again.addAll(Listings.clean(caption));
            again.add(word(language));
            return again;
        }
        for (Inline inline : caption) {
            if (inline instanceof Inline.Span side && Captions.isSide(side)) {
                Language own = side.attributes().language();
                again.add(new Inline.Span(side.attributes().withId(""), of(side.text(), own == null ? language : own)));
            } else {
                again.add(inline);
            }
        }
        return again;
    }

    private static Inline word(Language language) {
        String word = switch (language) {
            case FR -> "suite";
            case NL -> "vervolg";
        };
        return new Inline.Span(CONTINUED, List.of(new Inline.Text("\u00A0(" + word + ")")));
    }
}
