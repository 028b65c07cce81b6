package org.diptych.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.diptych.language.Language;
import org.diptych.language.Localized;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a text, so written that those of two languages can be compared: groups of digits without marks
 * between thousands, each as it is typed; months by their number; words of the text, for figures that the other
 * language spells out.
 */
final class Figures {
    private static final Localized<Map<String, Integer>> MONTHS = new Localized<>(
            months("janvier,janv février,févr mars avril mai juin juillet,juil août,aout septembre,sept octobre,oct"
                    + " novembre,nov décembre,déc"),
            months("januari,jan februari,feb maart,mrt april,apr mei juni juli augustus,aug september,sept oktober,okt"
                    + " november,nov december,dec"));

    private static final int SHORTEST_MONTH = 3;
    private static final int LONGEST_MONTH = 9;

    /** Beginnings of the words for 1 to 20 and the tens, as they stand in numbers, ordinals and compounds. */
    private static final Localized<Map<Integer, List<String>>> WORDS = new Localized<>(
            words(
                    "2=deux,second,bi,double,demi 3=trois,tri,tiers,triple 4=quatre,quatr,quadr,quart 5=cinq,quin 6=six,semestr"
                            + " 7=sept 8=huit,octo 9=neuf,neuv 10=dix,déc 11=onz 12=douz,annuel,an 13=treiz 14=quatorz 15=quinz"
                            + " 16=seiz 17=dix-sept 18=dix-huit 19=dix-neuf 20=vingt 30=trent 40=quarant 50=cinquant,moitié"
                            + " 60=soixant 70=soixante-dix 80=quatre-vingt 90=quatre-vingt-dix 100=cent 1000=mill"),
            words(
                    "2=twee,bi,dubbel,half,halve 3=drie,derde,tri 4=vier,kwart 5=vijf 6=zes,semest 7=zeven 8=acht 9=negen 10=tien"
                            + " 11=elf 12=twaalf,jaar 13=dertien 14=veertien 15=vijftien 16=zestien 17=zeventien 18=achttien"
                            + " 19=negentien 20=twintig 30=dertig 40=veertig 50=vijftig,helft 60=zestig 70=zeventig 80=tachtig"
                            + " 90=negentig 100=honderd 1000=duizend"));

    private final Language language;

    /** Numbers, and the first spelling of each. */
    private final Map<BigInteger, String> numbers = new LinkedHashMap<>();

    /** Months by number, and how each is typed every time. */
    private final Map<Integer, List<String>> months = new LinkedHashMap<>();

    private final String text;

    /** What is written in letters; looked at only when the other text has a number that this one has not. */
    private @Nullable Spelled spelled;

    private Figures(String text, Language language) {
        this.text = text;
        this.language = language;
    }

    static Figures of(String text, Language language) {
        Figures figures = new Figures(text, language);
        figures.scan();
        return figures;
    }

    /** Words in small letters, and numbers in Roman letters. */
    private record Spelled(Set<String> words, Set<Integer> roman) {}

    private Spelled spelled() {
        Spelled known = spelled;
        if (known == null) {
            known = new Spelled(new TreeSet<>(), new TreeSet<>());
            int i = 0;
            while (i < text.length()) {
                int end = endOfWord(i);
                if (end > i) {
                    String word = text.substring(i, end);
                    known.words().add(word.toLowerCase(Locale.ROOT));
                    roman(word, known.roman());
                }
                i = Math.max(end, i + 1);
            }
            spelled = known;
        }
        return known;
    }

    private int endOfWord(int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private void scan() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                i = date(i);
            } else {
                int end = endOfWord(i);
                if (end - i >= SHORTEST_MONTH && end - i <= LONGEST_MONTH) {
                    word(text.substring(i, end));
                }
                i = Math.max(end, i + 1);
            }
        }
    }

    /** {@code 31/12/2024} and {@code 12/2024} hold a month; anything else is a number. */
    private int date(int start) {
        int end = start;
        while (end < text.length() && (isDigit(text.charAt(end)) || isDateMark(text, end))) {
            end++;
        }
        String[] parts = text.substring(start, end).split("[/.-]");
        boolean full = parts.length == 3 && parts[0].length() <= 2 && parts[1].length() <= 2 && parts[2].length() == 4;
        boolean short1 = parts.length == 2
                && text.charAt(start + parts[0].length()) == '/'
                && parts[0].length() <= 2
                && parts[1].length() == 4;
        if (full || short1) {
            int month = Integer.parseInt(parts[parts.length - 2]);
            if (month >= 1 && month <= 12) {
                month(month, text.substring(start, end));
                if (full) {
                    number(parts[0]);
                }
                number(parts[parts.length - 1]);
                return end;
            }
        }
        return number(start);
    }

    private static boolean isDateMark(String text, int at) {
        return "/.-".indexOf(text.charAt(at)) >= 0 && at + 1 < text.length() && isDigit(text.charAt(at + 1));
    }

    /** Digits, over the marks between thousands: a blank or a dot before exactly three digits. */
    private int number(int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        StringBuilder digits = new StringBuilder(text.substring(start, end));
        if (end - start <= 3 && text.charAt(start) != '0') {
            while (isGroup(text, end)) {
                digits.append(text, end + 1, end + 4);
                end += 4;
            }
        }
        BigInteger value = new BigInteger(digits.toString());
        numbers.putIfAbsent(value, text.substring(start, end));
        return end;
    }

    private void number(String digits) {
        numbers.putIfAbsent(new BigInteger(digits), digits);
    }

    private static boolean isGroup(String text, int at) {
        if (at + 3 >= text.length() || " .\u00a0\u202f".indexOf(text.charAt(at)) < 0) {
            return false;
        }
        boolean three = isDigit(text.charAt(at + 1)) && isDigit(text.charAt(at + 2)) && isDigit(text.charAt(at + 3));
        return three && (at + 4 >= text.length() || !isDigit(text.charAt(at + 4)));
    }

    private void word(String word) {
        Integer month = MONTHS.in(language).get(word.toLowerCase(Locale.ROOT));
        if (month != null) {
            month(month, word);
        }
    }

    /** {@code XXI}, {@code XXe}: the letters up to a small one. */
    private static void roman(String word, Set<Integer> roman) {
        int end = 0;
        int value = 0;
        int last = 0;
        while (end < word.length() && "IVXLC".indexOf(word.charAt(end)) >= 0) {
            int digit = switch (word.charAt(end)) {
                case 'I' -> 1;
                case 'V' -> 5;
                case 'X' -> 10;
                case 'L' -> 50;
                default -> 100;
            };
            value += digit > last && last > 0 ? digit - 2 * last : digit;
            last = digit;
            end++;
        }
        if (end > 0 && word.length() - end <= 3) {
            roman.add(value);
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The spellings of the figures here that the other text has in no form. */
    List<String> missingFrom(Figures other) {
        return numbers.entrySet().stream()
                .filter(entry -> !other.says(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void month(int month, String typed) {
        months.computeIfAbsent(month, key -> new ArrayList<>()).add(typed);
    }

    /** The months that stand here more often than in the other text. */
    List<String> monthsMissingFrom(Figures other) {
        List<String> missing = new ArrayList<>();
        months.forEach((month, typed) -> {
            int there = other.months.getOrDefault(month, List.of()).size();
            boolean asNumber = other.numbers.containsKey(BigInteger.valueOf(month));
            if (typed.size() > there && !asNumber) {
                missing.add(typed.get(typed.size() - 1));
            }
        });
        return missing;
    }

    private boolean says(BigInteger number) {
        // "1" and "un", "een" cannot be told apart; 0 is "aucun", "geen".
        if (number.compareTo(BigInteger.ONE) <= 0 || numbers.containsKey(number)) {
            return true;
        }
        return inWords(number) || inOtherUnits(number) || asYear(number);
    }

    private boolean inWords(BigInteger number) {
        if (number.bitLength() > 12) {
            return false;
        }
        int value = number.intValueExact();
        if (spelled().roman().contains(value) || months.containsKey(value)) {
            return true;
        }
        List<String> beginnings = WORDS.in(language).getOrDefault(value, List.of());
        boolean spelled = spelled().words().stream()
                .anyMatch(word -> beginnings.stream().anyMatch(beginning -> begins(word, beginning)));
        // "vingt et un", "eenentwintig": the tens are enough.
        return spelled || (value > 20 && value < 100 && value % 10 != 0 && tensInWords(value - value % 10));
    }

    private boolean tensInWords(int tens) {
        List<String> beginnings = WORDS.in(language).getOrDefault(tens, List.of());
        return spelled().words().stream().anyMatch(word -> beginnings.stream().anyMatch(word::contains));
    }

    private static boolean begins(String word, String beginning) {
        return beginning.length() <= 3 ? word.startsWith(beginning) && word.length() <= 12 : word.startsWith(beginning);
    }

    /** {@code 22 millions} and {@code 22.000.000}. */
    private boolean inOtherUnits(BigInteger number) {
        for (int power : new int[] {3, 6, 9}) {
            BigInteger unit = BigInteger.TEN.pow(power);
            if (numbers.containsKey(number.multiply(unit))) {
                return true;
            }
            if (number.mod(unit).signum() == 0 && numbers.containsKey(number.divide(unit))) {
                return true;
            }
        }
        return false;
    }

    /** {@code 2023-24} and {@code 2023-2024}. */
    private boolean asYear(BigInteger number) {
        BigInteger hundred = BigInteger.valueOf(100);
        if (number.compareTo(hundred) < 0) {
            return numbers.containsKey(number.add(BigInteger.valueOf(2000)))
                    || numbers.containsKey(number.add(BigInteger.valueOf(1900)));
        }
        return number.bitLength() <= 11
                && number.compareTo(BigInteger.valueOf(1900)) >= 0
                && numbers.containsKey(number.mod(hundred));
    }

    private static Map<Integer, List<String>> words(String lines) {
        Map<Integer, List<String>> words = new LinkedHashMap<>();
        for (String entry : lines.split(" ")) {
            int equals = entry.indexOf('=');
            words.put(
                    Integer.parseInt(entry.substring(0, equals)),
                    List.of(entry.substring(equals + 1).split(",")));
        }
        return words;
    }

    private static Map<String, Integer> months(String line) {
        Map<String, Integer> months = new HashMap<>();
        int month = 0;
        for (String names : line.split(" ")) {
            month++;
            for (String name : names.split(",")) {
                months.put(name, month);
            }
        }
        return Map.copyOf(months);
    }
}
