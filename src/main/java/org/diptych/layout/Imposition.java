package org.diptych.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.style.PageStyle;

/**
 * Puts pages on the sheets that are printed, cut and folded. A leaflet is written and read panel by panel; {@code sheets}
 * in {@code @page} says which panels stand side by side. The structure keeps the order of reading.
 */
final class Imposition {
    private final PageStyle style;
    private final List<Integer> grounds;
    private final Diagnostics diagnostics;

    /**
     * @param style of the sheet and of the pages on it
     * @param grounds the colour behind each page, {@code 0xAARRGGBB}
     */
    Imposition(PageStyle style, List<Integer> grounds, Diagnostics diagnostics) {
        this.style = style;
        this.grounds = grounds;
        this.diagnostics = diagnostics;
    }

    /** Where a page stands: the sheet from 1, how far from its left edge, and whether it is the last on its right. */
    private record Spot(int sheet, double x, boolean last) {}

    /** A sheet while pages are put on it. */
    private static final class Sheet {
        final List<Page.Item> items = new ArrayList<>();
        final List<Double> folds = new ArrayList<>();
        double width;
    }

    Pages of(Pages pages) {
        if (style.sheets().isEmpty()
                && style.marks().isEmpty()
                && grounds.stream().allMatch(ground -> ground >>> 24 == 0)) {
            return pages;
        }
        List<Integer> all = style.sheets().stream().flatMap(List::stream).toList();
        if (!all.isEmpty() && pages.pages().size() > all.size()) {
            diagnostics.report(
                    Rule.TOO_MANY_PANELS,
                    at(pages.pages().get(all.size())),
                    "The text takes " + pages.pages().size() + " panels; the sheets of the theme have " + all.size()
                            + ".",
                    "shorten the panel before this text, or give `@page` more `sheets`");
        }
        List<Spot> spots = all.isEmpty() ? alone(pages.pages()) : spots(pages.pages());
        return new Pages(
                pages.edition(),
                pages.reading(),
                sheets(pages.pages(), spots),
                pages.structure(),
                bookmarks(pages.bookmarks(), spots),
                places(pages.places(), spots),
                pages.columns(),
                pages.report().stream()
                        .map(remark -> new Remark(
                                remark.kind(), spots.get(remark.page() - 1).sheet(), remark.at(), remark.detail()))
                        .toList());
    }

    private static List<Spot> alone(List<Page> pages) {
        return pages.stream().map(page -> new Spot(page.number(), 0, true)).toList();
    }

    /** The spot of every page, and of those that stay empty. Pages beyond the sheets go on in the same way on further ones. */
    private List<Spot> spots(List<Page> pages) {
        Map<Integer, Spot> spots = new TreeMap<>();
        for (int sheet = 0; spots.size() < pages.size(); ) {
            int before = spots.size();
            for (List<Integer> numbers : style.sheets()) {
                sheet++;
                double x = 0;
                for (int i = 0; i < numbers.size(); i++) {
                    int number = before + numbers.get(i);
                    spots.put(number, new Spot(sheet, x, i == numbers.size() - 1));
                    x += number <= pages.size() ? pages.get(number - 1).width() : style.width();
                }
            }
        }
        return List.copyOf(spots.values());
    }

    private List<Page> sheets(List<Page> pages, List<Spot> spots) {
        Map<Integer, Sheet> sheets = new TreeMap<>();
        for (int i = 0; i < spots.size(); i++) {
            Spot spot = spots.get(i);
            Sheet sheet = sheets.computeIfAbsent(spot.sheet(), s -> new Sheet());
            double width = i < pages.size() ? pages.get(i).width() : style.width();
            sheet.width = Math.max(sheet.width, spot.x() + width);
            if (spot.x() > 0) {
                sheet.folds.add(spot.x());
            }
            if (i < pages.size()) {
                if (!style.sheets().isEmpty()) {
                    sheet.items.add(new Page.Panel(i + 1));
                }
                ground(sheet, spot, pages.get(i), grounds.get(i));
                pages.get(i).items().forEach(item -> sheet.items.add(spot.x() == 0 ? item : moved(item, spot.x())));
            }
        }
        var made = new ArrayList<Page>();
        sheets.forEach((number, sheet) -> {
            Page like = pages.get(Math.min(number, pages.size()) - 1);
            sheet.items.addAll(Marks.of(style, sheet.width, like.height(), sheet.folds));
            made.add(new Page(
                    number,
                    label(number, pages),
                    like.left(),
                    sheet.width,
                    like.height(),
                    like.bleed(),
                    like.slug(),
                    sheet.items));
        });
        return made;
    }

    /** A sheet of several pages is counted as a sheet. */
    private PageNumber label(int number, List<Page> pages) {
        return style.sheets().isEmpty() ? pages.get(number - 1).label() : PageNumber.decimal(number);
    }

    /** The colour behind a page reaches into the bleed at the edges of the sheet, not onto the page beside it. */
    private static void ground(Sheet sheet, Spot spot, Page page, int color) {
        if (color >>> 24 != 0) {
            double left = spot.x() == 0 ? -page.bleed() : spot.x();
            double right = spot.x() + page.width() + (spot.last() ? page.bleed() : 0);
            double height = page.height() + 2 * page.bleed();
            sheet.items.add(new Page.Fill(left, -page.bleed(), right - left, height, color, 0));
        }
    }

    private static Page.Item moved(Page.Item item, double dx) {
        return switch (item) {
            case Page.Panel p -> p;
            case Page.Text t -> new Page.Text(t.x() + dx, t.baseline(), t.line(), t.repeated());
            case Page.Fill f -> new Page.Fill(f.x() + dx, f.y(), f.width(), f.height(), f.color(), f.radius());
            case Page.Stroke s ->
                new Page.Stroke(s.x1() + dx, s.y1(), s.x2() + dx, s.y2(), s.width(), s.color(), s.style());
            case Page.Outline o ->
                new Page.Outline(o.x() + dx, o.y(), o.width(), o.height(), o.radius(), o.thickness(), o.color());
            case Page.Picture p -> new Page.Picture(p.x() + dx, p.y(), p.width(), p.height(), p.image(), p.content());
            case Page.Drawing d ->
                new Page.Drawing(
                        d.items().stream().map(inner -> moved(inner, dx)).toList(), d.content());
            case Page.Path p -> new Page.Path(moved(p.points(), dx), p.thickness(), p.color(), p.style());
            case Page.Figure f -> new Page.Figure(f.x() + dx, f.y(), f.scale(), f.shape());
            case Page.LinkArea a -> new Page.LinkArea(a.x() + dx, a.y(), a.width(), a.height(), a.link());
        };
    }

    /** Every other number of a path is an x. */
    private static List<Double> moved(List<Double> points, double dx) {
        List<Double> moved = new ArrayList<>(points.size());
        for (int i = 0; i < points.size(); i++) {
            moved.add(i % 2 == 0 ? points.get(i) + dx : points.get(i));
        }
        return moved;
    }

    private static Pages.Place moved(Pages.Place place, List<Spot> spots) {
        Spot spot = spots.get(place.page() - 1);
        return new Pages.Place(spot.sheet(), place.x() + spot.x(), place.y());
    }

    private static Map<String, Pages.Place> places(Map<String, Pages.Place> places, List<Spot> spots) {
        var moved = new LinkedHashMap<String, Pages.Place>();
        places.forEach((id, place) -> moved.put(id, moved(place, spots)));
        return moved;
    }

    private static List<Pages.Bookmark> bookmarks(List<Pages.Bookmark> bookmarks, List<Spot> spots) {
        return bookmarks.stream()
                .map(b -> new Pages.Bookmark(b.title(), moved(b.place(), spots), bookmarks(b.below(), spots)))
                .toList();
    }

    /** The place of the first text of a page in the author's files. */
    private static SourcePosition at(Page page) {
        return page.items().stream()
                .filter(Page.Text.class::isInstance)
                .map(item -> Places.of(((Page.Text) item).line()))
                .filter(place -> !place.equals(SourcePosition.NONE))
                .findFirst()
                .orElse(SourcePosition.NONE);
    }
}
