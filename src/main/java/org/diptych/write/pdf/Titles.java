package org.diptych.write.pdf;

import org.diptych.document.Metadata;
import org.diptych.language.Edition;
import org.diptych.language.Language;

/** Titles as files carry them. */
final class Titles {
    private Titles() {}

    /** In a language, with the subtitle. */
    static String of(Metadata metadata, Language language) {
        String title = metadata.title().in(language);
        String subtitle = metadata.subtitle().in(language);
        return subtitle.isEmpty() ? title : title + ": " + subtitle;
    }

    /** In all languages of an edition. */
    static String of(Metadata metadata, Edition edition) {
        String first = of(metadata, edition.first());
        if (!edition.isBilingual()) {
            return first;
        }
        String second = of(metadata, edition.languages().get(1));
        return first.equals(second) ? first : first + " – " + second;
    }
}
