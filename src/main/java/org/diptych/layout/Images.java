package org.diptych.layout;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.layout.svg.Letters;
import org.diptych.layout.svg.Svg;
import org.diptych.layout.svg.SvgReader;
import org.diptych.workspace.Workspace;

/** Picture files: their size and whether they are whole, each read once. */
final class Images {
    /** A picture with more pixels is refused: no printer needs it, and readers of the file run out of memory. */
    private static final long MOST_PIXELS = 120_000_000L;

    /** CSS's own: 96 pixels are an inch. */
    private static final double POINTS_PER_PIXEL = 0.75;

    /** The type of a PNG's last piece: {@code IEND}. */
    private static final int END = 0x49454E44;

    private final Workspace workspace;
    private final Letters letters;
    private final SourceText sources;
    private final Diagnostics diagnostics;
    private final Map<String, Optional<Image>> known = new ConcurrentHashMap<>();

    Images(Workspace workspace, Letters letters, SourceText sources, Diagnostics diagnostics) {
        this.letters = letters;
        this.workspace = workspace;
        this.sources = sources;
        this.diagnostics = diagnostics;
    }

    /** The picture; empty where it cannot be used, which is reported. */
    Optional<Image> read(String path, SourcePosition at) {
        return known.computeIfAbsent(path, p -> load(p, place(p, at)));
    }

    /** Where it is named in the author's text. */
    private SourcePosition place(String path, SourcePosition at) {
        return sources.find(at, path.substring(path.lastIndexOf('/') + 1));
    }

    private Optional<Image> load(String path, SourcePosition at) {
        try (InputStream in = workspace.open(path)) {
            byte[] bytes = in.readAllBytes();
            Image image = isSvg(path, bytes) ? svg(path, bytes, at) : sniff(path, bytes, at);
            if (image.width() * image.height() > MOST_PIXELS) {
                problem(
                        at,
                        "The image `" + path + "` has " + (int) image.width() + " × " + (int) image.height()
                                + " pixels, more than can be printed.",
                        "make it smaller: 3000 pixels fill a page at 300 dpi");
                return Optional.empty();
            }
            return Optional.of(image);
        } catch (NotAnImage e) {
            problem(at, "The image `" + path + "` " + e.getMessage() + ".", "export it again as PNG, JPEG or SVG");
        } catch (IOException e) {
            problem(at, "The image `" + path + "` cannot be read.", "check its name and place");
        }
        return Optional.empty();
    }

    /** By its name, unless the content is that of a picture of pixels. */
    private static boolean isSvg(String path, byte[] bytes) {
        return path.toLowerCase(Locale.ROOT).endsWith(".svg") && (bytes.length == 0 || bytes[0] >= 0);
    }

    private Image svg(String path, byte[] bytes, SourcePosition at) throws NotAnImage {
        try {
            Svg svg = SvgReader.read(bytes, letters);
            if (!svg.passed().isEmpty()) {
                diagnostics.report(
                        Rule.PICTURE_PART,
                        at,
                        "The image `" + path + "` is printed without some of what it has: "
                                + String.join(", ", svg.passed()) + ".",
                        "draw it with plain shapes, or export it as PNG");
            }
            return Image.of(path, svg, at);
        } catch (Svg.NoSvg noSvg) {
            throw new NotAnImage(String.valueOf(noSvg.getMessage()));
        }
    }

    private void problem(SourcePosition at, String message, String help) {
        diagnostics.report(Rule.MISSING_IMAGE, at, message, help);
    }

    private static final class NotAnImage extends IOException {
        private static final long serialVersionUID = 1L;

        NotAnImage(String message) {
            super(message);
        }
    }

    private static Image sniff(String path, byte[] bytes, SourcePosition at) throws IOException {
        try (var in = new DataInputStream(new java.io.ByteArrayInputStream(bytes))) {
            int first = bytes.length < 8 ? 0 : in.readInt();
            if (first == 0x89504E47) {
                return png(path, bytes, in, at);
            }
            if (first >>> 8 == 0xFFD8FF) {
                return jpeg(path, bytes, at);
            }
            if (first == 0x47494638) {
                return gif(path, bytes, at);
            }
            throw new NotAnImage("is neither PNG, JPEG, GIF nor SVG");
        } catch (EOFException | IndexOutOfBoundsException e) {
            throw new NotAnImage("is cut off");
        }
    }

    private static Image png(String path, byte[] bytes, DataInputStream in, SourcePosition at) throws IOException {
        in.skipNBytes(12);
        int width = in.readInt();
        int height = in.readInt();
        if (width <= 0 || height <= 0) {
            throw new NotAnImage("has no size");
        }
        chunks(bytes);
        return new Image(path, "png", width, height, 3, POINTS_PER_PIXEL, at);
    }

    /** Every piece of a PNG has a check sum: what went wrong on its way is found here and not by readers. */
    private static void chunks(byte[] bytes) throws IOException {
        var data = ByteBuffer.wrap(bytes);
        int at = 8;
        while (true) {
            int length = data.getInt(at);
            if (length < 0 || length > bytes.length - at - 12) {
                throw new NotAnImage("is cut off");
            }
            var sum = new CRC32();
            sum.update(bytes, at + 4, length + 4);
            if ((int) sum.getValue() != data.getInt(at + 8 + length)) {
                throw new NotAnImage("is damaged");
            }
            if (data.getInt(at + 4) == END) {
                return;
            }
            at += length + 12;
        }
    }

    private static Image gif(String path, byte[] bytes, SourcePosition at) throws NotAnImage {
        int width = (bytes[6] & 0xFF) | (bytes[7] & 0xFF) << 8;
        int height = (bytes[8] & 0xFF) | (bytes[9] & 0xFF) << 8;
        if (width == 0 || height == 0) {
            throw new NotAnImage("has no size");
        }
        if (bytes[bytes.length - 1] != ';') {
            throw new NotAnImage("is cut off");
        }
        return new Image(path, "gif", width, height, 3, POINTS_PER_PIXEL, at);
    }

    private static Image jpeg(String path, byte[] bytes, SourcePosition place) throws IOException {
        int at = 2;
        while (true) {
            if ((bytes[at] & 0xFF) != 0xFF) {
                throw new NotAnImage("is damaged");
            }
            int marker = bytes[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                int height = unsigned(bytes, at + 5);
                int width = unsigned(bytes, at + 7);
                return ended(bytes, new Image(path, "jpeg", width, height, bytes[at + 9], POINTS_PER_PIXEL, place));
            }
            at += 2 + unsigned(bytes, at + 2);
        }
    }

    private static Image ended(byte[] bytes, Image image) throws NotAnImage {
        for (int i = bytes.length - 2; i > Math.max(0, bytes.length - 4096); i--) {
            if ((bytes[i] & 0xFF) == 0xFF && (bytes[i + 1] & 0xFF) == 0xD9) {
                if (image.width() == 0 || image.height() == 0) {
                    throw new NotAnImage("has no size");
                }
                return image;
            }
        }
        throw new NotAnImage("is cut off");
    }

    private static int unsigned(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }
}
