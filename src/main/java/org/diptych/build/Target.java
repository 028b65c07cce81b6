package org.diptych.build;

import org.diptych.content.Format;
import org.diptych.language.Edition;

/** One output: a publication in one edition and one format. */
public record Target(String publication, Edition edition, Format format) {
    /** Where it goes below the output folder: a file, or for the web a folder. */
    public String path() {
        return switch (format) {
            case PDF, DOCX -> publication + "/" + publication + "." + edition.code() + "." + format.code();
            case WEB -> publication + "/" + edition.code();
        };
    }

    /** The file a person opens. */
    public String entryPath() {
        return format == Format.WEB ? path() + "/index.html" : path();
    }
}
