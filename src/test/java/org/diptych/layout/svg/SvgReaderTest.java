package org.diptych.layout.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.diptych.layout.text.FontLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** SVG as drawing and office programs write it. */
class SvgReaderTest {
    private static final Letters LETTERS = new Letters(FontLibrary.bundled());

    private static Svg read(String text) {
        try {
            return SvgReader.read(text.getBytes(StandardCharsets.UTF_8), LETTERS);
        } catch (Svg.NoSvg e) {
            throw new AssertionError(e);
        }
    }

    /** A picture of 100 pixels each way, which are 75 points. */
    private static Svg drawn(String content) {
        return read("<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
                + " viewBox='0 0 100 100'>" + content + "</svg>");
    }

    /** Left, top, right and bottom of a shape, in tenths of a point. */
    private static List<Long> box(Shape shape) {
        double[] box = {1e9, 1e9, -1e9, -1e9};
        for (List<Double> contour : shape.contours()) {
            for (int i = 0; i + 1 < contour.size(); i += 2) {
                box[0] = Math.min(box[0], contour.get(i));
                box[1] = Math.min(box[1], contour.get(i + 1));
                box[2] = Math.max(box[2], contour.get(i));
                box[3] = Math.max(box[3], contour.get(i + 1));
            }
        }
        return List.of(
                Math.round(box[0] * 10), Math.round(box[1] * 10), Math.round(box[2] * 10), Math.round(box[3] * 10));
    }

    private static List<Long> box(String content) {
        Svg svg = drawn(content);
        assertThat(svg.passed()).isEmpty();
        assertThat(svg.shapes()).hasSize(1);
        return box(svg.shapes().get(0));
    }

    @Test
    void sizesComeFromTheirAttributesOrTheView() {
        Svg millimetres = read("<svg xmlns='http://www.w3.org/2000/svg' width='25.4mm' height='1in'/>");
        assertThat(millimetres.width()).isCloseTo(72, within(0.01));
        assertThat(millimetres.height()).isCloseTo(72, within(0.01));
        assertThat(drawn("").width()).isEqualTo(75);
        Svg fitted = read("<svg xmlns='http://www.w3.org/2000/svg' viewBox='10 10 50 50' width='200' height='100'>"
                + "<rect x='10' y='10' width='50' height='50'/></svg>");
        assertThat(box(fitted.shapes().get(0))).containsExactly(375L, 0L, 1125L, 750L);
    }

    @Test
    void shapesStandInTheirPlaces() {
        assertThat(box("<rect x='10' y='20' width='30' height='40'/>")).containsExactly(75L, 150L, 300L, 450L);
        assertThat(box("<circle cx='50' cy='50' r='20'/>")).containsExactly(225L, 225L, 525L, 525L);
        assertThat(box("<ellipse cx='50' cy='50' rx='20' ry='10'/>")).containsExactly(225L, 300L, 525L, 450L);
        assertThat(box("<polygon points='0,0 20,0 20 20'/>")).containsExactly(0L, 0L, 150L, 150L);
        assertThat(box("<line x1='10' y1='10' x2='50' y2='10' stroke='red' stroke-width='4'/>"))
                .containsExactly(75L, 60L, 375L, 90L);
    }

    @Test
    void pathsAreReadInAllTheirForms() {
        List<Long> square = box("<path d='M10 10 L30 10 L30 30 L10 30 Z'/>");
        assertThat(box("<path d='m10,10 20,0 0,20-20,0z'/>")).isEqualTo(square);
        assertThat(box("<path d='M10,10h20v20H10z'/>")).isEqualTo(square);
        assertThat(box("<path d='M1e1 1.0e+1h.2e2v20h-20z'/>")).isEqualTo(square);
        assertThat(box("<path d='M50 30 A20 20 0 1 1 49.99 30 Z'/>")).containsExactly(225L, 225L, 525L, 525L);
        assertThat(box("<path d='M50 30a20 20 0 1150 39.9z'/>").get(2)).isGreaterThan(400L);
        assertThat(box("<path d='M10 50 Q30 10 50 50 T90 50 Z'/>")).containsExactly(75L, 225L, 675L, 525L);
        assertThat(box("<path d='M10 10 C10 30 30 30 30 10 S50 -10 50 10 Z'/>").get(2))
                .isEqualTo(375L);
    }

    @Test
    void aMistakeEndsAPath() {
        assertThat(box("<path d='M10 10 L30 10 L30 30 L10 30 Z Q 5 ?'/>")).containsExactly(75L, 75L, 225L, 225L);
        assertThat(drawn("<path d='L 5 5'/>").shapes()).isEmpty();
        assertThat(drawn("<path d=''/>").shapes()).isEmpty();
    }

    @Test
    void transformsAreAppliedFromTheInside() {
        assertThat(box("<g transform='translate(10 20) scale(2)'><rect width='10' height='5'/></g>"))
                .containsExactly(75L, 150L, 225L, 225L);
        assertThat(box("<rect width='20' height='10' transform='rotate(90 20 20)'/>"))
                .containsExactly(225L, 0L, 300L, 150L);
        assertThat(box("<rect width='10' height='10' transform='matrix(1,0,0,2,30,0)'/>"))
                .containsExactly(225L, 0L, 300L, 150L);
    }

    private static int color(String content) {
        return drawn(content).shapes().get(0).color();
    }

    @Test
    void coloursComeFromAttributesStyleSheetsAndStyles() {
        assertThat(color("<rect width='9' height='9'/>")).isEqualTo(0xFF000000);
        assertThat(color("<rect width='9' height='9' fill='#1d3'/>")).isEqualTo(0xFF11DD33);
        assertThat(color("<rect width='9' height='9' fill='rgb(0,128,255)'/>")).isEqualTo(0xFF0080FF);
        assertThat(color("<g fill='teal' opacity='.5'><rect width='9' height='9'/></g>"))
                .isEqualTo(0x80008080);
        String sheet = "<style>/* x */ .a, rect { fill: red } #b { fill: blue }</style>";
        assertThat(color(sheet + "<rect width='9' height='9' fill='green'/>")).isEqualTo(0xFFFF0000);
        assertThat(color(sheet + "<rect id='b' width='9' height='9'/>")).isEqualTo(0xFF0000FF);
        assertThat(color(sheet + "<rect id='b' style='fill: gold' width='9' height='9'/>"))
                .isEqualTo(0xFFFFD700);
    }

    @Test
    void whatIsHiddenIsNotDrawn() {
        assertThat(drawn(
                                "<rect width='9' height='9' fill='none'/><g display='none'><rect width='9' height='9'/></g>"
                                        + "<rect width='9' height='9' visibility='hidden'/><defs><rect width='9' height='9'/></defs>")
                        .shapes())
                .isEmpty();
    }

    @Test
    void referencesAreDrawnWhereTheyAreUsed() {
        assertThat(box("<defs><rect id='r' width='10' height='10'/></defs><use xlink:href='#r' x='20' y='30'/>"))
                .containsExactly(150L, 225L, 225L, 300L);
        assertThat(box("<symbol id='r'><rect width='10' height='10'/></symbol><use href='#r' x='20'/>"))
                .containsExactly(150L, 0L, 225L, 75L);
    }

    @Test
    @Timeout(120)
    void circlesOfReferencesEnd() {
        assertThat(drawn("<g id='a'><use href='#a'/></g>").shapes()).isEmpty();
    }

    @Test
    void wordsAreOutlinesInTheirPlace() {
        List<Long> start = box("<text x='50' y='50' font-size='10'>Eté</text>");
        assertThat(start.get(0)).isBetween(375L, 385L);
        assertThat(start.get(3)).isBetween(373L, 378L);
        List<Long> end = box("<text x='50' y='50' font-size='10' text-anchor='end'>Eté</text>");
        assertThat(end.get(2)).isBetween(365L, 376L);
        Svg middle = drawn("<text x='50' y='50' text-anchor='middle'>Un <tspan fill='red'>deux</tspan></text>");
        assertThat(middle.shapes()).hasSize(2);
        assertThat(box(middle.shapes().get(0)).get(0)
                        + box(middle.shapes().get(1)).get(2))
                .isBetween(735L, 765L);
    }

    @Test
    void whatIsNotDrawnIsNamed() {
        Svg svg = drawn("<pattern id='p'/><rect width='9' height='9' fill='url(#p)' filter='url(#x)'/>"
                + "<image href='a.png'/><style>g > rect { fill: red }</style>");
        assertThat(svg.shapes()).hasSize(1);
        assertThat(svg.shapes().get(0).color()).isEqualTo(0xFF808080);
        assertThat(svg.passed())
                .containsExactlyInAnyOrder(
                        "the style `g > rect`", "a pattern (one colour is taken)", "`filter`", "`image`");
    }

    private static Gradient gradient(String content) {
        Svg svg = drawn(content);
        assertThat(svg.passed()).isEmpty();
        Gradient gradient = svg.shapes().get(0).gradient();
        assertThat(gradient).isNotNull();
        return gradient;
    }

    @Test
    void coloursOfAGradientGoFromEdgeToEdgeOfTheShape() {
        Gradient gradient = gradient(
                "<linearGradient id='g'><stop offset='20%' stop-color='#102030'/><stop offset='.8' stop-color='white'/>"
                        + "</linearGradient><linearGradient id='h' xlink:href='#g'/>"
                        + "<rect x='20' width='40' height='10' fill='url(#h)'/>");

        assertThat(gradient.focus()).isNull();
        assertThat(gradient.stops())
                .containsExactly(
                        new Gradient.Stop(0, 0x102030),
                        new Gradient.Stop(0.2, 0x102030),
                        new Gradient.Stop(0.8, 0xFFFFFF),
                        new Gradient.Stop(1, 0xFFFFFF));
        assertThat(gradient.matrix().get(0)).isCloseTo(30, within(1e-9));
        assertThat(gradient.matrix().get(4)).isCloseTo(15, within(1e-9));
    }

    @Test
    void aGradientMayStandInThePictureAndBeARing() {
        Gradient gradient = gradient(
                "<radialGradient id='g' gradientUnits='userSpaceOnUse' cx='50' cy='50' r='20' fx='40'>"
                        + "<stop/><stop offset='1' stop-color='red'/></radialGradient><rect width='99' height='99' fill='url(#g)'/>");

        assertThat(gradient.focus()).isEqualTo(new Gradient.Focus(-0.5, 0));
        assertThat(gradient.matrix()).containsExactly(15.0, 0.0, 0.0, 15.0, 37.5, 37.5);
    }

    @Test
    void aColourOfItsOwnTakesTheGradientAway() {
        Svg svg = drawn("<linearGradient id='g'><stop/></linearGradient>"
                + "<g fill='url(#g)'><rect width='9' height='9' fill='red'/></g>");
        assertThat(svg.shapes().get(0).gradient()).isNull();
        assertThat(svg.shapes().get(0).color()).isEqualTo(0xFFFF0000);
    }

    @Test
    void clipsLeaveWhatIsInsideThem() {
        assertThat(box("<clipPath id='c'><rect x='10' y='20' width='30' height='40'/></clipPath>"
                        + "<g clip-path='url(#c)'><rect width='100' height='30'/></g>"))
                .containsExactly(75L, 150L, 300L, 225L);
        assertThat(drawn("<clipPath id='c'><rect x='50' width='9' height='9'/></clipPath>"
                                + "<rect clip-path='url(#c)' width='9' height='9'/><rect width='5' height='5'/>")
                        .shapes())
                .hasSize(1);
        assertThat(drawn("<clipPath id='c'><text>a</text></clipPath><rect clip-path='url(#c)' width='9' height='9'/>")
                        .passed())
                .containsExactly("`clip-path`");
    }

    @Test
    void pixelsShowGradientsToo() throws Exception {
        Svg svg = drawn(
                "<linearGradient id='g'><stop stop-color='white'/><stop offset='.5' stop-color='red'/>"
                        + "<stop offset='.5' stop-color='blue'/></linearGradient><rect width='100' height='100' fill='url(#g)'/>");
        var image = ImageIO.read(new ByteArrayInputStream(Raster.png(svg)));
        assertThat(image.getRGB(100, 100) & 0xFF0000).isEqualTo(0xFF0000);
        assertThat(image.getRGB(100, 100) >> 8 & 0xFF).isLessThan(0x20);
        assertThat(image.getRGB(110, 100)).isEqualTo(0xFF0000FF);
    }

    @Test
    @Timeout(120)
    void filesThatAreNoneAreRefused() {
        String bomb = "<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'>" + "<!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
                + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'>"
                + "<!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;'><!ENTITY f '&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;'>"
                + "<!ENTITY g '&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;'>]>"
                + "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><text>&g;</text></svg>";
        for (String text : List.of("", "hello", "<svg", "<html/>", "<svg xmlns='http://www.w3.org/2000/svg'/>", bomb)) {
            assertThatThrownBy(() -> SvgReader.read(text.getBytes(StandardCharsets.UTF_8), LETTERS))
                    .as(text)
                    .isInstanceOf(Svg.NoSvg.class);
        }
    }

    @Test
    void otherFilesAreNeverRead() {
        Svg svg = read("<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
                + "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><text y='5'>&x;</text></svg>");
        assertThat(svg.shapes()).isEmpty();
    }

    @Test
    void pixelsShowTheSame() throws Exception {
        Svg svg = drawn("<rect width='50' height='100' fill='#102030'/>");
        var image = ImageIO.read(new ByteArrayInputStream(Raster.png(svg)));
        assertThat(image.getWidth()).isEqualTo(209);
        assertThat(image.getRGB(20, 100)).isEqualTo(0xFF102030);
        assertThat(image.getRGB(190, 100) >>> 24).isZero();
        assertThat(Raster.png(svg)).isEqualTo(Raster.png(svg));
    }
}
