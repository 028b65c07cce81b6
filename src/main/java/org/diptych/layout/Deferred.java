package org.diptych.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is to be stacked, so that blocks can be set by several threads and stacked more than once. They begin while
 * more is still to come.
 */
final class Deferred implements Sink {
    private final List<Consumer<Replay>> steps = new ArrayList<>();
    /** What is set by one task: it should take longer than to start it. */
    private static final int TOGETHER = 64;

    private final List<Leaf> leaves = new ArrayList<>();
    private final Deque<ForkJoinTask<?>> begun = new ArrayDeque<>();
    private int marks;

    private static final class Replay {
        private final Stack stack = new Stack();
        private final List<Mark> marks = new ArrayList<>();
    }

    @Override
    public void space(double margin) {
        steps.add(r -> r.stack.space(margin));
    }

    @Override
    public void open(Frame frame) {
        steps.add(r -> r.stack.open(frame));
    }

    @Override
    public void close(Frame frame) {
        steps.add(r -> r.stack.close(frame));
    }

    @Override
    public void turn(Strip.Turn turn, @Nullable String page) {
        steps.add(r -> r.stack.turn(turn, page));
    }

    @Override
    public void across(boolean value) {
        steps.add(r -> r.stack.across(value));
    }

    @Override
    public void anchor(Anchor anchor) {
        steps.add(r -> r.stack.anchor(anchor));
    }

    @Override
    public void set(Leaf leaf) {
        leaves.add(leaf);
        steps.add(r -> r.stack.set(leaf));
        if (leaves.size() % TOGETHER == 0) {
            List<Leaf> some = List.copyOf(leaves.subList(leaves.size() - TOGETHER, leaves.size()));
            begun.push(ForkJoinTask.adapt(() -> some.forEach(Leaf::galley)).fork());
        }
    }

    @Override
    public void put(Galley galley) {
        steps.add(r -> r.stack.put(galley));
    }

    @Override
    public void keepWithNext(int cost) {
        steps.add(r -> r.stack.keepWithNext(cost));
    }

    @Override
    public Mark mark() {
        steps.add(r -> r.marks.add(r.stack.mark()));
        return new Mark(marks++);
    }

    @Override
    public void keepTogether(Mark from, int cost) {
        steps.add(r -> r.stack.keepTogether(r.marks.get(from.index()), cost));
    }

    /** Sets what is not set yet, on all processors, and stacks it. */
    Galley galley() {
        // The last first: this thread takes it unless another did, and those begun first are done meanwhile.
        while (!begun.isEmpty()) {
            begun.pop().join();
        }
        leaves.parallelStream().forEach(Leaf::galley);
        Replay replay = new Replay();
        steps.forEach(step -> step.accept(replay));
        return replay.stack.galley();
    }

    /** Has everything set again that prints page numbers; whether there was any. */
    boolean refresh() {
        boolean any = false;
        for (Leaf leaf : leaves) {
            any |= leaf.refresh();
        }
        return any;
    }
}
