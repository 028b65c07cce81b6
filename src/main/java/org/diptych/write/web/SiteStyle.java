package org.diptych.write.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.diptych.chart.Palette;
import org.diptych.style.Look;
import org.diptych.workspace.Workspace;

/** A look as pages get it: one style sheet, and the fonts that must be there at once. Safe for several threads. */
final class SiteStyle {
    private final Look look;
    private final String css;
    private final String file;
    private final Map<Faces, List<String>> fonts = new ConcurrentHashMap<>();

    /**
     * Writes the style sheet.
     *
     * @param charts colours of the charts that stand on the pages; empty where there are none
     */
    SiteStyle(Look look, Optional<Palette> charts, Workspace workspace, SiteAssets assets) {
        this.look = look;
        try {
            this.css = new StyleSheetWriter(workspace, assets).css(look, charts);
            this.file = assets.store("style.css", css.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("style.css", e);
        }
    }

    /** The name of the style sheet. */
    String file() {
        return file;
    }

    /** The names of the fonts that a page needs before it is painted. */
    List<String> firstFonts(Faces faces) {
        return fonts.computeIfAbsent(faces, shown -> {
            Map<String, String> brand = look.brand().properties();
            return shown.fonts(css, brand.getOrDefault("--font-text", ""), brand.getOrDefault("--font-label", ""));
        });
    }
}
