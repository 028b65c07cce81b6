package org.diptych.document;

import java.util.List;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What any element of the tree may carry.
 *
 * @param id target of links, unique in the document; empty for none
 * @param classes names that the theme's selectors know
 * @param language where it differs from the surrounding text's; null where it does not
 * @param origin where the content came from
 * @param at the place of that content in the author's files
 */
public record Attributes(
        String id, List<String> classes, @Nullable Language language, Origin origin, SourcePosition at) {
    /** Nothing of all that. */
    public static final Attributes NONE = new Attributes("", List.of(), null, Origin.NONE, SourcePosition.NONE);

    public Attributes {
        classes = List.copyOf(classes);
    }

    /** Classes alone. */
    public static Attributes ofClass(String... classes) {
        return new Attributes("", List.of(classes), null, Origin.NONE, SourcePosition.NONE);
    }

    /** Whether the element has this class. */
    public boolean hasClass(String name) {
        return classes.contains(name);
    }

    /** The same in another language. */
    public Attributes in(@Nullable Language other) {
        return other == language ? this : new Attributes(id, classes, other, origin, at);
    }

    /** The same with another id. */
    public Attributes withId(String other) {
        return other.equals(id) ? this : new Attributes(other, classes, language, origin, at);
    }
}
