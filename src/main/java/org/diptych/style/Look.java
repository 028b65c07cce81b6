package org.diptych.style;

import java.util.ArrayList;
import java.util.List;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.source.SourceReader;
import org.diptych.workspace.Workspace;

/**
 * The look of one publication as it is written, which is what browsers get: what the house says, then the kind, then the
 * publication itself.
 *
 * @param sources the style sheets, weakest first
 */
public record Look(Brand brand, List<CssSource> sources) {
    public Look {
        sources = List.copyOf(sources);
    }

    /**
     * Reads a {@code theme.css} and a {@code brand.yaml} in each of the folders where they may stand; the first of them is
     * required.
     *
     * @param diagnostics hears of all that is wrong with the brand and with the files
     */
    static Look read(List<String> folders, Workspace workspace, Diagnostics diagnostics) {
        SourceReader reader = new SourceReader(workspace, diagnostics);
        Brand brand = Brand.NONE;
        List<CssSource> sources = new ArrayList<>();
        for (String folder : folders) {
            String yaml = folder + "/brand.yaml";
            if (workspace.isFile(yaml)) {
                brand = brand.with(Brand.read(yaml, workspace, reader, diagnostics));
            }
            String css = folder + "/theme.css";
            if (workspace.isFile(css)) {
                reader.text(css).ifPresent(source -> sources.add(new CssSource(css, source.text())));
            } else if (folder.equals(Theme.FOLDER)) {
                diagnostics.report(
                        Rule.MISSING_FILE,
                        SourcePosition.ofFile(css),
                        "There is no file `" + css + "`, the theme of all.");
            }
        }
        Contrast.check(brand, diagnostics);
        return new Look(brand, sources);
    }

    /** What all publications share. */
    public static Look ofHouse(Workspace workspace, Diagnostics diagnostics) {
        return read(List.of(Theme.FOLDER), workspace, diagnostics);
    }
}
