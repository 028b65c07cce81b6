package org.diptych.content.sheet;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.model.SharedStrings;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Hears the XML of one sheet and keeps its cells as text. */
final class CellHandler extends DefaultHandler {
    /** Beyond this a sheet is not a list of records but an accident of formatting, or an attack. */
    private static final int MOST_CELLS = 2_000_000;

    private static final int MOST_COLUMNS = 1_000;

    private final String file;
    private final String sheet;
    private final SharedStrings strings;
    private final WorkbookSettings settings;
    private final Diagnostics diagnostics;

    private final List<List<Sheet.Cell>> rows = new ArrayList<>();
    private final List<String> merged = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private List<Sheet.Cell> row = new ArrayList<>();
    private int cells;
    private int rowNumber;
    private int column;
    private int style;
    private String type = "n";
    private boolean listening;
    private boolean phonetic;
    private boolean hasFormula;
    private boolean hasValue;

    CellHandler(String file, String sheet, SharedStrings strings, WorkbookSettings settings, Diagnostics diagnostics) {
        this.file = file;
        this.sheet = sheet;
        this.strings = strings;
        this.settings = settings;
        this.diagnostics = diagnostics;
    }

    /** Rows with at least one cell, each from the first column on, and none for gaps between rows. */
    List<List<Sheet.Cell>> rows() {
        return rows;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        switch (name) {
            case "row" -> {
                String number = attributes.getValue("r");
                rowNumber = number == null ? rowNumber + 1 : CellAddress.number(number);
                row = new ArrayList<>();
            }
            case "c" -> startCell(attributes);
            case "v", "t" -> {
                listening = !phonetic;
                hasValue = true;
            }
            case "rPh" -> phonetic = true;
            case "f" -> hasFormula = true;
            case "mergeCell" -> merged.add(String.valueOf(attributes.getValue("ref")));
            default -> {
                // Widths, views, conditions: how the sheet looks.
            }
        }
    }

    private void startCell(Attributes attributes) throws SAXException {
        String address = attributes.getValue("r");
        column = address == null ? row.size() : CellAddress.column(address);
        String typed = attributes.getValue("t");
        type = typed == null ? "n" : typed;
        String styled = attributes.getValue("s");
        style = styled == null ? 0 : CellAddress.number(styled);
        value.setLength(0);
        hasFormula = false;
        hasValue = false;
        if (++cells > MOST_CELLS) {
            throw new SheetTooLarge();
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (listening) {
            value.append(text, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "v", "t" -> listening = false;
            case "rPh" -> phonetic = false;
            case "c" -> endCell();
            case "row" -> {
                if (!row.isEmpty()) {
                    rows.add(row);
                }
            }
            case "sheetData" -> value.setLength(0);
            case "worksheet" -> reportMergedHeader();
            default -> {
                // See startElement.
            }
        }
    }

    private void endCell() {
        if (column < row.size() || column >= MOST_COLUMNS) {
            return;
        }
        String text = text().strip();
        if (text.isEmpty() && !hasFormula) {
            return;
        }
        SourcePosition at = place(column);
        if (hasFormula && !hasValue) {
            diagnostics.report(
                    Rule.SPREADSHEET,
                    at,
                    "The formula has no computed value.",
                    "open the workbook in a spreadsheet program and save it.");
        }
        while (row.size() < column) {
            row.add(new Sheet.Cell("", place(row.size()), address(row.size())));
        }
        row.add(new Sheet.Cell(text, at, address(column)));
    }

    private SourcePosition place(int index) {
        return new SourcePosition(file, rowNumber, 0, 0, address(index));
    }

    private String address(int index) {
        return sheet + "!" + CellAddress.letters(index) + rowNumber;
    }

    private String text() {
        return switch (type) {
            case "s" -> shared(value.toString().strip());
            case "b" -> value.toString().strip().equals("1") ? "true" : "false";
            case "e" -> error();
            case "n" -> value.isEmpty() ? "" : number();
            // Formulas that give text, texts in place, and dates already in ISO form.
            default -> value.toString().replace("\r\n", "\n");
        };
    }

    private String shared(String index) {
        int i = index.isEmpty() ? -1 : CellAddress.number(index);
        return i >= 0 && i < strings.getUniqueCount()
                ? strings.getItemAt(i).getString().replace("\r\n", "\n")
                : "";
    }

    private String error() {
        diagnostics.report(
                Rule.SPREADSHEET, place(column), "The cell holds the error `" + value + "`.", "mend its formula.");
        return "";
    }

    private String number() {
        String raw = value.toString().strip();
        String text = CellNumber.text(raw, settings.shape(style), settings.countsFrom1904());
        if (text == null) {
            diagnostics.report(
                    Rule.SPREADSHEET, place(column), "The cell holds `" + raw + "`, which is not a number or a date.");
            return "";
        }
        return text;
    }

    /** A merged header cell names one of its columns and leaves the others without a name. */
    private void reportMergedHeader() {
        if (rows.isEmpty()) {
            return;
        }
        int header = rows.get(0).get(0).at().line();
        for (String range : merged) {
            int colon = range.indexOf(':');
            @Nullable String first = colon < 0 ? null : range.substring(0, colon);
            if (first != null && CellAddress.row(first) == header) {
                diagnostics.report(
                        Rule.SPREADSHEET,
                        new SourcePosition(file, header, 0, 0, sheet + "!" + range),
                        "The cells of the header are merged.",
                        "split them and name every column.");
            }
        }
    }

    /** More cells than any list of records has. */
    static final class SheetTooLarge extends SAXException {
        private static final long serialVersionUID = 1L;
    }
}
