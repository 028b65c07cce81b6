package org.diptych.build;

import org.diptych.exchange.OpenData;

/**
 * What became of a target.
 *
 * @param path where it is below the output folder: a file, or for the web a folder
 * @param fingerprint of everything it was made from
 * @param pages printed pages, or pages of the web; 0 where the format has none
 * @param size in bytes, of all its files
 * @param millis spent on it, 0 when it was not made anew
 */
public record Written(Target target, String path, String fingerprint, int pages, long size, long millis) {
    /** The file a person opens. */
    public String entryPath() {
        return switch (target.format()) {
            case PDF, DOCX -> path;
            case WEB -> path + "/index.html";
            case DATA -> path + "/" + OpenData.DESCRIPTION;
        };
    }
}
