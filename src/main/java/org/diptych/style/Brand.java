package org.diptych.style;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.diagnostic.Suggestions;
import org.diptych.language.Localized;
import org.diptych.source.Node;
import org.diptych.source.SourceReader;
import org.diptych.workspace.Workspace;

/**
 * Colours, fonts and logo of a house, from {@code brand.yaml}.
 *
 * @param properties values of custom properties by name: {@code --color-ink}, {@code --font-text}
 * @param dark those that differ on a screen whose user prefers dark
 * @param logo path from the workspace root; empty for none
 * @param name of the house, in both languages; empty texts for none
 * @param url where the site stands on the web; empty where that is not known
 * @param places where each colour is given, by name; those for the dark with {@link #DARK} in front
 */
public record Brand(
        Map<String, String> properties,
        Map<String, String> dark,
        String logo,
        Localized<String> name,
        String url,
        Map<String, SourcePosition> places) {
    /** In front of the names of colours for the dark, in {@link #places}. */
    static final String DARK = "dark.";

    /** Nothing of a house. */
    public static final Brand NONE = new Brand(Map.of(), Map.of(), "", Localized.same(""), "", Map.of());

    private static final List<String> KEYS = List.of("colors", "dark", "fonts", "logo", "name", "url");

    public Brand {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        dark = Collections.unmodifiableMap(new LinkedHashMap<>(dark));
        places = Map.copyOf(places);
    }

    /** Reads a file; mistakes are reported with their place and left out. */
    static Brand read(String path, Workspace workspace, SourceReader reader, Diagnostics diagnostics) {
        Map<String, String> properties = new LinkedHashMap<>();
        Map<String, String> dark = new LinkedHashMap<>();
        String logo = "";
        Localized<String> name = Localized.same("");
        String url = "";
        Map<String, SourcePosition> places = new LinkedHashMap<>();
        Optional<Node> root = reader.read(path);
        if (root.isPresent() && root.get() instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping) {
                switch (entry.name()) {
                    case "colors" -> colors(entry.value(), properties, "", places, diagnostics);
                    case "dark" -> colors(entry.value(), dark, DARK, places, diagnostics);
                    case "fonts" -> fonts(entry.value(), properties, diagnostics);
                    case "logo" -> logo = logo(entry.value(), path, workspace, diagnostics);
                    case "name" -> name = name(entry.value(), diagnostics);
                    case "url" -> url = url(entry.value(), diagnostics);
                    default -> unknown(entry.key(), diagnostics);
                }
            }
        } else if (root.isPresent()) {
            diagnostics.report(Rule.CONFIGURATION, root.get().at(), "`brand.yaml` must be a mapping.");
        }
        return new Brand(properties, dark, logo, name, url, places);
    }

    /** This brand with what another one says in its stead. */
    Brand with(Brand other) {
        Map<String, String> all = new LinkedHashMap<>(properties);
        all.putAll(other.properties);
        Map<String, String> allDark = new LinkedHashMap<>(dark);
        allDark.putAll(other.dark);
        Map<String, SourcePosition> allPlaces = new LinkedHashMap<>(places);
        allPlaces.putAll(other.places);
        boolean named = !other.name.fr().isEmpty();
        return new Brand(
                all,
                allDark,
                other.logo.isEmpty() ? logo : other.logo,
                named ? other.name : name,
                other.url.isEmpty() ? url : other.url,
                allPlaces);
    }

    private static void colors(
            Node node,
            Map<String, String> into,
            String scheme,
            Map<String, SourcePosition> places,
            Diagnostics diagnostics) {
        for (Map.Entry<String, Node.Scalar> color : texts(node, diagnostics).entrySet()) {
            String value = color.getValue().text();
            List<CssToken> tokens = CssTokens.of(value);
            if (tokens.size() == 1 && CssColor.of(tokens.get(0), 0).isPresent()) {
                into.put("--color-" + color.getKey(), value);
                places.put(scheme + color.getKey(), color.getValue().at());
            } else {
                diagnostics.report(
                        Rule.CONFIGURATION,
                        color.getValue().at(),
                        "`" + value + "` is not a colour.",
                        "Write it as `\"#1f3c88\"`, in quotes: YAML takes `#` for a comment.");
            }
        }
    }

    private static void fonts(Node node, Map<String, String> into, Diagnostics diagnostics) {
        texts(node, diagnostics).forEach((name, value) -> into.put("--font-" + name, value.text()));
    }

    private static Map<String, Node.Scalar> texts(Node node, Diagnostics diagnostics) {
        Map<String, Node.Scalar> texts = new LinkedHashMap<>();
        if (!(node instanceof Node.Mapping mapping)) {
            diagnostics.report(Rule.CONFIGURATION, node.at(), "Here stand names with their values.");
            return texts;
        }
        for (Node.Entry entry : mapping) {
            if (entry.value() instanceof Node.Scalar scalar && !scalar.isEmpty()) {
                texts.put(entry.name(), scalar);
            } else {
                diagnostics.report(
                        Rule.CONFIGURATION, entry.key().at(), "`" + entry.name() + "` has no value that is a text.");
            }
        }
        return texts;
    }

    /** One name, or one in each language. */
    private static Localized<String> name(Node node, Diagnostics diagnostics) {
        if (node instanceof Node.Scalar scalar) {
            return Localized.same(scalar.text());
        }
        Map<String, Node.Scalar> words = texts(node, diagnostics);
        Node.Scalar fr = words.get("fr");
        Node.Scalar nl = words.get("nl");
        if (fr == null || nl == null) {
            diagnostics.report(Rule.CONFIGURATION, node.at(), "The name of the house stands in `fr` and in `nl`.");
            return Localized.same("");
        }
        return new Localized<>(fr.text(), nl.text());
    }

    private static String url(Node node, Diagnostics diagnostics) {
        String url = node instanceof Node.Scalar scalar ? scalar.text() : "";
        if (!url.isEmpty() && !url.matches("https?://[^\\s<>\"?#]+")) {
            diagnostics.report(
                    Rule.CONFIGURATION,
                    node.at(),
                    "`" + url + "` is not the address of a site.",
                    "Write it as `https://publications.example.brussels/`.");
            return "";
        }
        return url;
    }

    private static String logo(Node node, String path, Workspace workspace, Diagnostics diagnostics) {
        if (!(node instanceof Node.Scalar scalar) || scalar.text().contains("..")) {
            diagnostics.report(Rule.CONFIGURATION, node.at(), "The logo is a path from the folder of `brand.yaml`.");
            return "";
        }
        if (scalar.isEmpty()) {
            return "";
        }
        String file = path.substring(0, path.lastIndexOf('/') + 1) + scalar.text();
        if (!workspace.isFile(file)) {
            diagnostics.report(Rule.MISSING_FILE, scalar.at(), "There is no file `" + file + "`.");
            return "";
        }
        return file;
    }

    private static void unknown(Node.Scalar key, Diagnostics diagnostics) {
        String message = "`" + key.text() + "` is not a key of a brand.";
        Suggestions.nearest(key.text(), KEYS)
                .ifPresentOrElse(
                        near -> diagnostics.report(
                                Rule.CONFIGURATION, key.at(), message, "Did you mean `" + near + "`?"),
                        () -> diagnostics.report(
                                Rule.CONFIGURATION, key.at(), message, "It has " + String.join(", ", KEYS) + "."));
    }
}
