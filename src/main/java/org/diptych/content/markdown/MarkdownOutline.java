package org.diptych.content.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/**
 * What a text consists of, for those who compare two languages: its blocks in order and its links.
 *
 * @param blocks the blocks of the text, then its footnotes
 * @param links all links, in the order of the text
 */
public record MarkdownOutline(List<Block> blocks, List<Link> links) {
    public MarkdownOutline {
        blocks = List.copyOf(blocks);
        links = List.copyOf(links);
    }

    /** The sorts of blocks. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        BULLETS,
        NUMBERS,
        ITEM,
        QUOTE,
        DEFINITIONS,
        TABLE,
        ROW,
        CELL,
        VIEW,
        FIGURE,
        CODE,
        RULE,
        NOTE
    }

    /**
     * One block.
     *
     * @param detail the level of a heading, the name of a view; else empty
     * @param children the blocks inside
     * @param text its own words, without code, addresses and words of other languages
     * @param from where it begins in the text
     * @param to where it ends
     */
    public record Block(Kind kind, String detail, List<Block> children, String text, int from, int to) {
        public Block {
            children = List.copyOf(children);
        }
    }

    /**
     * A link.
     *
     * @param target as written, {@code https://…}, {@code #id} or {@code actor:id}
     */
    public record Link(String target, int from, int to) {}

    /** Reads a text. */
    public static MarkdownOutline of(String markdown) {
        if (markdown.isBlank()) {
            return new MarkdownOutline(List.of(), List.of());
        }
        if (PlainText.is(markdown)) {
            String text = PlainText.words(markdown);
            return new MarkdownOutline(
                    List.of(new Block(Kind.PARAGRAPH, "", List.of(), text, 0, markdown.length())), List.of());
        }
        return of(MarkdownParser.parse(markdown));
    }

    static MarkdownOutline of(ParsedText document) {
        return new Walk(document).outline();
    }

    private static final class Walk {
        private final ParsedText document;
        private final List<Link> links = new ArrayList<>();
        private final List<Block> notes = new ArrayList<>();

        Walk(ParsedText document) {
            this.document = document;
        }

        MarkdownOutline outline() {
            List<Block> blocks = blocks(document.root());
            blocks.addAll(notes);
            return new MarkdownOutline(blocks, links);
        }

        private List<Block> blocks(Node parent) {
            List<Block> blocks = new ArrayList<>();
            for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
                block(child, blocks);
            }
            return blocks;
        }

        private void block(Node node, List<Block> out) {
            switch (node) {
                case Heading heading -> out.add(leaf(Kind.HEADING, Integer.toString(heading.getLevel()), node));
                case Paragraph paragraph -> paragraph(paragraph, out);
                case Definitions list -> out.add(items(Kind.DEFINITIONS, list));
                case OrderedList list -> out.add(items(Kind.NUMBERS, list));
                case BulletList list -> out.add(items(Kind.BULLETS, list));
                case Table table -> out.add(table(table));
                case ViewBlock view -> out.add(leaf(Kind.VIEW, view.name(), node));
                case ThematicBreak rule -> out.add(leaf(Kind.RULE, "", node));
                case FencedCodeBlock code -> out.add(new Block(Kind.CODE, "", List.of(), "", from(node), to(node)));
                case IndentedCodeBlock code -> out.add(new Block(Kind.CODE, "", List.of(), "", from(node), to(node)));
                case HtmlBlock html -> {
                    // Reported elsewhere, and not part of the text.
                }
                case NoteBlock note -> notes.add(new Block(Kind.NOTE, "", blocks(note), "", from(node), to(node)));
                case LinkReferenceDefinition address -> {
                    // An address, seen where it is used.
                }
                default -> out.add(new Block(Kind.QUOTE, "", blocks(node), "", from(node), to(node)));
            }
        }

        /** Attributes on a line of their own are not part of the text. */
        private void paragraph(Paragraph paragraph, List<Block> out) {
            if (!(paragraph.getFirstChild() instanceof Attributes
                    && paragraph.getFirstChild().getNext() == null)) {
                out.add(leaf(isFigure(paragraph) ? Kind.FIGURE : Kind.PARAGRAPH, "", paragraph));
            }
        }

        private static boolean isFigure(Paragraph paragraph) {
            return paragraph.getFirstChild() instanceof Image;
        }

        private Block leaf(Kind kind, String detail, Node node) {
            StringBuilder text = new StringBuilder();
            if (kind != Kind.VIEW) {
                text(node, text);
            }
            return new Block(kind, detail, List.of(), text.toString().strip(), from(node), to(node));
        }

        private Block items(Kind kind, Node list) {
            List<Block> items = new ArrayList<>();
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                items.add(
                        item instanceof Definitions.Term
                                ? leaf(Kind.ITEM, "", item)
                                : new Block(Kind.ITEM, "", blocks(item), "", from(item), to(item)));
            }
            return new Block(kind, "", items, "", from(list), to(list));
        }

        private Block table(Table table) {
            List<Block> rows = new ArrayList<>();
            for (Node row = table.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof Table.Caption) {
                    rows.add(leaf(Kind.ROW, "caption", row));
                    continue;
                }
                List<Block> cells = new ArrayList<>();
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    cells.add(leaf(Kind.CELL, "", cell));
                }
                rows.add(new Block(Kind.ROW, "", cells, "", from(row), to(row)));
            }
            return new Block(Kind.TABLE, "", rows, "", from(table), to(table));
        }

        private void text(Node node, StringBuilder out) {
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                switch (child) {
                    case Text text -> out.append(text.getLiteral());
                    case SoftLineBreak soft -> out.append(' ');
                    case HardLineBreak hard -> out.append('\n');
                    case Code code -> out.append(' ');
                    case Image image -> out.append(' ');
                    case org.commonmark.node.Link link -> link(link, out);
                    case Brackets.Unnamed unnamed -> {
                        out.append('[');
                        own(unnamed, out);
                        out.append(']');
                    }
                    case Brackets.NoteMark mark -> {
                        // The note is a block of its own.
                    }
                    case HtmlInline html -> out.append(' ');
                    case Attributes.Fact fact -> out.append(' ');
                    case Attributes written -> {
                        // Not part of the text.
                    }
                    default -> own(child, out);
                }
            }
        }

        private void link(org.commonmark.node.Link link, StringBuilder out) {
            links.add(new Link(link.getDestination(), from(link), to(link)));
            if (document.text().charAt(from(link)) != '<') {
                text(link, out);
            }
        }

        /** Words of the text's own language. */
        private void own(Node node, StringBuilder out) {
            if (isForeign(node)) {
                out.append(' ');
            } else {
                text(node, out);
            }
        }

        private boolean isForeign(Node node) {
            for (Attributes written : document.attributes(node)) {
                for (Attributes.Attribute attribute : written.all()) {
                    if (attribute.name().equals("lang")) {
                        return true;
                    }
                }
            }
            return false;
        }

        private static int from(Node node) {
            return Lines.from(node);
        }

        private static int to(Node node) {
            return Lines.to(node);
        }
    }
}
