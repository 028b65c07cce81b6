package org.diptych.write.pdf;

import java.util.LinkedHashSet;
import java.util.Set;
import org.diptych.layout.Image;
import org.diptych.layout.Page;
import org.diptych.layout.svg.Gradient;
import org.diptych.layout.svg.Shape;
import org.diptych.layout.text.Face;
import org.diptych.layout.text.Fragment;

/**
 * What a page needs of the file, in the order of first use.
 *
 * @param opacities of 0 to 255; none where everything is opaque
 */
record Needs(Set<Face> faces, Set<Integer> opacities, Set<Image> images, Set<Gradient.Colours> shadings) {
    private static final int OPAQUE = 255;

    static Needs of(Page page) {
        Needs needs = new Needs(
                new LinkedHashSet<>(4), new LinkedHashSet<>(2), new LinkedHashSet<>(2), new LinkedHashSet<>(2));
        page.items().forEach(needs::add);
        if (!needs.opacities.isEmpty()) {
            // To come back from the others.
            needs.opacities.add(OPAQUE);
        }
        return needs;
    }

    private void add(Page.Item item) {
        switch (item) {
            case Page.Text text -> text.line().fragments().forEach(this::add);
            case Page.Fill fill -> paint(fill.color());
            case Page.Path path -> paint(path.color());
            case Page.Figure figure -> add(figure.shape());
            case Page.Picture picture -> images.add(picture.image());
            case Page.Drawing drawing -> drawing.items().forEach(this::add);
            case Page.Stroke stroke -> nothing();
            case Page.Outline outline -> nothing();
            case Page.LinkArea area -> nothing();
            case Page.Panel panel -> nothing();
        }
    }

    private void add(Shape shape) {
        paint(shape.color());
        Gradient gradient = shape.gradient();
        if (gradient != null) {
            shadings.add(gradient.colours());
        }
    }

    private void add(Fragment fragment) {
        if (fragment instanceof Fragment.Glyphs glyphs) {
            faces.add(glyphs.face());
            paint(glyphs.style().color());
        }
    }

    private void paint(int argb) {
        if (argb >>> 24 != OPAQUE) {
            opacities.add(argb >>> 24);
        }
    }

    private static void nothing() {
        // Drawn with what every page has.
    }
}
