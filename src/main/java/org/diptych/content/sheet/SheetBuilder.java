package org.diptych.content.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;

/** Makes a sheet of raw rows: the first row that is not empty names the columns. */
final class SheetBuilder {
    private final String file;
    private final String sheet;
    private final Diagnostics diagnostics;

    SheetBuilder(String file, String sheet, Diagnostics diagnostics) {
        this.file = file;
        this.sheet = sheet;
        this.diagnostics = diagnostics;
    }

    Optional<Sheet> build(List<List<Sheet.Cell>> records) {
        List<List<Sheet.Cell>> filled = records.stream()
                .filter(cells -> cells.stream().anyMatch(cell -> !cell.text().isEmpty()))
                .toList();
        if (filled.isEmpty()) {
            diagnostics.report(
                    Rule.SPREADSHEET,
                    SourcePosition.ofFile(file),
                    (sheet.isEmpty() ? "The file" : "The sheet `" + sheet + "`") + " is empty.",
                    "its first row names the columns.");
            return Optional.empty();
        }
        List<Sheet.Cell> header = filled.get(0);
        List<List<Sheet.Cell>> body = filled.subList(1, filled.size());
        List<Integer> kept = kept(header, body);
        List<Sheet.Column> columns = kept.stream()
                .map(i -> new Sheet.Column(header.get(i).text(), header.get(i).at()))
                .toList();
        return Optional.of(new Sheet(columns, rows(kept, body)));
    }

    /** The columns with a name of their own; a second one of the same name, and content without a name, are reported. */
    private List<Integer> kept(List<Sheet.Cell> header, List<List<Sheet.Cell>> body) {
        Map<String, Sheet.Cell> names = new HashMap<>();
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            Sheet.Cell name = header.get(i);
            if (name.text().isEmpty()) {
                reportUnnamed(i, body);
                continue;
            }
            Sheet.Cell first = names.putIfAbsent(name.text(), name);
            if (first == null) {
                kept.add(i);
            } else {
                diagnostics.report(
                        Rule.DUPLICATE_KEY,
                        name.at(),
                        "The column `" + name.text() + "` stands twice.",
                        "it stands first at " + (first.address().isEmpty() ? first.at() : first.address()) + ".");
            }
        }
        body.stream()
                .filter(cells -> cells.size() > header.size())
                .flatMap(cells -> cells.subList(header.size(), cells.size()).stream())
                .filter(cell -> !cell.text().isEmpty())
                .forEach(this::reportBeyond);
        return kept;
    }

    private void reportUnnamed(int index, List<List<Sheet.Cell>> body) {
        body.stream()
                .filter(cells ->
                        index < cells.size() && !cells.get(index).text().isEmpty())
                .findFirst()
                .ifPresent(cells -> reportBeyond(cells.get(index)));
    }

    private void reportBeyond(Sheet.Cell cell) {
        diagnostics.report(
                Rule.SPREADSHEET,
                cell.at(),
                "The cell `" + shortened(cell.text()) + "` stands under no column name.",
                "name its column in the first row, or quote a cell that holds a separator.");
    }

    private static String shortened(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }

    private static List<Sheet.Row> rows(List<Integer> kept, List<List<Sheet.Cell>> body) {
        List<Sheet.Row> rows = new ArrayList<>();
        for (List<Sheet.Cell> cells : body) {
            SourcePosition first = cells.get(0).at();
            SourcePosition row = new SourcePosition(first.file(), first.line(), 0, 0);
            List<Sheet.Cell> values = new ArrayList<>();
            for (int i : kept) {
                values.add(i < cells.size() ? cells.get(i) : new Sheet.Cell("", row, ""));
            }
            rows.add(new Sheet.Row(row, values));
        }
        return rows;
    }
}
