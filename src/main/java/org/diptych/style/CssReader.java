package org.diptych.style;

import com.helger.css.CSSSourceLocation;
import com.helger.css.ICSSSourceLocationAware;
import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSImportRule;
import com.helger.css.decl.CSSLayerRule;
import com.helger.css.decl.CSSMediaRule;
import com.helger.css.decl.CSSPageMarginBlock;
import com.helger.css.decl.CSSPageRule;
import com.helger.css.decl.CSSSelector;
import com.helger.css.decl.CSSStyleRule;
import com.helger.css.decl.CSSUnknownRule;
import com.helger.css.decl.CascadingStyleSheet;
import com.helger.css.decl.ICSSPageRuleMember;
import com.helger.css.decl.ICSSTopLevelRule;
import com.helger.css.parser.ParseException;
import com.helger.css.parser.ReadOnlyToken;
import com.helger.css.parser.Token;
import com.helger.css.reader.CSSReader;
import com.helger.css.reader.CSSReaderSettings;
import com.helger.css.reader.errorhandler.ICSSParseErrorHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.jspecify.annotations.Nullable;

/** Reads one style sheet: what print sees of it. */
final class CssReader {
    private final String file;
    private final int layer;
    private final Diagnostics diagnostics;
    private final List<StyleRule> rules = new ArrayList<>();
    private final List<PageRule> pages = new ArrayList<>();

    private CssReader(String file, int layer, Diagnostics diagnostics) {
        this.file = file;
        this.layer = layer;
        this.diagnostics = diagnostics;
    }

    /** The rules of a sheet, in order. */
    record Sheet(List<StyleRule> rules, List<PageRule> pages) {}

    static Sheet read(CssSource source, int layer, Diagnostics diagnostics) {
        CssReader reader = new CssReader(source.file(), layer, diagnostics);
        CSSReaderSettings settings = new CSSReaderSettings()
                .setBrowserCompliantMode(true)
                .setUseSourceLocation(true)
                .setCustomErrorHandler(reader.new Mistakes())
                .setCustomExceptionHandler(e -> reader.syntax(e.currentToken == null ? null : e.currentToken.next));
        CascadingStyleSheet sheet = CSSReader.readFromStringReader(ScreenRules.blanked(source.text()), settings);
        if (sheet != null) {
            for (CSSImportRule rule : sheet.getAllImportRules()) {
                reader.unsupported(rule, "`@import` is not understood in print.", "Put all rules into one file.");
            }
            sheet.getAllRules().forEach(reader::topLevel);
        }
        return new Sheet(reader.rules, reader.pages);
    }

    private void topLevel(ICSSTopLevelRule rule) {
        if (rule instanceof CSSStyleRule style) {
            style(style);
        } else if (rule instanceof CSSPageRule page) {
            page(page);
        } else if (rule instanceof CSSMediaRule media) {
            media.getAllRules().forEach(this::topLevel);
        } else if (rule instanceof CSSUnknownRule unknown) {
            unsupported(unknown, "`" + unknown.getDeclaration() + "` is not understood in print.");
        } else if (rule instanceof CSSLayerRule layerRule) {
            unsupported(layerRule, "`@layer` is not understood in print.");
        }
    }

    private void style(CSSStyleRule rule) {
        List<Declaration> declarations = declarations(rule.getAllDeclarations());
        for (CSSSelector selector : rule.getAllSelectors()) {
            SelectorReader.Result result = SelectorReader.read(selector);
            result.selector().ifPresent(s -> rules.add(new StyleRule(s, declarations, layer)));
            if (!result.unsupported().isEmpty()) {
                unsupported(
                        selector,
                        "The selector `" + result.unsupported() + "` is not understood in print.",
                        "Put the rule into `@media screen` if it is for the browser alone.");
            }
        }
    }

    private List<Declaration> declarations(List<CSSDeclaration> declarations) {
        return declarations.stream()
                .map(declaration -> new Declaration(
                        name(declaration.getProperty()),
                        declaration.getExpressionAsCSSString(),
                        declaration.isImportant(),
                        position(declaration, declaration.getProperty().length())))
                .toList();
    }

    private static String name(String property) {
        return property.startsWith("--") ? property : property.toLowerCase(Locale.ROOT);
    }

    private void page(CSSPageRule rule) {
        List<CSSDeclaration> own = new ArrayList<>();
        List<PageRule.Box> boxes = new ArrayList<>();
        for (ICSSPageRuleMember member : rule.getAllMembers()) {
            if (member instanceof CSSDeclaration declaration) {
                own.add(declaration);
            } else if (member instanceof CSSPageMarginBlock block) {
                String name = block.getPageMarginSymbol().substring(1).toLowerCase(Locale.ROOT);
                boxes.add(new PageRule.Box(name, declarations(block.getAllDeclarations())));
            }
        }
        List<Declaration> declarations = declarations(own);
        List<String> selectors = rule.getAllSelectors().isEmpty() ? List.of("") : rule.getAllSelectors();
        for (String selector : selectors) {
            int colon = selector.indexOf(':');
            String name = (colon < 0 ? selector : selector.substring(0, colon)).trim();
            String pseudo =
                    colon < 0 ? "" : selector.substring(colon + 1).trim().toLowerCase(Locale.ROOT);
            if (List.of("", "first", "left", "right", "blank").contains(pseudo)) {
                pages.add(new PageRule(name, pseudo, declarations, boxes));
            } else {
                unsupported(rule, "The page selector `:" + pseudo + "` is not understood.");
            }
        }
    }

    // ---- Places and mistakes

    private SourcePosition position(ICSSSourceLocationAware located, int length) {
        CSSSourceLocation location = located.getSourceLocation();
        if (location == null || !location.hasFirstTokenArea()) {
            return SourcePosition.ofFile(file);
        }
        return new SourcePosition(
                file, location.getFirstTokenBeginLineNumber(), location.getFirstTokenBeginColumnNumber(), length);
    }

    private void unsupported(ICSSSourceLocationAware located, String message, String... help) {
        diagnostics.report(Rule.CSS_UNSUPPORTED, position(located, 1), message, help);
    }

    private void syntax(@Nullable ReadOnlyToken token) {
        SourcePosition at = token == null
                ? SourcePosition.ofFile(file)
                : new SourcePosition(
                        file,
                        token.getBeginLine(),
                        token.getBeginColumn(),
                        Math.max(
                                1,
                                token.getImage() == null ? 1 : token.getImage().length()));
        String found = token == null || token.getImage() == null
                ? ""
                : token.getImage().strip();
        String message =
                found.isEmpty() ? "The style sheet breaks off here." : "`" + found + "` was not expected here.";
        diagnostics.report(Rule.CSS_SYNTAX, at, message, "The rule or declaration is left out.");
    }

    private void syntax(@Nullable Token token) {
        syntax(token == null ? null : new ReadOnlyToken(token));
    }

    /** Hears of what the parser skips. */
    private final class Mistakes implements ICSSParseErrorHandler {
        @Override
        public void onCSSParseError(ParseException error, @Nullable Token lastSkipped) {
            syntax(error.currentToken == null ? null : error.currentToken.next);
        }

        @Override
        public void onCSSUnexpectedRule(Token current, String rule, String message) {
            syntax(current);
        }

        @Override
        public void onCSSDeprecatedProperty(Token prefix, Token identifier) {
            syntax(prefix);
        }

        @Override
        public void onCSSBrowserCompliantSkip(@Nullable ParseException error, Token from, Token to) {
            syntax(
                    error != null && error.currentToken != null && error.currentToken.next != null
                            ? error.currentToken.next
                            : from);
        }

        @Override
        public void onIllegalCharacter(char illegal) {
            diagnostics.report(
                    Rule.CSS_SYNTAX,
                    SourcePosition.ofFile(file),
                    String.format(Locale.ROOT, "The character U+%04X is not allowed in a style sheet.", (int) illegal));
        }
    }
}
