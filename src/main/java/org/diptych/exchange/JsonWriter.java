package org.diptych.exchange;

import java.io.IOException;
import java.util.List;

/** Rows as a JSON list of objects, one a line. */
final class JsonWriter {
    private static final String HEX = "0123456789abcdef";

    private final TextOut out;
    private final List<String> names;
    private boolean any;

    JsonWriter(TextOut out, List<Column> columns) throws IOException {
        this.out = out;
        this.names = columns.stream().map(column -> quoted(column.name())).toList();
        out.append("[");
    }

    void row(List<Cell> cells) throws IOException {
        out.append(any ? ",\n" : "\n");
        any = true;
        out.append('{');
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            out.append(names.get(i));
            out.append(':');
            switch (cells.get(i)) {
                case Cell.Empty empty -> out.append("null");
                case Cell.Text text -> quote(text.value(), out);
                case Cell.Quantity number -> out.append(number.value().toPlainString());
                case Cell.Day day -> {
                    out.append('"');
                    out.append(day.value().toString());
                    out.append('"');
                }
                case Cell.Flag flag -> out.append(flag.value() ? "true" : "false");
            }
        }
        out.append('}');
    }

    void end() throws IOException {
        out.append(any ? "\n]\n" : "]\n");
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder();
        try {
            quote(text, quoted);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return quoted.toString();
    }

    private static void quote(String text, Appendable out) throws IOException {
        out.append('"');
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c)) {
                continue;
            }
            out.append(text, from, i);
            from = i + 1;
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    out.append("\\u");
                    for (int shift = 12; shift >= 0; shift -= 4) {
                        out.append(HEX.charAt(c >> shift & 15));
                    }
                }
            }
        }
        out.append(text, from, text.length()).append('"');
    }
}
