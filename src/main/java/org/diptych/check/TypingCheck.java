package org.diptych.check;

import java.util.List;
import java.util.regex.Pattern;
import org.diptych.content.markdown.MarkdownOutline;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.language.Language;

/** What goes wrong when texts are copied and retyped: brackets left open, hyphens of old lines, groups of digits. */
final class TypingCheck {
    /** Brackets and quotation marks that come in twos. */
    private static final List<String> PAIRS = List.of("()", "[]", "«»", "“”");

    /** The marker of a lettered or numbered item that was typed: {@code a)}, {@code 12)}. */
    private static final Pattern MARKER = Pattern.compile("(?<![\\p{L}\\d])[\\p{L}\\d]{1,3}\\)");

    /** A word cut at the end of a line: {@code win- win}. Compounds that wait for their end ("film- en") are none. */
    private static final Pattern CUT_WORD = Pattern.compile(
            "\\p{Ll}{2,}- (?!(?:en|of|als|noch|dan|maar|tot|resp|versus|et|ou|and|or)(?!\\p{L}))\\p{Ll}{2,}");

    /** Two items of a list on one bullet; both long, so that names such as "Brussel - Luik" are none. */
    private static final Pattern GLUED_ITEMS = Pattern.compile("(?<=.{20}[\\p{Ll})]) - (?=\\p{Lu}\\p{Ll}.{20})");

    /** Groups of digits of which one is too long ({@code 110.3000.000}), or a date with a sign too many. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\d.,])\\d{1,3}(?:\\.\\d{3})*\\.\\d{4,5}(?:\\.\\d{3})+(?![\\d.]*\\d)"
                    + "|(?<![\\d.,])\\d{1,3}\\.\\d{5,}(?![\\d.]*\\d)"
                    + "|(?<!\\d)\\d{1,2}/{1,2}\\d{1,2}//\\d{4}(?!\\d)");

    private final Diagnostics diagnostics;

    TypingCheck(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void check(Writing writing) {
        if (writing.text().fr().isBlank() && writing.text().nl().isBlank()) {
            diagnostics.report(
                    Rule.EMPTY_TEXT,
                    writing.at(Language.FR, 0, 0),
                    "`" + writing.field() + "` is given and says nothing in either language.",
                    "write it, or take the field out.");
            return;
        }
        for (Language language : Language.ALL) {
            List<MarkdownOutline.Block> blocks = writing.outline().in(language).blocks();
            blocks.forEach(block -> check(writing, language, block, false));
            for (String pair : PAIRS) {
                if (balance(blocks, pair) != 0) {
                    blocks.forEach(block -> unbalanced(writing, language, block, pair));
                }
            }
            if (writing.isShared()) {
                return;
            }
        }
    }

    private void check(Writing writing, Language language, MarkdownOutline.Block block, boolean inItem) {
        boolean isItem = inItem || block.kind() == MarkdownOutline.Kind.ITEM;
        block.children().forEach(child -> check(writing, language, child, isItem));
        String text = block.text();
        if (text.indexOf("- ") >= 0) {
            find(CUT_WORD, text)
                    .forEach(found -> report(
                            Rule.LEFTOVER_HYPHEN,
                            writing,
                            language,
                            block,
                            found,
                            "`" + found + "` is a word cut at the end of a line.",
                            "write it in one."));
            if (isItem) {
                find(GLUED_ITEMS, text)
                        .forEach(found -> report(
                                Rule.LEFTOVER_HYPHEN,
                                writing,
                                language,
                                block,
                                found,
                                "Two items of the list stand on one bullet, with a hyphen between.",
                                "begin a new bullet; a dash inside a sentence is `–`."));
            }
        }
        if (hasGroups(text)) {
            find(NUMBER, text)
                    .forEach(found -> report(
                            Rule.MALFORMED_NUMBER,
                            writing,
                            language,
                            block,
                            found,
                            "`" + found + "` is not a number or date: a sign or digit is missing or too many.",
                            "groups have three digits: `12.500.000`."));
        }
    }

    /** Whether a digit and a mark of numbers or dates stand together, which is seldom and soon seen. */
    private static boolean hasGroups(String text) {
        return isAfterDigit(text, '.') || isAfterDigit(text, '/');
    }

    private static boolean isAfterDigit(String text, char mark) {
        for (int at = text.indexOf(mark, 1); at > 0; at = text.indexOf(mark, at + 1)) {
            char before = text.charAt(at - 1);
            if (before >= '0' && before <= '9') {
                return true;
            }
        }
        return false;
    }

    private static List<String> find(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group()).toList();
    }

    /** How a pair stands in all blocks: a quotation may go over several; what opens must close somewhere. */
    private static int balance(List<MarkdownOutline.Block> blocks, String pair) {
        int open = 0;
        for (MarkdownOutline.Block block : blocks) {
            open += balance(block.text(), pair) + balance(block.children(), pair);
        }
        return open;
    }

    /** How many signs are opened and not closed; below 0 where more are closed than opened. */
    private static int balance(String text, String pair) {
        if (text.indexOf(pair.charAt(0)) < 0 && text.indexOf(pair.charAt(1)) < 0) {
            return 0;
        }
        int open = count(text, pair);
        // What is typed as the marker of an item may close nothing.
        return open != 0 && pair.equals("()") && count(MARKER.matcher(text).replaceAll(""), pair) == 0 ? 0 : open;
    }

    private static int count(String text, String pair) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == pair.charAt(0)) {
                open++;
            } else if (text.charAt(i) == pair.charAt(1)) {
                open--;
            }
        }
        return open;
    }

    private void unbalanced(Writing writing, Language language, MarkdownOutline.Block block, String pair) {
        block.children().forEach(child -> unbalanced(writing, language, child, pair));
        int open = balance(block.text(), pair);
        if (open != 0) {
            char sign = pair.charAt(open > 0 ? 0 : 1);
            char missing = pair.charAt(open > 0 ? 1 : 0);
            report(
                    Rule.UNBALANCED,
                    writing,
                    language,
                    block,
                    String.valueOf(sign),
                    "`" + sign + "` stands here without its `" + missing + "`.",
                    "add the one, or take out the other.");
        }
    }

    private void report(
            Rule rule,
            Writing writing,
            Language language,
            MarkdownOutline.Block block,
            String found,
            String message,
            String help) {
        diagnostics.report(rule, writing.at(language, block, found), message, help);
    }
}
