package org.diptych.style;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From the declarations that hold for an element to its computed style. */
final class Cascade {
    private static final Set<String> INHERITED = Set.of(
            "border-collapse",
            "color",
            "font",
            "font-family",
            "font-size",
            "font-style",
            "font-variant",
            "font-variant-caps",
            "font-variant-numeric",
            "font-weight",
            "hanging-punctuation",
            "hyphens",
            "letter-spacing",
            "line-height",
            "list-style",
            "list-style-type",
            "orphans",
            "page",
            "text-align",
            "text-indent",
            "text-transform",
            "text-wrap",
            "white-space",
            "widows");

    /** Lowest first; rules of equal weight stay in the order of the files. */
    private final List<StyleRule> rules;

    Cascade(List<StyleRule> rules) {
        List<StyleRule> sorted = new ArrayList<>(rules);
        sorted.sort((one, other) -> one.layer() != other.layer()
                ? Integer.compare(one.layer(), other.layer())
                : Integer.compare(one.selector().specificity(), other.selector().specificity()));
        this.rules = List.copyOf(sorted);
    }

    /** The computed style of the element at a place. */
    Computed compute(Place place, @Nullable Computed parent) {
        List<Declaration> declarations = new ArrayList<>();
        List<Declaration> important = new ArrayList<>();
        for (StyleRule rule : rules) {
            if (rule.selector().matches(place)) {
                for (Declaration declaration : rule.declarations()) {
                    (declaration.important() ? important : declarations).add(declaration);
                }
            }
        }
        declarations.addAll(important);
        return compute(declarations, parent);
    }

    /**
     * The computed style from declarations.
     *
     * @param declarations weakest first
     * @param parent null for the document element
     */
    Computed compute(List<Declaration> declarations, @Nullable Computed parent) {
        Map<String, String> custom = custom(declarations, parent == null ? Map.of() : parent.custom());
        StyleBuilder style = parent == null ? StyleBuilder.initial() : StyleBuilder.under(parent);
        List<Declaration> effective = effective(declarations);
        // Lengths in em hang on the font size, borders on the colour.
        for (Declaration declaration : effective) {
            if (PropertyReader.setsFontSize(declaration.property())) {
                apply(style, declaration, custom);
            }
        }
        if (parent == null) {
            style.rootFontSize = style.fontSize;
        }
        for (Declaration declaration : effective) {
            if (!PropertyReader.setsFontSize(declaration.property())) {
                apply(style, declaration, custom);
            }
        }
        return new Computed(style.build(), style.lineHeightFactor, style.rootFontSize, custom);
    }

    private static void apply(StyleBuilder style, Declaration declaration, Map<String, String> custom) {
        Variables.replace(declaration.value(), custom)
                .ifPresent(value -> PropertyReader.apply(style, declaration.property(), CssTokens.of(value)));
    }

    /** Without custom properties, and without what a later {@code inherit}, {@code initial} or {@code unset} undoes. */
    private static List<Declaration> effective(List<Declaration> declarations) {
        List<Declaration> effective = new ArrayList<>();
        for (Declaration declaration : declarations) {
            if (resets(declaration)) {
                effective.removeIf(earlier -> earlier.property().equals(declaration.property()));
            } else if (!declaration.isCustom()) {
                effective.add(declaration);
            }
        }
        return effective;
    }

    /** Whether a declaration asks for what the element has without any declaration of the property. */
    static boolean resets(Declaration declaration) {
        boolean inherited = INHERITED.contains(declaration.property());
        return switch (declaration.value()) {
            case "inherit" -> inherited;
            case "initial" -> !inherited;
            case "unset" -> true;
            default -> false;
        };
    }

    private static Map<String, String> custom(List<Declaration> declarations, Map<String, String> inherited) {
        Map<String, String> own = new LinkedHashMap<>();
        for (Declaration declaration : declarations) {
            if (declaration.isCustom()) {
                own.put(declaration.property(), declaration.value());
            }
        }
        if (own.isEmpty()) {
            return inherited;
        }
        Map<String, String> all = new LinkedHashMap<>(inherited);
        all.putAll(own);
        Map<String, String> finished = new LinkedHashMap<>(inherited);
        own.forEach((name, value) ->
                Variables.replace(value, all).ifPresentOrElse(v -> finished.put(name, v), () -> finished.remove(name)));
        return Map.copyOf(finished);
    }
}
