package org.diptych.write.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.diptych.document.Attributes;
import org.diptych.document.Inline;
import org.diptych.document.PlainText;

/** Running text to HTML. */
final class InlineWriter {
    private final Html html;
    private final PageState state;
    private final PageLinks links;

    InlineWriter(Html html, PageState state, PageLinks links) {
        this.html = html;
        this.state = state;
        this.links = links;
    }

    void write(List<Inline> run) throws IOException {
        for (Inline inline : run) {
            write(inline);
        }
    }

    private void write(Inline inline) throws IOException {
        switch (inline) {
            case Inline.Text text -> html.text(text.value());
            case Inline.LineBreak lineBreak -> html.open("br").close();
            case Inline.Emphasis emphasis -> {
                state.italic();
                element("em", emphasis.text());
            }
            case Inline.Strong strong -> {
                state.bold();
                element("strong", strong.text());
            }
            case Inline.Superscript superscript -> element("sup", superscript.text());
            case Inline.Subscript subscript -> element("sub", subscript.text());
            case Inline.Code code ->
                html.open("code").close().text(code.value()).end("code");
            case Inline.Span span when saysWithWords(span) -> choice(span);
            case Inline.Span span -> element("span", span.attributes(), span.text());
            case Inline.Sign sign -> sign(sign);
            case Inline.Link link -> link(link);
            case Inline.Reference reference -> reference(reference);
            case Inline.PageNumber pageNumber -> {
                // A page of the web has no number.
            }
            case Inline.Note note -> note(note);
            case Inline.Datum datum -> valued("data", "value", datum.value(), datum.text());
            case Inline.Time time -> time(time);
        }
    }

    private void element(String name, List<Inline> text) throws IOException {
        html.open(name).close();
        write(text);
        html.end(name);
    }

    private void element(String name, Attributes attributes, List<Inline> text) throws IOException {
        html.open(name);
        state.attributes(attributes);
        html.close();
        state.inside(attributes, () -> write(text));
        html.end(name);
    }

    private static boolean saysWithWords(Inline.Span span) {
        return span.attributes().hasClass("choice")
                && span.text().stream()
                        .anyMatch(inline -> inline instanceof Inline.Text text
                                && !text.value().isBlank());
    }

    /** A value whose words stand beside its sign: the sign alone says nothing more. */
    private void choice(Inline.Span span) throws IOException {
        html.open("span");
        state.attributes(span.attributes());
        html.close();
        state.inside(span.attributes(), () -> {
            for (Inline inline : span.text()) {
                if (inline instanceof Inline.Sign sign) {
                    html.open("span").attribute("class", "symbol").attribute("aria-hidden", "true");
                    html.close();
                    write(sign.text());
                    html.end("span");
                } else {
                    write(inline);
                }
            }
        });
        html.end("span");
    }

    /** The sign for those who see it, the meaning for those who do not; a title alone is read by few. */
    private void sign(Inline.Sign sign) throws IOException {
        html.open("abbr");
        state.attributes(sign.attributes());
        html.attribute("title", sign.meaning()).close();
        if (sign.meaning().isEmpty() || sign.meaning().equals(PlainText.ofRun(sign.text()))) {
            write(sign.text());
        } else {
            html.open("span").attribute("aria-hidden", "true").close();
            write(sign.text());
            html.end("span");
            html.open("span").attribute("class", "unseen").close();
            html.text(sign.meaning()).end("span");
        }
        html.end("abbr");
    }

    /** A link out; an address of a scheme that could do something else than lead there is left as text. */
    private void link(Inline.Link link) throws IOException {
        if (!leads(link.href())) {
            element("span", link.attributes(), link.text());
            return;
        }
        html.open("a").attribute("href", links.out(link.href()));
        state.attributes(link.attributes());
        html.close();
        state.inside(link.attributes(), () -> write(link.text()));
        html.end("a");
    }

    private static boolean leads(String href) {
        String lower = href.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("https:")
                || lower.startsWith("http:")
                || lower.startsWith("mailto:")
                || lower.startsWith("tel:")
                || lower.startsWith(PageLinks.DATA);
    }

    private void reference(Inline.Reference reference) throws IOException {
        html.open("a").attribute("href", links.to(reference.target()));
        html.attribute("data-preview", reference.target());
        state.attributes(reference.attributes());
        html.close();
        state.inside(reference.attributes(), () -> write(reference.text()));
        html.end("a");
    }

    private void note(Inline.Note note) throws IOException {
        String call = state.call(note);
        html.open("sup").attribute("class", "call").close();
        html.open("a")
                .attribute("href", "#note-" + state.noteName(note))
                .attribute("id", call)
                .attribute("role", "doc-noteref")
                .attribute("aria-label", Phrase.NOTE.in(state.language()) + " " + note.number())
                .close();
        html.text(Integer.toString(note.number())).end("a").end("sup");
    }

    private void valued(String element, String attribute, String value, List<Inline> text) throws IOException {
        html.open(element).attribute(attribute, value).close();
        write(text);
        html.end(element);
    }

    /** {@code time} where HTML can say it: a year, a month, a day; {@code data} for quarters and periods. */
    private void time(Inline.Time time) throws IOException {
        if (isDate(time.value())) {
            valued("time", "datetime", time.value(), time.text());
        } else {
            valued("data", "value", time.value(), time.text());
        }
    }

    private static boolean isDate(String value) {
        if (value.length() != 4 && value.length() != 7 && value.length() != 10) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            boolean hyphen = i == 4 || i == 7;
            char c = value.charAt(i);
            if (hyphen ? c != '-' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }
}
