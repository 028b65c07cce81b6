package org.diptych.layout;

import java.util.List;
import org.diptych.document.Attributes;
import org.diptych.document.Block;
import org.diptych.document.Inline;
import org.diptych.style.Style;

/** Sets pictures with their captions. */
final class FigureSetter {
    /** The most of a page's height that a picture may take, so that its caption stays with it. */
    private static final double TALLEST = 0.85;

    /** The class of a picture of which its author forgot to say what it shows. */
    private static final String UNDESCRIBED = "undescribed";

    private final Setting setting;
    private final ParagraphSetter paragraphs;

    FigureSetter(Setting setting, ParagraphSetter paragraphs) {
        this.setting = setting;
        this.paragraphs = paragraphs;
    }

    Galley galley(Block.Figure figure, Scope scope, Scope around) {
        Stack stack = new Stack();
        Node division = figure.caption().isEmpty()
                ? scope.node()
                : around.into(scope.node()).add(Role.DIVISION, scope);
        setting.images().read(figure.image(), scope.at()).ifPresent(image -> {
            stack.put(picture(figure, image, scope.into(division), around));
            stack.keepWithNext(figure.caption().isEmpty() ? Cost.NONE : Cost.FORBIDDEN);
        });
        caption(figure.caption(), scope.into(division), stack);
        return stack.galley();
    }

    /** The caption below a picture or a chart, where there is one. */
    void caption(List<Inline> text, Scope scope, Stack stack) {
        if (!text.isEmpty()) {
            Scope caption = scope.enter("figcaption", Attributes.NONE, 2, true);
            Style style = caption.style();
            stack.space(style.margin().top());
            Scope line = Box.content(style, caption).into(scope.node().add(Role.CAPTION));
            stack.put(paragraphs.galley(text, line));
            stack.space(style.margin().bottom());
        }
    }

    /** The most that a picture or a chart may be high. */
    double tallest(Scope scope) {
        return setting.height(scope.page()) * TALLEST;
    }

    private Galley picture(Block.Figure figure, Image image, Scope scope, Scope around) {
        Style style = scope.enter("img", Attributes.NONE).style();
        double natural = image.width() * image.pointsPerPixel();
        double width = natural;
        if (style.width() != 0) {
            width = style.width() > 0 ? style.width() : -style.width() / 100 * scope.width();
        }
        double ratio = image.height() / image.width();
        double tallest = tallest(scope);
        double limit = style.maxHeight() > 0 ? Math.min(tallest, style.maxHeight()) : tallest;
        width = Math.max(1, Math.min(Math.min(width, scope.width()), limit / ratio));
        double height = Math.max(1, width * ratio);
        double x = scope.x()
                + switch (ParagraphSetter.alignment(scope.style())) {
                    case CENTER -> (scope.width() - width) / 2;
                    case RIGHT -> scope.width() - width;
                    case LEFT, JUSTIFY -> 0;
                };
        Content content = figure.alternative().isEmpty()
                ? null
                : around.into(scope.node())
                        .add(Role.FIGURE, scope)
                        .withAlternative(figure.alternative())
                        .content();
        boolean described = !figure.attributes().hasClass(UNDESCRIBED);
        var picture = new Strip.Picture(x, width, height, image, described, content);
        return Galley.of(List.of(Strip.of(picture, height)), 0);
    }
}
