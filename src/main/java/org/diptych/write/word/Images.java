package org.diptych.write.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.document.Block;

/** Pictures: PNG, JPEG, GIF and SVG, each stored once, shown as wide as the text at most. */
final class Images {
    /** English Metric Units per twip (ECMA-376 part 1, 20.1.2.1: 914 400 to the inch). */
    private static final long EMU_PER_TWIP = 635;
    /** CSS's own: 96 pixels are an inch. */
    private static final long EMU_PER_PIXEL = 914_400 / 96;

    /** A picture with more pixels is refused: Word would run out of memory. */
    private static final long MOST_PIXELS = 120_000_000;

    /** The share of a page's height that a picture may take. */
    private static final double SHARE = 0.85;

    /** English Metric Units per point. */
    private static final double EMU_PER_POINT = 12_700;

    /**
     * A picture in the file.
     *
     * @param shapes the relationship to the SVG that the pixels stand for; empty for none
     */
    private record Stored(String relationship, String shapes, long width, long height) {}

    private final OpcPackage file;
    private final PictureFiles read;
    private final Diagnostics diagnostics;
    private final Map<String, Optional<Stored>> stored = new HashMap<>();
    private int shown;

    Images(OpcPackage file, PictureFiles read, Diagnostics diagnostics) {
        this.file = file;
        this.read = read;
        this.diagnostics = diagnostics;
    }

    /**
     * The {@code w:drawing} of a figure; empty, and reported, where the picture cannot be used.
     *
     * @param width of the line, in twips
     * @param height of the page's text, in twips: a picture leaves room for its caption
     * @param most height that the theme allows, in points; 0 for any
     */
    Optional<String> drawing(Block.Figure figure, int width, int height, double most) {
        return stored.computeIfAbsent(figure.image(), path -> store(figure)).map(image -> {
            double tallest = most > 0 ? Math.min(most * 20, height * SHARE) : height * SHARE;
            double scale = Math.min(
                    1,
                    Math.min((double) width * EMU_PER_TWIP / image.width(), tallest * EMU_PER_TWIP / image.height()));
            return drawing(figure, image, Math.round(image.width() * scale), Math.round(image.height() * scale));
        });
    }

    /** A number for something drawn, unlike all others. */
    int nextId() {
        return ++shown;
    }

    private Optional<Stored> store(Block.Figure figure) {
        Optional<byte[]> bytes = read.bytes(figure.image());
        if (bytes.isPresent()) {
            try {
                boolean isSvg = figure.image().toLowerCase(Locale.ROOT).endsWith(".svg");
                Optional<Stored> known = isSvg ? shapes(bytes.get(), read.pixels(figure.image())) : store(bytes.get());
                if (known.isPresent()) {
                    return known;
                }
            } catch (IOException | RuntimeException e) {
                // Readers of damaged pictures fail in many ways; all are reported below.
            }
        }
        diagnostics.report(
                Rule.MISSING_IMAGE,
                figure.attributes().at(),
                "The image `" + figure.image()
                        + "` is missing, damaged, too large or of a kind that Word does not show.",
                "use a whole PNG, JPEG, GIF or SVG file of at most 120 million pixels");
        return Optional.empty();
    }

    private Optional<Stored> store(byte[] bytes) throws IOException {
        Optional<String> format = format(bytes);
        if (format.isEmpty() || !isWhole(bytes, format.get())) {
            return Optional.empty();
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.get());
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                boolean isShown = width > 0 && height > 0 && (long) width * height <= MOST_PIXELS;
                return isShown ? Optional.of(store(bytes, format.get(), width, height)) : Optional.empty();
            } finally {
                reader.dispose();
            }
        }
    }

    /** The format by the first bytes, whatever the file is called. */
    private static Optional<String> format(byte[] bytes) {
        if (begins(bytes, 0x89, 'P', 'N', 'G')) {
            return Optional.of("png");
        } else if (begins(bytes, 0xFF, 0xD8, 0xFF)) {
            return Optional.of("jpeg");
        } else if (begins(bytes, 'G', 'I', 'F', '8')) {
            return Optional.of("gif");
        }
        return Optional.empty();
    }

    private static boolean begins(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the end of the file is there: Word shows a cross for a picture that breaks off. */
    private static boolean isWhole(byte[] bytes, String format) {
        int from = Math.max(0, bytes.length - 64);
        String end = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
        return switch (format) {
            case "png" -> end.contains("IEND");
            case "jpeg" -> end.contains("\u00ff\u00d9");
            default -> end.contains(";");
        };
    }

    /** Says that a picture means nothing, so that nobody asks for its text. */
    private static void decorative(Xml xml) {
        xml.start("a:extLst").attribute("xmlns:a", Namespaces.A);
        xml.start("a:ext").attribute("uri", "{C183D7F6-B498-43B3-948B-1728B52AA6E4}");
        xml.start("adec:decorative")
                .attribute("xmlns:adec", "http://schemas.microsoft.com/office/drawing/2017/decorative")
                .attribute("val", "1")
                .end();
        xml.end().end();
    }

    private Stored store(byte[] bytes, String format, int width, int height) {
        return new Stored(put(bytes, format), "", width * EMU_PER_PIXEL, height * EMU_PER_PIXEL);
    }

    /** Both forms: programs that know no shapes show the pixels. */
    private Optional<Stored> shapes(byte[] svg, Optional<PictureFiles.Pixels> pixels) {
        return pixels.map(shown -> new Stored(
                put(shown.png(), "png"),
                put(svg, "svg"),
                Math.round(shown.width() * EMU_PER_POINT),
                Math.round(shown.height() * EMU_PER_POINT)));
    }

    private String put(byte[] bytes, String format) {
        String name = "media/image" + (stored.size() + 1) + "." + format;
        file.bytes("word/" + name, bytes);
        return file.relationships(WordWriter.DOCUMENT).to(Namespaces.R + "/image", name, false);
    }

    private String drawing(Block.Figure figure, Stored image, long width, long height) {
        shown++;
        Xml xml = new Xml();
        xml.start("w:drawing").start("wp:inline");
        xml.start("wp:extent").attribute("cx", width).attribute("cy", height).end();
        xml.start("wp:docPr")
                .attribute("id", shown)
                .attribute("name", "Image " + shown)
                .attribute("descr", figure.alternative());
        if (figure.alternative().isEmpty()) {
            decorative(xml);
        }
        xml.end();
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
        xml.start("a:blip").attribute("r:embed", image.relationship());
        if (!image.shapes().isEmpty()) {
            xml.start("a:extLst").start("a:ext").attribute("uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}");
            xml.start("asvg:svgBlip")
                    .attribute("xmlns:asvg", "http://schemas.microsoft.com/office/drawing/2016/SVG/main")
                    .attribute("r:embed", image.shapes())
                    .end();
            xml.end().end();
        }
        xml.end();
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
