package org.diptych.check;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diptych.content.markdown.MarkdownOutline;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.language.Language;

/**
 * What drafts leave behind: {@code XX}, {@code […]}, instructions of a form, remarks between editors. A legal omission
 * inside a quotation, a Roman numeral or a plain "à vérifier" in a sentence is none of these.
 */
final class PlaceholderCheck {
    /** The whole of a block. */
    private static final Pattern WHOLE = Pattern.compile(
            "[(\\[]?\\s*(?:[Xx]{2,}|\\.{3}|…|\\?+|[Nn]\\.?[Tt]\\.?[Bb]\\.?)\\s*[)\\]]?[.:;]?"
                    + "|[(\\[]?(?:à (?:vérifier|compléter|traduire|confirmer)|te (?:controleren|verifiëren|vertalen|bevestigen)"
                    + "|(?:aan|in) te vullen|na te kijken)[)\\]]?\\s*[.?!]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Anywhere in a text. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\[(?:…|\\.{3})]"
                    + "|\\b(?:AB|BA)\\s+n(?:°|r\\.?|o\\.?)\\s*[WXYZ]\\b"
                    + "|\\b(?:TODO|FIXME|TBD|TBC|XXX)\\b(?!-)"
                    + "|\\b[Xx]{2}[/.][Xx]{2}[/.]\\w{2,4}"
                    + "|\\b(?:XX+|xx+)(?=\\s*(?:%|€|euros?\\b|EUR\\b))"
                    + "|(?<=n°|nr\\.|n° |nr\\. )(?:XX+|xx+)\\b"
                    + "|\\?{3,}"
                    + "|\\b[Ll]orem ipsum\\b"
                    + "|[(\\[][^()\\[\\]]{0,40}(?<!\\p{L})(?:à (?:vérifier|compléter|traduire)|te (?:controleren|verifiëren|vertalen)"
                    + "|(?:aan|in) te vullen|na te kijken)[^()\\[\\]]{0,40}[)\\]]"
                    + "|(?<!\\p{L})(?:à (?:vérifier|compléter)|te (?:controleren|verifiëren)|na te kijken)[\\s\u00a0\u202f]*\\?");

    /** One of these stands in whatever {@link #INSIDE} finds: most texts are done with when none does. */
    private static final Phrases MARKS = new Phrases(List.of(
            "[…",
            "[...",
            "AB n",
            "BA n",
            "TODO",
            "FIXME",
            "TBD",
            "TBC",
            "XX",
            "xx",
            "Xx",
            "xX",
            "???",
            "orem ipsum",
            "vérifier",
            "compléter",
            "traduire",
            "controleren",
            "verifiëren",
            "vertalen",
            "te vullen",
            "na te kijken"));

    /** Nothing longer is a placeholder as a whole. */
    private static final int LONGEST_WHOLE = 40;

    private final Diagnostics diagnostics;

    PlaceholderCheck(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void check(Writing writing) {
        for (Language language : Language.ALL) {
            writing.outline().in(language).blocks().forEach(block -> check(writing, language, block));
            if (writing.isShared()) {
                return;
            }
        }
    }

    private void check(Writing writing, Language language, MarkdownOutline.Block block) {
        block.children().forEach(child -> check(writing, language, child));
        String text = block.text();
        if (text.isBlank()) {
            return;
        }
        if (text.length() <= LONGEST_WHOLE && WHOLE.matcher(text).matches()) {
            report(writing, language, block, text);
            return;
        }
        if (!MARKS.isAnyIn(text)) {
            return;
        }
        Matcher matcher = INSIDE.matcher(text);
        while (matcher.find()) {
            if (!matcher.group().startsWith("[") || matcher.group().length() > 5 || !isQuoted(text, matcher.start())) {
                report(writing, language, block, matcher.group());
            }
        }
    }

    /** Inside a quotation, {@code […]} says that words were left out. */
    private static boolean isQuoted(String text, int at) {
        String before = text.substring(0, at);
        return count(before, '«') > count(before, '»')
                || count(before, '“') > count(before, '”')
                || count(before, '"') % 2 == 1;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(c -> c == sign).count();
    }

    private void report(Writing writing, Language language, MarkdownOutline.Block block, String found) {
        diagnostics.report(
                Rule.PLACEHOLDER,
                writing.at(language, block, found),
                "`" + found + "` looks like a placeholder or a drafting remark.",
                "fill it in, or take it out; notes between editors are for `remark`.");
    }
}
