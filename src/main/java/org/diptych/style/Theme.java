package org.diptych.style;

import java.util.List;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.workspace.Workspace;

/**
 * The look of one publication.
 *
 * @param look as it is written
 * @param sheet what print understands of it
 */
public record Theme(Look look, StyleSheet sheet) {
    /** The folder of the theme that all publications share. */
    public static final String FOLDER = "templates/theme";

    /** Whether a publication adds to the look of its kind. */
    public static boolean isOwn(Workspace workspace, String publication) {
        String folder = "content/" + publication;
        return workspace.isFile(folder + "/theme.css") || workspace.isFile(folder + "/brand.yaml");
    }

    /**
     * Reads {@code templates/theme/}, {@code templates/<kind>/} and {@code content/<publication>/}: a {@code theme.css}
     * and a {@code brand.yaml} in each, the first of them required.
     *
     * @param diagnostics hears of all that is wrong
     */
    public static Theme read(Workspace workspace, String kind, String publication, Diagnostics diagnostics) {
        List<String> folders = List.of(FOLDER, "templates/" + kind, "content/" + publication);
        Look look = Look.read(folders, workspace, diagnostics);
        return new Theme(look, StyleSheet.parse(look.sources(), look.brand().properties(), diagnostics));
    }

    /** What the house, the kind and the publication say of themselves. */
    public Brand brand() {
        return look.brand();
    }
}
