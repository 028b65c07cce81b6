package org.diptych.template;

import freemarker.core.MarkupOutputFormat;
import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * HTML with auto-escaping. FreeMarker's own format wants every markup ready made; fields of records are written when
 * they are printed, hence this one.
 */
final class HtmlFormat extends MarkupOutputFormat<Html> {
    static final HtmlFormat INSTANCE = new HtmlFormat();

    private static final Set<String> BYPASSED = Set.of("html", "xml", "xhtml");

    private HtmlFormat() {}

    @Override
    public String getName() {
        return "Diptych HTML";
    }

    @Override
    public String getMimeType() {
        return "text/html";
    }

    @Override
    public boolean isOutputFormatMixingAllowed() {
        return false;
    }

    @Override
    public Html fromPlainTextByEscaping(String text) {
        return Html.text(text);
    }

    @Override
    public Html fromMarkup(String markup) {
        return Html.of(markup);
    }

    @Override
    public void output(Html html, Writer out) throws IOException {
        out.write(html.html());
    }

    @Override
    public void output(String text, Writer out) throws IOException {
        Markup.escape(text, out);
    }

    @Override
    @SuppressWarnings("NullAway") // FreeMarker asks for null where the plain text is not known
    public @Nullable String getSourcePlainText(Html html) {
        return null;
    }

    @Override
    public String getMarkupString(Html html) {
        return html.html();
    }

    @Override
    public Html concat(Html first, Html second) {
        return Html.of(first.html() + second.html());
    }

    @Override
    public String escapePlainText(String text) {
        return Markup.escape(text);
    }

    @Override
    public boolean isEmpty(Html html) {
        return html.html().isEmpty();
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String name) {
        return BYPASSED.contains(name);
    }

    @Override
    public boolean isAutoEscapedByDefault() {
        return true;
    }
}
