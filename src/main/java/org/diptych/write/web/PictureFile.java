package org.diptych.write.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the first bytes of a picture say. */
final class PictureFile {
    private PictureFile() {}

    /**
     * Width and height in pixels.
     *
     * @param width 0 where the picture does not say, as SVG may
     */
    record Size(int width, int height) {}

    /** The size of a PNG, JPEG, GIF or SVG; empty for anything else, whatever its name. */
    static Optional<Size> size(byte[] bytes) {
        if (bytes.length < 16) {
            return Optional.empty();
        }
        if (starts(bytes, 0x89, 'P', 'N', 'G')) {
            return bytes.length < 24
                    ? Optional.empty()
                    : positive((big(bytes, 16) << 16) | big(bytes, 18), (big(bytes, 20) << 16) | big(bytes, 22));
        }
        if (starts(bytes, 'G', 'I', 'F', '8')) {
            return positive(little(bytes, 6), little(bytes, 8));
        }
        if (starts(bytes, 0xFF, 0xD8, 0xFF)) {
            return jpeg(bytes);
        }
        return svg(bytes);
    }

    /** Whether a PNG ends before its last part. */
    static boolean isCutOff(byte[] bytes) {
        if (!starts(bytes, 0x89, 'P', 'N', 'G')) {
            return false;
        }
        // Some programs add a little behind the end.
        String end = new String(
                bytes, Math.max(0, bytes.length - 1024), Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
        return !end.contains("IEND");
    }

    private static boolean starts(byte[] bytes, int... first) {
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Size> positive(int width, int height) {
        return width > 0 && height > 0 ? Optional.of(new Size(width, height)) : Optional.empty();
    }

    private static int big(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }

    private static int little(byte[] bytes, int at) {
        return ((bytes[at + 1] & 0xFF) << 8) | (bytes[at] & 0xFF);
    }

    private static Optional<Size> jpeg(byte[] bytes) {
        int at = 2;
        while (at + 8 < bytes.length && (bytes[at] & 0xFF) == 0xFF) {
            int marker = bytes[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
            } else if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                return positive(big(bytes, at + 7), big(bytes, at + 5));
            } else {
                at += 2 + Math.max(2, big(bytes, at + 2));
            }
        }
        return Optional.empty();
    }

    private static Optional<Size> svg(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.UTF_8);
        int start = head.indexOf("<svg");
        if (start < 0) {
            return Optional.empty();
        }
        int end = head.indexOf('>', start);
        String tag = head.substring(start, end < 0 ? head.length() : end);
        String[] box = attribute(tag, "viewBox").strip().split("[\\s,]+");
        if (box.length == 4) {
            return Optional.of(new Size(number(box[2]), number(box[3])));
        }
        return Optional.of(new Size(number(attribute(tag, "width")), number(attribute(tag, "height"))));
    }

    private static String attribute(String tag, String name) {
        int at = tag.indexOf(" " + name + "=");
        if (at < 0 || at + name.length() + 3 >= tag.length()) {
            return "";
        }
        int open = at + name.length() + 2;
        int close = tag.indexOf(tag.charAt(open), open + 1);
        return close < 0 ? "" : tag.substring(open + 1, close);
    }

    /** A number of pixels; 0 for what is none, or not in pixels. */
    private static int number(String text) {
        String plain = text.endsWith("px") ? text.substring(0, text.length() - 2) : text;
        try {
            double value = Double.parseDouble(plain.strip());
            return value > 0 && value < 100_000 ? (int) Math.round(value) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
