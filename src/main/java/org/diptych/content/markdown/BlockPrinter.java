package org.diptych.content.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.ThematicBreak;
import org.diptych.diagnostic.Rule;

/** Prints the blocks of one text. */
final class BlockPrinter {
    private final Conversion conversion;
    private final InlinePrinter inlines;
    private final StringBuilder out = new StringBuilder();
    private int lastLevel;

    BlockPrinter(Conversion conversion) {
        this.conversion = conversion;
        this.inlines = new InlinePrinter(conversion, this);
    }

    String print() {
        blocks(conversion.document.root());
        reportUnused(conversion.document.root());
        return out.toString();
    }

    /** A text without marks, which needs no parser. */
    static String plain(Conversion conversion) {
        BlockPrinter printer = new BlockPrinter(conversion);
        return "<p>" + printer.inlines.plain(PlainText.words(conversion.source.text())) + "</p>";
    }

    private void reportUnused(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof NoteBlock note && !conversion.printedNotes.containsKey(note.label())) {
                int from = Lines.from(note);
                conversion.diagnostics.report(
                        Rule.UNUSED_FOOTNOTE,
                        conversion.source.position(
                                from, from + "[^]:".length() + note.label().length()),
                        "The footnote `" + note.label() + "` is never used.",
                        "write `[^" + note.label() + "]` where it belongs, or take it out.");
            }
            if (node instanceof Block) {
                reportUnused(node);
            }
        }
    }

    /** The blocks inside a note, apart from those of the text. */
    String note(NoteBlock note) {
        List<Node> children = printed(note);
        if (children.size() == 1 && children.get(0) instanceof Paragraph paragraph) {
            return inlines.print(paragraph);
        }
        int start = out.length();
        children.forEach(this::block);
        String html = out.substring(start);
        out.setLength(start);
        return html;
    }

    private void blocks(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            block(child);
        }
    }

    private void block(Node node) {
        switch (node) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph -> paragraph(paragraph);
            case Definitions list -> definitions(list);
            case BulletList list -> list("ul", list);
            case OrderedList list -> list("ol", list);
            case BlockQuote quote -> wrapped("blockquote", quote);
            case Table table -> new TablePrinter(conversion, inlines, out).print(table);
            case ViewBlock view -> view(view);
            case ThematicBreak rule ->
                out.append("<hr").append(conversion.written(rule).html()).append("/>");
            case FencedCodeBlock code -> code(code, code.getLiteral());
            case IndentedCodeBlock code -> code(code, code.getLiteral());
            case HtmlBlock html -> raw(html);
            case NoteBlock note -> {
                // Printed where it is used.
            }
            case LinkReferenceDefinition address -> {
                // The address of links that name it.
            }
            default -> blocks(node);
        }
    }

    private void heading(Heading heading) {
        int level = heading.getLevel();
        if (lastLevel > 0 && level > lastLevel + 1) {
            conversion.report(
                    Rule.HEADING_JUMP,
                    heading,
                    "This heading is of level " + level + ", the one before it of level " + lastLevel + ".",
                    "write `" + "#".repeat(lastLevel + 1) + "`.");
        }
        lastLevel = level;
        String name = "h" + Math.min(6, level + conversion.deeper);
        out.append('<').append(name).append(conversion.written(heading).html()).append('>');
        out.append(inlines.print(heading)).append("</").append(name).append('>');
    }

    private void paragraph(Paragraph paragraph) {
        List<Image> images = new ArrayList<>();
        for (Node child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Image image) {
                images.add(image);
            } else if (!(child instanceof SoftLineBreak || child instanceof Attributes)) {
                images.clear();
                break;
            }
        }
        if (!images.isEmpty()) {
            images.forEach(image -> out.append(inlines.figure(image)));
            return;
        }
        String text = inlines.print(paragraph);
        if (!text.isEmpty()) {
            out.append("<p").append(conversion.written(paragraph).html()).append('>');
            out.append(text).append("</p>");
        }
    }

    private void wrapped(String name, Node node) {
        out.append('<').append(name).append(conversion.written(node).html()).append('>');
        blocks(node);
        out.append("</").append(name).append('>');
    }

    private void list(String name, Node list) {
        out.append('<').append(name).append(conversion.written(list).html());
        if (list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != 1) {
            out.append(" start=\"").append(ordered.getMarkerStartNumber()).append('"');
        }
        out.append('>');
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            item("li", item);
        }
        out.append("</").append(name).append('>');
    }

    /** An item; its first paragraph needs no element of its own where it is the only one. */
    private void item(String name, Node item) {
        out.append('<').append(name).append(conversion.written(item).html()).append('>');
        List<Node> children = printed(item);
        long paragraphs = children.stream().filter(Paragraph.class::isInstance).count();
        for (Node child : children) {
            if (paragraphs == 1
                    && child instanceof Paragraph paragraph
                    && conversion.written(paragraph).isNothing()
                    && paragraph.equals(children.get(0))) {
                out.append(inlines.print(paragraph));
            } else {
                block(child);
            }
        }
        out.append("</").append(name).append('>');
    }

    private void definitions(Definitions list) {
        out.append("<dl").append(conversion.written(list).html()).append('>');
        for (Node child = list.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Definitions.Term term) {
                out.append("<dt>").append(inlines.print(term)).append("</dt>");
            } else if (child instanceof Definitions.Meaning item) {
                item("dd", item);
            }
        }
        out.append("</dl>");
    }

    private static List<Node> printed(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (!(child instanceof NoteBlock || child instanceof LinkReferenceDefinition)) {
                children.add(child);
            }
        }
        return children;
    }

    private void view(ViewBlock view) {
        Map<String, List<String>> options = view.options();
        if (view.name().isEmpty() || view.name().indexOf('=') >= 0) {
            conversion.report(
                    Rule.MARKDOWN_VIEW,
                    view,
                    "The view has no name.",
                    "write `{{name key=value}}` on a line of its own.");
        } else if (options == null) {
            conversion.report(
                    Rule.MARKDOWN_VIEW,
                    view,
                    "The options of the view `" + view.name() + "` are not understood.",
                    "write them as `key=value`, with `\"` around a value that holds blanks.");
        } else {
            out.append(conversion.views.print(view.name(), options, conversion.at(view)));
        }
    }

    /** Lines as typed; the HTML of publications has no block for them. */
    private void code(Block block, String literal) {
        String[] lines = literal.stripTrailing().split("\n", -1);
        out.append("<p").append(conversion.written(block).html()).append('>');
        for (int i = 0; i < lines.length; i++) {
            out.append(i == 0 ? "" : "<br/>");
            if (!lines[i].isEmpty()) {
                out.append("<code>");
                Html.escape(lines[i], out);
                out.append("</code>");
            }
        }
        out.append("</p>");
    }

    private void raw(HtmlBlock html) {
        String text = html.getLiteral().strip();
        if (text.startsWith("<!--")) {
            conversion.report(
                    Rule.RAW_HTML,
                    html,
                    "A comment in Markdown is left out.",
                    "the field `remark` of a record holds notes between editors.");
            return;
        }
        conversion.report(
                Rule.RAW_HTML,
                html,
                "HTML in Markdown is shown as text.",
                "use Markdown, or a class in braces: `{.class}`.");
        out.append("<p>");
        Html.escape(text, out);
        out.append("</p>");
    }
}
