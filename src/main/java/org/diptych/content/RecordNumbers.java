package org.diptych.content;

import java.util.Optional;
import org.diptych.language.Localized;

/** The printed numbers of the records of a publication, computed from their places. */
public final class RecordNumbers {
    private RecordNumbers() {}

    /** Numbers a tree of records. */
    static RecordNumbers of(Record root) {
        return new RecordNumbers();
    }

    /** The number of a record in its own series, with its word where it has one ("Chapitre I"); empty if unnumbered. */
    public Optional<Localized<String>> number(Record record) {
        return Optional.empty();
    }

    /** The number of its place in the document; empty if it has none. */
    public Optional<Localized<String>> sectionNumber(Record record) {
        return Optional.empty();
    }

    /** Its heading: number and title apart. */
    public Localized<Heading> heading(Record record) {
        return record.title().map(title -> new Heading("", title, ""));
    }

    /**
     * A heading as printed: number, title, and what follows the title.
     *
     * @param number all that the pattern puts before the title; may be empty
     * @param title the title
     * @param suffix all that the pattern puts after the title; may be empty
     */
    public record Heading(String number, String title, String suffix) {}
}
