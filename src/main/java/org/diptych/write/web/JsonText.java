package org.diptych.write.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Maps, lists and texts as JSON, in the order given. */
final class JsonText {
    private final Utf8 out = new Utf8();
    private final boolean inHtml;

    private JsonText(boolean inHtml) {
        this.inHtml = inHtml;
    }

    static Utf8 of(Object value) {
        JsonText text = new JsonText(false);
        text.value(value);
        return text.out;
    }

    /** The same for the inside of a {@code script} element, which no text of it can end. */
    static Utf8 inHtml(Object value) {
        JsonText text = new JsonText(true);
        text.value(value);
        return text.out;
    }

    private void value(Object value) {
        switch (value) {
            case Map<?, ?> map -> {
                String before = "{";
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    out.add(before);
                    string(String.valueOf(entry.getKey()));
                    out.add(':');
                    value(entry.getValue());
                    before = ",";
                }
                out.add(map.isEmpty() ? "{}" : "}");
            }
            case List<?> list -> {
                out.add('[');
                for (int i = 0; i < list.size(); i++) {
                    out.add(i == 0 ? "" : ",");
                    value(list.get(i));
                }
                out.add(']');
            }
            case Number number -> out.add(number.toString());
            default -> string(String.valueOf(value));
        }
    }

    private void string(String text) {
        out.add('"');
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpecial(c)) {
                out.add(text.substring(done, i));
                out.add(c == '"' || c == '\\' ? "\\" + c : String.format(Locale.ROOT, "\\u%04x", (int) c));
                done = i + 1;
            }
        }
        out.add(done == 0 ? text : text.substring(done)).add('"');
    }

    private boolean isSpecial(char c) {
        return c == '"'
                || c == '\\'
                || c < 0x20
                || c == '\u2028'
                || c == '\u2029'
                || (inHtml && (c == '<' || c == '>' || c == '&'));
    }
}
