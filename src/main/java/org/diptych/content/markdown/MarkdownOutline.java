package org.diptych.content.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.attributes.AttributeNode;
import com.vladsch.flexmark.ext.attributes.AttributesExtension;
import com.vladsch.flexmark.ext.attributes.AttributesNode;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCaption;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.BlankLine;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

    static MarkdownOutline of(Document document) {
        return new Walk(document).outline();
    }

    private static final class Walk {
        private final Document document;
        private final Map<Node, ArrayList<AttributesNode>> attributes;
        private final List<Link> links = new ArrayList<>();
        private final List<Block> notes = new ArrayList<>();

        Walk(Document document) {
            this.document = document;
            this.attributes = AttributesExtension.NODE_ATTRIBUTES.get(document);
        }

        MarkdownOutline outline() {
            List<Block> blocks = blocks(document);
            blocks.addAll(notes);
            return new MarkdownOutline(blocks, links);
        }

        private List<Block> blocks(Node parent) {
            List<Block> blocks = new ArrayList<>();
            for (Node child : parent.getChildren()) {
                block(child, blocks);
            }
            return blocks;
        }

        private void block(Node node, List<Block> out) {
            switch (node) {
                case Heading heading -> out.add(leaf(Kind.HEADING, Integer.toString(heading.getLevel()), node));
                case Paragraph paragraph -> out.add(leaf(isFigure(paragraph) ? Kind.FIGURE : Kind.PARAGRAPH, "", node));
                case DefinitionList list -> out.add(items(Kind.DEFINITIONS, list));
                case OrderedList list -> out.add(items(Kind.NUMBERS, list));
                case ListBlock list -> out.add(items(Kind.BULLETS, list));
                case TableBlock table -> out.add(table(table));
                case ViewBlock view -> out.add(leaf(Kind.VIEW, view.name(), node));
                case ThematicBreak rule -> out.add(leaf(Kind.RULE, "", node));
                case FencedCodeBlock code -> out.add(new Block(Kind.CODE, "", List.of(), "", from(node), to(node)));
                case IndentedCodeBlock code -> out.add(new Block(Kind.CODE, "", List.of(), "", from(node), to(node)));
                case HtmlBlockBase html -> {
                    // Reported elsewhere, and not part of the text.
                }
                case FootnoteBlock note -> notes.add(new Block(Kind.NOTE, "", blocks(note), "", from(node), to(node)));
                case Reference reference -> {
                    // An address, seen where it is used.
                }
                case AttributesNode attributesNode -> {
                    // Not part of the text.
                }
                case BlankLine blank -> {
                    // Parts blocks.
                }
                default -> out.add(new Block(Kind.QUOTE, "", blocks(node), "", from(node), to(node)));
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
            for (Node item : list.getChildren()) {
                if (item instanceof BlankLine) {
                    continue;
                }
                boolean holdsText = item.getFirstChild() != null
                        && !(item.getFirstChild() instanceof com.vladsch.flexmark.util.ast.Block);
                items.add(
                        holdsText
                                ? leaf(Kind.ITEM, "", item)
                                : new Block(Kind.ITEM, "", blocks(item), "", from(item), to(item)));
            }
            return new Block(kind, "", items, "", from(list), to(list));
        }

        private Block table(TableBlock table) {
            List<Block> rows = new ArrayList<>();
            for (Node part : table.getChildren()) {
                if (part instanceof TableSeparator) {
                    continue;
                }
                if (part instanceof TableCaption caption) {
                    rows.add(leaf(Kind.ROW, "caption", caption));
                    continue;
                }
                for (Node row : part.getChildren()) {
                    List<Block> cells = new ArrayList<>();
                    for (Node cell : row.getChildren()) {
                        cells.add(leaf(Kind.CELL, "", cell));
                    }
                    if (!cells.isEmpty()) {
                        rows.add(new Block(Kind.ROW, "", cells, "", from(row), to(row)));
                    }
                }
            }
            return new Block(Kind.TABLE, "", rows, "", from(table), to(table));
        }

        private void text(Node node, StringBuilder out) {
            for (Node child : node.getChildren()) {
                switch (child) {
                    case Text text -> out.append(PlainText.of(text));
                    case HtmlEntity entity -> out.append(entity.getChars().unescape());
                    case SoftLineBreak soft -> out.append(' ');
                    case HardLineBreak hard -> out.append('\n');
                    case Code code -> out.append(' ');
                    case AutoLink link -> links.add(new Link(link.getText().toString(), from(link), to(link)));
                    case MailLink mail -> links.add(new Link("mailto:" + mail.getText(), from(mail), to(mail)));
                    case Image image -> out.append(' ');
                    case LinkNodeBase link -> {
                        links.add(new Link(link.getUrl().toString(), from(link), to(link)));
                        text(link, out);
                    }
                    case LinkRef reference -> named(reference, out);
                    case Footnote note -> {
                        // A mark; the note is a block of its own.
                    }
                    case HtmlInlineBase html -> out.append(' ');
                    case FactNode fact -> out.append(' ');
                    case AttributesNode written -> {
                        // Not part of the text.
                    }
                    default -> own(child, out);
                }
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

        private void named(LinkRef reference, StringBuilder out) {
            boolean brackets = isPlain(reference);
            out.append(brackets ? "[" : "");
            if (reference.hasChildren()) {
                own(reference, out);
            } else if (brackets) {
                out.append(reference.getReference());
            }
            out.append(brackets ? "]" : "");
        }

        /** Brackets that name no link and carry no attributes. */
        private boolean isPlain(LinkRef reference) {
            return reference.getReferenceNode(document) == null && attributes.get(reference) == null;
        }

        private boolean isForeign(Node node) {
            ArrayList<AttributesNode> written = attributes.get(node);
            if (written == null) {
                return false;
            }
            for (AttributesNode all : written) {
                for (Node child : all.getChildren()) {
                    if (child instanceof AttributeNode attribute
                            && attribute.getName().toString().equals("lang")) {
                        return true;
                    }
                }
            }
            return false;
        }

        private static int from(Node node) {
            return node.getStartOffset();
        }

        private static int to(Node node) {
            return node.getEndOffset();
        }
    }
}
