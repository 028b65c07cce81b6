package org.diptych.layout;

import org.diptych.diagnostic.SourcePosition;
import org.diptych.document.Attributes;
import org.diptych.language.Language;
import org.diptych.style.Style;
import org.diptych.style.StyleContext;
import org.jspecify.annotations.Nullable;

/**
 * Where a block is set.
 *
 * @param context style of the element
 * @param language in force
 * @param node of the structure that it goes into
 * @param x left edge of the line, in the coordinates of the column
 * @param width of the line
 * @param frame the innermost one in this column
 * @param page name of the page in force; null where pages cannot be turned
 * @param at nearest known place in the author's files
 * @param job the task that sets it
 * @param across whether it stands across all columns of the page
 */
record Scope(
        StyleContext context,
        Language language,
        Node node,
        double x,
        double width,
        @Nullable Frame frame,
        @Nullable String page,
        SourcePosition at,
        Job job,
        boolean across) {

    /** What a task finds out about itself and about those inside it, which may run on other threads. */
    static final class Job {
        private volatile boolean pageNumbers;
        private boolean wrapping;

        /** A task inside this one. */
        Job part() {
            var part = new Job();
            part.wrapping = wrapping;
            return part;
        }

        /** Learns what a task inside found out. */
        void takesOver(Job part) {
            if (part.pageNumbers) {
                pageNumbers = true;
            }
        }

        /** Whether lines may end although the theme says {@code white-space: nowrap}. */
        boolean isWrapping() {
            return wrapping;
        }

        void wraps(boolean value) {
            wrapping = value;
        }

        void printsPageNumbers() {
            pageNumbers = true;
        }

        boolean hasPageNumbers() {
            return pageNumbers;
        }
    }

    Style style() {
        return context.style();
    }

    Scope enter(String element, Attributes attributes, int position, boolean last) {
        Language own = attributes.language() == null ? language : attributes.language();
        SourcePosition place = attributes.at().equals(SourcePosition.NONE) ? at : attributes.at();
        StyleContext inner = context.enter(element, attributes, position, last);
        return new Scope(inner, own, node, x, width, frame, page, place, job, across);
    }

    Scope enter(String element, Attributes attributes) {
        return enter(element, attributes, 1, false);
    }

    Scope into(Node other) {
        return new Scope(context, language, other, x, width, frame, page, at, job, across);
    }

    Scope on(double otherX, double otherWidth) {
        return new Scope(context, language, node, otherX, Math.max(1, otherWidth), frame, page, at, job, across);
    }

    Scope by(Job other) {
        return new Scope(context, language, node, x, width, frame, page, at, other, across);
    }

    Scope within(Frame other) {
        return new Scope(context, language, node, x, width, other, page, at, job, across);
    }

    Scope onPage(String other, double otherWidth) {
        return new Scope(context, language, node, 0, otherWidth, frame, other, at, job, across);
    }

    Scope speaking(Language other) {
        return new Scope(context, other, node, x, width, frame, page, at, job, across);
    }

    /** Across all columns of the page. */
    Scope spanning(double otherWidth) {
        return new Scope(context, language, node, 0, otherWidth, frame, page, at, job, true);
    }

    String pageName() {
        return page == null ? "" : page;
    }

    /** A column of its own, in which nothing turns pages. */
    Scope column(double otherWidth) {
        return new Scope(context, language, node, 0, Math.max(1, otherWidth), null, null, at, job, across);
    }

    /** Adds an element below the scope's, in the language of a scope inside. */
    Node add(Role role, Scope inner) {
        return node.add(role, inner.language == language ? null : inner.language)
                .at(inner.at);
    }
}
