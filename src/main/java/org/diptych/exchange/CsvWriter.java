package org.diptych.exchange;

import java.io.IOException;
import java.util.List;

/**
 * CSV as RFC 4180 has it: commas, CR LF, quotation marks where they are needed. A text that a spreadsheet would take for
 * a formula gets an apostrophe in front, which keeps it a text there.
 */
final class CsvWriter {
    private final TextOut out;

    CsvWriter(TextOut out) {
        this.out = out;
    }

    void head(List<Column> columns) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            separate(i);
            text(columns.get(i).name());
        }
        out.append("\r\n");
    }

    void row(List<Cell> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            separate(i);
            switch (cells.get(i)) {
                case Cell.Empty empty -> {}
                case Cell.Text text -> text(text.value());
                case Cell.Quantity number -> out.append(number.value().toPlainString());
                case Cell.Day day -> out.append(day.value().toString());
                case Cell.Flag flag -> out.append(flag.value() ? "true" : "false");
            }
        }
        out.append("\r\n");
    }

    private void separate(int column) throws IOException {
        if (column > 0) {
            out.append(',');
        }
    }

    private void text(String value) throws IOException {
        String safe = isFormula(value) ? "'" + value : value;
        if (isPlain(safe)) {
            out.append(safe);
        } else {
            out.append('"');
            out.append(safe.replace("\"", "\"\""));
            out.append('"');
        }
    }

    private static boolean isFormula(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return false;
            }
        }
        return true;
    }
}
