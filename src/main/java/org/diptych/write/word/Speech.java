package org.diptych.write.word;

import org.diptych.document.Attributes;
import org.diptych.language.Language;

/**
 * The language of what is being written.
 *
 * @param language of the edition's two
 * @param tag BCP 47, of any language: a passage in a third one has the class {@code lang-} and its tag
 */
record Speech(Language language, String tag) {
    private static final String FOREIGN = "lang-";

    static Speech of(Language language) {
        return new Speech(language, language.tag());
    }

    /** The language inside an element. */
    Speech in(Attributes attributes) {
        for (String name : attributes.classes()) {
            if (name.startsWith(FOREIGN)) {
                return new Speech(language, name.substring(FOREIGN.length()));
            }
        }
        Language own = attributes.language();
        return own == null ? this : of(own);
    }

    /** Whether a class names a language and not a look. */
    static boolean isLanguage(String name) {
        return name.startsWith(FOREIGN);
    }
}
