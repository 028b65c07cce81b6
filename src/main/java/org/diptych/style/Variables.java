package org.diptych.style;

import java.util.Map;
import java.util.Optional;

/** Replaces {@code var(--name, fallback)} by values. */
final class Variables {
    /** Values naming each other in a circle are cut here. */
    private static final int DEEPEST = 16;

    private Variables() {}

    /** The value with all variables replaced; empty where one is not defined and has no fallback. */
    static Optional<String> replace(String value, Map<String, String> custom) {
        return replace(value, custom, 0);
    }

    private static Optional<String> replace(String value, Map<String, String> custom, int depth) {
        int start = value.indexOf("var(");
        if (start < 0) {
            return Optional.of(value);
        }
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        int end = closing(value, start + 4);
        String inside = value.substring(start + 4, end);
        int comma = inside.indexOf(',');
        String name = (comma < 0 ? inside : inside.substring(0, comma)).trim();
        String found = custom.get(name);
        if (found == null && comma >= 0) {
            found = inside.substring(comma + 1).trim();
        }
        if (found == null) {
            return Optional.empty();
        }
        String rest = value.substring(Math.min(value.length(), end + 1));
        Optional<String> head = replace(found, custom, depth + 1);
        return head.flatMap(h -> replace(rest, custom, depth).map(tail -> value.substring(0, start) + h + tail));
    }

    private static int closing(String value, int from) {
        int open = 1;
        for (int i = from; i < value.length(); i++) {
            char c = value.charAt(i);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open == 0) {
                return i;
            }
        }
        return value.length();
    }
}
