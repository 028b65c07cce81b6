package org.diptych.write.web;

import org.diptych.language.Edition;
import org.diptych.language.Language;

/**
 * A file to take away.
 *
 * @param edition whose text it holds
 * @param name shown to the reader: {@code PDF}, {@code Word}
 * @param type media type
 * @param path below the output folder
 */
public record Download(Edition edition, String name, String type, String path) {
    /** What readers are offered. */
    String words(Language language) {
        return isData() ? Phrase.DATA_FILE.in(language) + " (" + name + ")" : name;
    }

    /** Whether it is in this edition; data are in all. */
    boolean isOf(Edition wanted) {
        return edition == wanted || isData();
    }

    /** Whether it can be opened at a named place. */
    boolean hasPlaces() {
        return type.equals("application/pdf");
    }

    /** Whether machines read it rather than people. */
    public boolean isData() {
        return path.contains("/data/");
    }
}
