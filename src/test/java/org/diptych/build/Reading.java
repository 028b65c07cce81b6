package org.diptych.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.diptych.language.Language;

/**
 * What a reader gets from an output, word by word in reading order, each in its language; headings, tables, cells and
 * notes are marks among the words. The same whatever the format, so that trees, PDF, Word and web can be compared.
 * Contents are left out: they repeat headings.
 */
final class Reading {
    /** Stands for the number of a page, which the tree does not know. */
    static final String PAGE = "\uFFFC";

    private static final int CONTEXT = 12;

    private final List<Token> tokens = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private Language language;
    private Language wordLanguage;

    /**
     * A word or a mark.
     *
     * @param language null for a mark
     */
    record Token(String text, Language language) {
        @Override
        public String toString() {
            return language == null ? "⟦" + text + "⟧" : text;
        }
    }

    /** A cell of a table. */
    record Span(int columns, int rows) {}

    Reading(Language language) {
        this.language = language;
    }

    /** What stands inside in another language; null or empty keeps the one around. */
    void inside(Language other, Runnable content) {
        Language around = language;
        language = other == null ? around : other;
        content.run();
        language = around;
    }

    /** Null for none, and for languages that are not ours: a title in English stands among the words around it. */
    static Language language(String tag) {
        return tag == null
                ? null
                : Arrays.stream(Language.values())
                        .filter(language -> language.tag().equals(tag))
                        .findFirst()
                        .orElse(null);
    }

    Language language() {
        return language;
    }

    /** Characters; soft hyphens are not read. */
    void text(String text) {
        text.codePoints().filter(c -> c != 0xAD && c != 0x200B).forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                endWord();
            } else {
                if (word.isEmpty()) {
                    wordLanguage = language;
                }
                word.appendCodePoint(c);
            }
        });
    }

    void endWord() {
        if (!word.isEmpty()) {
            tokens.add(new Token(word.toString(), wordLanguage));
            word.setLength(0);
        }
    }

    void mark(String mark) {
        endWord();
        tokens.add(new Token(mark, null));
    }

    void heading(int level) {
        mark("h" + level);
    }

    void table(int rows, int columns) {
        mark("table " + rows + " × " + columns);
    }

    void cell(int columns) {
        mark(columns == 1 ? "cell" : "cell over " + columns);
    }

    /** How many columns rows of cells make, those that hang down from above counted. */
    static int columns(List<List<Span>> rows) {
        int widest = 0;
        List<Integer> hanging = new ArrayList<>();
        for (List<Span> row : rows) {
            int column = 0;
            for (Span span : row) {
                while (column < hanging.size() && hanging.get(column) > 0) {
                    column++;
                }
                for (int i = 0; i < span.columns(); i++, column++) {
                    while (hanging.size() <= column) {
                        hanging.add(0);
                    }
                    hanging.set(column, span.rows());
                }
            }
            widest = Math.max(widest, hanging.size());
            hanging.replaceAll(left -> Math.max(0, left - 1));
        }
        return widest;
    }

    List<Token> tokens() {
        endWord();
        return tokens;
    }

    /** The words and marks in one language alone: columns may be read one after the other. */
    List<Token> words(Language only) {
        return tokens().stream().filter(token -> token.language() == only).toList();
    }

    /** As it is read where there are no pages. */
    List<Token> withoutPages() {
        return tokens().stream()
                .map(token -> new Token(token.text().replace(PAGE, ""), token.language()))
                .filter(token -> !token.text().isEmpty())
                .toList();
    }

    /** Words are the same in capitals too: a theme may print them so. */
    private static boolean same(Token expected, Token actual) {
        if (expected.language() != actual.language()) {
            return false;
        }
        String text = expected.text();
        if (text.contains(PAGE)) {
            return !actual.text().contains("000")
                    && actual.text().matches("\\Q" + text.replace(PAGE, "\\E\\d+\\Q") + "\\E");
        }
        return text.equals(actual.text())
                || (expected.language() != null
                        && text.toUpperCase(expected.language().locale()).equals(actual.text()));
    }

    /** Where two readings part, with what stands around it; empty where they agree. */
    static String difference(List<Token> expected, List<Token> actual) {
        int at = 0;
        while (at < expected.size() && at < actual.size() && same(expected.get(at), actual.get(at))) {
            at++;
        }
        if (at == expected.size() && at == actual.size()) {
            return "";
        }
        return "word %d%n  expected %s%n  but was  %s".formatted(at, around(expected, at), around(actual, at));
    }

    private static String around(List<Token> tokens, int at) {
        StringBuilder text = new StringBuilder();
        for (int i = Math.max(0, at - CONTEXT); i < Math.min(tokens.size(), at + CONTEXT); i++) {
            Token token = tokens.get(i);
            text.append(
                    i == at
                            ? ">>>"
                                    + (token.language() == null
                                            ? ""
                                            : token.language().code() + ":")
                            : "");
            text.append(token).append(' ');
        }
        return text.append(at >= tokens.size() ? ">>> the end" : "").toString();
    }
}
