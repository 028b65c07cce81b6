package org.diptych.build;

import org.diptych.content.Format;
import org.diptych.language.Edition;
import org.diptych.language.Localized;
import org.diptych.write.web.WebPublication;

/** One output: a publication in one edition and one format. Data are in both languages, whatever edition is asked for. */
public record Target(String publication, Edition edition, Format format) implements Comparable<Target> {
    public Target {
        edition = format == Format.DATA ? Edition.FR_NL : edition;
    }

    /**
     * Where it goes below the output folder: a file, or for the web a folder.
     *
     * @param address name of the publication's folder of web pages, in each language
     */
    String path(Localized<String> address) {
        return switch (format) {
            case PDF, DOCX -> publication + "/" + publication + "." + edition.code() + "." + format.code();
            case WEB -> WebPublication.folder(edition, address);
            case DATA -> publication + "/data";
        };
    }

    @Override
    public int compareTo(Target other) {
        int order = publication.compareTo(other.publication);
        order = order != 0 ? order : edition.compareTo(other.edition);
        return order != 0 ? order : format.compareTo(other.format);
    }

    /** The name by which the manifest knows it. */
    String key() {
        return publication + "." + edition.code() + "." + format.code();
    }
}
