package org.diptych.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Pairs tables cell by cell into one over the whole width. Equal cells (figures, codes, signs) are printed once; others
 * hold the blocks of the first language, then those of the second.
 */
final class TablePairing {
    private final Rows rows;

    TablePairing(Rows rows) {
        this.rows = rows;
    }

    Block pair(Block.Table left, Block.Table right) {
        if (!sameShape(left, right)) {
            rows.differentTables(left.attributes(), right.attributes());
            return rows.row(Optional.of(left), Optional.of(right));
        }
        if (!sameOrder(left.body(), right.body())) {
            // Sorted by the words of each language: side by side, each in its own order.
            return rows.row(Optional.of(left), Optional.of(right));
        }
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
                part(left.body(), right.body()),
                part(left.foot(), right.foot()));
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
            List<Block.Cell> one = left.get(i).cells();
            List<Block.Cell> two = right.get(i).cells();
            List<Block.Cell> cells = new ArrayList<>(one.size());
            for (int j = 0; j < one.size(); j++) {
                cells.add(cell(one.get(j), two.get(j)));
            }
            paired.add(
                    new Block.Row(merge(left.get(i).attributes(), right.get(i).attributes()), cells));
        }
        return paired;
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
