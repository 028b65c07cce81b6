package org.diptych.document;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Whether the cells of two languages print the same, and the one that is printed for both. */
final class SameCell {
    private SameCell() {}

    /** Notes belong to a language and are counted in it; a cell that has one is never the same. */
    static boolean isSame(List<Block> left, List<Block> right) {
        if (left.size() != right.size()) {
            return false;
        }
        Bare ofLeft = new Bare();
        Bare ofRight = new Bare();
        return ofLeft.blocks(left).equals(ofRight.blocks(right)) && !ofLeft.hasNote;
    }

    /** The ids in a cell, one for each element that may have one; cells that are the same have equally many. */
    static List<String> ids(List<Block> blocks) {
        Bare bare = new Bare();
        bare.blocks(blocks);
        return bare.ids;
    }

    /** The left cell, with the meaning of its signs in both languages. */
    static List<Block> once(List<Block> left, List<Block> right) {
        Bare ofLeft = new Bare();
        ofLeft.blocks(left);
        Bare ofRight = new Bare();
        ofRight.blocks(right);
        if (ofLeft.meanings.equals(ofRight.meanings)) {
            return left;
        }
        Iterator<String> others = ofRight.meanings.iterator();
        return new Rewrite() {
            @Override
            Inline inline(Inline inline) {
                return inline instanceof Inline.Sign sign
                        ? new Inline.Sign(
                                sign.attributes(), Shapes.both(sign.meaning(), others.next()), text(sign.text()))
                        : super.inline(inline);
            }
        }.blocks(left);
    }

    /** What is printed, without places, ids, targets and the meaning of signs. */
    private static final class Bare extends Rewrite {
        private final List<String> meanings = new ArrayList<>();
        private final List<String> ids = new ArrayList<>();
        private boolean hasNote;

        @Override
        Attributes attributes(Attributes attributes) {
            ids.add(attributes.id());
            return Attributes.ofClass(attributes.classes().toArray(String[]::new))
                    .in(attributes.language());
        }

        @Override
        Inline inline(Inline inline) {
            if (inline instanceof Inline.Sign sign) {
                meanings.add(sign.meaning());
                return new Inline.Sign(attributes(sign.attributes()), "", text(sign.text()));
            }
            if (inline instanceof Inline.Datum datum) {
                String shown = withoutMarks(PlainText.ofRun(datum.text()));
                return new Inline.Datum(datum.value(), List.of(new Inline.Text(shown)));
            }
            return super.inline(inline);
        }

        /** A figure as written in either language: they differ in what stands between thousands. */
        private static String withoutMarks(String figure) {
            StringBuilder bare = new StringBuilder(figure.length());
            figure.codePoints()
                    .filter(c -> c != '.' && !Character.isSpaceChar(c))
                    .forEach(bare::appendCodePoint);
            return bare.toString();
        }

        @Override
        Inline reference(Inline.Reference reference, Attributes attributes) {
            return new Inline.Reference(attributes, "", text(reference.text()));
        }

        @Override
        Inline note(Inline.Note note, Attributes attributes) {
            hasNote = true;
            return super.note(note, attributes);
        }
    }
}
