package org.diptych.layout.svg;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** Writes the words of one {@code text}; words between two absolute places are anchored together. */
final class Pen {
    private final Letters letters;
    private final Canvas canvas;
    private final AffineTransform place;
    private final List<Piece> pieces = new ArrayList<>();
    private double x;
    private double y;
    private double anchoredAt;
    private boolean spaced = true;

    private record Piece(Path2D.Double outline, Look look) {}

    Pen(Letters letters, Canvas canvas, AffineTransform place) {
        this.letters = letters;
        this.canvas = canvas;
        this.place = place;
    }

    void begin(Element text) {
        x = first(text, "x", 0) + first(text, "dx", 0);
        y = first(text, "y", 0) + first(text, "dy", 0);
        anchoredAt = x;
    }

    /** Goes where an inner piece of text begins. */
    void move(Element span) {
        if (span.hasAttribute("x") || span.hasAttribute("y")) {
            end();
            x = first(span, "x", x);
            y = first(span, "y", y);
            anchoredAt = x;
            spaced = true;
        }
        x += first(span, "dx", 0);
        y += first(span, "dy", 0);
    }

    private static double first(Element element, String name, double otherwise) {
        List<Double> numbers = Lengths.numbers(element.getAttribute(name));
        return numbers.isEmpty() ? otherwise : numbers.get(0);
    }

    void write(String text, Look look) {
        String words = text.replaceAll("\\s+", " ");
        words = spaced ? words.stripLeading() : words;
        if (words.isEmpty()) {
            return;
        }
        spaced = words.endsWith(" ");
        double size = look.length("font-size", 16);
        Letters.Words outline = letters.outline(
                words,
                look.get("font-family", "sans-serif"),
                look.get("font-weight", "normal"),
                look.get("font-style", "normal"));
        AffineTransform here = AffineTransform.getTranslateInstance(x, y);
        here.scale(size, size);
        var path = new Path2D.Double();
        path.append(outline.outline().getPathIterator(here), false);
        pieces.add(new Piece(path, look));
        x += outline.width() * size;
    }

    /** Paints what was written since the last absolute place. */
    void end() {
        if (!pieces.isEmpty()) {
            double width = x - anchoredAt;
            double shift = switch (pieces.get(0).look().get("text-anchor", "start")) {
                case "middle" -> -width / 2;
                case "end" -> -width;
                default -> 0;
            };
            AffineTransform moved = new AffineTransform(place);
            moved.translate(shift, 0);
            pieces.forEach(piece -> canvas.paint(piece.outline(), piece.look(), moved));
            pieces.clear();
        }
    }
}
