package org.diptych.document;

import java.util.ArrayList;
import java.util.List;

/** A piece of the HTML that a template printed, as it is written there. */
sealed interface HtmlNode {
    /** Characters between two tags. */
    record Characters(String text) implements HtmlNode {
        boolean isBlank() {
            for (int i = 0; i < text.length(); i++) {
                if (!isSpace(text.charAt(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** An element. Names are in lower case. */
    final class Element implements HtmlNode {
        private final String name;
        private final List<String> attributes;
        private final List<HtmlNode> children = new ArrayList<>();

        /**
         * An element without children.
         *
         * @param attributes name and value in turn
         */
        Element(String name, List<String> attributes) {
            this.name = name;
            this.attributes = attributes;
        }

        String name() {
            return name;
        }

        List<HtmlNode> children() {
            return children;
        }

        boolean is(String other) {
            return name.equals(other);
        }

        /** Name and value in turn, as written. */
        List<String> attributes() {
            return attributes;
        }

        /** The value of an attribute; empty where the element does not have it. */
        String value(String attribute) {
            for (int i = 0; i < attributes.size(); i += 2) {
                if (attributes.get(i).equals(attribute)) {
                    return attributes.get(i + 1);
                }
            }
            return "";
        }

        boolean has(String attribute) {
            for (int i = 0; i < attributes.size(); i += 2) {
                if (attributes.get(i).equals(attribute)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether it has nothing that the tree would have to keep. */
        boolean isPlain() {
            return attributes.isEmpty()
                    || (attributes.size() == 2 && attributes.get(0).equals(HtmlSource.ORIGIN));
        }
    }

    /** What HTML counts as white space; a no-break space is a character like others. */
    static boolean isSpace(char c) {
        return c <= ' ' && (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f');
    }
}
