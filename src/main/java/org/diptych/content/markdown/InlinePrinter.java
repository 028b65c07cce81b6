package org.diptych.content.markdown;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.diptych.content.markdown.Conversion.Written;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.diagnostic.Suggestions;

/**
 * Prints running text. Neighbouring texts are gathered before the signs of the language are put in, so that a sign at
 * the border of two nodes sees both sides.
 */
final class InlinePrinter {
    private final Conversion conversion;
    private final BlockPrinter blocks;
    private StringBuilder out = new StringBuilder();
    private StringBuilder pending = new StringBuilder();
    private int pendingStart;
    private int pendingEnd;
    private char last;
    private boolean foreign;

    InlinePrinter(Conversion conversion, BlockPrinter blocks) {
        this.conversion = conversion;
        this.blocks = blocks;
    }

    /** The children of a block as HTML, without blanks around them. */
    String print(Node block) {
        StringBuilder outerOut = out;
        StringBuilder outerPending = pending;
        char outerLast = last;
        int outerStart = pendingStart;
        out = new StringBuilder();
        pending = new StringBuilder();
        last = '\0';
        children(block);
        flush();
        String html = out.toString().strip();
        out = outerOut;
        pending = outerPending;
        last = outerLast;
        pendingStart = outerStart;
        return html;
    }

    /** The words of a text without marks as HTML. */
    String plain(String words) {
        pending.append(words);
        pendingEnd = words.length();
        flush();
        return out.toString();
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            inline(child);
        }
    }

    private void inline(Node node) {
        switch (node) {
            case Text text -> text(text, text.getLiteral());
            case SoftLineBreak soft -> text(soft, " ");
            case HardLineBreak hard -> {
                flush();
                out.append("<br/>");
                last = '\0';
            }
            case Emphasis emphasis -> wrapped("em", emphasis);
            case StrongEmphasis strong -> wrapped("strong", strong);
            case Raised raised -> wrapped("sup", raised);
            case Code code -> code(code);
            case Link link -> link(link);
            case Brackets.Words words -> wrapped("span", words);
            case Brackets.Unnamed unnamed -> unnamed(unnamed);
            case Brackets.NoteMark mark -> note(mark);
            case Image image ->
                conversion.report(
                        Rule.MISSING_IMAGE,
                        image,
                        "An image stands in a paragraph of its own, not in running text.",
                        "leave an empty line before and after it.");
            case Attributes.Fact fact -> fact(fact);
            case Attributes.MisplacedView view -> {
                conversion.report(
                        Rule.MARKDOWN_VIEW,
                        view,
                        "A view stands on a line of its own.",
                        "put `{{…}}` on a separate line.");
                text(view, view.written());
            }
            case Attributes attributes -> {
                // Belong to their neighbour.
            }
            case HtmlInline html -> raw(html);
            default -> children(node);
        }
    }

    private void text(Node node, CharSequence text) {
        if (pending.isEmpty()) {
            pendingStart = Lines.from(node);
        }
        pending.append(text);
        pendingEnd = Lines.to(node);
    }

    /** Writes the gathered text with the language's signs; addresses in it become links. */
    private void flush() {
        if (pending.isEmpty()) {
            return;
        }
        String text = pending.toString();
        pending.setLength(0);
        char after = following(pendingEnd);
        int done = 0;
        for (int at = nextAddress(text, 0); at >= 0; at = nextAddress(text, done)) {
            int end = Addresses.end(text, at);
            signs(text.substring(done, at), 'h');
            String address = text.substring(at, end);
            address(address, conversion.source.position(pendingStart + at, pendingStart + end));
            done = end;
        }
        signs(text.substring(done), after);
    }

    private static int nextAddress(String text, int from) {
        for (int at = text.indexOf("http", from); at >= 0; at = text.indexOf("http", at + 4)) {
            boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            if (starts && (text.startsWith("https://", at) || text.startsWith("http://", at))) {
                return at;
            }
        }
        return -1;
    }

    private void signs(String text, char after) {
        if (text.isEmpty()) {
            return;
        }
        String signed = foreign ? text : conversion.typography.apply(text, last, after);
        Html.escape(signed, out);
        last = text.charAt(text.length() - 1);
    }

    /** The character that the reader sees next in the block, behind marks of stress. */
    private char following(int offset) {
        String text = conversion.source.text();
        int i = offset;
        while (i < text.length() && "*_[".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i < text.length() ? text.charAt(i) : '\0';
    }

    private void wrapped(String name, Node node) {
        Written written = conversion.written(node);
        flush();
        out.append('<').append(name).append(written.html()).append('>');
        inLanguage(written, node);
        out.append("</").append(name).append('>');
    }

    private void inLanguage(Written written, Node node) {
        boolean outer = foreign;
        foreign |= !written.language().isEmpty();
        children(node);
        flush();
        foreign = outer;
    }

    /** A figure by name; it stands in the text like a number that was typed. */
    private void fact(Attributes.Fact fact) {
        flush();
        out.append(conversion.references.fact(fact.written(), conversion.at(fact)));
        last = '0';
    }

    private void code(Code code) {
        flush();
        out.append("<code").append(conversion.written(code).html()).append('>');
        Html.escape(code.getLiteral(), out);
        out.append("</code>");
        last = 'x';
    }

    private void raw(HtmlInline html) {
        if (html.getLiteral().startsWith("<!--")) {
            conversion.report(Rule.RAW_HTML, html, "A comment in Markdown is left out.");
            return;
        }
        conversion.report(
                Rule.RAW_HTML,
                html,
                "`" + html.getLiteral() + "` is HTML; in Markdown it is shown as text.",
                "use Markdown, or a class in braces: `[words]{.class}`.");
        text(html, html.getLiteral());
    }

    private void link(Link link) {
        String url = link.getDestination();
        if (conversion.document.text().charAt(Lines.from(link)) == '<') {
            address(url, link);
            return;
        }
        if (url.startsWith("#") || url.startsWith("actor:")) {
            reference(link, url);
            return;
        }
        Written written = conversion.written(link);
        flush();
        boolean printable = Addresses.check(url, conversion.addressAt(link), conversion.diagnostics);
        String address = Addresses.completed(url);
        if (printable) {
            out.append("<a href=\"")
                    .append(Html.escape(address))
                    .append('"')
                    .append(written.html())
                    .append('>');
        }
        int start = out.length();
        inLanguage(written, link);
        if (out.length() == start) {
            Html.escape(url, out);
            last = 'x';
        }
        if (printable) {
            out.append("</a>");
        }
    }

    private void reference(Link link, String url) {
        boolean actor = url.startsWith("actor:");
        String id = url.substring(actor ? "actor:".length() : 1);
        Written written = conversion.written(link);
        flush();
        int start = out.length();
        inLanguage(written, link);
        String words = out.substring(start);
        out.setLength(start);
        SourcePosition at = conversion.addressAt(link);
        ReferencePrinter.Target target = actor ? ReferencePrinter.Target.ACTOR : ReferencePrinter.Target.RECORD;
        Optional<String> printed =
                conversion.references.print(new ReferencePrinter.Call(target, id, words, written.classes(), at));
        if (printed.isPresent()) {
            out.append(printed.get());
        } else if (!actor && conversion.ownIds.contains(id)) {
            out.append("<a href=\"#")
                    .append(Html.escape(id))
                    .append('"')
                    .append(written.html())
                    .append('>');
            out.append(words).append("</a>");
        } else {
            reportUnknown(target, id, at);
            out.append(words);
        }
        last = 'x';
    }

    private void reportUnknown(ReferencePrinter.Target target, String id, SourcePosition at) {
        String message = target == ReferencePrinter.Target.ACTOR
                ? "No body in the registry has the id `" + id + "`."
                : "No record has the id `" + id + "`.";
        String help = Suggestions.nearest(id, conversion.references.ids(target))
                .map(near -> "did you mean `" + near + "`?")
                .orElse(
                        target == ReferencePrinter.Target.ACTOR
                                ? "the bodies are in `content/shared/actors.yaml`."
                                : "references go by id, never by code or number.");
        conversion.diagnostics.report(Rule.MARKDOWN_REFERENCE, at, message, help);
    }

    private void unnamed(Brackets.Unnamed link) {
        conversion.report(
                Rule.MARKDOWN_REFERENCE,
                link,
                "No link is defined under the name `" + link.name() + "`.",
                "write the address in parentheses: `[words](https://…)`.");
        text(link, "[");
        children(link);
        text(link, "]");
    }

    /** An address between {@code <} and {@code >}. */
    private void address(String url, Link link) {
        if (!url.startsWith("mailto:")) {
            address(url, conversion.at(link));
            return;
        }
        flush();
        String address = Html.escape(url.substring("mailto:".length()));
        out.append("<a href=\"mailto:")
                .append(address)
                .append("\">")
                .append(address)
                .append("</a>");
        last = 'x';
    }

    private void address(String url, SourcePosition at) {
        flush();
        if (Addresses.check(url, at, conversion.diagnostics)) {
            out.append("<a href=\"").append(Html.escape(url)).append("\">");
            Html.escape(url, out);
            out.append("</a>");
        } else {
            Html.escape(url, out);
        }
        last = 'x';
    }

    private void note(Brackets.NoteMark mark) {
        String label = mark.label();
        NoteBlock block = conversion.document.note(mark);
        if (block == null) {
            conversion.report(
                    Rule.MARKDOWN_REFERENCE,
                    mark,
                    "The footnote `" + label + "` is not defined.",
                    "write `[^" + label + "]: …` on a line of its own, in the same text.");
            return;
        }
        flush();
        char before = last;
        String key = conversion.printedNotes.get(label);
        if (key != null) {
            out.append("<span class=\"note\" data-note=\"").append(key).append("\"></span>");
            return;
        }
        key = noteKey(label);
        conversion.printedNotes.put(label, key);
        out.append("<span class=\"note\"");
        if (block.uses() > 1) {
            out.append(" data-note=\"").append(key).append('"');
        }
        out.append('>').append(noteContent(block)).append("</span>");
        last = before;
    }

    private String noteContent(NoteBlock block) {
        StringBuilder outer = out;
        StringBuilder outerPending = pending;
        out = new StringBuilder();
        pending = new StringBuilder();
        last = '\0';
        String content = blocks.note(block);
        out = outer;
        pending = outerPending;
        return content;
    }

    /** A key that no note of another text has. */
    private String noteKey(String label) {
        String place = conversion.source.at() + label;
        return label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "-"
                + Integer.toHexString(place.hashCode());
    }

    /** An image that is a paragraph of its own; its title is the caption. */
    String figure(Image image) {
        String path = resolved(image.getDestination());
        if (!conversion.isFile.test(path)) {
            conversion.diagnostics.report(
                    Rule.MISSING_IMAGE, conversion.addressAt(image), "The image `" + path + "` does not exist.");
        }
        String caption = image.getTitle() == null
                ? ""
                : "<figcaption>" + Html.escape(conversion.typography.apply(image.getTitle())) + "</figcaption>";
        String alt = words(image);
        Written written = conversion.written(image);
        if (alt.isBlank() && !written.classes().contains("decorative")) {
            conversion.diagnostics.report(
                    Rule.UNDESCRIBED_IMAGE,
                    conversion.addressAt(image),
                    "The image `" + path + "` has no text for those who do not see it.",
                    "say what it shows between the brackets, or put `{.decorative}` after it where it only adorns");
            written = written.with("undescribed");
        }
        return "<figure" + written.html() + "><img src=\"" + Html.escape(path) + "\" alt=\"" + Html.escape(alt) + "\"/>"
                + caption + "</figure>";
    }

    private static String words(Node parent) {
        StringBuilder words = new StringBuilder();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            words.append(child instanceof Text text ? text.getLiteral() : words(child));
        }
        return words.toString();
    }

    /** A path from the workspace root, for one that is written from the folder of the text. */
    private String resolved(String url) {
        String file = conversion.source.at().file();
        ArrayDeque<String> parts = new ArrayDeque<>();
        int folder = file.lastIndexOf('/');
        if (folder > 0 && !url.startsWith("/")) {
            parts.addAll(List.of(file.substring(0, folder).split("/")));
        }
        for (String part : url.split("/")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }
}
