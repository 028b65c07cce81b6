package org.diptych.document;

import org.diptych.language.Localized;

/**
 * What a file says of itself.
 *
 * @param publication folder name, also the stem of file names
 * @param kind folder name of the kind
 * @param title in both languages, whatever the edition
 * @param subtitle empty texts for none
 * @param code reference printed in running heads, for instance {@code A-785/2 - 2023/2024}; empty for none
 * @param date of publication, ISO 8601; empty for none
 * @param publisher empty texts for none
 * @param description one or two sentences; empty texts for none
 * @param shortTitle for running heads; the title where none is given
 */
public record Metadata(
        String publication,
        String kind,
        Localized<String> title,
        Localized<String> subtitle,
        String code,
        String date,
        Localized<String> publisher,
        Localized<String> description,
        Localized<String> shortTitle) {

    /** Without a short title. */
    public Metadata(
            String publication,
            String kind,
            Localized<String> title,
            Localized<String> subtitle,
            String code,
            String date,
            Localized<String> publisher,
            Localized<String> description) {
        this(publication, kind, title, subtitle, code, date, publisher, description, title);
    }

    /** All of it, as a record has it by itself, but that would be made anew at each start; files are identified by it. */
    @Override
    public String toString() {
        return "Metadata[publication=" + publication + ", kind=" + kind + ", title=" + title + ", subtitle=" + subtitle
                + ", code=" + code + ", date=" + date + ", publisher=" + publisher + ", description=" + description
                + ", shortTitle=" + shortTitle + "]";
    }
}
