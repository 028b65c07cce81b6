package org.diptych.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.diptych.content.Publication;
import org.diptych.content.Registries;
import org.diptych.content.markdown.MarkdownOutline;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.kind.RecordType;
import org.diptych.language.Language;
import org.diptych.language.Localized;

/** Abbreviations belong to the language of the text, and bodies are called as the register has them. */
final class WordCheck {
    private static final String ENDS = " \u00a0\u202f\t\n,;:!?()[]«»“”\"'’/…–—";

    private final Diagnostics diagnostics;

    /** For the texts of a language: abbreviations of the other, and what this one has instead. */
    private final Localized<Map<String, String>> foreign;

    private final Localized<Phrases> foreignWords;

    /** For the texts of a language: spellings that are not the register's, and the name. */
    private final Localized<Map<String, String>> aliases;

    private final Localized<Phrases> aliasWords;

    /** Names and acronyms as they should be, which may hold an alias inside. */
    private final Localized<List<String>> names;

    WordCheck(Publication publication, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        Registries registries = publication.registries();
        this.foreign = new Localized<>(foreign(publication, Language.FR), foreign(publication, Language.NL));
        this.aliases = new Localized<>(aliases(registries, Language.FR), aliases(registries, Language.NL));
        this.foreignWords = foreign.map(words -> new Phrases(words.keySet()));
        this.aliasWords = aliases.map(words -> new Phrases(words.keySet()));
        this.names = new Localized<>(names(registries, Language.FR), names(registries, Language.NL));
    }

    private static Map<String, String> foreign(Publication publication, Language language) {
        Map<String, String> found = new TreeMap<>();
        Set<String> own = new HashSet<>();
        for (Registries.Term term : publication.registries().terms().values()) {
            term.abbreviation().ifPresent(pair -> pair(pair, language, found, own));
        }
        for (Registries.Actor actor : publication.registries().actors().values()) {
            actor.acronym().ifPresent(pair -> pair(pair, language, found, own));
            actor.aliases().in(language).forEach(own::add);
            own.add(actor.name().in(language));
        }
        for (RecordType type : publication.kind().types().values()) {
            type.abbreviation().ifPresent(pair -> pair(pair, language, found, own));
        }
        found.keySet().removeAll(own);
        return found;
    }

    private static void pair(Localized<String> pair, Language language, Map<String, String> found, Set<String> own) {
        String other = pair.in(language.other());
        String mine = pair.in(language);
        own.add(mine);
        // A word of small letters, such as "vzw", may be a word of the other language too.
        long capitals = other.chars().filter(Character::isUpperCase).count();
        if (!other.equals(mine) && capitals >= 2 && other.indexOf(' ') < 0) {
            found.putIfAbsent(other, mine);
        }
    }

    private static Map<String, String> aliases(Registries registries, Language language) {
        Map<String, String> aliases = new LinkedHashMap<>();
        for (Registries.Actor actor : registries.actors().values()) {
            String name = actor.name().in(language);
            for (String alias : actor.aliases().in(language)) {
                boolean special =
                        alias.chars().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c) || c == '.');
                boolean right = alias.equals(name)
                        || actor.acronym()
                                .map(pair -> pair.in(language).equals(alias))
                                .orElse(false);
                // One plain word in small letters is a common noun more often than a name.
                if (!right && alias.length() > 1 && (special || alias.indexOf(' ') > 0)) {
                    aliases.putIfAbsent(alias, name);
                }
            }
        }
        return aliases;
    }

    private static List<String> names(Registries registries, Language language) {
        return registries.actors().values().stream()
                .map(actor -> actor.name().in(language))
                .toList();
    }

    void check(Writing writing) {
        if (writing.isShared()) {
            return;
        }
        for (Language language : Language.ALL) {
            writing.outline().in(language).blocks().forEach(block -> check(writing, language, block));
        }
    }

    private void check(Writing writing, Language language, MarkdownOutline.Block block) {
        block.children().forEach(child -> check(writing, language, child));
        if (block.text().isBlank()) {
            return;
        }
        String text = block.text();
        Set<String> seen = new HashSet<>();
        foreignWords.in(language).in(text, (word, at) -> {
            if (isWord(text, word, at) && seen.add(word)) {
                foreign(writing, language, block, word, at);
            }
        });
        Set<String> reported = new HashSet<>();
        aliasWords.in(language).in(text, (alias, at) -> {
            if (isWord(text, alias, at) && !reported.contains(alias) && isMeant(text, alias, at, language)) {
                reported.add(alias);
                alias(writing, language, block, alias);
            }
        });
    }

    /** Reports an abbreviation of the other language, unless the own one stands beside it. */
    private void foreign(Writing writing, Language language, MarkdownOutline.Block block, String word, int at) {
        String own = Objects.requireNonNull(foreign.in(language).get(word));
        if (isIntroduced(block.text(), at, own)) {
            return;
        }
        diagnostics.report(
                Rule.WRONG_LANGUAGE,
                writing.at(language, block, word),
                "`" + word + "` is " + (language == Language.FR ? "Dutch" : "French") + " in a "
                        + (language == Language.FR ? "French" : "Dutch") + " text.",
                "write `" + own + "`, or `[" + word + "]{lang="
                        + language.other().code() + "}` where it is meant.");
    }

    /** Both abbreviations side by side, as in {@code COCOF/FGC}, are meant. */
    private static boolean isIntroduced(String text, int at, String own) {
        int own1 = find(text, own);
        return own1 >= 0 && Math.abs(own1 - at) <= own.length() + 12;
    }

    /** Whether words are an alias here, and not part of a name or an ordinary word. */
    private boolean isMeant(String text, String alias, int at, Language language) {
        boolean plain = alias.indexOf(' ') < 0
                && alias.indexOf('.') < 0
                && alias.chars().skip(1).noneMatch(Character::isUpperCase);
        return !isInsideName(text, at, alias.length(), language) && !(plain && startsSentence(text, at));
    }

    private void alias(Writing writing, Language language, MarkdownOutline.Block block, String alias) {
        diagnostics.report(
                Rule.ALIAS_SPELLING,
                writing.at(language, block, alias),
                "`" + alias + "` is written `" + aliases.in(language).get(alias) + "` in the register of bodies.",
                "write the name, or refer to the body: `[](actor:…)`.");
    }

    private boolean isInsideName(String text, int at, int length, Language language) {
        for (String name : names.in(language)) {
            for (int found = text.indexOf(name); found >= 0; found = text.indexOf(name, found + 1)) {
                if (found <= at && found + name.length() >= at + length) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A capital at the start of a sentence may be that of a common noun. */
    private static boolean startsSentence(String text, int at) {
        int i = at - 1;
        while (i >= 0 && ENDS.indexOf(text.charAt(i)) >= 0 && ":!?".indexOf(text.charAt(i)) < 0) {
            i--;
        }
        return i < 0 || ".:!?".indexOf(text.charAt(i)) >= 0;
    }

    /** Where a whole word stands. */
    private static int find(String text, String word) {
        int at = text.indexOf(word);
        while (at >= 0 && !isWord(text, word, at)) {
            at = text.indexOf(word, at + 1);
        }
        return at;
    }

    /** Whether what stands here is a whole word; a hyphen or a dot with a letter behind makes it part of another. */
    private static boolean isWord(String text, String word, int at) {
        return isEdge(text, at - 1, -1) && isEdge(text, at + word.length(), 1);
    }

    private static boolean isEdge(String text, int at, int step) {
        if (at < 0 || at >= text.length()) {
            return true;
        }
        char c = text.charAt(at);
        if (ENDS.indexOf(c) >= 0) {
            return true;
        }
        int beyond = at + step;
        return c == '.' && (beyond < 0 || beyond >= text.length() || ENDS.indexOf(text.charAt(beyond)) >= 0);
    }
}
