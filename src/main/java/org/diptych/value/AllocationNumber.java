package org.diptych.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The number of a budget article (AB, allocation de base; BA, basisallocatie): entity, programme, activity, sequence,
 * economic code.
 *
 * @param canonical five groups of 2, 3, 2, 2 and 4 digits with dots between: {@code 33.004.28.01.6321}
 */
public record AllocationNumber(String canonical) implements Comparable<AllocationNumber> {
    private static final int[] GROUPS = {2, 3, 2, 2, 4};
    private static final List<String> NAMES = List.of("entity", "programme", "activity", "sequence", "economic code");
    private static final int DIGITS = 13;

    /**
     * Reads a number in any of the usual spellings: dots, spaces or hyphens between the groups, or groups written
     * together ({@code 33.001.0701.1111}).
     */
    public static Parsed<AllocationNumber> parse(String typed) {
        String text = typed.strip();
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (c != '.' && c != ' ' && c != '\u00a0' && c != '\u202f' && c != '-') {
                return Parsed.bad(
                        "`" + text + "` is not an allocation number: `" + c + "` stands in it.",
                        "write its digits alone, such as `33.004.28.01.6321`.");
            }
        }
        String[] parts = text.split("[. \u00a0\u202f-]+");
        if (digits.length() != DIGITS) {
            return refuse(text, parts, digits.length());
        }
        return breaksFit(parts) ? Parsed.good(new AllocationNumber(dotted(digits))) : refuse(text, parts, DIGITS);
    }

    /** Whether every typed group ends where a true group ends. */
    private static boolean breaksFit(String[] parts) {
        int end = 0;
        for (String part : parts) {
            end += part.length();
            int group = 0;
            for (int size : GROUPS) {
                group += size;
                if (group >= end) {
                    break;
                }
            }
            if (group != end) {
                return false;
            }
        }
        return true;
    }

    private static String dotted(CharSequence digits) {
        StringBuilder dotted = new StringBuilder();
        int start = 0;
        for (int size : GROUPS) {
            if (start > 0) {
                dotted.append('.');
            }
            dotted.append(digits, start, start + size);
            start += size;
        }
        return dotted.toString();
    }

    private static Parsed<AllocationNumber> refuse(String text, String[] parts, int count) {
        String help = "a number has five groups of 2, 3, 2, 2 and 4 digits, such as `33.004.28.01.6321`.";
        String message = "`" + text + "` is not an allocation number";
        if (parts.length == GROUPS.length) {
            for (int i = 0; i < GROUPS.length; i++) {
                if (parts[i].length() != GROUPS[i]) {
                    return Parsed.bad(
                            message + ": its " + NAMES.get(i) + " `" + parts[i] + "` should have " + GROUPS[i]
                                    + " digits.",
                            help);
                }
            }
        }
        return count == DIGITS
                ? Parsed.bad(message + ": its groups are parted in the wrong places.", help)
                : Parsed.bad(message + ": it has " + count + " digits instead of " + DIGITS + ".", help);
    }

    /** The entity that spends, for instance {@code 33}. */
    public String entity() {
        return canonical.substring(0, 2);
    }

    /** What the money is spent on, in the economic classification: {@code 6321}. */
    public String economicCode() {
        return canonical.substring(canonical.length() - 4);
    }

    /** The main class of the economic classification, its first digit: {@code 6} for transfers of capital. */
    public String economicClass() {
        return economicCode().substring(0, 1);
    }

    @Override
    public int compareTo(AllocationNumber other) {
        return canonical.compareTo(other.canonical);
    }

    // What a record has by itself would be made anew at each start, for the first number of the register.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AllocationNumber number && canonical.equals(number.canonical);
    }

    @Override
    public int hashCode() {
        return canonical.hashCode();
    }

    @Override
    public String toString() {
        return canonical;
    }
}
