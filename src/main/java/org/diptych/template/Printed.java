package org.diptych.template;

import java.util.List;

/**
 * A value as HTML, for each way of placing it.
 *
 * @param line in running text; empty where it does not fit in a line
 * @param blocks by itself
 * @param items as bullets, each the inside of one {@code li}; empty where it stands better as blocks
 */
record Printed(String line, String blocks, List<String> items) {
    static final Printed NOTHING = new Printed("", "", List.of());

    Printed {
        items = List.copyOf(items);
    }

    /** What fits in a line. */
    static Printed line(String html) {
        return new Printed(html, "<p>" + html + "</p>", List.of(html));
    }

    /** What does not. */
    static Printed blocks(String html) {
        return new Printed("", html, List.of());
    }

    /** Several of a sort, each of which fits in a line. */
    static Printed items(List<String> items) {
        if (items.size() == 1) {
            return line(items.get(0));
        }
        StringBuilder list = new StringBuilder("<ul>");
        items.forEach(item -> list.append("<li>").append(item).append("</li>"));
        return new Printed(String.join(", ", items), list.append("</ul>").toString(), items);
    }

    /** Prose; one paragraph alone also fits in a line. */
    static Printed prose(String html) {
        String text = html.strip();
        if (text.startsWith("<p>")
                && text.endsWith("</p>")
                && text.indexOf("<p", 3) < 0
                && text.indexOf("</p>") == text.length() - 4) {
            String line = text.substring(3, text.length() - 4);
            return new Printed(line, text, List.of(line));
        }
        return blocks(text);
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }
}
