package org.diptych.write.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.document.Block;

/** Pictures: PNG and JPEG, each stored once, shown as wide as the text at most. */
final class Images {
    /** English Metric Units per twip (ECMA-376 part 1, 20.1.2.1: 914 400 to the inch). */
    private static final long EMU_PER_TWIP = 635;
    /** A pixel of a picture at 150 dots per inch. */
    private static final long EMU_PER_PIXEL = 914_400 / 150;

    private record Stored(String relationship, long width, long height) {}

    private final OpcPackage file;
    private final Function<String, Optional<byte[]>> read;
    private final Diagnostics diagnostics;
    private final Map<String, Optional<Stored>> stored = new HashMap<>();
    private int shown;

    Images(OpcPackage file, Function<String, Optional<byte[]>> read, Diagnostics diagnostics) {
        this.file = file;
        this.read = read;
        this.diagnostics = diagnostics;
    }

    /** The {@code w:drawing} of a figure; empty, and reported, where the picture cannot be used. */
    Optional<String> drawing(Block.Figure figure, int width) {
        return stored.computeIfAbsent(figure.image(), path -> store(figure))
                .map(image -> drawing(figure, image, Math.min(image.width(), width * EMU_PER_TWIP)));
    }

    private Optional<Stored> store(Block.Figure figure) {
        Optional<byte[]> bytes = read.apply(figure.image());
        if (bytes.isPresent()) {
            try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes.get()))) {
                Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
                if (readers.hasNext()) {
                    ImageReader reader = readers.next();
                    String format = reader.getFormatName().equalsIgnoreCase("png") ? "png" : "jpeg";
                    reader.setInput(in, true, true);
                    return Optional.of(store(bytes.get(), format, reader.getWidth(0), reader.getHeight(0)));
                }
            } catch (IOException e) {
                // Reported below like any other picture that cannot be used.
            }
        }
        diagnostics.report(
                Rule.MISSING_IMAGE,
                figure.attributes().at(),
                "The image `" + figure.image() + "` is missing or is not an image.",
                "Use a PNG or JPEG file.");
        return Optional.empty();
    }

    private Stored store(byte[] bytes, String format, int width, int height) {
        String name = "media/image" + (stored.size() + 1) + "." + format;
        file.bytes("word/" + name, bytes);
        String id = file.relationships(WordWriter.DOCUMENT).to(Namespaces.R + "/image", name, false);
        return new Stored(id, width * EMU_PER_PIXEL, height * EMU_PER_PIXEL);
    }

    private String drawing(Block.Figure figure, Stored image, long width) {
        long height = Math.round((double) image.height() * width / image.width());
        shown++;
        Xml xml = new Xml();
        xml.start("w:drawing").start("wp:inline");
        xml.start("wp:extent").attribute("cx", width).attribute("cy", height).end();
        xml.start("wp:docPr")
                .attribute("id", shown)
                .attribute("name", "Image " + shown)
                .attribute("descr", figure.alternative())
                .end();
        xml.start("a:graphic").attribute("xmlns:a", Namespaces.A);
        xml.start("a:graphicData").attribute("uri", Namespaces.PIC);
        xml.start("pic:pic").attribute("xmlns:pic", Namespaces.PIC);
        xml.start("pic:nvPicPr");
        xml.start("pic:cNvPr")
                .attribute("id", shown)
                .attribute("name", "Image " + shown)
                .end();
        xml.empty("pic:cNvPicPr").end();
        xml.start("pic:blipFill");
        xml.empty("a:blip", "r:embed", image.relationship());
        xml.start("a:stretch").empty("a:fillRect").end().end();
        xml.start("pic:spPr").start("a:xfrm");
        xml.start("a:off").attribute("x", 0).attribute("y", 0).end();
        xml.start("a:ext").attribute("cx", width).attribute("cy", height).end();
        xml.end();
        xml.start("a:prstGeom").attribute("prst", "rect").empty("a:avLst").end();
        xml.end();
        return xml.end().end().end().end().end().toString();
    }
}
