package org.diptych.style;

import java.util.ArrayList;
import java.util.List;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.source.SourceReader;
import org.diptych.workspace.Workspace;

/**
 * The look of one publication: what the house says, then the kind, then the publication itself.
 *
 * @param sources the style sheets as written, weakest first, for the browser
 * @param sheet what print understands of them
 */
public record Theme(Brand brand, List<CssSource> sources, StyleSheet sheet) {
    /** The folder of the theme that all publications share. */
    public static final String FOLDER = "templates/theme";

    public Theme {
        sources = List.copyOf(sources);
    }

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
        SourceReader reader = new SourceReader(workspace, diagnostics);
        Brand brand = Brand.NONE;
        List<CssSource> sources = new ArrayList<>();
        for (String folder : List.of(FOLDER, "templates/" + kind, "content/" + publication)) {
            String yaml = folder + "/brand.yaml";
            if (workspace.isFile(yaml)) {
                brand = brand.with(Brand.read(yaml, workspace, reader, diagnostics));
            }
            String css = folder + "/theme.css";
            if (workspace.isFile(css)) {
                reader.text(css).ifPresent(source -> sources.add(new CssSource(css, source.text())));
            } else if (folder.equals(FOLDER)) {
                diagnostics.report(
                        Rule.MISSING_FILE,
                        SourcePosition.ofFile(css),
                        "There is no file `" + css + "`, the theme of all.");
            }
        }
        Contrast.check(brand, diagnostics);
        return new Theme(brand, sources, StyleSheet.parse(sources, brand.properties(), diagnostics));
    }
}
