package org.diptych.layout.text;

import java.util.List;
import java.util.Set;

/** Runs to items: collapses white space, cuts text into words, and decides at which spaces a line may end. */
final class Itemizer {
    /** A space where no line ends. */
    private static final int NEVER = -1;

    private static final int NUMBER_AND_NOUN = 60;
    private static final int BEFORE_DASH = 100;
    private static final int BEFORE_LEADER = 2_000;

    /** Not parted from the number that follows. */
    private static final Set<String> NUMBERED = Set.of(
            "n°", "nº", "nr.", "nrs.", "p.", "pp.", "blz.", "art.", "Art.", "al.", "§", "AB", "BA", "A.B.", "B.A.",
            "OO", "OD", "OS", "SD");

    private final Typesetter typesetter;
    private final Items items;
    private String lastWord = "";
    private int openSpace = -1;
    private Strut strut = Strut.NONE;
    private boolean strutIsFinal;

    Itemizer(Typesetter typesetter, List<Run> runs) {
        this.typesetter = typesetter;
        this.items = new Items(runs);
    }

    Items items() {
        List<Run> runs = items.runs;
        for (int i = 0; i < runs.size(); i++) {
            switch (runs.get(i)) {
                case Run.Text text -> add(i, text);
                case Run.Atom atom -> {
                    items.atom(i, atom.width());
                    close("");
                }
                case Run.Leader leader -> {
                    WordCache cache = typesetter.words(leader.style(), null);
                    strut(leader.style(), cache);
                    holdLeader();
                    items.leader(i, cache.part(leader.pattern()), leader.style());
                    close("");
                }
                case Run.LineBreak forced -> {
                    items.lineBreak(i);
                    close("");
                }
            }
        }
        items.dropSpaces();
        return items;
    }

    /** After {@link #items}: the first style that is not raised or lowered decides where base lines stand. */
    Strut strut() {
        return strut;
    }

    private void strut(TextStyle style, WordCache cache) {
        boolean level = style.baselineShift() == 0;
        if (!strutIsFinal && (level || strut.size() == 0)) {
            strut = Strut.of(cache.face(), style.size());
            strutIsFinal = level;
        }
    }

    private void add(int run, Run.Text text) {
        WordCache cache = typesetter.words(text.style(), text.language());
        strut(text.style(), cache);
        String characters = text.text();
        int length = characters.length();
        int at = 0;
        while (at < length) {
            char character = characters.charAt(at);
            if (isWhite(character)) {
                white(run, text, cache);
                at++;
            } else if (isSpace(character)) {
                space(run, text, character, cache);
                at++;
            } else {
                int end = at;
                int hash = 0;
                do {
                    hash = 31 * hash + character;
                    end++;
                    character = end < length ? characters.charAt(end) : ' ';
                } while (isOfWord(character));
                boolean joined = (at == 0 && isLetterBefore()) || (end == length && isLetterAfter(run));
                WordCache own = joined ? typesetter.words(text.style(), null) : cache;
                word(run, text, own.word(characters, at, end, hash));
                at = end;
            }
        }
    }

    /** Most characters are told at once. */
    private static boolean isOfWord(char character) {
        return (character > ' ' && character < '\u00A0') || (!isWhite(character) && !isSpace(character));
    }

    private static boolean isWhite(char character) {
        return character == ' ' || character == '\n' || character == '\t' || character == '\r' || character == '\f';
    }

    /** Spaces that are not collapsed. */
    private static boolean isSpace(char character) {
        return character == '\u00A0'
                || (character >= '\u2000' && character <= '\u200B')
                || character == '\u202F'
                || character == '\u205F'
                || character == '\u3000';
    }

    private boolean isLetterBefore() {
        return items.count > 0
                && items.kinds[items.count - 1] == Items.WORD
                && !lastWord.isEmpty()
                && Character.isLetter(lastWord.charAt(lastWord.length() - 1));
    }

    private boolean isLetterAfter(int run) {
        return run + 1 < items.runs.size()
                && items.runs.get(run + 1) instanceof Run.Text next
                && !next.text().isEmpty()
                && Character.isLetter(next.text().charAt(0));
    }

    private void word(int run, Run.Text text, Word word) {
        items.word(run, word, text.style());
        close(word.given());
    }

    private void white(int run, Run.Text text, WordCache cache) {
        boolean useless = items.count == 0
                || items.kinds[items.count - 1] == Items.BREAK
                || (items.kinds[items.count - 1] == Items.SPACE && openSpace == items.count - 1);
        if (useless) {
            return;
        }
        boolean together = text.style().noWrap()
                || items.kinds[items.count - 1] == Items.LEADER; // A page number stays with its dots.
        items.space(run, cache.space(), text.style(), NEVER, together ? NEVER : 0);
        items.elastic();
        openSpace = items.count - 1;
    }

    private void space(int run, Run.Text text, char character, WordCache cache) {
        Word space = cache.part(character == '\u200B' ? "" : Character.toString(character));
        boolean breakable =
                !text.style().noWrap() && character != '\u00A0' && character != '\u202F' && character != '\u2007';
        items.space(run, space, text.style(), fixedWidth(character, cache), breakable ? 0 : NEVER);
        if (character == '\u00A0') {
            items.elastic();
        }
        close("");
    }

    /** In 1/1000 of the size where the face does not have that space; else negative. */
    private static double fixedWidth(char character, WordCache cache) {
        if (cache.face().glyph(character) != 0) {
            return NEVER;
        }
        return switch (character) {
            case '\u2000', '\u2002' -> 500;
            case '\u2001', '\u2003', '\u3000' -> 1000;
            case '\u2004' -> 333;
            case '\u2005' -> 250;
            case '\u2006', '\u202F' -> 167;
            case '\u2007' -> cache.part("0").width();
            case '\u2008' -> cache.part(".").width();
            case '\u2009' -> 200;
            case '\u200A' -> 100;
            case '\u205F' -> 222;
            case '\u200B' -> 0;
            default -> NEVER;
        };
    }

    /** Dots and page number do not begin a line where the last word of the title can go with them. */
    private void holdLeader() {
        if (openSpace >= 0 && items.penalties[openSpace] >= 0) {
            items.penalties[openSpace] = BEFORE_LEADER;
        }
    }

    /** A space before the thing just added now knows both its neighbours. */
    private void close(String word) {
        if (openSpace >= 0 && !word.isEmpty() && items.penalties[openSpace] >= 0) {
            items.penalties[openSpace] = penalty(lastWord, word);
        }
        openSpace = -1;
        lastWord = word;
    }

    private static int penalty(String before, String after) {
        char first = after.charAt(0);
        if (";:!?»%€".indexOf(first) >= 0) {
            return NEVER;
        }
        if (before.isEmpty()) {
            return 0;
        }
        char last = before.charAt(before.length() - 1);
        if (last == '«') {
            return NEVER;
        }
        if (isDigit(first) && (isGroup(before, after) || NUMBERED.contains(unelided(before)))) {
            return NEVER;
        }
        if (isDigit(last) && before.length() <= 4 && isDigit(before.charAt(0)) && Character.isLetter(first)) {
            return NUMBER_AND_NOUN;
        }
        return (first == '–' || first == '—') && after.length() == 1 ? BEFORE_DASH : 0;
    }

    /** {@code art.} of {@code l’art.}. */
    private static String unelided(String word) {
        return word.substring(word.lastIndexOf('’') + 1);
    }

    /** Thousands: {@code 187 000}. */
    private static boolean isGroup(String before, String after) {
        return isDigit(before.charAt(before.length() - 1))
                && after.length() >= 3
                && isDigit(after.charAt(1))
                && isDigit(after.charAt(2))
                && (after.length() == 3 || !isDigit(after.charAt(3)));
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
