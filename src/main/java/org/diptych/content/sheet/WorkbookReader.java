package org.diptych.content.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.diagnostic.Suggestions;
import org.diptych.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Reads one sheet of an XLSX workbook as a stream of cells: the workbook is never held as a tree. */
final class WorkbookReader {
    private static final long LARGEST = 64L << 20;
    private static final long LARGEST_UNPACKED = 256L << 20;

    private final Workspace workspace;
    private final Diagnostics diagnostics;

    WorkbookReader(Workspace workspace, Diagnostics diagnostics) {
        this.workspace = workspace;
        this.diagnostics = diagnostics;
    }

    Optional<Sheet> read(String path, @Nullable String wanted, SourcePosition askedAt) {
        SourcePosition whole = SourcePosition.ofFile(path);
        try {
            if (workspace.size(path) > LARGEST) {
                diagnostics.report(
                        Rule.TOO_LARGE, whole, "The workbook is larger than " + (LARGEST >> 20) + " MB.", "split it.");
                return Optional.empty();
            }
            byte[] bytes = workspace.bytes(path);
            if (!isWorkbook(bytes, whole)) {
                return Optional.empty();
            }
            if (unpacksTooLarge(bytes)) {
                reportTooLarge(whole);
                return Optional.empty();
            }
            return open(path, bytes, wanted, askedAt);
        } catch (CellHandler.SheetTooLarge e) {
            reportTooLarge(whole);
            return Optional.empty();
        } catch (IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | SAXException
                | RecordFormatException e) {
            report(whole, e);
            return Optional.empty();
        }
    }

    private boolean isWorkbook(byte[] bytes, SourcePosition whole) throws IOException {
        FileMagic magic = FileMagic.valueOf(new ByteArrayInputStream(bytes));
        if (magic == FileMagic.OOXML) {
            return true;
        }
        if (magic == FileMagic.OLE2) {
            diagnostics.report(
                    Rule.SPREADSHEET,
                    whole,
                    "The workbook is encrypted, or in the old `.xls` format.",
                    "remove its password, or save it as `.xlsx`.");
        } else {
            diagnostics.report(
                    Rule.SPREADSHEET,
                    whole,
                    "The file is not an XLSX workbook.",
                    "save it again as `.xlsx`, or as `.csv`.");
        }
        return false;
    }

    /** The library keeps the unpacked parts in memory, so their size is found out first. */
    private static boolean unpacksTooLarge(byte[] bytes) throws IOException {
        long unpacked = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > LARGEST_UNPACKED) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private Optional<Sheet> open(String path, byte[] bytes, @Nullable String wanted, SourcePosition askedAt)
            throws IOException, OpenXML4JException, SAXException {
        try (OPCPackage container = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            XSSFReader reader = new XSSFReader(container);
            List<String> names = new ArrayList<>();
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream data = sheets.next()) {
                    names.add(sheets.getSheetName());
                    if (wanted == null || wanted.equals(sheets.getSheetName())) {
                        return parse(path, container, reader, sheets.getSheetName(), data);
                    }
                }
            }
            reportMissing(path, names, wanted, askedAt);
            return Optional.empty();
        }
    }

    private Optional<Sheet> parse(String path, OPCPackage container, XSSFReader reader, String name, InputStream data)
            throws IOException, OpenXML4JException, SAXException {
        CellHandler handler = new CellHandler(
                path,
                name,
                new ReadOnlySharedStringsTable(container, false),
                WorkbookSettings.read(reader),
                diagnostics);
        WorkbookSettings.parse(data, handler);
        return new SheetBuilder(path, name, diagnostics).build(handler.rows());
    }

    private void reportMissing(String path, List<String> names, @Nullable String wanted, SourcePosition askedAt) {
        if (wanted == null) {
            diagnostics.report(Rule.SPREADSHEET, SourcePosition.ofFile(path), "The workbook has no sheet.");
            return;
        }
        String help = Suggestions.nearest(wanted, names)
                .map(near -> "did you mean `" + near + "`?")
                .orElse("its sheets are `" + String.join("`, `", names) + "`.");
        diagnostics.report(Rule.SPREADSHEET, askedAt, "`" + path + "` has no sheet `" + wanted + "`.", help);
    }

    private void reportTooLarge(SourcePosition whole) {
        diagnostics.report(
                Rule.TOO_LARGE,
                whole,
                "The workbook unpacks to far more than its size, and was not read.",
                "save it again from a spreadsheet program, without empty formatted rows.");
    }

    /** The library names its own settings in the message of a suspicious archive; authors need other words. */
    private void report(SourcePosition whole, Exception e) {
        if (e instanceof RecordFormatException || String.valueOf(e.getMessage()).contains("Zip bomb")) {
            reportTooLarge(whole);
        } else {
            diagnostics.report(
                    Rule.SPREADSHEET,
                    whole,
                    "The workbook is damaged and cannot be read.",
                    "save it again as `.xlsx`.");
        }
    }
}
