package org.diptych.write.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.diagnostic.Suggestions;
import org.diptych.style.Theme;
import org.diptych.workspace.Workspace;

/**
 * A layout of pages, {@code templates/theme/web/<name>.html}: HTML with places in double braces, such as
 * {@code {{title}}}, which the program fills. What stands in a place brings its own elements; an empty place leaves nothing.
 */
final class Shell {
    private static final String FOLDER = Theme.FOLDER + "/web/";

    /** The places of each layout. */
    enum Layout {
        /** The frame of all pages; {@code main} is filled by one of the others. */
        PAGE(
                List.of("head", "main"),
                "lang",
                "class",
                "data",
                "skip",
                "brand",
                "search",
                "languages",
                "crumbs",
                "toc",
                "footer"),
        CHOICE(List.of("publications"), "title"),
        HOME(List.of("publications"), "title", "about"),
        OVERVIEW(List.of(), "cover", "description", "downloads", "contents", "text", "parts", "notes", "neighbours"),
        PART(List.of("text"), "title", "parts", "notes", "downloads", "neighbours"),
        VIEW(List.of("text"), "title", "parts", "notes", "downloads", "neighbours"),
        SEARCH(List.of("form", "results"), "title", "contents"),
        ID(List.of("head", "links"), "lang", "title");

        private final List<String> needed;
        private final List<String> places;

        /**
         * A layout.
         *
         * @param needed places without which a page says nothing
         * @param others that may be left out
         */
        Layout(List<String> needed, String... others) {
            this.needed = needed;
            this.places = Stream.concat(needed.stream(), Stream.of(others)).toList();
        }

        String file() {
            return FOLDER + name().toLowerCase(java.util.Locale.ROOT) + ".html";
        }
    }

    private final List<Piece> pieces;

    private record Piece(String text, boolean isPlace) {}

    private Shell(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /** What fills a place. */
    interface Filling {
        void write(Html html) throws IOException;
    }

    /** The layouts of a theme, each read once. Safe for several threads. */
    static final class Layouts {
        private final Workspace workspace;
        private final Diagnostics diagnostics;
        private final Map<Layout, Shell> read = new ConcurrentHashMap<>();

        Layouts(Workspace workspace, Diagnostics diagnostics) {
            this.workspace = workspace;
            this.diagnostics = diagnostics;
        }

        Shell get(Layout layout) {
            return read.computeIfAbsent(layout, this::read);
        }

        private Shell read(Layout layout) {
            try {
                if (workspace.isFile(layout.file())) {
                    String text = new String(workspace.bytes(layout.file()), StandardCharsets.UTF_8);
                    return parse(text, layout, diagnostics);
                }
            } catch (IOException e) {
                diagnostics.report(
                        Rule.UNREADABLE_FILE,
                        SourcePosition.ofFile(layout.file()),
                        "The layout `" + layout.file() + "` cannot be read.");
                return new Shell(List.of());
            }
            diagnostics.report(
                    Rule.MISSING_FILE,
                    SourcePosition.ofFile(layout.file()),
                    "There is no file `" + layout.file() + "`, a layout of the web pages.");
            return new Shell(List.of());
        }
    }

    static Shell parse(String text, Layout layout, Diagnostics diagnostics) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (int start = text.indexOf("{{"); start >= 0; start = text.indexOf("{{", done)) {
            int end = text.indexOf("}}", start);
            if (end < 0) {
                break;
            }
            pieces.add(new Piece(text.substring(done, start), false));
            String name = text.substring(start + 2, end).strip();
            if (layout.places.contains(name)) {
                pieces.add(new Piece(name, true));
            } else {
                unknown(text, start, name, layout, diagnostics);
            }
            done = end + 2;
        }
        pieces.add(new Piece(text.substring(done), false));
        for (String needed : layout.needed) {
            if (!pieces.contains(new Piece(needed, true))) {
                diagnostics.report(
                        Rule.CONFIGURATION,
                        SourcePosition.ofFile(layout.file()),
                        "The layout has no place `{{" + needed + "}}`: its pages would be empty there.",
                        "put `{{" + needed + "}}` where its content shall stand.");
            }
        }
        return new Shell(pieces);
    }

    private static void unknown(String text, int start, String name, Layout layout, Diagnostics diagnostics) {
        String before = text.substring(0, start);
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = start - before.lastIndexOf('\n');
        diagnostics.report(
                Rule.CONFIGURATION,
                new SourcePosition(layout.file(), line, column, name.length() + 4),
                "`" + name + "` is not a place of this layout.",
                Suggestions.nearest(name, layout.places)
                        .map(near -> "Did you mean `" + near + "`?")
                        .orElse("It has " + String.join(", ", layout.places) + "."));
    }

    /** Writes the layout with its places filled. */
    void write(Html html, Map<String, Filling> fillings) throws IOException {
        for (Piece piece : pieces) {
            if (!piece.isPlace()) {
                html.raw(piece.text());
            } else {
                Filling filling = fillings.get(piece.text());
                if (filling != null) {
                    filling.write(html);
                }
            }
        }
    }
}
