package org.diptych.write.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.diptych.chart.ChartData;
import org.diptych.chart.Charts;
import org.diptych.chart.Drawing;
import org.diptych.chart.Mark;
import org.diptych.chart.Paint;
import org.diptych.chart.Palette;
import org.diptych.chart.TextMeasure;
import org.diptych.document.Block;
import org.diptych.document.PlainText;
import org.diptych.language.Language;

/**
 * Charts as SVG in the page. Colours are classes of the style sheet, so that they follow the theme, also in the dark; a
 * second drawing for narrow screens keeps the type as large as the text.
 */
final class ChartWriter {
    private static final double SIZE = 14;
    private static final double WIDE = 680;
    private static final double HALF = 520;
    private static final double NARROW = 320;

    private final Html html;
    private final TextMeasure measure;
    private int written;

    ChartWriter(Html html, TextMeasure measure) {
        this.html = html;
        this.measure = measure;
    }

    /** The rules that give marks their colours. */
    static String rules(Palette palette) {
        StringBuilder css = new StringBuilder("@media screen, print {\n");
        for (Paint paint : Paint.values()) {
            String name = paint.className().substring("ink-".length());
            css.append(String.format(
                    Locale.ROOT,
                    ".%s { color: var(--color-%s, #%06x) }\n",
                    paint.className(),
                    name,
                    palette.color(paint) & 0xFFFFFF));
        }
        return css.append(".drawing { display: block; width: 100%; height: auto }\n")
                .append(".drawing.narrow { display: none }\n")
                .append(".drawing :is(rect, circle, text, polygon, path) { fill: currentColor }\n")
                .append(".drawing :is(line, polyline, path.line) { stroke: currentColor; fill: none }\n")
                .append(".drawing .strong { font-weight: 600 }\n")
                .append("}\n")
                .append("@media screen and (max-width: 40rem) {\n")
                .append(".drawing { display: none }\n.drawing.narrow { display: block }\n}\n")
                .toString();
    }

    /**
     * Draws a chart.
     *
     * @param half whether it stands in one of two columns
     */
    void write(Block.Chart chart, List<Language> languages, boolean half) throws IOException {
        ChartData data = Charts.data(chart, languages.get(0));
        if (data.isEmpty()) {
            return;
        }
        String title = PlainText.ofRun(chart.caption());
        String alternative = Charts.alternative(chart, languages);
        written++;
        drawing(Charts.draw(data, half ? HALF : WIDE, SIZE, measure), "", title, alternative);
        drawing(Charts.draw(data, NARROW, SIZE, measure), "narrow", title, alternative);
    }

    private void drawing(Drawing drawing, String size, String title, String alternative) throws IOException {
        String id = "chart-" + written + (size.isEmpty() ? "" : "-" + size);
        html.open("svg").attribute("class", ("drawing " + size).strip());
        html.attribute("viewBox", "0 0 " + number(drawing.width()) + " " + number(drawing.height()));
        html.attribute("role", "img")
                .attribute("aria-labelledby", title.isEmpty() ? id + "-text" : id + "-title " + id + "-text")
                .close();
        if (!title.isEmpty()) {
            html.open("title")
                    .attribute("id", id + "-title")
                    .close()
                    .text(title)
                    .end("title");
        }
        html.open("desc")
                .attribute("id", id + "-text")
                .close()
                .text(alternative)
                .end("desc")
                .line();
        List<Mark> marks = drawing.marks();
        for (int i = 0; i < marks.size(); ) {
            int end = i + 1;
            while (end < marks.size() && isAlike(marks.get(i), marks.get(end))) {
                end++;
            }
            if (end - i > 1) {
                path(marks.subList(i, end));
            } else {
                mark(marks.get(i));
            }
            i = end;
        }
        html.end("svg").line();
    }

    /** Whether marks differ in their place alone: hatching is made of hundreds, which are one path. */
    private static boolean isAlike(Mark one, Mark two) {
        return switch (one) {
            case Mark.Rule a ->
                two instanceof Mark.Rule b
                        && a.thickness() == b.thickness()
                        && a.dash() == b.dash()
                        && a.paint() == b.paint();
            case Mark.Disc a -> two instanceof Mark.Disc b && a.radius() == b.radius() && a.paint() == b.paint();
            case Mark.Area a -> two instanceof Mark.Area b && a.paint() == b.paint();
            default -> false;
        };
    }

    private void path(List<Mark> marks) throws IOException {
        Pen path = new Pen();
        for (Mark mark : marks) {
            switch (mark) {
                case Mark.Rule r -> path.move(r.x1(), r.y1()).line(r.x2(), r.y2());
                case Mark.Disc d -> path.move(d.x(), d.y()).dot();
                case Mark.Area a -> path.move(a.x(), a.y()).box(a.width(), a.height());
                default -> throw new IllegalArgumentException("no path is made of " + mark);
            }
        }
        switch (marks.get(0)) {
            case Mark.Rule r -> {
                start("path", r.paint(), "line");
                pen(r.thickness(), r.dash());
            }
            case Mark.Disc d -> {
                start("path", d.paint(), "line");
                place("stroke-width", 2 * d.radius());
                html.attribute("stroke-linecap", "round");
            }
            case Mark.Area a -> start("path", a.paint(), "");
            default -> {}
        }
        html.attribute("d", path.toString()).close().end("path").line();
    }

    /** Writes a path by steps in tenths of a point: shorter than places, and as exact as a screen shows. */
    private static final class Pen {
        private final StringBuilder path = new StringBuilder();
        private long x;
        private long y;

        private static long tenths(double value) {
            return Math.round(value * 10);
        }

        private Pen step(char command, long dx, long dy) {
            path.append(command).append(number(dx / 10.0));
            path.append(dy < 0 ? "" : " ").append(number(dy / 10.0));
            return this;
        }

        Pen move(double toX, double toY) {
            step('m', tenths(toX) - x, tenths(toY) - y);
            x = tenths(toX);
            y = tenths(toY);
            return this;
        }

        void line(double toX, double toY) {
            step('l', tenths(toX) - x, tenths(toY) - y);
            x = tenths(toX);
            y = tenths(toY);
        }

        void dot() {
            path.append("h0");
        }

        /** Leads back to its first corner. */
        void box(double width, double height) {
            String across = number(tenths(width) / 10.0);
            path.append('h').append(across).append('v').append(number(tenths(height) / 10.0));
            path.append("h-").append(across).append('z');
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }

    private void mark(Mark mark) throws IOException {
        switch (mark) {
            case Mark.Area a -> {
                start("rect", a.paint(), "");
                place("x", a.x());
                place("y", a.y());
                place("width", a.width());
                place("height", a.height());
                html.close().end("rect");
            }
            case Mark.Disc d -> {
                start("circle", d.paint(), "");
                place("cx", d.x());
                place("cy", d.y());
                place("r", d.radius());
                html.close().end("circle");
            }
            case Mark.Rule r -> {
                start("line", r.paint(), "");
                place("x1", r.x1());
                place("y1", r.y1());
                place("x2", r.x2());
                place("y2", r.y2());
                pen(r.thickness(), r.dash());
                html.close().end("line");
            }
            case Mark.Polyline p -> {
                start("polyline", p.paint(), "");
                html.attribute("points", points(p.points()));
                pen(p.thickness(), p.dash());
                html.attribute("stroke-linejoin", "round").close().end("polyline");
            }
            case Mark.Polygon p -> {
                start("polygon", p.paint(), "");
                html.attribute("points", points(p.points())).close().end("polygon");
            }
            case Mark.Label l -> label(l);
        }
    }

    private void label(Mark.Label label) throws IOException {
        start("text", label.paint(), label.strong() ? "strong" : "");
        place("x", label.x());
        place("y", label.y());
        place("font-size", label.size());
        html.attribute(
                "text-anchor",
                switch (label.anchor()) {
                    case START -> "";
                    case MIDDLE -> "middle";
                    case END -> "end";
                });
        html.close().text(label.text()).end("text").line();
    }

    private void start(String element, Paint paint, String more) throws IOException {
        html.open(element).attribute("class", (paint.className() + " " + more).strip());
    }

    private void pen(double thickness, Mark.Dash dash) throws IOException {
        place("stroke-width", thickness);
        switch (dash) {
            case SOLID -> {}
            case DASHED -> html.attribute("stroke-dasharray", number(3 * thickness) + " " + number(2 * thickness));
            case DOTTED ->
                html.attribute("stroke-dasharray", "0 " + number(2 * thickness)).attribute("stroke-linecap", "round");
        }
    }

    private void place(String name, double value) throws IOException {
        html.attribute(name, number(value));
    }

    private static String points(List<Mark.Point> points) {
        StringBuilder text = new StringBuilder();
        for (Mark.Point point : points) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(number(point.x()))
                    .append(',')
                    .append(number(point.y()));
        }
        return text.toString();
    }

    /** At most two decimals, without needless zeros. */
    private static String number(double value) {
        long hundredths = Math.round(value * 100);
        String sign = hundredths < 0 ? "-" : "";
        long whole = Math.abs(hundredths) / 100;
        long rest = Math.abs(hundredths) % 100;
        if (rest == 0) {
            return sign + whole;
        }
        return sign + whole + "." + (rest % 10 == 0 ? rest / 10 : (rest < 10 ? "0" : "") + rest);
    }
}
