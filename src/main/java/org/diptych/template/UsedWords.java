package org.diptych.template;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.diptych.content.Publication;
import org.diptych.content.Record;
import org.diptych.content.RecordName;
import org.diptych.language.Localized;
import org.diptych.value.Indicator;
import org.diptych.value.Passage;
import org.diptych.value.Reference;
import org.diptych.value.Value;

/** The words that a publication uses in either language, and the bodies and terms that it names. */
final class UsedWords {
    private static final String ACTOR = "(actor:";

    private final Set<String> words = new HashSet<>();
    private final Set<String> named = new HashSet<>();

    private UsedWords() {}

    static UsedWords of(Publication publication) {
        UsedWords used = new UsedWords();
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
        Set<String> parts = new HashSet<>();
        split(abbreviation, parts);
        return !parts.isEmpty() && words.containsAll(parts);
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
            split(one.text(), words);
            actors(one.text());
        }
    }

    private void add(Localized<String> text) {
        split(text.fr(), words);
        split(text.nl(), words);
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

    /** Words are letters and figures, joined by single hyphens, dots and apostrophes. */
    private static void split(String text, Set<String> into) {
        int i = 0;
        while (i < text.length()) {
            int start = i;
            while (i < text.length() && (isOfWord(text.charAt(i)) || (i > start && isJoint(text, i)))) {
                i++;
            }
            if (i > start) {
                into.add(text.substring(start, i));
            } else {
                i++;
            }
        }
    }

    private static boolean isJoint(String text, int at) {
        return "-.'’".indexOf(text.charAt(at)) >= 0
                && isOfWord(text.charAt(at - 1))
                && at + 1 < text.length()
                && isOfWord(text.charAt(at + 1));
    }

    private static boolean isOfWord(char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}
