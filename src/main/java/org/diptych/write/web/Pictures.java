package org.diptych.write.web;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.document.Block;
import org.diptych.workspace.Workspace;

/** The pictures of pages: each looked at once, copied when it is what its name says. Safe for several threads. */
final class Pictures {
    /** More bytes than a reader on the road should wait for. */
    private static final long HEAVY = 2_000_000;

    /** More bytes than are read at all. */
    private static final long HEAVIEST = 40_000_000;

    private final Workspace workspace;
    private final SiteAssets assets;
    private final Diagnostics diagnostics;
    private final Map<String, Optional<Picture>> known = new ConcurrentHashMap<>();

    /**
     * A picture that can be shown.
     *
     * @param address from the page
     * @param width in pixels, so that nothing jumps when it arrives; 0 where it is not known
     */
    record Picture(String address, int width, int height) {}

    Pictures(Workspace workspace, SiteAssets assets, Diagnostics diagnostics) {
        this.workspace = workspace;
        this.assets = assets;
        this.diagnostics = diagnostics;
    }

    /** The picture of a figure; empty where it cannot be shown, which is reported with the figure's place. */
    Optional<Picture> of(Block.Figure figure) {
        return known.computeIfAbsent(
                figure.image(), path -> load(path, figure.attributes().at()));
    }

    private Optional<Picture> load(String path, SourcePosition at) {
        try {
            if (!workspace.isFile(path)) {
                return problem(at, "There is no image `" + path + "`.", "check its name and place");
            }
            long size = workspace.size(path);
            if (size > HEAVIEST) {
                return problem(
                        at,
                        "The image `" + path + "` has " + size / 1_000_000 + " MB, more than the web can show.",
                        "make it smaller: 2000 pixels fill any screen");
            }
            Optional<PictureFile.Size> pixels = PictureFile.size(workspace.bytes(path));
            if (pixels.isEmpty()) {
                return problem(
                        at,
                        "`" + path + "` is not an image that the web can show.",
                        "the formats are SVG, PNG, JPEG and GIF");
            }
            if (size > HEAVY) {
                diagnostics.report(
                        Rule.HEAVY_IMAGE,
                        at,
                        "The image `" + path + "` has " + Math.round(size / 100_000.0) / 10.0
                                + " MB, which readers wait for.",
                        "make it smaller: 2000 pixels fill any screen");
            }
            String address = PageLinks.ROOT + SiteAssets.FOLDER + "/" + assets.file(path);
            return Optional.of(
                    new Picture(address, pixels.get().width(), pixels.get().height()));
        } catch (IOException e) {
            return problem(at, "The image `" + path + "` cannot be read.", "check its name and place");
        }
    }

    private Optional<Picture> problem(SourcePosition at, String message, String help) {
        diagnostics.report(Rule.MISSING_IMAGE, at, message, help);
        return Optional.empty();
    }
}
