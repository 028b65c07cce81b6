package org.diptych.style;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the selectors of a sheet ask for. Two elements that differ only in what nobody asks for have one style, so
 * places are cut down to this before they are looked up.
 */
final class Vocabulary {
    /** Patterns that repeat after more siblings than this are not folded. */
    private static final int LONGEST_PERIOD = 1_000;

    private final Set<String> ids = new HashSet<>();
    private final Set<String> classes = new HashSet<>();
    /** Elements whose position is asked for; the empty name stands for all. */
    private final Set<String> positioned = new HashSet<>();

    private final Set<String> lasts = new HashSet<>();
    private boolean anyId;
    private boolean anyClass;
    private int period = 1;
    private int furthest;

    Vocabulary(List<StyleRule> rules) {
        rules.forEach(rule -> add(rule.selector()));
    }

    private void add(Selector selector) {
        Selector.Compound compound = selector.subject();
        if (!compound.id().isEmpty()) {
            ids.add(compound.id());
        }
        classes.addAll(compound.classes());
        compound.conditions().forEach(condition -> add(condition, compound.element()));
        Selector before = selector.before();
        if (before != null) {
            add(before);
        }
    }

    private void add(Selector.Condition condition, String element) {
        switch (condition) {
            case Selector.NthChild nth -> {
                positioned.add(element);
                period = nth.a() == 0 ? period : leastCommonMultiple(period, Math.abs(nth.a()));
                furthest = Math.max(furthest, Math.abs(nth.b()));
            }
            case Selector.LastChild last -> lasts.add(element);
            case Selector.Not not -> not.selectors().forEach(s -> addWithin(s, element));
            case Selector.Is is -> is.selectors().forEach(s -> addWithin(s, element));
            case Selector.Present present -> {
                anyId |= present.isId();
                anyClass |= !present.isId();
            }
            case Selector.Root root -> {
                // The document element is alone in its place.
            }
            case Selector.InLanguage language -> {
                // Languages are always told apart.
            }
            case Selector.OwnLanguage language -> {
                // Languages are always told apart.
            }
        }
    }

    private void addWithin(Selector selector, String element) {
        add(selector);
        // A condition in brackets holds for the element outside them too.
        selector.subject().conditions().forEach(condition -> add(condition, element));
    }

    private static int leastCommonMultiple(int a, int b) {
        int x = a;
        int y = b;
        while (y != 0) {
            int rest = x % y;
            x = y;
            y = rest;
        }
        return Math.min(LONGEST_PERIOD, a / x * b);
    }

    String id(String id) {
        return anyId || ids.contains(id) ? id : "";
    }

    List<String> classes(List<String> all) {
        if (all.isEmpty() || anyClass) {
            return all;
        }
        int known = 0;
        for (String name : all) {
            known += classes.contains(name) ? 1 : 0;
        }
        if (known == all.size()) {
            return all;
        }
        return known == 0 ? List.of() : all.stream().filter(classes::contains).toList();
    }

    /** A position of the same effect, one of few. */
    int position(String element, int position) {
        if (!positioned.contains(element) && !positioned.contains("")) {
            return 1;
        }
        int last = furthest + period;
        return position <= last || period == LONGEST_PERIOD ? position : last + (position - last) % period;
    }

    boolean last(String element, boolean isLast) {
        return isLast && (lasts.contains(element) || lasts.contains(""));
    }
}
