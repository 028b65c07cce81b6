package org.diptych.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pairs cells line by line where they list several values, so that a name that both languages share is printed once. */
final class CellLines {
    private CellLines() {}

    /** The lines of two cells in one paragraph; empty unless both have equally many, some of them the same. */
    static Optional<Block> paired(List<Block> left, List<Block> right, Rows rows) {
        if (left.size() != 1
                || right.size() != 1
                || !(left.get(0) instanceof Block.Paragraph one)
                || !(right.get(0) instanceof Block.Paragraph two)) {
            return Optional.empty();
        }
        List<List<Inline>> ofOne = lines(one);
        List<List<Inline>> ofTwo = lines(two);
        if (ofOne.size() < 2 || ofOne.size() != ofTwo.size()) {
            return Optional.empty();
        }
        List<Inline> both = new ArrayList<>();
        boolean anySame = false;
        for (int i = 0; i < ofOne.size(); i++) {
            if (i > 0) {
                both.add(new Inline.LineBreak());
            }
            List<Block> lineOfOne = line(ofOne.get(i));
            List<Block> lineOfTwo = line(ofTwo.get(i));
            if (SameCell.isSame(lineOfOne, lineOfTwo)) {
                anySame = true;
                rows.merge(SameCell.ids(lineOfOne), SameCell.ids(lineOfTwo));
                Block.Paragraph once =
                        (Block.Paragraph) SameCell.once(lineOfOne, lineOfTwo).get(0);
                both.addAll(once.text());
            } else {
                both.addAll(Captions.inBoth(ofOne.get(i), rows.first(), ofTwo.get(i)));
            }
        }
        if (!anySame) {
            return Optional.empty();
        }
        Attributes attributes = rows.merge(Optional.of(one.attributes()), Optional.of(two.attributes()));
        return Optional.of(new Block.Paragraph(attributes, both));
    }

    private static List<Block> line(List<Inline> text) {
        return List.of(new Block.Paragraph(Attributes.NONE, text));
    }

    private static List<List<Inline>> lines(Block.Paragraph paragraph) {
        List<List<Inline>> lines = new ArrayList<>();
        List<Inline> line = new ArrayList<>();
        for (Inline inline : paragraph.text()) {
            if (inline instanceof Inline.LineBreak) {
                lines.add(line);
                line = new ArrayList<>();
            } else {
                line.add(inline);
            }
        }
        lines.add(line);
        return lines;
    }
}
