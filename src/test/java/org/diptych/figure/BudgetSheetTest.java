package org.diptych.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.diptych.content.ContentReader;
import org.diptych.content.Publication;
import org.diptych.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;

/** A budget in a workbook: what is right is read whole, what is wrong is told with sheet and cell. */
class BudgetSheetTest {
    private static final String HEAD =
            "kind: mini\nid: n\ntitle: {fr: Note, nl: Nota}\nyear: 2024\nbudget: {file: b.xlsx, sheet: Budget}\n";

    private final Diagnostics diagnostics = new Diagnostics();

    /** One line of a budget, changed in some way. */
    private Publication read(BiConsumer<XSSFWorkbook, Row> change) {
        Written written = new Written().with("publication", HEAD);
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Budget");
            Row head = sheet.createRow(0);
            List<String> names = List.of("number", "year", "commitment", "payment");
            for (int i = 0; i < names.size(); i++) {
                head.createCell(i).setCellValue(names.get(i));
            }
            Row row = sheet.createRow(1);
            row.createCell(0).setCellValue("33.004.28.01.6321");
            row.createCell(1).setCellValue(2024);
            row.createCell(2).setCellValue(12500000.10);
            row.createCell(3).setCellValue(4000000);
            change.accept(workbook, row);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            written.workspace().with("content/n/b.xlsx", out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ContentReader.read(written.workspace(), "content/n", diagnostics);
    }

    private List<String> problems(BiConsumer<XSSFWorkbook, Row> change) {
        read(change);
        return diagnostics.sorted().stream()
                .map(diagnostic -> diagnostic.at() + " " + diagnostic.message())
                .toList();
    }

    @Test
    void numbersAreExact() {
        Publication publication = read((workbook, row) -> {});
        assertThat(diagnostics.sorted()).isEmpty();
        Totals totals = Computed.of(publication).budget().lines().totals();
        assertThat(totals.commitment()).isEqualByComparingTo("12500000.10");
        assertThat(totals.payment()).isEqualByComparingTo("4000000");
    }

    @Test
    void textInANumberColumnIsTold() {
        assertThat(problems((workbook, row) -> row.getCell(2).setCellValue("beaucoup")))
                .containsExactly("content/n/b.xlsx:Budget!C2 `beaucoup` is not a number.");
    }

    @Test
    void thousandsMarksOfTheOtherLanguageAreTold() {
        assertThat(problems((workbook, row) -> {
                    row.getCell(2).setCellValue("12 500 000,10");
                    row.getCell(3).setCellValue("4.000");
                }))
                .containsExactly(
                        "content/n/b.xlsx:Budget!C2 `12 500 000,10` is not a number.",
                        "content/n/b.xlsx:Budget!D2 `4.000` has three digits after its point.");
    }

    @Test
    void datesAreNoAmounts() {
        assertThat(problems((workbook, row) -> {
                    CellStyle style = workbook.createCellStyle();
                    style.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
                    row.getCell(3).setCellValue(LocalDate.of(2024, 12, 31));
                    row.getCell(3).setCellStyle(style);
                }))
                .containsExactly("content/n/b.xlsx:Budget!D2 `2024-12-31` is not a number.");
    }

    @Test
    void formulasThatFailAreTold() {
        assertThat(problems((workbook, row) -> {
                    row.removeCell(row.getCell(3));
                    row.createCell(3).setCellFormula("1/0");
                }))
                .containsExactly("content/n/b.xlsx:Budget!D2 The formula has no computed value.");
    }

    @Test
    void numbersThatLostADigitAreTold() {
        assertThat(problems((workbook, row) -> row.getCell(0).setCellValue("02.004.27.3.4340")))
                .containsExactly(
                        "content/n/b.xlsx:Budget!A2 `02.004.27.3.4340` is not an allocation number: its sequence `3` should have 2 digits.");
    }

    @Test
    void columnsHaveTheirNames() {
        assertThat(problems(
                        (workbook, row) -> row.getSheet().getRow(0).getCell(3).setCellValue("paiement")))
                .containsExactly("content/n/b.xlsx:Budget!D1 The column `paiement` is not a field of the records.");
    }
}
