package org.diptych.exchange;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Rows as a JSON list of objects, one a line. */
final class JsonWriter {
    private static final String HEX = "0123456789abcdef";

    private final Writer out;
    private final List<String> names;
    private boolean any;

    JsonWriter(Writer out, List<Column> columns) throws IOException {
        this.out = out;
        this.names = columns.stream().map(column -> quoted(column.name())).toList();
        out.write("[");
    }

    void row(List<Cell> cells) throws IOException {
        out.write(any ? ",\n" : "\n");
        any = true;
        out.write('{');
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(names.get(i));
            out.write(':');
            switch (cells.get(i)) {
                case Cell.Empty empty -> out.write("null");
                case Cell.Text text -> quote(text.value(), out);
                case Cell.Quantity number -> out.write(number.value().toPlainString());
                case Cell.Day day -> {
                    out.write('"');
                    out.write(day.value().toString());
                    out.write('"');
                }
                case Cell.Flag flag -> out.write(flag.value() ? "true" : "false");
            }
        }
        out.write('}');
    }

    void end() throws IOException {
        out.write(any ? "\n]\n" : "]\n");
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
