package org.diptych.write.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.document.Block;
import org.diptych.document.Document;
import org.diptych.workspace.Workspace;

/** What a picture must be to be shown on the web. */
public final class PictureRules {
    /** More bytes than a reader on the road should wait for. */
    private static final long HEAVY = 2_000_000;

    /** More bytes than are read at all. */
    private static final long HEAVIEST = 40_000_000;

    /** More pixels than browsers unpack: four bytes each. */
    private static final long MOST_PIXELS = 100_000_000;

    private static final String SMALLER = "make it smaller: 2000 pixels fill any screen";

    private final Workspace workspace;
    private final Diagnostics diagnostics;

    /** @param diagnostics hears of pictures that cannot be shown */
    public PictureRules(Workspace workspace, Diagnostics diagnostics) {
        this.workspace = workspace;
        this.diagnostics = diagnostics;
    }

    /** Looks at every picture of a document. */
    public void check(Document document) {
        check(document.blocks());
    }

    private void check(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Figure figure ->
                    size(figure.image(), figure.attributes().at());
                case Block.Section section -> check(section.blocks());
                case Block.Box box -> check(box.blocks());
                case Block.Quote quote -> check(quote.blocks());
                case Block.ItemList list -> list.items().forEach(item -> check(item.blocks()));
                case Block.DefinitionList list -> list.definitions().forEach(definition -> check(definition.meaning()));
                case Block.Table table -> {
                    for (List<Block.Row> rows : List.of(table.head(), table.body(), table.foot())) {
                        rows.forEach(row -> row.cells().forEach(cell -> check(cell.blocks())));
                    }
                }
                case Block.Pair pair -> {
                    pair.left().ifPresent(left -> check(List.of(left)));
                    pair.right().ifPresent(right -> check(List.of(right)));
                }
                case Block.Heading heading -> {}
                case Block.Paragraph paragraph -> {}
                case Block.Chart chart -> {}
                case Block.ThematicBreak rule -> {}
                case Block.Contents contents -> {}
            }
        }
    }

    /** The size of a picture; empty where it cannot be shown, which is reported. */
    Optional<PictureFile.Size> size(String path, SourcePosition at) {
        try {
            if (!workspace.isFile(path)) {
                return problem(at, "There is no image `" + path + "`.", "check its name and place");
            }
            long bytes = workspace.size(path);
            if (bytes > HEAVIEST) {
                String size = bytes / 1_000_000 + " MB";
                return problem(at, "The image `" + path + "` has " + size + ", more than the web can show.", SMALLER);
            }
            byte[] content = workspace.bytes(path);
            Optional<PictureFile.Size> pixels = PictureFile.size(content);
            if (pixels.isEmpty()) {
                return problem(
                        at,
                        "`" + path + "` is not an image that the web can show.",
                        "the formats are SVG, PNG, JPEG and GIF");
            }
            long width = pixels.get().width();
            long height = pixels.get().height();
            if (width * height > MOST_PIXELS) {
                String size = width + " × " + height + " pixels";
                return problem(at, "The image `" + path + "` has " + size + ", more than the web can show.", SMALLER);
            }
            if (PictureFile.isCutOff(content)) {
                return problem(at, "The image `" + path + "` is cut off.", "copy or export it again");
            }
            if (bytes > HEAVY) {
                String size = Math.round(bytes / 100_000.0) / 10.0 + " MB";
                diagnostics.report(
                        Rule.HEAVY_IMAGE,
                        at,
                        "The image `" + path + "` has " + size + ", which readers wait for.",
                        SMALLER);
            }
            return pixels;
        } catch (IOException e) {
            return problem(at, "The image `" + path + "` cannot be read.", "check its name and place");
        }
    }

    private Optional<PictureFile.Size> problem(SourcePosition at, String message, String help) {
        diagnostics.report(Rule.MISSING_IMAGE, at, message, help);
        return Optional.empty();
    }
}
