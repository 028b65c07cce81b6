package org.diptych.write.web;

import java.util.List;
import java.util.Map;

/** Maps, lists and texts as JSON, in the order given. */
final class JsonText {
    private final StringBuilder out = new StringBuilder();
    private final boolean inHtml;

    private JsonText(boolean inHtml) {
        this.inHtml = inHtml;
    }

    static String of(Object value) {
        JsonText text = new JsonText(false);
        text.value(value);
        return text.out.toString();
    }

    /** The same for the inside of a {@code script} element, which no text of it can end. */
    static String inHtml(Object value) {
        JsonText text = new JsonText(true);
        text.value(value);
        return text.out.toString();
    }

    private void value(Object value) {
        switch (value) {
            case Map<?, ?> map -> {
                String before = "{";
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    out.append(before);
                    string(String.valueOf(entry.getKey()));
                    out.append(':');
                    value(entry.getValue());
                    before = ",";
                }
                out.append(map.isEmpty() ? "{}" : "}");
            }
            case List<?> list -> {
                out.append('[');
                for (int i = 0; i < list.size(); i++) {
                    out.append(i == 0 ? "" : ",");
                    value(list.get(i));
                }
                out.append(']');
            }
            case Number number -> out.append(number);
            default -> string(String.valueOf(value));
        }
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20 || c == '\u2028' || c == '\u2029' || (inHtml && (c == '<' || c == '>' || c == '&'))) {
                out.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
