package org.diptych.content.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.workspace.MemoryWorkspace;
import org.junit.jupiter.api.Test;

class SheetReaderTest {
    private static final SourcePosition ASKED = new SourcePosition("p.yaml", 3, 5, 4);

    private final Diagnostics diagnostics = new Diagnostics();

    private Sheet csv(String text) {
        return new SheetReader(new MemoryWorkspace().with("m.csv", text), diagnostics)
                .read("m.csv", null, ASKED)
                .orElseThrow();
    }

    private static List<List<String>> texts(Sheet sheet) {
        return sheet.rows().stream()
                .map(row -> row.cells().stream().map(Sheet.Cell::text).toList())
                .toList();
    }

    private List<String> problems() {
        return diagnostics.sorted().stream()
                .map(found -> found.at() + " " + found.rule().code() + ": " + found.message())
                .toList();
    }

    @Test
    void commasAndSemicolonsAreTold() {
        assertThat(texts(csv("id,title\na,b;c\n"))).containsExactly(List.of("a", "b;c"));
        assertThat(texts(csv("\ufeffid;title.fr;title.nl\r\na;\"x; \"\"y\"\"\";\r\n")))
                .containsExactly(List.of("a", "x; \"y\"", ""));
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void cellsOfSeveralLinesKeepTheirPlace() {
        Sheet sheet = csv("id,text\na,\"un\ndeux\"\n\nb, trois\n");
        assertThat(texts(sheet)).containsExactly(List.of("a", "un\ndeux"), List.of("b", "trois"));
        assertThat(sheet.rows().get(0).cells().get(1).at()).isEqualTo(new SourcePosition("m.csv", 2, 4, 2));
        assertThat(sheet.rows().get(1).cells().get(1).at()).isEqualTo(new SourcePosition("m.csv", 5, 4, 5));
        assertThat(sheet.column("text")).contains(1);
    }

    @Test
    void shortRowsAreFilledAndLongOnesReported() {
        Sheet sheet = csv("id,a,b\n1\n2,x,y,z\n");
        assertThat(texts(sheet)).containsExactly(List.of("1", "", ""), List.of("2", "x", "y"));
        assertThat(problems()).containsExactly("m.csv:3:7 spreadsheet: The cell `z` stands under no column name.");
    }

    @Test
    void headersAreNamedOnce() {
        Sheet sheet = csv("id,a,a,,\n1,2,3,4,\n");
        assertThat(sheet.columns()).extracting(Sheet.Column::name).containsExactly("id", "a");
        assertThat(problems())
                .containsExactly(
                        "m.csv:1:6 duplicate-key: The column `a` stands twice.",
                        "m.csv:2:7 spreadsheet: The cell `4` stands under no column name.");
    }

    @Test
    void quotesAreClosed() {
        csv("id,a\n1,\"x\n2,y\n");
        assertThat(problems()).containsExactly("m.csv:2:3 syntax: The quotation mark is never closed.");
        csv("id,a\n1,\"x\" y\n");
        assertThat(problems()).hasSize(2);
    }

    @Test
    void filesThatAreNotTextAreReported() {
        MemoryWorkspace workspace = new MemoryWorkspace()
                .with("m.csv", "id\né".getBytes(StandardCharsets.ISO_8859_1))
                .with("e.csv", "\n\n")
                .with("x.ods", "");
        SheetReader reader = new SheetReader(workspace, diagnostics);
        assertThat(reader.read("m.csv", null, ASKED)).isEmpty();
        assertThat(reader.read("e.csv", null, ASKED)).isEmpty();
        assertThat(reader.read("x.ods", null, ASKED)).isEmpty();
        assertThat(reader.read("none.csv", null, ASKED)).isEmpty();
        assertThat(problems())
                .containsExactly(
                        "e.csv spreadsheet: The file is empty.",
                        "m.csv unreadable-file: The file is not UTF-8.",
                        "p.yaml:3:5 missing-file: The file `none.csv` does not exist.",
                        "p.yaml:3:5 spreadsheet: `x.ods` is not a spreadsheet that can be read.");
    }

    private static byte[] workbook(Consumer<XSSFWorkbook> fill) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            fill.accept(workbook);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(XSSFSheet sheet, int index, String... texts) {
        Row row = sheet.createRow(index);
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                row.createCell(i).setCellValue(texts[i]);
            }
        }
        return row;
    }

    private static CellStyle format(XSSFWorkbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private java.util.Optional<Sheet> xlsx(byte[] bytes, String sheet) {
        return new SheetReader(new MemoryWorkspace().with("m.xlsx", bytes), diagnostics).read("m.xlsx", sheet, ASKED);
    }

    @Test
    void cellsOfWorkbooksAreText() {
        byte[] bytes = workbook(workbook -> {
            XSSFSheet sheet = workbook.createSheet("Measures");
            row(sheet, 0, "id", "", "n", "date", "share", "month", "yes", "sum");
            Row row = row(sheet, 2, "a");
            row.createCell(2).setCellValue(0.1 + 0.2);
            row.createCell(3).setCellValue(LocalDate.of(2024, 12, 31));
            row.getCell(3).setCellStyle(format(workbook, "dd/mm/yyyy"));
            row.createCell(4).setCellValue(0.95);
            row.getCell(4).setCellStyle(format(workbook, "0%"));
            row.createCell(5).setCellValue(LocalDate.of(2024, 3, 1));
            row.getCell(5).setCellStyle(format(workbook, "mmm yyyy"));
            row.createCell(6).setCellValue(true);
            row.createCell(7).setCellFormula("1250*10000");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(7));
        });
        Sheet sheet = xlsx(bytes, "Measures").orElseThrow();
        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(sheet.columns())
                .extracting(Sheet.Column::name)
                .containsExactly("id", "n", "date", "share", "month", "yes", "sum");
        assertThat(texts(sheet))
                .containsExactly(List.of("a", "0.3", "2024-12-31", "95 %", "2024-03", "true", "12500000"));
        Sheet.Cell cell = sheet.rows().get(0).cells().get(1);
        assertThat(cell.at()).isEqualTo(new SourcePosition("m.xlsx", 3, 0, 0, "Measures!C3"));
        assertThat(cell.at()).hasToString("m.xlsx:Measures!C3");
    }

    @Test
    void theFirstSheetIsReadWhereNoneIsNamed() {
        byte[] bytes = workbook(workbook -> {
            row(workbook.createSheet("A"), 0, "id");
            row(workbook.createSheet("B"), 0, "other");
        });
        assertThat(xlsx(bytes, null).orElseThrow().columns().get(0).name()).isEqualTo("id");
        assertThat(xlsx(bytes, "B").orElseThrow().columns().get(0).name()).isEqualTo("other");
        assertThat(xlsx(bytes, "b ")).isEmpty();
        assertThat(problems()).containsExactly("p.yaml:3:5 spreadsheet: `m.xlsx` has no sheet `b `.");
    }

    @Test
    void errorsAndUncomputedFormulasAreReported() {
        byte[] bytes = workbook(workbook -> {
            XSSFSheet sheet = workbook.createSheet("S");
            row(sheet, 0, "id", "a");
            row(sheet, 1, "x").createCell(1).setCellErrorValue(FormulaError.DIV0.getCode());
            row(sheet, 2, "y").createCell(1).setCellFormula("1+1");
        });
        xlsx(bytes, null);
        assertThat(problems())
                .containsExactly(
                        "m.xlsx:S!B2 spreadsheet: The cell holds the error `#DIV/0!`.",
                        "m.xlsx:S!B3 spreadsheet: The formula has no computed value.");
    }

    @Test
    void mergedHeadersAreReported() {
        byte[] bytes = workbook(workbook -> {
            XSSFSheet sheet = workbook.createSheet("S");
            row(sheet, 0, "id", "a", "");
            row(sheet, 1, "x", "y", "z");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
        });
        xlsx(bytes, null);
        assertThat(problems())
                .containsExactly(
                        "m.xlsx:S!B1:C1 spreadsheet: The cells of the header are merged.",
                        "m.xlsx:S!C2 spreadsheet: The cell `z` stands under no column name.");
    }

    @Test
    void whatIsNotAWorkbookIsReported() throws IOException {
        assertThat(xlsx("id,a".getBytes(StandardCharsets.UTF_8), null)).isEmpty();
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.getRoot().createDocument("Workbook", new java.io.ByteArrayInputStream(new byte[10]));
            files.writeFilesystem(old);
        }
        assertThat(xlsx(old.toByteArray(), null)).isEmpty();
        assertThat(xlsx(zip("a.txt", 10), null)).isEmpty();
        assertThat(problems())
                .containsExactly(
                        "m.xlsx spreadsheet: The file is not an XLSX workbook.",
                        "m.xlsx spreadsheet: The workbook is damaged and cannot be read.",
                        "m.xlsx spreadsheet: The workbook is encrypted, or in the old `.xls` format.");
    }

    @Test
    void bombsAreNotUnpacked() throws IOException {
        assertThat(xlsx(zip("xl/worksheets/sheet1.xml", 300 << 20), null)).isEmpty();
        assertThat(problems())
                .containsExactly("m.xlsx too-large: The workbook unpacks to far more than its size, and was not read.");
    }

    private static byte[] zip(String name, int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] block = new byte[Math.min(size, 1 << 20)];
            for (int written = 0; written < size; written += block.length) {
                zip.write(block);
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
