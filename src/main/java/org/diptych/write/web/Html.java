package org.diptych.write.web;

/** Writes HTML: the only place where characters become markup. */
final class Html {
    private final Utf8 out;

    Html(Utf8 out) {
        this.out = out;
    }

    /** Starts a tag; attributes follow, then {@link #close()}. */
    Html open(String element) {
        out.add('<').add(element);
        return this;
    }

    /** An attribute of the tag just started; left out where the value is empty. */
    Html attribute(String name, String value) {
        if (!value.isEmpty()) {
            out.add(' ').add(name).add("=\"").escaped(value, true).add('"');
        }
        return this;
    }

    /** An attribute that stands there with an empty value too. */
    Html allowEmpty(String name, String value) {
        return value.isEmpty() ? bare(name) : attribute(name, value);
    }

    /** An attribute whose value is empty. */
    Html bare(String name) {
        out.add(' ').add(name).add("=\"\"");
        return this;
    }

    /** Ends a tag. */
    Html close() {
        out.add('>');
        return this;
    }

    Html end(String element) {
        out.add("</").add(element).add('>');
        return this;
    }

    Html text(CharSequence text) {
        out.escaped(text, false);
        return this;
    }

    /** Markup of a layout, as its author wrote it. */
    Html raw(String markup) {
        out.add(markup);
        return this;
    }

    /** What was written apart. */
    Html raw(Utf8 written) {
        out.add(written);
        return this;
    }

    /** A new line in the source, where white space does not show. */
    Html line() {
        out.add('\n');
        return this;
    }
}
