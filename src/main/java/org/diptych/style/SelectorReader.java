package org.diptych.style;

import com.helger.css.decl.CSSSelector;
import com.helger.css.decl.CSSSelectorAttribute;
import com.helger.css.decl.CSSSelectorMemberFunctionLike;
import com.helger.css.decl.CSSSelectorMemberNot;
import com.helger.css.decl.CSSSelectorMemberPseudoIs;
import com.helger.css.decl.CSSSelectorMemberPseudoWhere;
import com.helger.css.decl.CSSSelectorSimpleMember;
import com.helger.css.decl.ECSSAttributeOperator;
import com.helger.css.decl.ECSSSelectorCombinator;
import com.helger.css.decl.ICSSSelectorMember;
import com.helger.css.writer.CSSWriterSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.diptych.language.Language;
import org.jspecify.annotations.Nullable;

/** The parser's selectors to ours. */
final class SelectorReader {
    /** States of a page on a screen: they never hold in print, and say nothing of a mistake. */
    private static final Set<String> STATES = Set.of(
            ":hover",
            ":focus",
            ":focus-visible",
            ":focus-within",
            ":active",
            ":visited",
            ":target",
            ":checked",
            ":disabled",
            ":enabled",
            ":open",
            "::selection",
            "::backdrop");

    private static final CSSWriterSettings WRITING = new CSSWriterSettings();

    private String element = "";
    private String id = "";
    private List<String> classes = new ArrayList<>();
    private List<Selector.Condition> conditions = new ArrayList<>();
    private String pseudoElement = "";
    private Selector.@Nullable Combinator combinator;
    private @Nullable Selector before;
    private @Nullable String unsupported;
    private boolean isState;

    private SelectorReader() {}

    /**
     * What became of a selector.
     *
     * @param selector empty where print cannot use it
     * @param unsupported the part that print does not understand; empty where it is a state of the screen
     */
    record Result(Optional<Selector> selector, String unsupported) {}

    static Result read(CSSSelector selector) {
        SelectorReader reader = new SelectorReader();
        for (ICSSSelectorMember member : selector.getAllMembers()) {
            reader.member(member);
        }
        if (reader.isState) {
            return new Result(Optional.empty(), "");
        }
        String unsupported = reader.unsupported;
        return unsupported == null
                ? new Result(Optional.of(reader.finish()), "")
                : new Result(Optional.empty(), unsupported);
    }

    private void member(ICSSSelectorMember member) {
        if (member instanceof ECSSSelectorCombinator sign) {
            combine(sign);
        } else if (member instanceof CSSSelectorSimpleMember simple) {
            simple(simple.getValue());
        } else if (member instanceof CSSSelectorAttribute attribute) {
            attribute(attribute);
        } else if (member instanceof CSSSelectorMemberNot not) {
            conditions.add(new Selector.Not(nested(not.getAllSelectors())));
        } else if (member instanceof CSSSelectorMemberPseudoIs is) {
            conditions.add(new Selector.Is(nested(is.getAllSelectors()), true));
        } else if (member instanceof CSSSelectorMemberPseudoWhere where) {
            conditions.add(new Selector.Is(nested(where.getAllSelectors()), false));
        } else if (member instanceof CSSSelectorMemberFunctionLike function) {
            function(function);
        } else {
            unsupported(member);
        }
    }

    private void combine(ECSSSelectorCombinator sign) {
        if (sign != ECSSSelectorCombinator.BLANK && sign != ECSSSelectorCombinator.GREATER) {
            unsupported = sign.getName();
            return;
        }
        before = compound();
        combinator =
                sign == ECSSSelectorCombinator.GREATER ? Selector.Combinator.CHILD : Selector.Combinator.DESCENDANT;
        element = "";
        id = "";
        classes = new ArrayList<>();
        conditions = new ArrayList<>();
    }

    private Selector compound() {
        return new Selector(new Selector.Compound(element, id, classes, conditions), combinator, before);
    }

    private Selector finish() {
        Selector whole = compound();
        if (pseudoElement.isEmpty()) {
            return whole;
        }
        Selector.Compound pseudo = new Selector.Compound(pseudoElement, "", List.of(), List.of());
        return new Selector(pseudo, Selector.Combinator.CHILD, whole);
    }

    private void simple(String value) {
        if (value.startsWith(".")) {
            classes.add(value.substring(1));
        } else if (value.startsWith("#")) {
            id = value.substring(1);
        } else if (value.startsWith(":")) {
            pseudo(value.toLowerCase(Locale.ROOT));
        } else if (!value.equals("*")) {
            element = value.toLowerCase(Locale.ROOT);
        }
    }

    private void pseudo(String value) {
        switch (value) {
            case ":root" -> conditions.add(new Selector.Root());
            case ":first-child" -> conditions.add(new Selector.NthChild(0, 1));
            case ":last-child" -> conditions.add(new Selector.LastChild());
            case ":only-child" -> {
                conditions.add(new Selector.NthChild(0, 1));
                conditions.add(new Selector.LastChild());
            }
            case ":link", ":any-link" -> {
                // Every `a` of the tree is a link.
                element = element.isEmpty() ? "a" : element;
            }
            case "::marker" -> pseudoElement = value;
            default -> {
                if (value.startsWith(":nth-child(")) {
                    nth(value.substring(":nth-child(".length(), value.length() - 1), value);
                } else if (STATES.contains(value)) {
                    isState = true;
                } else {
                    unsupported = value;
                }
            }
        }
    }

    private void nth(String formula, String whole) {
        String text = formula.replace(" ", "");
        int n = text.indexOf('n');
        try {
            switch (text) {
                case "odd" -> conditions.add(new Selector.NthChild(2, 1));
                case "even" -> conditions.add(new Selector.NthChild(2, 0));
                default -> {
                    int a = n < 0 ? 0 : coefficient(text.substring(0, n));
                    String rest = text.substring(n + 1);
                    conditions.add(new Selector.NthChild(a, rest.isEmpty() ? 0 : Integer.parseInt(rest)));
                }
            }
        } catch (NumberFormatException e) {
            unsupported = whole;
        }
    }

    private static int coefficient(String text) {
        return switch (text) {
            case "", "+" -> 1;
            case "-" -> -1;
            default -> Integer.parseInt(text);
        };
    }

    private void attribute(CSSSelectorAttribute attribute) {
        ECSSAttributeOperator operator = attribute.getOperator();
        String name = attribute.getAttrName();
        if (operator == null && (name.equals("id") || name.equals("class"))) {
            conditions.add(new Selector.Present(name.equals("id")));
        } else if (name.equals("lang") && operator == null) {
            conditions.add(new Selector.OwnLanguage(null));
        } else if (name.equals("lang")
                && (operator == ECSSAttributeOperator.DASHMATCH || operator == ECSSAttributeOperator.EQUALS)) {
            String value = attribute.getAttrValue();
            Optional<Language> language = Language.of(unquoted(value == null ? "" : value));
            language.ifPresent(l -> conditions.add(new Selector.OwnLanguage(l)));
            if (language.isEmpty()) {
                unsupported(attribute);
            }
        } else {
            unsupported(attribute);
        }
    }

    private void function(CSSSelectorMemberFunctionLike function) {
        String name = function.getFunctionName();
        String argument = function.getParameterExpression().getAsCSSString(WRITING, 0);
        Optional<Language> language = Language.of(unquoted(argument));
        if (name.startsWith(":lang") && language.isPresent()) {
            conditions.add(new Selector.InLanguage(language.get()));
        } else if (name.startsWith(":nth-child")) {
            nth(argument, name + argument + ")");
        } else {
            unsupported(function);
        }
    }

    private List<Selector> nested(List<CSSSelector> selectors) {
        List<Selector> read = new ArrayList<>();
        for (CSSSelector selector : selectors) {
            Result result = read(selector);
            result.selector().ifPresent(read::add);
            if (!result.unsupported().isEmpty()) {
                unsupported = result.unsupported();
            }
        }
        return read;
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1 && (text.charAt(0) == '"' || text.charAt(0) == '\'');
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private void unsupported(ICSSSelectorMember member) {
        unsupported = member.getAsCSSString(WRITING, 0);
    }
}
