package org.diptych.write.pdf;

import java.awt.Color;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.diptych.layout.svg.Gradient;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfFunction;
import org.openpdf.text.pdf.PdfShading;
import org.openpdf.text.pdf.PdfWriter;

/** Colours that go over into each other. They are made known one after the other; then threads may ask. */
final class Shadings {
    private static final float[] FROM_0_TO_1 = {0, 1};
    private static final boolean[] BEYOND_BOTH_ENDS = {true, true};

    private final PdfWriter writer;
    private final PdfContentByte scratch;
    private final Map<Gradient.Colours, Used> known = new HashMap<>();

    private record Used(PdfShading shading, String name) {}

    Shadings(PdfWriter writer) {
        this.writer = writer;
        this.scratch = new PdfContentByte(writer);
    }

    void add(Gradient.Colours colours) {
        known.computeIfAbsent(colours, key -> {
            PdfShading shading = shading(key);
            return new Used(shading, LibraryName.of(scratch, canvas -> canvas.paintShading(shading)));
        });
    }

    private PdfShading shading(Gradient.Colours colours) {
        Gradient.Focus focus = colours.focus();
        PdfFunction function = function(colours.stops());
        // The colour says that there are three parts of one, red, green and blue.
        return focus == null
                ? PdfShading.type2(
                        writer, Color.BLACK, new float[] {0, 0, 1, 0}, FROM_0_TO_1, function, BEYOND_BOTH_ENDS)
                : PdfShading.type3(
                        writer,
                        Color.BLACK,
                        new float[] {(float) focus.x(), (float) focus.y(), 0, 0, 0, 1},
                        FROM_0_TO_1,
                        function,
                        BEYOND_BOTH_ENDS);
    }

    /** From colour to colour; two in one place go over at once. */
    private PdfFunction function(List<Gradient.Stop> stops) {
        var parts = new ArrayList<PdfFunction>();
        var ends = new ArrayList<Double>();
        for (int i = 1; i < stops.size(); i++) {
            Gradient.Stop from = stops.get(i - 1);
            Gradient.Stop to = stops.get(i);
            if (to.at() > from.at()) {
                parts.add(PdfFunction.type2(writer, FROM_0_TO_1, null, color(from.rgb()), color(to.rgb()), 1));
                ends.add(to.at());
            }
        }
        if (parts.size() == 1) {
            return parts.get(0);
        }
        var bounds = new float[parts.size() - 1];
        var encode = new float[2 * parts.size()];
        for (int i = 0; i < parts.size(); i++) {
            encode[2 * i + 1] = 1;
            if (i < bounds.length) {
                bounds[i] = ends.get(i).floatValue();
            }
        }
        return PdfFunction.type3(writer, FROM_0_TO_1, null, parts.toArray(PdfFunction[]::new), bounds, encode);
    }

    private static float[] color(int rgb) {
        return new float[] {(rgb >> 16 & 0xFF) / 255f, (rgb >> 8 & 0xFF) / 255f, (rgb & 0xFF) / 255f};
    }

    /** Makes one of them one of a page's resources. */
    void addTo(PdfContentByte page, Gradient.Colours colours) {
        page.paintShading(used(colours).shading());
    }

    /** Its name among a page's resources, as an operand. */
    String name(Gradient.Colours colours) {
        return used(colours).name();
    }

    private Used used(Gradient.Colours colours) {
        Used used = known.get(colours);
        if (used == null) {
            throw new IllegalArgumentException("a gradient is not known to the file");
        }
        return used;
    }
}
