package org.diptych.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.diptych.content.Publication;
import org.diptych.content.Record;
import org.diptych.content.RecordName;
import org.diptych.content.Registries;
import org.diptych.language.Localized;
import org.diptych.value.Indicator;
import org.diptych.value.Passage;
import org.diptych.value.Reference;
import org.diptych.value.Value;

/** The abbreviations that a publication uses in either language, and the bodies and terms that it names. */
final class UsedWords {
    private static final String ACTOR = "(actor:";

    /** Which characters of ASCII words consist of: asked for each character of a publication. */
    private static final boolean[] ASCII = new boolean[0x80];

    static {
        for (char c = 0; c < ASCII.length; c++) {
            ASCII[c] = isLetterOrNumber(c);
        }
    }

    /** Words of abbreviations that there are, and whether a text holds them. */
    private final Map<String, Boolean> words = new HashMap<>();

    /** Characters of ASCII that such words begin with: most words of a text need no other look. */
    private final boolean[] beginnings = new boolean[0x80];

    private final Set<String> named = new HashSet<>();

    private UsedWords(Registries registries) {
        Stream.concat(
                        registries.terms().values().stream().map(Registries.Term::abbreviation),
                        registries.actors().values().stream().map(Registries.Actor::acronym))
                .flatMap(Optional::stream)
                .forEach(forms -> {
                    expect(forms.fr());
                    expect(forms.nl());
                });
    }

    private void expect(String abbreviation) {
        for (String word : split(abbreviation)) {
            words.put(word, false);
            if (word.charAt(0) < beginnings.length) {
                beginnings[word.charAt(0)] = true;
            }
        }
    }

    static UsedWords of(Publication publication) {
        UsedWords used = new UsedWords(publication.registries());
        Words fixed = new Words(publication.kind());
        for (Record record : publication.records()) {
            record.type().abbreviation().ifPresent(used::add);
            record.fields().forEach((name, given) -> {
                used.add(given.value());
                record.type().field(name).flatMap(ValuePrinter::unit).ifPresent(used::add);
                if (given.value() instanceof Value.Allocations) {
                    used.add(fixed.of("allocation"));
                }
            });
        }
        return used;
    }

    /** Whether an abbreviation is used; in one language is enough, since both list the same. */
    boolean has(Localized<String> abbreviation) {
        return has(abbreviation.fr()) || has(abbreviation.nl());
    }

    /** Whether all words of an abbreviation are used. */
    private boolean has(String abbreviation) {
        List<String> parts = split(abbreviation);
        return !parts.isEmpty() && parts.stream().allMatch(part -> words.getOrDefault(part, false));
    }

    /** Whether a body or term is named by its id. */
    boolean names(String id) {
        return named.contains(id);
    }

    private void add(Value value) {
        switch (value) {
            case Value.Text text -> prose(text.text());
            case Value.Prose prose -> prose(prose.text());
            case Value.References references -> references.references().forEach(reference -> named.add(id(reference)));
            case Value.Indicators indicators -> {
                for (Indicator indicator : indicators.indicators()) {
                    Reference owner = indicator.owner();
                    if (owner != null) {
                        named.add(id(owner));
                    }
                }
            }
            default -> {}
        }
    }

    private static String id(Reference reference) {
        return RecordName.parse(reference.target()).id();
    }

    private void prose(Localized<Passage> text) {
        for (Passage one : List.of(text.fr(), text.nl())) {
            add(one.text());
            actors(one.text());
        }
    }

    private void add(Localized<String> text) {
        add(text.fr());
        add(text.nl());
    }

    private void add(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= beginnings.length || beginnings[c]) && begins(text, i)) {
                words.replace(text.substring(i, end(text, i)), true);
            }
        }
    }

    private void actors(String text) {
        for (int at = text.indexOf(ACTOR); at >= 0; at = text.indexOf(ACTOR, at + 1)) {
            int start = at + ACTOR.length();
            int end = start;
            while (end < text.length() && isOfId(text.charAt(end))) {
                end++;
            }
            named.add(text.substring(start, end));
        }
    }

    private static boolean isOfId(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
    }

    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (begins(text, i)) {
                words.add(text.substring(i, end(text, i)));
            }
        }
        return words;
    }

    private static boolean begins(String text, int at) {
        return (at == 0 || !isOfWord(text.charAt(at - 1)))
                && isOfWord(text.charAt(at))
                && (at < 2 || !isJoint(text, at - 1));
    }

    /** Where a word ends: words are letters and figures, joined by single hyphens, dots and apostrophes. */
    private static int end(String text, int start) {
        int i = start + 1;
        while (i < text.length() && (isOfWord(text.charAt(i)) || isJoint(text, i))) {
            i++;
        }
        return i;
    }

    private static boolean isJoint(String text, int at) {
        return "-.'’".indexOf(text.charAt(at)) >= 0
                && isOfWord(text.charAt(at - 1))
                && at + 1 < text.length()
                && isOfWord(text.charAt(at + 1));
    }

    private static boolean isOfWord(char c) {
        return c < ASCII.length ? ASCII[c] : isLetterOrNumber(c);
    }

    private static boolean isLetterOrNumber(char c) {
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}
