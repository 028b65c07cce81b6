package org.diptych.style;

import java.util.List;
import org.diptych.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A selector, read from right to left.
 *
 * @param subject what the element itself must be
 * @param combinator how the element stands to what comes before; null where nothing does
 * @param before the rest of the selector, to the left; null where there is none
 */
record Selector(
        Compound subject,
        @Nullable Combinator combinator,
        @Nullable Selector before) {
    /** How two compounds stand to each other. */
    enum Combinator {
        DESCENDANT,
        CHILD
    }

    /**
     * Conditions on one element.
     *
     * @param element empty for any
     * @param id empty for any
     */
    record Compound(String element, String id, List<String> classes, List<Condition> conditions) {
        Compound {
            classes = List.copyOf(classes);
            conditions = List.copyOf(conditions);
        }

        boolean matches(Place place) {
            if (!element.isEmpty() && !element.equals(place.element())) {
                return false;
            }
            // A pseudo-element is no element: only its own name selects it.
            if (element.isEmpty() && place.element().startsWith("::")) {
                return false;
            }
            if ((!id.isEmpty() && !id.equals(place.id())) || !place.classes().containsAll(classes)) {
                return false;
            }
            for (Condition condition : conditions) {
                if (!condition.holds(place)) {
                    return false;
                }
            }
            return true;
        }

        int specificity() {
            int sum = (id.isEmpty() ? 0 : 1_000_000) + classes.size() * 1_000 + (element.isEmpty() ? 0 : 1);
            for (Condition condition : conditions) {
                sum += condition.specificity();
            }
            return sum;
        }
    }

    /** A condition other than type, class and id. */
    sealed interface Condition {
        boolean holds(Place place);

        /** As one number: ids count a million, classes a thousand, types one. */
        default int specificity() {
            return 1_000;
        }
    }

    /** {@code :root}. */
    record Root() implements Condition {
        @Override
        public boolean holds(Place place) {
            return place.parent() == null;
        }
    }

    /** {@code :lang(nl)}: the language in force. */
    record InLanguage(Language language) implements Condition {
        @Override
        public boolean holds(Place place) {
            return place.language() == language;
        }
    }

    /** {@code [lang]}, {@code [lang|=nl]}: a language that stands on the element itself; null for any. */
    record OwnLanguage(@Nullable Language language) implements Condition {
        @Override
        public boolean holds(Place place) {
            Language own = place.ownLanguage();
            return own != null && (language == null || own == language);
        }
    }

    /** {@code [id]} and {@code [class]}: that there is one. */
    record Present(boolean isId) implements Condition {
        @Override
        public boolean holds(Place place) {
            return isId ? !place.id().isEmpty() : !place.classes().isEmpty();
        }
    }

    /** {@code :nth-child(an+b)}; {@code :first-child} is {@code 0n+1}. */
    record NthChild(int a, int b) implements Condition {
        @Override
        public boolean holds(Place place) {
            int distance = place.position() - b;
            return a == 0 ? distance == 0 : distance % a == 0 && distance / a >= 0;
        }
    }

    /** {@code :last-child}. */
    record LastChild() implements Condition {
        @Override
        public boolean holds(Place place) {
            return place.isLast();
        }
    }

    /** {@code :not(…)}. */
    record Not(List<Selector> selectors) implements Condition {
        Not {
            selectors = List.copyOf(selectors);
        }

        @Override
        public boolean holds(Place place) {
            return selectors.stream().noneMatch(selector -> selector.matches(place));
        }

        @Override
        public int specificity() {
            return Selector.highest(selectors);
        }
    }

    /** {@code :is(…)} and {@code :where(…)}; the latter weighs nothing. */
    record Is(List<Selector> selectors, boolean weighs) implements Condition {
        Is {
            selectors = List.copyOf(selectors);
        }

        @Override
        public boolean holds(Place place) {
            return selectors.stream().anyMatch(selector -> selector.matches(place));
        }

        @Override
        public int specificity() {
            return weighs ? Selector.highest(selectors) : 0;
        }
    }

    private static int highest(List<Selector> selectors) {
        return selectors.stream().mapToInt(Selector::specificity).max().orElse(0);
    }

    /** Whether the element at a place is selected. */
    boolean matches(Place place) {
        if (!subject.matches(place)) {
            return false;
        }
        if (before == null) {
            return true;
        }
        Place up = place.parent();
        if (combinator == Combinator.CHILD) {
            return up != null && before.matches(up);
        }
        while (up != null) {
            if (before.matches(up)) {
                return true;
            }
            up = up.parent();
        }
        return false;
    }

    /** As one number: ids count a million, classes a thousand, types one. */
    int specificity() {
        return subject.specificity() + (before == null ? 0 : before.specificity());
    }
}
