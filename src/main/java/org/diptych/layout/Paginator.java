package org.diptych.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.diptych.language.Language;
import org.diptych.style.PageNumbering;
import org.diptych.style.PageStyle;
import org.diptych.style.Style;
import org.jspecify.annotations.Nullable;

/** Fills pages with the strips of a publication, and their feet with notes. */
final class Paginator {
    /** Carried-over notes may not take more than this part of a page. */
    private static final double MOST_CARRIED = 0.6;

    /** Blank paper beyond which it is better to divide a note. */
    private static final double BLANK_BEFORE_NOTE = 0.06;

    private final Setting setting;
    /** A page with more of it empty is worth a look. */
    private static final double SHORT = 0.3;

    /** A last page before a new one that would have less on it than this part gets at least {@link #TAIL}. */
    private static final double RUNT = 0.12;

    private static final double TAIL = 0.2;

    private final List<Draft> pages = new ArrayList<>();
    private final Map<PageNumbering, Integer> counts = new EnumMap<>(PageNumbering.class);
    private String name;
    /** Whether the first page is a left one: two that face each other come first. */
    private boolean startsLeft;

    Paginator(Setting setting) {
        this.setting = setting;
        this.name = setting.page();
    }

    /**
     * A page before its margins are written.
     *
     * @param left whether it is a left-hand page
     * @param label the number that it bears
     * @param language that stands on it; null for all of the edition
     */
    record Draft(
            int number,
            PageStyle style,
            boolean left,
            Style.Edges margin,
            Painter painter,
            PageNumber label,
            @Nullable Language language) {
        /** Whether it is the right one of two that face each other. */
        boolean isSecond() {
            return painter.side() == Painter.Side.RIGHT;
        }

        double top() {
            return margin.top();
        }

        double inset() {
            return margin.left();
        }

        double height() {
            return style.height() - margin.top() - margin.bottom();
        }

        double width() {
            return style.width() - margin.left() - margin.right();
        }
    }

    /** The part of a page, or of two that face each other, that is filled next. */
    private static final class Cursor {
        private final List<Draft> open;
        /** The page, the left one of two. */
        private final Draft page;

        private double y;
        private Foot foot;

        Cursor(List<Draft> open, Foot foot) {
            this.open = open;
            this.page = open.get(0);
            this.foot = foot;
        }

        double room() {
            return page.height() - y;
        }
    }

    List<Draft> pages(Galley galley) {
        Cut.Rest rest = Cut.Rest.of(galley.strips());
        Foot carried = Foot.empty(setting.lanes(setting.page()).count());
        while (!rest.isEmpty() || !carried.isEmpty()) {
            if (rest.isEmpty()) {
                name = setting.page();
            } else {
                turn(rest.head().start());
            }
            Cursor cursor = new Cursor(open(), Foot.empty(carried.lanes().size()));
            Foot.Divided notes = carried.divide(cursor.page.height() * MOST_CARRIED, cursor.page.height());
            cursor.foot = notes.here();
            Cut.Rest before = rest;
            rest = fill(rest, cursor);
            remarkOnShort(before, rest, cursor);
            carried = foot(cursor, notes.later());
        }
        if (pages.isEmpty()) {
            open();
        }
        return pages;
    }

    /** The next page, or the next two facing ones with a page before them where a left one is not next. */
    private List<Draft> open() {
        if (!setting.isFacing(name)) {
            return List.of(page(false, null));
        }
        startsLeft |= pages.isEmpty();
        if (!isNextLeft()) {
            page(true, null);
        }
        return List.of(page(false, Painter.Side.LEFT), page(false, Painter.Side.RIGHT));
    }

    private boolean isNextLeft() {
        return isLeft(pages.size() + 1);
    }

    private boolean isLeft(int number) {
        return number % 2 == (startsLeft ? 1 : 0);
    }

    private Draft page(boolean blank, Painter.@Nullable Side side) {
        int number = pages.size() + 1;
        boolean left = isLeft(number);
        PageStyle style = blank
                ? setting.styles().blankPage(setting.edition(), name, left)
                : setting.styles().page(setting.edition(), name, number == 1, left);
        int counted = counts.merge(style.numbering(), 1, Integer::sum);
        Language language = side == null ? null : side.of(setting.edition().languages());
        var draft = new Draft(
                number,
                style,
                left,
                left ? style.leftMargin() : style.margin(),
                new Painter(number, side),
                new PageNumber(style.numbering(), counted),
                language);
        pages.add(draft);
        return draft;
    }

    /** Goes over to the page that a strip asks for, with a blank page before it where the side demands one. */
    private void turn(Strip.Start start) {
        if (start.page() != null) {
            name = start.page();
        }
        Strip.Turn unwanted = isNextLeft() ? Strip.Turn.RIGHT : Strip.Turn.LEFT;
        boolean wrong = start.turn() == unwanted && !setting.isFacing(name);
        if (wrong && !pages.isEmpty()) {
            page(true, null);
        }
    }

    /** Fills one page; what is left comes on the next. */
    private Cut.Rest fill(Cut.Rest all, Cursor cursor) {
        Cut.Rest rest = all;
        boolean fresh = true;
        while (!rest.isEmpty()) {
            Strip head = rest.head();
            if (!fresh
                    && (head.start().turn() != Strip.Turn.NONE || head.start().page() != null)) {
                return rest;
            }
            double gap = fresh && head.start().turn() == Strip.Turn.NONE ? 0 : head.before();
            Lanes lanes = setting.flow(name);
            boolean columns = lanes.count() > 1 && !head.across();
            cursor.y += gap;
            Cut.@Nullable Rest left =
                    columns ? columns(rest, cursor, lanes, fresh) : across(rest, cursor, lanes, fresh);
            if (left == null) {
                return rest;
            }
            boolean sameWay = !left.isEmpty() && columns == !left.head().across();
            boolean full = left.isEmpty() || left.first() != null || sameWay;
            rest = left;
            fresh = false;
            if (full || lanes.count() == 1) {
                return rest;
            }
        }
        return rest;
    }

    /** Fills the width of the page; null where nothing fits. */
    private Cut.@Nullable Rest across(Cut.Rest rest, Cursor cursor, Lanes lanes, boolean must) {
        Cut.Rest part = lanes.count() == 1 ? rest : until(rest, true);
        Filled filled = Filled.of(part, cursor.room(), cursor.foot, cursor.page.height(), must, -1);
        if (filled == null) {
            return null;
        }
        filled = lanes.count() == 1 ? leavingMore(part, filled, cursor) : filled;
        place(filled.cut(), 0, cursor);
        cursor.foot = filled.foot();
        cursor.y += filled.cut().height();
        return filled.cut().rest(rest);
    }

    /** Takes less where hardly anything would be left for the last page before the next new one. */
    private static Filled leavingMore(Cut.Rest part, Filled filled, Cursor cursor) {
        double page = cursor.page.height();
        double left = height(filled.cut().rest(part), RUNT * page);
        if (left == 0 || left >= RUNT * page) {
            return filled;
        }
        double room = filled.cut().height() + filled.foot().height() - (TAIL * page - left);
        Filled less = Filled.of(part, room, cursor.foot, page, false, -1);
        return less == null || less.cut().cost() >= Cost.ONE_SIDE ? filled : less;
    }

    /** The height of what comes before the next page that must be new; some number beyond the limit where it is higher. */
    private static double height(Cut.Rest rest, double limit) {
        double height = 0;
        for (int i = rest.start(); i < rest.end() && height < limit; i++) {
            Strip strip = rest.at(i);
            if (Cut.turns(strip)) {
                return height;
            }
            height += strip.before() + strip.height();
        }
        return height;
    }

    /** The strips up to where the way of standing on the page changes, or another page begins. */
    private static Cut.Rest until(Cut.Rest rest, boolean across) {
        int end = rest.from();
        while (end < rest.end()
                && rest.strips().get(end).across() == across
                && (end == rest.start() || !Cut.turns(rest.strips().get(end)))) {
            end++;
        }
        return new Cut.Rest(rest.strips().subList(0, end), rest.from(), rest.first());
    }

    private void place(Cut cut, double x, Cursor cursor) {
        for (Draft page : cursor.open) {
            page.painter().column(cut.taken(), page.inset() + x, page.top() + cursor.y);
        }
        if (cut.rest() != null && isWhole(cut, cursor.page)) {
            cursor.page.painter().remark(Remark.Kind.SPLIT_ROW, cut.rest(), "");
        }
    }

    /** Whether the row that a cut divides would have had room on a page: one that has none is divided anyway. */
    private static boolean isWhole(Cut cut, Draft page) {
        Strip upper = cut.taken().get(cut.taken().size() - 1);
        return cut.rest() != null && upper.height() + cut.rest().height() <= page.height();
    }

    /** A page end that was forced on a heading, and one that leaves much of a page empty. */
    private static void remarkOnShort(Cut.Rest before, Cut.Rest rest, Cursor cursor) {
        if (rest.isEmpty() || Cut.turns(rest.head()) || rest.start() <= before.start()) {
            return;
        }
        Strip last = before.at(rest.start() - 1);
        if (rest.first() == null && last.after() >= Cost.FORBIDDEN && !(last.body() instanceof Strip.Edge)) {
            cursor.page.painter().remark(Remark.Kind.STRANDED, last, "");
        }
        double free = (cursor.room() - cursor.foot.height()) / cursor.page.height();
        if (free > SHORT) {
            cursor.page.painter().remark(Remark.Kind.SHORT_PAGE, rest.head(), Math.round(100 * free) + " % free");
        }
    }

    /** Fills columns one after the other, evenly where the text ends before the page does. */
    private Cut.@Nullable Rest columns(Cut.Rest rest, Cursor cursor, Lanes lanes, boolean must) {
        Cut.Rest part = until(rest, false);
        List<Filled> filled = Columns.fill(part, cursor.room(), cursor.foot, cursor.page.height(), lanes.count(), must);
        if (filled.isEmpty()) {
            return null;
        }
        double deepest = 0;
        Cut.Rest left = rest;
        for (int i = 0; i < filled.size(); i++) {
            Cut cut = filled.get(i).cut();
            place(cut, lanes.x(i), cursor);
            deepest = Math.max(deepest, cut.height());
            left = cut.rest(rest);
        }
        cursor.foot = filled.get(filled.size() - 1).foot();
        cursor.y += deepest;
        return left;
    }

    /** Paints the notes of a page; gives back those for the next. */
    private Foot foot(Cursor cursor, Foot later) {
        Draft page = cursor.page;
        if (setting.edition().isFacing() && cursor.open.size() == 1) {
            // Notes are as wide as the pages that face each other: those of others stand at the next such foot.
            Foot all = cursor.foot;
            for (List<NoteText> lane : later.lanes()) {
                all = all.plus(lane);
            }
            return all;
        }
        Foot.Divided notes = cursor.foot.divide(cursor.room(), page.height());
        Foot here = notes.here();
        double height = here.height();
        double top = page.top() + page.height() - height;
        Lanes lanes = setting.lanes(setting.page());
        for (int i = 0; i < here.lanes().size(); i++) {
            Draft own = cursor.open.get(Math.min(i, cursor.open.size() - 1));
            lane(here.lanes().get(i), own, own.inset() + lanes.x(i), top, lanes.width());
        }
        Foot next = notes.later();
        next.lanes().stream()
                .flatMap(List::stream)
                .forEach(note -> page.painter()
                        .remark(Remark.Kind.SPLIT_NOTE, note.galley().strips().get(0), ""));
        for (List<NoteText> lane : later.lanes()) {
            next = next.plus(lane);
        }
        return next;
    }

    private static void lane(List<NoteText> notes, Draft page, double x, double top, double width) {
        if (notes.isEmpty()) {
            return;
        }
        double y = top + Foot.ABOVE;
        page.painter().add(new Page.Stroke(x, y, x + width / 3, y, 0.4, 0xFF555555, "solid"));
        y += Foot.BELOW_RULE;
        for (NoteText note : notes) {
            page.painter().notes(note.galley().strips(), x, y);
            y += note.galley().height() + Foot.BETWEEN;
        }
    }

    /** A cut with the notes that its text calls. */
    record Filled(Cut cut, Foot foot) {
        private static final int TRIES = 12;

        /**
         * The most that fits together with its notes.
         *
         * @param lane of all notes; -1 where each note knows its own
         */
        static @Nullable Filled of(Cut.Rest rest, double room, Foot before, double page, boolean must, int lane) {
            Filled whole = of(rest, room, before, page, must, lane, false);
            if (whole != null && isGood(whole, rest, room, page)) {
                return whole;
            }
            Filled divided = of(rest, room, before, page, must, lane, true);
            if (divided == null) {
                return whole;
            }
            return whole != null && whole.cut.height() >= divided.cut.height() ? whole : divided;
        }

        /** Whether dividing a note could not bring more text on the page. */
        private static boolean isGood(Filled whole, Cut.Rest rest, double room, double page) {
            boolean all = whole.cut.rest(rest).isEmpty();
            double blank = room - whole.cut.height() - whole.foot.height();
            return all || blank < page * BLANK_BEFORE_NOTE || !callsNotes(rest, whole);
        }

        /** Whether what comes next calls notes, so that dividing one could help. */
        private static boolean callsNotes(Cut.Rest rest, Filled whole) {
            Cut.Rest left = whole.cut.rest(rest);
            return !left.isEmpty() && !left.head().notes().isEmpty();
        }

        private static @Nullable Filled of(
                Cut.Rest rest, double room, Foot before, double page, boolean must, int lane, boolean divide) {
            double limit = room - before.height();
            for (int i = 0; i < TRIES; i++) {
                Cut cut = Cut.of(rest, limit, page, must);
                if (cut == null) {
                    return null;
                }
                Foot foot = before.plus(called(cut, lane));
                double needed = divide ? foot.least() : foot.height();
                double over = cut.height() + needed - room;
                boolean last = i == TRIES - 1;
                if (over <= 0.05 || (must && last)) {
                    return new Filled(cut, foot);
                }
                limit = Math.max(must ? 1 : 0, Math.min(cut.height(), limit) - over);
                if (limit <= 0) {
                    return null;
                }
            }
            return null;
        }

        private static List<NoteText> called(Cut cut, int lane) {
            var notes = new ArrayList<NoteText>();
            for (Strip strip : cut.taken()) {
                for (NoteText note : strip.notes()) {
                    notes.add(lane < 0 ? note : new NoteText(lane, note.galley()));
                }
            }
            return notes;
        }
    }
}
