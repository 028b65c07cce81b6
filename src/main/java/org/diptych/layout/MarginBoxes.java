package org.diptych.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.diptych.document.Metadata;
import org.diptych.language.Language;
import org.diptych.layout.text.Line;
import org.diptych.layout.text.ParagraphStyle;
import org.diptych.layout.text.ParagraphStyle.Alignment;
import org.diptych.layout.text.Run;
import org.diptych.style.PageNumbering;
import org.diptych.style.PageStyle;
import org.diptych.style.Style;

/** Running heads and feet: written when the number of pages is known. */
final class MarginBoxes {
    private static final List<String> PLACES = List.of("left", "center", "right");

    private final Setting setting;
    private final Metadata metadata;
    private final Map<PageNumbering, Long> pages;

    MarginBoxes(Setting setting, Metadata metadata, List<Paginator.Draft> pages) {
        this.setting = setting;
        this.metadata = metadata;
        this.pages = pages.stream()
                .collect(Collectors.groupingBy(page -> page.label().numbering(), Collectors.counting()));
    }

    /** Writes the margins of a page; {@code chapter} is the title of level 1 in force on it. */
    void write(Paginator.Draft page, Map<Language, String> chapter) {
        for (String edge : List.of("top", "bottom")) {
            edge(page, edge, chapter);
        }
    }

    private void edge(Paginator.Draft page, String edge, Map<Language, String> chapter) {
        Map<String, PageStyle.MarginBox> boxes = page.style().boxes();
        var present = new ArrayList<String>();
        PLACES.stream().filter(place -> boxes.containsKey(edge + "-" + place)).forEach(present::add);
        for (String place : present) {
            PageStyle.MarginBox box = boxes.get(edge + "-" + place);
            if (box != null) {
                double share = share(present, place);
                box(page, box, edge, place, page.width() * share, shared(boxes, box), chapter);
            }
        }
    }

    /** A box alone has the whole width, two have halves; a middle one leaves its neighbours a third each. */
    private static double share(List<String> present, String place) {
        if (present.size() == 1) {
            return 1;
        }
        return present.contains("center") ? (place.equals("center") ? 0.5 : 0.25) : 0.5;
    }

    /** Whether another box prints the same name, so that each may print it in one language. */
    private static boolean shared(Map<String, PageStyle.MarginBox> boxes, PageStyle.MarginBox box) {
        return boxes.values().stream()
                        .filter(other -> other.content().equals(box.content()))
                        .count()
                > 1;
    }

    private void box(
            Paginator.Draft page,
            PageStyle.MarginBox box,
            String edge,
            String place,
            double width,
            boolean shared,
            Map<Language, String> chapter) {
        String text = text(page, box, place, shared, chapter);
        Style style = box.style();
        boolean top = edge.equals("top");
        double height = top ? page.margin().top() : page.margin().bottom();
        double y = top ? 0 : page.style().height() - height;
        double left = switch (place) {
            case "left" -> page.inset();
            case "right" -> page.inset() + page.width() - width;
            default -> page.inset() + (page.width() - width) / 2;
        };
        double inner = width - style.padding().left() - style.padding().right();
        if (!text.isEmpty() && inner > 0) {
            Line line = line(text, style, inner);
            double free = height - style.padding().top() - style.padding().bottom() - line.height();
            // What CSS gives margin boxes is the middle, which a computed style does not tell from the top.
            double shift = style.verticalAlign().equals("bottom") ? free : free / 2;
            double baseline = y + style.padding().top() + shift + line.baseline();
            page.painter().add(new Page.Text(left + style.padding().left(), baseline, line, true));
        }
        border(
                page,
                style.borderBottom(),
                left,
                width,
                y + height - style.borderBottom().width() / 2);
        border(page, style.borderTop(), left, width, y + style.borderTop().width() / 2);
    }

    private static void border(Paginator.Draft page, Style.Border border, double x, double width, double y) {
        if (border.width() > 0) {
            page.painter().add(new Page.Stroke(x, y, x + width, y, border.width(), border.color(), border.line()));
        }
    }

    private Line line(String text, Style style, double width) {
        Alignment alignment = ParagraphSetter.alignment(style) == Alignment.JUSTIFY
                ? Alignment.LEFT
                : ParagraphSetter.alignment(style);
        var how = ParagraphStyle.of(alignment, style.lineHeight());
        String shown = text;
        while (true) {
            List<Run> runs = List.of(new Run.Text(shown, InlineSetter.textStyle(style, 0), null, null));
            var paragraph = setting.typesetter().paragraph(runs, how);
            int space = shown.lastIndexOf(' ');
            if (paragraph.maxWidth() <= width || space <= 0) {
                return paragraph.lines(width).get(0);
            }
            shown = shown.substring(0, space).replaceAll("[ …]+$", "") + "…";
        }
    }

    private String text(
            Paginator.Draft page,
            PageStyle.MarginBox box,
            String place,
            boolean shared,
            Map<Language, String> chapter) {
        var text = new StringBuilder();
        for (PageStyle.Piece piece : box.content()) {
            switch (piece) {
                case PageStyle.Piece.Literal literal -> text.append(literal.value());
                case PageStyle.Piece.Page p -> text.append(page.label());
                case PageStyle.Piece.Pages p -> text.append(total(page));
                case PageStyle.Piece.Named named -> text.append(named(named.name(), page, place, shared, chapter));
            }
        }
        String transform = box.style().textTransform();
        Language language = page.language() == null ? setting.edition().first() : page.language();
        return TextCase.apply(transform, text.toString(), language);
    }

    /** How many pages are numbered like this one. */
    private String total(Paginator.Draft page) {
        PageNumbering numbering = page.label().numbering();
        return numbering.print(pages.getOrDefault(numbering, 0L).intValue());
    }

    private String named(
            String name, Paginator.Draft page, String place, boolean shared, Map<Language, String> chapter) {
        return switch (name) {
            case "code" -> metadata.code();
            case "date" -> metadata.date();
            case "title" -> bilingual(language -> metadata.title().in(language), page, place, shared);
            case "short-title" -> bilingual(language -> metadata.shortTitle().in(language), page, place, shared);
            case "subtitle" -> bilingual(language -> metadata.subtitle().in(language), page, place, shared);
            case "publisher" -> bilingual(language -> metadata.publisher().in(language), page, place, shared);
            case "chapter" -> bilingual(language -> chapter.getOrDefault(language, ""), page, place, shared);
            default -> "";
        };
    }

    /** In all languages of the page: one on each side, or both in one place. */
    private String bilingual(Function<Language, String> text, Paginator.Draft page, String place, boolean shared) {
        List<Language> languages = page.language() == null ? setting.edition().languages() : List.of(page.language());
        if (languages.size() == 1) {
            return text.apply(languages.get(0));
        }
        String first = text.apply(languages.get(0));
        String second = text.apply(languages.get(1));
        if (shared) {
            return place.equals("right") ? second : first;
        }
        boolean same = first.equals(second) || second.isEmpty();
        return same ? first : first.isEmpty() ? second : first + "  |  " + second;
    }
}
