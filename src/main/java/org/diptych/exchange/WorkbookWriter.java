package org.diptych.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.diptych.content.sheet.CellAddress;

/**
 * A workbook (ECMA-376, SpreadsheetML) written in a stream: nothing of a sheet is kept. Numbers are numbers, days are
 * days, heads stay in view and can be filtered. Same rows, same bytes.
 */
public final class WorkbookWriter implements Closeable {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    /** More rows than this a sheet cannot have. */
    private static final int MOST_ROWS = 1_048_576;

    /** More characters than this a cell cannot have. */
    private static final int MOST_CHARACTERS = 32_767;

    private static final int LONGEST_NAME = 31;

    /** Of compression: beyond it, files take longer to write than they get smaller. */
    private static final int LEVEL = 4;

    private final ZipOutputStream zip;
    private final TextOut out;
    private final Instant created;
    private final String title;
    private final List<String> sheets = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private List<Column> columns = List.of();
    private List<String> letters = List.of();
    private int rows;

    /**
     * A workbook.
     *
     * @param target closed with it
     * @param created the moment that stands in its properties
     */
    public WorkbookWriter(OutputStream target, String title, Instant created) {
        this.zip = new ZipOutputStream(target);
        zip.setLevel(LEVEL);
        this.out = new TextOut(zip);
        this.title = title;
        this.created = created.truncatedTo(ChronoUnit.SECONDS);
    }

    private void entry(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 2, 1, 0, 0));
        zip.putNextEntry(entry);
    }

    private void close(String ending) throws IOException {
        out.append(ending);
        out.flush();
        zip.closeEntry();
    }

    private void part(String name, String content) throws IOException {
        entry(name);
        out.append(DECLARATION);
        close(content);
    }

    /** Begins a sheet with its row of heads; the one before must be ended. */
    public void sheet(String name, List<Column> heads) throws IOException {
        columns = heads;
        letters =
                IntStream.range(0, heads.size()).mapToObj(CellAddress::letters).toList();
        rows = 1;
        sheets.add(unique(name));
        entry("xl/worksheets/sheet" + sheets.size() + ".xml");
        out.append(DECLARATION);
        out.append("<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\""
                + (sheets.size() == 1 ? " tabSelected=\"1\"" : "")
                + "><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                + "<selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/></sheetView></sheetViews>"
                + "<sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (int i = 0; i < heads.size(); i++) {
            out.append("<col min=\"" + (i + 1) + "\" max=\"" + (i + 1) + "\" width=\"" + width(heads.get(i))
                    + "\" customWidth=\"1\"/>");
        }
        out.append("</cols><sheetData><row r=\"1\">");
        for (int i = 0; i < heads.size(); i++) {
            text(i, 1, heads.get(i).name(), 1);
        }
        out.append("</row>");
    }

    private static int width(Column column) {
        return switch (column.type()) {
            case TEXT -> column.language().isPresent() ? 48 : 24;
            case EUROS -> 18;
            case DATE -> 12;
            case INTEGER, NUMBER, FLAG -> Math.max(10, column.name().length() + 2);
        };
    }

    /** A row of the sheet; rows that it has no room for are left out. */
    public void row(List<Cell> cells) throws IOException {
        if (rows >= MOST_ROWS) {
            return;
        }
        rows++;
        out.append("<row r=\"");
        out.append(rows);
        out.append("\">");
        for (int i = 0; i < cells.size(); i++) {
            cell(i, cells.get(i));
        }
        out.append("</row>");
    }

    private void cell(int column, Cell cell) throws IOException {
        switch (cell) {
            case Cell.Empty empty -> {}
            case Cell.Text text -> text(column, rows, text.value(), 0);
            case Cell.Quantity number -> number(column, number.value().toPlainString(), style(columns.get(column)));
            case Cell.Day day -> number(column, Long.toString(ChronoUnit.DAYS.between(DAY_ZERO, day.value())), 3);
            case Cell.Flag flag -> {
                start(column, rows, 0, "b");
                out.append("<v>");
                out.append(flag.value() ? '1' : '0');
                out.append("</v></c>");
            }
        }
    }

    private static int style(Column column) {
        return column.type() == Column.Type.EUROS ? 2 : 0;
    }

    private void number(int column, String value, int style) throws IOException {
        start(column, rows, style, "");
        out.append("<v>");
        out.append(value);
        out.append("</v></c>");
    }

    private void text(int column, int row, String value, int style) throws IOException {
        start(column, row, style, "inlineStr");
        boolean edged = !value.isEmpty() && (value.charAt(0) <= ' ' || value.charAt(value.length() - 1) <= ' ');
        out.append(edged ? "<is><t xml:space=\"preserve\">" : "<is><t>");
        escape(value.length() > MOST_CHARACTERS ? value.substring(0, MOST_CHARACTERS - 1) + "…" : value, out);
        out.append("</t></is></c>");
    }

    private void start(int column, int row, int style, String type) throws IOException {
        out.append("<c r=\"");
        out.append(letters.get(column)).append(row);
        if (style > 0) {
            out.append("\" s=\"");
            out.append(style);
        }
        if (!type.isEmpty()) {
            out.append("\" t=\"");
            out.append(type);
        }
        out.append("\">");
    }

    /** Ends the sheet. */
    public void endSheet() throws IOException {
        String range = "A1:" + letters.get(columns.size() - 1) + Math.max(1, rows);
        close("</sheetData><autoFilter ref=\"" + range + "\"/></worksheet>");
    }

    /** At most 31 characters, without those that names of sheets cannot have, unlike all others. */
    private String unique(String name) {
        String plain = name.replaceAll("[\\[\\]:*?/\\\\']", "-");
        String shortened = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
        String unique = shortened;
        for (int copy = 2; !names.add(unique.toLowerCase(Locale.ROOT)); copy++) {
            String end = "-" + copy;
            unique = shortened.substring(0, Math.min(shortened.length(), LONGEST_NAME - end.length())) + end;
        }
        return unique;
    }

    private static void escape(String text, Appendable out) throws IOException {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String replacement = switch (c) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> "&quot;";
                case '\r' -> "";
                default -> isForbidden(text, i) ? "\ufffd" : "";
            };
            if (!replacement.isEmpty() || c == '\r') {
                out.append(text, from, i).append(replacement);
                from = i + 1;
            }
        }
        out.append(text, from, text.length());
    }

    private static boolean isForbidden(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
        }
        return (c < ' ' && c != '\n' && c != '\t') || c == '\ufffe' || c == '\uffff';
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        try {
            escape(text, escaped);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return escaped.toString();
    }

    @Override
    public void close() throws IOException {
        StringBuilder list = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        StringBuilder types = new StringBuilder();
        for (int i = 1; i <= sheets.size(); i++) {
            list.append("<sheet name=\"")
                    .append(escaped(sheets.get(i - 1)))
                    .append("\" sheetId=\"" + i + "\" r:id=\"rId" + i + "\"/>");
            relations.append(relation("rId" + i, RELATIONS + "/worksheet", "worksheets/sheet" + i + ".xml"));
            types.append(type("/xl/worksheets/sheet" + i + ".xml", "spreadsheetml.worksheet"));
        }
        int styles = sheets.size() + 1;
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                        + "\"><bookViews><workbookView/></bookViews><sheets>" + list + "</sheets></workbook>");
        part(
                "xl/_rels/workbook.xml.rels",
                relations(relations + relation("rId" + styles, RELATIONS + "/styles", "styles.xml")));
        part("xl/styles.xml", styles());
        part(
                "docProps/core.xml",
                "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "/metadata/core-properties\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>" + escaped(title)
                        + "</dc:title><dcterms:created xsi:type=\"dcterms:W3CDTF\">" + created
                        + "</dcterms:created></cp:coreProperties>");
        part(
                "_rels/.rels",
                relations(relation("rId1", RELATIONS + "/officeDocument", "xl/workbook.xml")
                        + relation("rId2", PACKAGE + "/relationships/metadata/core-properties", "docProps/core.xml")));
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "/content-types\"><Default Extension=\"rels\" ContentType=\""
                        + "application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + type("/xl/workbook.xml", "spreadsheetml.sheet.main") + types
                        + type("/xl/styles.xml", "spreadsheetml.styles")
                        + "<Override PartName=\"/docProps/core.xml\" ContentType=\""
                        + "application/vnd.openxmlformats-package.core-properties+xml\"/></Types>");
        out.flush();
        zip.close();
    }

    private static String relations(String inside) {
        return "<Relationships xmlns=\"" + PACKAGE + "/relationships\">" + inside + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String type(String part, String name) {
        return "<Override PartName=\"" + part + "\" ContentType=\"application/vnd.openxmlformats-officedocument." + name
                + "+xml\"/>";
    }

    /** 0 as it is, 1 heads, 2 euros, 3 days. */
    private static String styles() {
        return "<styleSheet xmlns=\"" + MAIN
                + "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>"
                + "</numFmts><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>"
                + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>"
                + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/>"
                + "</fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE9EDF2\"/><bgColor indexed=\"64\"/></patternFill>"
                + "</fill></fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"4\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
                + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\"/>"
                + "<xf numFmtId=\"4\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
                + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>"
                + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";
    }
}
