package org.diptych.layout;

import java.util.ArrayList;
import java.util.List;
import org.diptych.style.Style;
import org.jspecify.annotations.Nullable;

/**
 * Stacks what is set into one column: joins margins, opens and closes frames, and hands what was said of a block
 * (turns, anchors, markers) to its first strip.
 */
final class Stack implements Sink {
    private final List<Strip> strips = new ArrayList<>();
    private final List<Anchor> anchors = new ArrayList<>();
    private @Nullable Frame frame;
    private double margin;
    private Strip.Turn turn = Strip.Turn.NONE;
    private @Nullable String page;
    private boolean across;
    private String pageInForce;

    Stack() {
        this("");
    }

    /**
     * A stack on a page that is there already.
     *
     * @param page its name
     */
    Stack(String page) {
        pageInForce = page;
    }

    @Override
    public void space(double value) {
        margin = value < 0 ? margin + value : Math.max(margin, value);
    }

    @Override
    public void open(Frame opened) {
        frame = opened;
        Style style = opened.style();
        double padding = style.borderTop().width() + style.padding().top();
        push(Strip.of(new Strip.Edge(true), padding).in(opened).after(Cost.FORBIDDEN));
    }

    @Override
    public void close(Frame closed) {
        keepWithNext(Cost.FORBIDDEN);
        Style style = closed.style();
        double padding = style.borderBottom().width() + style.padding().bottom();
        if (padding == 0) {
            margin = 0;
        }
        push(Strip.of(new Strip.Edge(false), padding));
        frame = closed.outer();
    }

    @Override
    public void turn(Strip.Turn value, @Nullable String name) {
        turn = value == Strip.Turn.NONE ? turn : value;
        page = name == null ? page : name;
    }

    @Override
    public void across(boolean value) {
        across = value;
    }

    @Override
    public void anchor(Anchor anchor) {
        anchors.add(anchor);
    }

    @Override
    public void set(Leaf leaf) {
        put(leaf.galley());
    }

    @Override
    public void keepWithNext(int cost) {
        if (!strips.isEmpty()) {
            int last = strips.size() - 1;
            strips.set(last, strips.get(last).afterAtLeast(cost));
        }
    }

    @Override
    public Mark mark() {
        return new Mark(strips.size());
    }

    @Override
    public void keepTogether(Mark from, int cost) {
        for (int i = from.index(); i < strips.size() - 1; i++) {
            strips.set(i, strips.get(i).afterAtLeast(cost));
        }
        for (int i = from.index(); i < strips.size(); i++) {
            strips.set(i, strips.get(i).withinAtLeast(cost));
        }
    }

    @Override
    public void put(Galley galley) {
        space(galley.lead());
        for (int i = 0; i < galley.strips().size(); i++) {
            Strip strip = galley.strips().get(i);
            if (i == 0) {
                push(strip);
            } else {
                strips.add((strip.frame() == null ? strip.in(frame) : strip).across(across));
            }
        }
        space(galley.trail());
    }

    private void push(Strip strip) {
        Strip placed = strip.before(strips.isEmpty() && turn == Strip.Turn.NONE ? margin : Math.max(0, margin));
        margin = 0;
        placed = placed.frame() == null ? placed.in(frame) : placed;
        String turned = page == null || page.equals(pageInForce) ? null : page;
        pageInForce = turned == null ? pageInForce : turned;
        if (turn != Strip.Turn.NONE || turned != null || !anchors.isEmpty()) {
            placed = placed.starting(strip.start().with(turn, turned, anchors));
        }
        turn = Strip.Turn.NONE;
        page = null;
        anchors.clear();
        strips.add(placed.across(across));
    }

    /** All, with the margins above and below. */
    Galley galley() {
        if (!anchors.isEmpty()) {
            push(Strip.of(new Strip.Blank(), 0));
        }
        return Galley.of(strips, margin);
    }
}
