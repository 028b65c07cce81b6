package org.diptych.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.diptych.language.Language;

/**
 * Pairs tables cell by cell into one over the whole width. Equal cells (figures, codes, signs) are printed once; others
 * hold the blocks of the first language, then those of the second; of lines, those that are equal are printed once.
 */
final class TablePairing {
    private final Rows rows;

    TablePairing(Rows rows) {
        this.rows = rows;
    }

    Block pair(Block.Table left, Block.Table right) {
        if (!sameShape(left, right)) {
            Optional<List<Alignment.Couple<Block.Row>>> byRecord = byRecord(left, right);
            if (byRecord.isPresent()) {
                return merged(
                        left, right, byRecord.get().stream().map(this::row).toList());
            }
            rows.differentTables(left.attributes(), right.attributes());
            return rows.row(Optional.of(left), Optional.of(right));
        }
        if (!sameOrder(left.body(), right.body())) {
            // Sorted by the words of each language: side by side, each in its own order.
            return rows.row(Optional.of(left), Optional.of(right));
        }
        return merged(left, right, part(left.body(), right.body()));
    }

    private Block merged(Block.Table left, Block.Table right, List<Block.Row> body) {
        List<Block.Column> columns = new ArrayList<>();
        for (int i = 0; i < left.columns().size(); i++) {
            columns.add(new Block.Column(merge(
                    left.columns().get(i).attributes(), right.columns().get(i).attributes())));
        }
        return new Block.Table(
                merge(left.attributes(), right.attributes()),
                Captions.inBoth(left.caption(), rows.first(), right.caption()),
                columns,
                part(left.head(), right.head()),
                body,
                part(left.foot(), right.foot()));
    }

    /**
     * The rows of two tables coupled by the records they are of, where all else agrees and most rows have a counterpart:
     * a record that one language lacks leaves its half of the row empty.
     */
    private static Optional<List<Alignment.Couple<Block.Row>>> byRecord(Block.Table left, Block.Table right) {
        if (left.columns().size() != right.columns().size()
                || !sameShape(left.head(), right.head())
                || !sameShape(left.foot(), right.foot())
                || !areRecords(left.body())
                || !areRecords(right.body())) {
            return Optional.empty();
        }
        List<Alignment.Couple<Block.Row>> couples = Alignment.of(
                left.body(),
                right.body(),
                row -> new Alignment.Mark("row", false, row.attributes().origin()),
                row -> "");
        List<Alignment.Couple<Block.Row>> both = couples.stream()
                .filter(couple -> couple.left().isPresent() && couple.right().isPresent())
                .toList();
        boolean alike = both.stream()
                .allMatch(couple -> sameShape(
                        List.of(couple.left().orElseThrow()),
                        List.of(couple.right().orElseThrow())));
        return alike && both.size() * 2 >= couples.size() ? Optional.of(couples) : Optional.empty();
    }

    /** Whether every row is of a record of its own and stands alone (no cell reaches into the next). */
    private static boolean areRecords(List<Block.Row> rows) {
        return new HashSet<>(origins(rows)).size() == rows.size()
                && rows.stream()
                        .allMatch(row -> !row.attributes().origin().record().isEmpty())
                && rows.stream().flatMap(row -> row.cells().stream()).allMatch(cell -> cell.rowSpan() == 1);
    }

    private Block.Row row(Alignment.Couple<Block.Row> couple) {
        if (couple.left().isPresent() && couple.right().isPresent()) {
            return row(couple.left().get(), couple.right().get());
        }
        Block.Row one = couple.left().or(couple::right).orElseThrow();
        boolean onLeft = couple.left().isPresent();
        rows.unpaired("row", one.attributes(), onLeft);
        Language language = onLeft ? rows.first() : rows.first().other();
        List<Block.Cell> cells = one.cells().stream()
                .map(cell -> new Block.Cell(
                        cell.attributes(),
                        cell.scope(),
                        cell.columnSpan(),
                        cell.rowSpan(),
                        cell.blocks().stream()
                                .map(block -> Rows.side(block, language))
                                .toList()))
                .toList();
        return new Block.Row(one.attributes(), cells);
    }

    private static boolean sameShape(Block.Table left, Block.Table right) {
        return left.columns().size() == right.columns().size()
                && sameShape(left.head(), right.head())
                && sameShape(left.body(), right.body())
                && sameShape(left.foot(), right.foot());
    }

    private static boolean sameShape(List<Block.Row> left, List<Block.Row> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            List<Block.Cell> one = left.get(i).cells();
            List<Block.Cell> two = right.get(i).cells();
            if (one.size() != two.size()) {
                return false;
            }
            for (int j = 0; j < one.size(); j++) {
                if (one.get(j).columnSpan() != two.get(j).columnSpan()
                        || one.get(j).rowSpan() != two.get(j).rowSpan()) {
                    return false;
                }
            }
        }
        // Other records in the rows are another table.
        return new HashSet<>(origins(left)).equals(new HashSet<>(origins(right)));
    }

    private static boolean sameOrder(List<Block.Row> left, List<Block.Row> right) {
        return origins(left).equals(origins(right));
    }

    private static List<Origin> origins(List<Block.Row> rows) {
        return rows.stream().map(row -> row.attributes().origin()).toList();
    }

    private List<Block.Row> part(List<Block.Row> left, List<Block.Row> right) {
        List<Block.Row> paired = new ArrayList<>(left.size());
        for (int i = 0; i < left.size(); i++) {
            paired.add(row(left.get(i), right.get(i)));
        }
        return paired;
    }

    private Block.Row row(Block.Row left, Block.Row right) {
        List<Block.Cell> cells = new ArrayList<>(left.cells().size());
        for (int i = 0; i < left.cells().size(); i++) {
            cells.add(cell(left.cells().get(i), right.cells().get(i)));
        }
        return new Block.Row(merge(left.attributes(), right.attributes()), cells);
    }

    private Attributes merge(Attributes left, Attributes right) {
        return rows.merge(Optional.of(left), Optional.of(right));
    }

    private Block.Cell cell(Block.Cell left, Block.Cell right) {
        return new Block.Cell(
                merge(left.attributes(), right.attributes()),
                left.scope(),
                left.columnSpan(),
                left.rowSpan(),
                content(left, right));
    }

    private List<Block> content(Block.Cell left, Block.Cell right) {
        if (SameCell.isSame(left.blocks(), right.blocks())) {
            rows.merge(SameCell.ids(left.blocks()), SameCell.ids(right.blocks()));
            return SameCell.once(left.blocks(), right.blocks());
        }
        Optional<Block> lines = CellLines.paired(left.blocks(), right.blocks(), rows);
        if (lines.isPresent()) {
            return List.of(lines.get());
        }
        if (left.blocks().isEmpty() || right.blocks().isEmpty()) {
            boolean onLeft = right.blocks().isEmpty();
            rows.unpaired("cell", (onLeft ? left : right).attributes(), onLeft);
        }
        List<Block> both = new ArrayList<>(left.blocks().size() + right.blocks().size());
        left.blocks().forEach(block -> both.add(Rows.side(block, rows.first())));
        right.blocks().forEach(block -> both.add(Rows.side(block, rows.first().other())));
        return both;
    }
}
