package org.diptych.write.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.diptych.style.Brand;
import org.diptych.style.CssSource;
import org.diptych.style.Theme;
import org.diptych.workspace.Workspace;

/** The files beside the pages: the style sheet, and the fonts and pictures that it and the pages name. */
final class Assets {
    private static final String FOLDER = "assets/";
    static final String STYLE_SHEET = FOLDER + "style.css";

    private final Workspace workspace;
    private final Theme theme;
    /** Path in the workspace to the address below the pages' folder. */
    private final Map<String, String> files = new TreeMap<>();

    Assets(Workspace workspace, Theme theme) {
        this.workspace = workspace;
        this.theme = theme;
    }

    /** The address of a file of the workspace, which will be copied. */
    String address(String path) {
        return files.computeIfAbsent(path, p -> FOLDER + name(p));
    }

    /** {@code templates/theme/fonts/a.woff2} becomes {@code theme/fonts/a.woff2}: no two files get one name. */
    private static String name(String path) {
        String relative = path.startsWith("templates/") ? path.substring("templates/".length()) : path;
        return relative.replace(' ', '-');
    }

    /** The logo's address; empty where there is none. */
    String logo() {
        return theme.brand().logo().isEmpty() ? "" : address(theme.brand().logo());
    }

    /** Writes the style sheet and copies all that was asked for. */
    void write(WebFolder folder) throws IOException {
        byte[] style = styleSheet().getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = folder.create(STYLE_SHEET)) {
            out.write(style);
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            try (InputStream in = workspace.open(file.getKey());
                    OutputStream out = folder.create(file.getValue())) {
                in.transferTo(out);
            }
        }
    }

    /** The brand's properties, the themes, then the page shell's own rules. */
    private String styleSheet() throws IOException {
        StringBuilder css = new StringBuilder();
        brand(theme.brand(), css);
        for (CssSource source : theme.sources()) {
            css.append(rebased(source)).append('\n');
        }
        String shell = Theme.FOLDER + "/web/web.css";
        if (workspace.isFile(shell)) {
            String text = new String(workspace.bytes(shell), StandardCharsets.UTF_8);
            css.append(rebased(new CssSource(shell, text))).append('\n');
        }
        return css.toString();
    }

    private static void brand(Brand brand, StringBuilder css) {
        css.append(":root {\n");
        brand.properties().forEach((name, value) -> declaration(name, value, css));
        css.append("}\n");
        if (!brand.dark().isEmpty()) {
            css.append("@media screen and (prefers-color-scheme: dark) {\n:root {\n");
            brand.dark().forEach((name, value) -> declaration(name, value, css));
            css.append("}\n}\n");
        }
    }

    private static void declaration(String name, String value, StringBuilder css) {
        css.append("  ").append(name).append(": ").append(value).append(";\n");
    }

    /** The sheet with each {@code url()} of a file of ours turned to where that file is copied. */
    private String rebased(CssSource source) {
        String folder = source.file().substring(0, source.file().lastIndexOf('/') + 1);
        StringBuilder out = new StringBuilder();
        String text = source.text();
        int done = 0;
        for (int start = text.indexOf("url("); start >= 0; start = text.indexOf("url(", done)) {
            int end = text.indexOf(')', start);
            if (end < 0) {
                break;
            }
            String named = unquoted(text.substring(start + 4, end).strip());
            out.append(text, done, start);
            String path = folder + named;
            if (!named.contains("..") && !named.contains(":") && workspace.isFile(path)) {
                // The style sheet stands in the folder of the assets itself.
                out.append("url(\"")
                        .append(address(path).substring(FOLDER.length()))
                        .append("\")");
            } else {
                out.append(text, start, end + 1);
            }
            done = end + 1;
        }
        return out.append(text, done, text.length()).toString();
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1 && (text.charAt(0) == '"' || text.charAt(0) == '\'');
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
