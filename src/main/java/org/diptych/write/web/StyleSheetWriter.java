package org.diptych.write.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.diptych.chart.Palette;
import org.diptych.style.Brand;
import org.diptych.style.CssSource;
import org.diptych.style.Look;
import org.diptych.style.Theme;
import org.diptych.workspace.Workspace;

/** One style sheet for the browser: the brand's properties, the themes, then the rules of the pages' frame. */
final class StyleSheetWriter {
    private static final String FRAME = Theme.FOLDER + "/web";

    private static final Pattern SUBSTITUTE = Pattern.compile("var\\((--[\\w-]+), #\\p{XDigit}{6}\\)");

    private final Workspace workspace;
    private final SiteAssets assets;

    StyleSheetWriter(Workspace workspace, SiteAssets assets) {
        this.workspace = workspace;
        this.assets = assets;
    }

    String css(Look look, Optional<Palette> charts) throws IOException {
        StringBuilder own = new StringBuilder();
        brand(look.brand(), own);
        charts.ifPresent(palette -> charts(palette, look.brand(), own));
        StringBuilder css = new StringBuilder(Minify.css(own.toString()));
        for (CssSource source : look.sources()) {
            css.append(forScreens(Minify.css(rebased(source))));
        }
        List<String> frame = new ArrayList<>(workspace.files(FRAME).stream()
                .filter(path -> path.endsWith(".css"))
                .toList());
        // The frame's own rules first: other files add to them.
        frame.sort(Comparator.comparing((String path) -> !path.endsWith("/web.css")));
        for (String path : frame) {
            String text = new String(workspace.bytes(path), StandardCharsets.UTF_8);
            css.append(Minify.css(rebased(new CssSource(path, text))));
        }
        return Minify.properties(css.append('\n').toString());
    }

    /** The brand is above: a colour that it names needs no substitute. */
    private static void charts(Palette palette, Brand brand, StringBuilder css) {
        css.append(SUBSTITUTE
                .matcher(ChartWriter.rules(palette))
                .replaceAll(found -> brand.properties().containsKey(found.group(1))
                        ? "var(" + found.group(1) + ")"
                        : found.group()));
    }

    /** Colours that are others in the dark say both: the page's {@code color-scheme} chooses. */
    private static void brand(Brand brand, StringBuilder css) {
        css.append(":root {\n");
        brand.properties().forEach((name, value) -> {
            String dark = brand.dark().getOrDefault(name, value);
            declaration(name, dark.equals(value) ? value : "light-dark(" + value + "," + dark + ")", css);
        });
        css.append("}\n");
    }

    private static void declaration(String name, String value, StringBuilder css) {
        css.append("  ").append(name).append(": ").append(value).append(";\n");
    }

    /** A theme without its pages and its rules for print, which are for PDF and Word: browsers print as the frame says. */
    private static String forScreens(String css) {
        StringBuilder out = new StringBuilder(css.length());
        int done = 0;
        for (int at = css.indexOf('@'); at >= 0; at = css.indexOf('@', at + 1)) {
            if (at >= done && (css.startsWith("@page", at) || css.startsWith("@media print{", at))) {
                out.append(css, done, at);
                done = endOfBlock(css, at);
            }
        }
        return out.append(css, Math.min(done, css.length()), css.length()).toString();
    }

    private static int endOfBlock(String css, int start) {
        int depth = 0;
        for (int i = css.indexOf('{', start); i >= 0 && i < css.length(); i++) {
            depth += css.charAt(i) == '{' ? 1 : css.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return css.length();
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
                out.append("url(").append(assets.file(path)).append(')');
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
