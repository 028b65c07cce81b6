package org.diptych.write.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * What the eye sees of a page, as text that can be read as a diff: how much ink stands in each square of some four
 * millimetres, from {@code .} for none over {@code 1} to {@code f} for all. Thin strokes count too, so the scale is not
 * even.
 */
final class Ink {
    private static final float DPI = 48;
    private static final int SQUARE = 8;
    /** Renderers differ by so much at the edges of letters. */
    private static final int TOLERANCE = 1;

    private Ink() {}

    /** Every page, a line of text for each row of squares. */
    static List<String> of(byte[] pdf) throws IOException {
        var pages = new ArrayList<String>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                pages.add(of(renderer.renderImageWithDPI(i, DPI, ImageType.RGB)));
            }
        }
        return pages;
    }

    private static String of(BufferedImage image) {
        var text = new StringBuilder();
        for (int y = 0; y < image.getHeight(); y += SQUARE) {
            var row = new StringBuilder();
            for (int x = 0; x < image.getWidth(); x += SQUARE) {
                row.append(sign(image, x, y));
            }
            text.append(row).append('\n');
        }
        return text.toString();
    }

    private static char sign(BufferedImage image, int left, int top) {
        double ink = 0;
        int count = 0;
        for (int y = top; y < Math.min(image.getHeight(), top + SQUARE); y++) {
            for (int x = left; x < Math.min(image.getWidth(), left + SQUARE); x++) {
                int rgb = image.getRGB(x, y);
                ink += 1 - (0.3 * (rgb >> 16 & 0xff) + 0.59 * (rgb >> 8 & 0xff) + 0.11 * (rgb & 0xff)) / 255;
                count++;
            }
        }
        int level = (int) Math.round(15 * Math.sqrt(ink / count));
        return level == 0 ? '.' : Character.forDigit(level, 16);
    }

    /** The first squares that differ by more than renderers do; empty where pages look the same. */
    static List<String> differences(String expected, String actual) {
        List<String> before = expected.lines().toList();
        List<String> after = actual.lines().toList();
        if (before.size() != after.size()
                || (!before.isEmpty() && before.get(0).length() != after.get(0).length())) {
            return List.of("another size of page");
        }
        var found = new ArrayList<String>();
        for (int row = 0; row < before.size() && found.size() < 10; row++) {
            for (int column = 0; column < before.get(row).length(); column++) {
                char one = before.get(row).charAt(column);
                char other = after.get(row).charAt(column);
                if (Math.abs(level(one) - level(other)) > TOLERANCE) {
                    found.add("row " + (row + 1) + ", column " + (column + 1) + ": " + one + " is now " + other);
                }
            }
        }
        return found;
    }

    private static int level(char sign) {
        return sign == '.' ? 0 : Character.digit(sign, 16);
    }
}
