package org.diptych.write.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.diagnostic.Suggestions;
import org.diptych.style.Theme;
import org.diptych.workspace.Workspace;

/**
 * The frame of a page, {@code templates/theme/web/page.html}: HTML with places in double braces, such as
 * {@code {{main}}}, which the program fills.
 */
final class Shell {
    static final String FILE = Theme.FOLDER + "/web/page.html";

    /** What a frame may ask for. */
    static final List<String> PLACES =
            List.of("lang", "class", "head", "skip", "brand", "languages", "downloads", "outline", "main", "footer");

    private final List<Piece> pieces;

    private record Piece(String text, boolean isPlace) {}

    private Shell(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /** What fills a place. */
    interface Filling {
        void write(Html html) throws IOException;
    }

    /** Reads the frame; an unknown place is reported and left empty. */
    static Shell read(Workspace workspace, Diagnostics diagnostics) throws IOException {
        if (!workspace.isFile(FILE)) {
            diagnostics.report(
                    Rule.MISSING_FILE,
                    SourcePosition.ofFile(FILE),
                    "There is no file `" + FILE + "`, the frame of all pages.");
            return new Shell(List.of());
        }
        return parse(new String(workspace.bytes(FILE), StandardCharsets.UTF_8), diagnostics);
    }

    static Shell parse(String text, Diagnostics diagnostics) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (int start = text.indexOf("{{"); start >= 0; start = text.indexOf("{{", done)) {
            int end = text.indexOf("}}", start);
            if (end < 0) {
                break;
            }
            pieces.add(new Piece(text.substring(done, start), false));
            String name = text.substring(start + 2, end).strip();
            if (PLACES.contains(name)) {
                pieces.add(new Piece(name, true));
            } else {
                unknown(text, start, name, diagnostics);
            }
            done = end + 2;
        }
        pieces.add(new Piece(text.substring(done), false));
        return new Shell(pieces);
    }

    private static void unknown(String text, int start, String name, Diagnostics diagnostics) {
        String before = text.substring(0, start);
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = start - before.lastIndexOf('\n');
        diagnostics.report(
                Rule.CONFIGURATION,
                new SourcePosition(FILE, line, column, name.length() + 4),
                "`" + name + "` is not a place of a page.",
                Suggestions.nearest(name, PLACES)
                        .map(near -> "Did you mean `" + near + "`?")
                        .orElse("A page has " + String.join(", ", PLACES) + "."));
    }

    /** Writes the page. */
    void write(Appendable out, Map<String, Filling> fillings) throws IOException {
        Html html = new Html(out);
        for (Piece piece : pieces) {
            if (!piece.isPlace()) {
                out.append(piece.text());
            } else {
                Filling filling = fillings.get(piece.text());
                if (filling != null) {
                    filling.write(html);
                }
            }
        }
    }
}
