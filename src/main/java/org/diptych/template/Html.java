package org.diptych.template;

import freemarker.core.MarkupOutputFormat;
import freemarker.core.TemplateMarkupOutputModel;

/** A piece of HTML that a template prints as it is. What is costly is written only when it is printed. */
abstract class Html implements TemplateMarkupOutputModel<Html> {
    static final Html EMPTY = of("");

    /** The markup itself. */
    abstract String html();

    /** Markup that is known already. */
    static Html of(String markup) {
        return new Fixed(markup);
    }

    /** Plain text, escaped. */
    static Html text(String text) {
        return new Fixed(Markup.escape(text));
    }

    @Override
    public MarkupOutputFormat<Html> getOutputFormat() {
        return HtmlFormat.INSTANCE;
    }

    @Override
    public String toString() {
        return html();
    }

    private static final class Fixed extends Html {
        private final String markup;

        Fixed(String markup) {
            this.markup = markup;
        }

        @Override
        String html() {
            return markup;
        }
    }
}
