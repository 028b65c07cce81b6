package org.diptych.content.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.attributes.AttributesNode;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.BlankLine;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        blocks(conversion.document);
        for (Node node : conversion.document.getChildren()) {
            reportUnused(node);
        }
        return out.toString();
    }

    /** A text without marks, which needs no parser. */
    static String plain(Conversion conversion) {
        BlockPrinter printer = new BlockPrinter(conversion);
        return "<p>" + printer.inlines.plain(PlainText.words(conversion.source.text())) + "</p>";
    }

    private void reportUnused(Node node) {
        if (node instanceof FootnoteBlock note
                && !conversion.printedNotes.containsKey(note.getText().toString())) {
            conversion.diagnostics.report(
                    Rule.UNUSED_FOOTNOTE,
                    conversion.source.position(
                            note.getOpeningMarker().getStartOffset(),
                            note.getClosingMarker().getEndOffset()),
                    "The footnote `" + note.getText() + "` is never used.",
                    "write `[^" + note.getText() + "]` where it belongs, or take it out.");
        }
        for (Node child : node.getChildren()) {
            reportUnused(child);
        }
    }

    /** The blocks inside a note, apart from those of the text. */
    String note(FootnoteBlock note) {
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
        for (Node child : parent.getChildren()) {
            block(child);
        }
    }

    private void block(Node node) {
        switch (node) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph -> paragraph(paragraph);
            case DefinitionList list -> definitions(list);
            case ListBlock list -> list(list);
            case BlockQuote quote -> wrapped("blockquote", quote);
            case TableBlock table -> new TablePrinter(conversion, inlines, out).print(table);
            case ViewBlock view -> view(view);
            case ThematicBreak rule ->
                out.append("<hr").append(conversion.written(rule).html()).append("/>");
            case FencedCodeBlock code -> code(code);
            case IndentedCodeBlock code -> code(code);
            case HtmlCommentBlock comment -> comment(comment);
            case HtmlBlockBase html -> raw(html);
            case FootnoteBlock note -> {
                // Printed where it is used.
            }
            case Reference reference -> {
                // The address of links that name it.
            }
            case AttributesNode attributes -> {
                // Belongs to its neighbour.
            }
            case BlankLine blank -> {
                // Parts blocks.
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
        for (Node child : paragraph.getChildren()) {
            if (child instanceof Image image) {
                images.add(image);
            } else if (!(child instanceof SoftLineBreak || child instanceof AttributesNode)) {
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

    private void list(ListBlock list) {
        String name = list instanceof BulletList ? "ul" : "ol";
        out.append('<').append(name).append(conversion.written(list).html());
        if (list instanceof OrderedList ordered && ordered.getStartNumber() != 1) {
            out.append(" start=\"").append(ordered.getStartNumber()).append('"');
        }
        out.append('>');
        for (Node item : list.getChildren()) {
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

    private void definitions(DefinitionList list) {
        out.append("<dl").append(conversion.written(list).html()).append('>');
        for (Node child : list.getChildren()) {
            if (child instanceof DefinitionTerm term) {
                out.append("<dt>").append(inlines.print(term)).append("</dt>");
            } else if (child instanceof DefinitionItem item) {
                item("dd", item);
            }
        }
        out.append("</dl>");
    }

    private static List<Node> printed(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child : parent.getChildren()) {
            if (!(child instanceof BlankLine || child instanceof FootnoteBlock || child instanceof Reference)) {
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
    private void code(Block block) {
        String[] lines = block.getContentChars().toString().stripTrailing().split("\r?\n", -1);
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

    private void comment(HtmlCommentBlock comment) {
        conversion.report(
                Rule.RAW_HTML,
                comment,
                "A comment in Markdown is left out.",
                "the field `remark` of a record holds notes between editors.");
    }

    private void raw(HtmlBlockBase html) {
        conversion.report(
                Rule.RAW_HTML,
                html,
                "HTML in Markdown is shown as text.",
                "use Markdown, or a class in braces: `{.class}`.");
        out.append("<p>");
        Html.escape(html.getChars().toString().strip(), out);
        out.append("</p>");
    }
}
