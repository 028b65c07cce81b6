package org.diptych.write.web;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.document.Block;
import org.diptych.workspace.Workspace;

/** The pictures of pages: each looked at once, copied when it is what its name says. Safe for several threads. */
final class Pictures {
    private final SiteAssets assets;
    private final PictureRules rules;
    private final Map<String, Optional<Picture>> known = new ConcurrentHashMap<>();

    /**
     * A picture that can be shown.
     *
     * @param address from the page
     * @param width in pixels, so that nothing jumps when it arrives; 0 where it is not known
     */
    record Picture(String address, int width, int height) {}

    Pictures(Workspace workspace, SiteAssets assets, Diagnostics diagnostics) {
        this.assets = assets;
        this.rules = new PictureRules(workspace, diagnostics);
    }

    /** The picture of a figure; empty where it cannot be shown, which is reported with the figure's place. */
    Optional<Picture> of(Block.Figure figure) {
        return known.computeIfAbsent(
                figure.image(), path -> load(path, figure.attributes().at()));
    }

    private Optional<Picture> load(String path, SourcePosition at) {
        return rules.size(path, at).map(size -> {
            String address = PageLinks.ROOT + SiteAssets.FOLDER + "/" + assets.file(path);
            return new Picture(address, size.width(), size.height());
        });
    }
}
