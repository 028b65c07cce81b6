package org.diptych.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.Suggestions;

/** Tells an author what print will not do: properties and values outside the documented subset. */
final class SupportCheck {
    private static final Set<String> MARGIN_BOXES = Set.of(
            "top-left-corner",
            "top-left",
            "top-center",
            "top-right",
            "top-right-corner",
            "bottom-left-corner",
            "bottom-left",
            "bottom-center",
            "bottom-right",
            "bottom-right-corner");

    private static final String FOR_SCREEN = "Put it into `@media screen` if it is for the browser alone.";

    private final Map<String, String> custom = new HashMap<>();
    private final Diagnostics diagnostics;

    SupportCheck(List<StyleRule> rules, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        for (StyleRule rule : rules) {
            for (Declaration declaration : rule.declarations()) {
                if (declaration.isCustom()) {
                    custom.put(declaration.property(), declaration.value());
                }
            }
        }
    }

    void rules(List<StyleRule> rules) {
        for (StyleRule rule : rules) {
            for (Declaration declaration : rule.declarations()) {
                check(
                        declaration,
                        value -> PropertyReader.apply(StyleBuilder.initial(), declaration.property(), value));
            }
        }
    }

    void pages(List<PageRule> pages) {
        for (PageRule page : pages) {
            for (Declaration declaration : page.declarations()) {
                check(declaration, value -> Pages.understands(declaration.property(), value));
            }
            for (PageRule.Box box : page.boxes()) {
                box(box);
            }
        }
    }

    private void box(PageRule.Box box) {
        if (!MARGIN_BOXES.contains(box.name()) && !box.declarations().isEmpty()) {
            diagnostics.report(
                    Rule.CSS_UNSUPPORTED,
                    box.declarations().get(0).at(),
                    "The margin box `@" + box.name() + "` is not understood.");
            return;
        }
        for (Declaration declaration : box.declarations()) {
            String property = declaration.property();
            check(
                    declaration,
                    value -> property.equals("content")
                            ? Pages.content(value).isPresent()
                            : PropertyReader.apply(StyleBuilder.initial(), property, value));
        }
    }

    private interface Understanding {
        boolean of(List<CssToken> value);
    }

    private void check(Declaration declaration, Understanding understanding) {
        if (declaration.isCustom() || Cascade.resets(declaration)) {
            return;
        }
        Optional<String> value = Variables.replace(declaration.value(), custom);
        if (value.isEmpty()) {
            undefined(declaration);
        } else if (!understanding.of(CssTokens.of(value.get()))) {
            unsupported(declaration, value.get());
        }
    }

    private void undefined(Declaration declaration) {
        int start = declaration.value().indexOf("var(") + 4;
        String name = declaration.value().substring(start).split("[,)]", 2)[0].trim();
        List<String> help = new ArrayList<>();
        Suggestions.nearest(name, custom.keySet().stream().sorted().toList())
                .ifPresent(near -> help.add("Did you mean `" + near + "`?"));
        report(declaration, "The custom property `" + name + "` is not defined.", help);
    }

    private void unsupported(Declaration declaration, String value) {
        String property = declaration.property();
        List<String> help = new ArrayList<>();
        if (PropertyNames.ALL.contains(property)) {
            help.add(FOR_SCREEN);
            report(declaration, "`" + value + "` is not understood in print as a value of `" + property + "`.", help);
            return;
        }
        Suggestions.nearest(property, PropertyNames.ALL).ifPresent(near -> help.add("Did you mean `" + near + "`?"));
        help.add(FOR_SCREEN);
        report(declaration, "The property `" + property + "` is not understood in print.", help);
    }

    private void report(Declaration declaration, String message, List<String> help) {
        diagnostics.report(Rule.CSS_UNSUPPORTED, declaration.at(), message, help.toArray(String[]::new));
    }
}
