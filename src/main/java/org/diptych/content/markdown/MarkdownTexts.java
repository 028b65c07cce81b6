package org.diptych.content.markdown;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Texts that are looked at before they are printed, so that each is parsed once: what {@link #outline} parsed is kept
 * until a {@link MarkdownConverter} prints it, and no longer. Safe for threads, since a parsed text is handed to one.
 */
public final class MarkdownTexts {
    private final Map<String, ParsedText> parsed = new ConcurrentHashMap<>();

    /** What a text consists of. */
    public MarkdownOutline outline(String markdown) {
        if (markdown.isBlank() || PlainText.is(markdown)) {
            return MarkdownOutline.of(markdown);
        }
        ParsedText document = MarkdownParser.parse(markdown);
        MarkdownOutline outline = MarkdownOutline.of(document);
        parsed.put(markdown, document);
        return outline;
    }

    /** A text parsed, for one to keep. */
    ParsedText take(String markdown) {
        @Nullable ParsedText known = parsed.remove(markdown);
        return known == null ? MarkdownParser.parse(markdown) : known;
    }

    /** Forgets what nobody printed. */
    public void clear() {
        parsed.clear();
    }
}
