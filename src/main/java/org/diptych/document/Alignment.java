package org.diptych.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the counterparts among two lists of siblings. What has the same origin and shape belongs together; those
 * couples hold the lists in step (the longest increasing run of them), and what lies between two of them is matched by
 * shape, length and figures.
 */
final class Alignment<T> {
    /** Cells of the table of a careful comparison; longer stretches are matched in order. */
    private static final int CAREFUL = 250_000;

    /**
     * What an element is known by.
     *
     * @param shape what only its like can be the counterpart of: {@code p}, {@code h2}, {@code li}
     * @param container whether it has blocks of its own to align
     */
    record Mark(String shape, boolean container, Origin origin) {}

    /** Two counterparts; one of them may be missing. */
    record Couple<T>(Optional<T> left, Optional<T> right) {}

    private record Key(Mark mark, int occurrence) {}

    private final List<T> left;
    private final List<T> right;
    private final List<Mark> leftMarks;
    private final List<Mark> rightMarks;
    private final Function<T, String> text;
    private final List<Couple<T>> couples = new ArrayList<>();

    private Alignment(List<T> left, List<T> right, Function<T, Mark> mark, Function<T, String> text) {
        this.left = left;
        this.right = right;
        this.leftMarks = left.stream().map(mark).toList();
        this.rightMarks = right.stream().map(mark).toList();
        this.text = text;
    }

    /**
     * Aligns two lists.
     *
     * @param text the words of an element, to compare elements that nothing else tells apart
     * @return every element of both lists once, each list in its order
     */
    static <T> List<Couple<T>> of(List<T> left, List<T> right, Function<T, Mark> mark, Function<T, String> text) {
        return new Alignment<>(left, right, mark, text).couples();
    }

    private List<Couple<T>> couples() {
        if (leftMarks.equals(rightMarks)) {
            stretch(0, 0, left.size());
            return couples;
        }
        int[] counterpart = counterparts();
        long matched = Arrays.stream(counterpart).filter(index -> index >= 0).count();
        if (matched == left.size() && matched == right.size()) {
            otherOrder(counterpart);
            return couples;
        }
        int doneLeft = 0;
        int doneRight = 0;
        for (int anchor : longestRun(counterpart)) {
            between(doneLeft, anchor, doneRight, counterpart[anchor]);
            couple(anchor, counterpart[anchor]);
            doneLeft = anchor + 1;
            doneRight = counterpart[anchor] + 1;
        }
        between(doneLeft, left.size(), doneRight, right.size());
        return couples;
    }

    private void couple(int l, int r) {
        couples.add(new Couple<>(
                l < 0 ? Optional.empty() : Optional.of(left.get(l)),
                r < 0 ? Optional.empty() : Optional.of(right.get(r))));
    }

    private void stretch(int fromLeft, int fromRight, int length) {
        for (int i = 0; i < length; i++) {
            couple(fromLeft + i, fromRight + i);
        }
    }

    /**
     * The same elements in another order: sorted by their names in each language. Records follow the left language, so
     * that each stands beside itself; lines of a list keep each language's own order.
     */
    private void otherOrder(int[] counterpart) {
        boolean records = leftMarks.stream().allMatch(Mark::container);
        for (int i = 0; i < left.size(); i++) {
            couple(i, records ? counterpart[i] : i);
        }
    }

    /** For each element on the left, the index of the one on the right with the same origin and shape, or -1. */
    private int[] counterparts() {
        Map<Origin, Integer> sizes = new HashMap<>();
        leftMarks.forEach(mark -> sizes.merge(text(mark.origin()), 1, Integer::sum));
        rightMarks.forEach(mark -> sizes.merge(text(mark.origin()), -1, Integer::sum));
        Map<Key, Integer> byKey = new HashMap<>();
        Map<Mark, Integer> seen = new HashMap<>();
        for (int i = 0; i < right.size(); i++) {
            Mark mark = rightMarks.get(i);
            byKey.put(new Key(mark, seen.merge(mark, 1, Integer::sum)), i);
        }
        seen.clear();
        int[] found = new int[left.size()];
        for (int i = 0; i < left.size(); i++) {
            Mark mark = leftMarks.get(i);
            Integer other = byKey.get(new Key(mark, seen.merge(mark, 1, Integer::sum)));
            boolean sure = isItem(mark.origin()) || sizes.getOrDefault(text(mark.origin()), 0) == 0;
            found[i] = other == null || !sure ? -1 : other;
        }
        return found;
    }

    /** Whether an origin names what it is of: a record or an item with an id, not the third block of a text. */
    private static boolean isItem(Origin origin) {
        return !origin.record().isEmpty()
                && !origin.item().isEmpty()
                && !Character.isDigit(origin.item().charAt(0));
    }

    private static Origin text(Origin origin) {
        return new Origin(origin.record(), origin.field(), "");
    }

    /** The elements on the left that have counterparts, as many as can keep both orders. */
    private static List<Integer> longestRun(int[] counterpart) {
        int[] previous = new int[counterpart.length];
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < counterpart.length; i++) {
            if (counterpart[i] < 0) {
                continue;
            }
            int wanted = counterpart[i];
            int low = 0;
            int high = ends.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (counterpart[ends.get(middle)] < wanted) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : ends.get(low - 1);
            if (low == ends.size()) {
                ends.add(i);
            } else {
                ends.set(low, i);
            }
        }
        List<Integer> run = new ArrayList<>();
        for (int i = ends.isEmpty() ? -1 : ends.get(ends.size() - 1); i >= 0; i = previous[i]) {
            run.add(i);
        }
        Collections.reverse(run);
        return run;
    }

    /** Couples what lies between two sure couples. */
    private void between(int fromLeft, int toLeft, int fromRight, int toRight) {
        int rows = toLeft - fromLeft;
        int columns = toRight - fromRight;
        if (rows == 0 || columns == 0) {
            pad(fromLeft, toLeft, fromRight, toRight);
        } else if ((long) rows * columns <= CAREFUL) {
            carefully(fromLeft, toLeft, fromRight, toRight);
        } else {
            inOrder(fromLeft, toLeft, fromRight, toRight);
        }
    }

    private void pad(int fromLeft, int toLeft, int fromRight, int toRight) {
        for (int i = fromLeft; i < toLeft; i++) {
            couple(i, -1);
        }
        for (int j = fromRight; j < toRight; j++) {
            couple(-1, j);
        }
    }

    private void inOrder(int fromLeft, int toLeft, int fromRight, int toRight) {
        int i = fromLeft;
        int j = fromRight;
        while (i < toLeft && j < toRight) {
            if (canPair(i, j)) {
                couple(i++, j++);
            } else if (toLeft - i > toRight - j) {
                couple(i++, -1);
            } else {
                couple(-1, j++);
            }
        }
        pad(i, toLeft, j, toRight);
    }

    private boolean canPair(int l, int r) {
        Mark one = leftMarks.get(l);
        Mark two = rightMarks.get(r);
        if (!one.shape().equals(two.shape())) {
            return false;
        }
        boolean anonymous =
                one.origin().record().isEmpty() || two.origin().record().isEmpty();
        boolean items = isItem(one.origin()) && isItem(two.origin());
        return anonymous
                || (items
                        ? one.origin().equals(two.origin())
                        : text(one.origin()).equals(text(two.origin())));
    }

    /** The best of all ways to couple two stretches, by likeness; ties are padded at the end. */
    private void carefully(int fromLeft, int toLeft, int fromRight, int toRight) {
        int rows = toLeft - fromLeft;
        int columns = toRight - fromRight;
        List<Features> ofLeft = left.subList(fromLeft, toLeft).stream()
                .map(text)
                .map(Features::of)
                .toList();
        List<Features> ofRight = right.subList(fromRight, toRight).stream()
                .map(text)
                .map(Features::of)
                .toList();
        double[][] best = new double[rows + 1][columns + 1];
        double[][] together = new double[rows][columns];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                together[i][j] = canPair(fromLeft + i, fromRight + j)
                        ? ofLeft.get(i).likeness(ofRight.get(j)) + best[i + 1][j + 1]
                        : -1;
                best[i][j] = Math.max(together[i][j], Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (together[i][j] >= best[i][j]) {
                couple(fromLeft + i++, fromRight + j++);
            } else if (best[i + 1][j] >= best[i][j + 1]) {
                couple(fromLeft + i++, -1);
            } else {
                couple(-1, fromRight + j++);
            }
        }
        pad(fromLeft + i, toLeft, fromRight + j, toRight);
    }

    /** What translations have in common: about the same length, the same figures. */
    private record Features(int length, String figures) {
        static Features of(String text) {
            StringBuilder figures = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                if (Character.isDigit(text.charAt(i))) {
                    figures.append(text.charAt(i));
                }
            }
            return new Features(text.length(), figures.toString());
        }

        double likeness(Features other) {
            double longer = Math.max(1, Math.max(length, other.length));
            double likeness = 1 + Math.min(length, other.length) / longer;
            if (figures.equals(other.figures)) {
                return figures.isEmpty() ? likeness : likeness + 1;
            }
            return likeness - 0.5;
        }
    }
}
