package org.diptych.chart;

import java.util.List;
import org.diptych.chart.ChartData.Limit;
import org.diptych.language.Language;

/** How text alternatives are worded. */
sealed interface Phrases {
    static Phrases in(Language language) {
        return switch (language) {
            case FR -> new French();
            case NL -> new Dutch();
        };
    }

    /** What comes before what is said of something. */
    String colon();

    String semicolon();

    String and();

    String rises(String from, String to);

    String falls(String from, String to);

    String stays(String at);

    String between(String first, String last);

    /** Where a value stands from a line: above (1), at (0), below (-1). */
    String beside(int side, Limit.Sort sort, String at);

    String gap();

    String total(String sum);

    String of(String part, String share);

    String highest(String name, String figure);

    String lowest(String name, String figure);

    String count(int rows);

    /** What is green, and what is red. */
    String green(String figures);

    String red(String figures);

    /** Figures by their sign: {@code ≥ 50 %} as words. */
    String compared(String sign, String at);

    String target(String at);

    String dates(int count);

    String nothing();

    /** A list of things: commas, and a word before the last. */
    default String list(List<String> things) {
        if (things.size() < 2) {
            return String.join("", things);
        }
        return String.join(", ", things.subList(0, things.size() - 1)) + " " + and() + " "
                + things.get(things.size() - 1);
    }

    /** French. */
    record French() implements Phrases {
        @Override
        public String colon() {
            return "\u00a0: ";
        }

        @Override
        public String semicolon() {
            return "\u202f; ";
        }

        @Override
        public String and() {
            return "et";
        }

        @Override
        public String rises(String from, String to) {
            return "passe de " + from + " à " + to;
        }

        @Override
        public String falls(String from, String to) {
            return "recule de " + from + " à " + to;
        }

        @Override
        public String stays(String at) {
            return "reste à " + at;
        }

        @Override
        public String between(String first, String last) {
            return "entre " + first + " et " + last;
        }

        @Override
        public String beside(int side, Limit.Sort sort, String at) {
            String place = side > 0 ? "au-dessus" : side < 0 ? "en dessous" : "au niveau";
            return place
                    + switch (sort) {
                        case THRESHOLD -> " du seuil de ";
                        case TARGET -> " de l’objectif de ";
                        case AVERAGE -> " de la moyenne de ";
                    }
                    + at;
        }

        @Override
        public String gap() {
            return "pas de donnée";
        }

        @Override
        public String total(String sum) {
            return "total " + sum;
        }

        @Override
        public String of(String part, String share) {
            return part + " (" + share + ")";
        }

        @Override
        public String highest(String name, String figure) {
            return "le plus\u00a0: " + name + " (" + figure + ")";
        }

        @Override
        public String lowest(String name, String figure) {
            return "le moins\u00a0: " + name + " (" + figure + ")";
        }

        @Override
        public String count(int rows) {
            return rows + "\u00a0lignes";
        }

        @Override
        public String green(String figures) {
            return "vert " + figures;
        }

        @Override
        public String red(String figures) {
            return "rouge " + figures;
        }

        @Override
        public String compared(String sign, String at) {
            return switch (sign) {
                        case "<" -> "en dessous de ";
                        case ">" -> "au-delà de ";
                        case "\u2264" -> "jusqu’à ";
                        default -> "à partir de ";
                    }
                    + at;
        }

        @Override
        public String target(String at) {
            return "valeur cible " + at;
        }

        @Override
        public String dates(int count) {
            return count == 1 ? "une échéance" : count + "\u00a0échéances";
        }

        @Override
        public String nothing() {
            return "Aucune donnée.";
        }
    }

    /** Dutch. */
    record Dutch() implements Phrases {
        @Override
        public String colon() {
            return ": ";
        }

        @Override
        public String semicolon() {
            return "; ";
        }

        @Override
        public String and() {
            return "en";
        }

        @Override
        public String rises(String from, String to) {
            return "stijgt van " + from + " naar " + to;
        }

        @Override
        public String falls(String from, String to) {
            return "daalt van " + from + " naar " + to;
        }

        @Override
        public String stays(String at) {
            return "blijft op " + at;
        }

        @Override
        public String between(String first, String last) {
            return "tussen " + first + " en " + last;
        }

        @Override
        public String beside(int side, Limit.Sort sort, String at) {
            String place = side > 0 ? "boven " : side < 0 ? "onder " : "gelijk aan ";
            return place
                    + switch (sort) {
                        case THRESHOLD -> "de drempel van ";
                        case TARGET -> "de doelstelling van ";
                        case AVERAGE -> "het gemiddelde van ";
                    }
                    + at;
        }

        @Override
        public String gap() {
            return "geen gegevens";
        }

        @Override
        public String total(String sum) {
            return "totaal " + sum;
        }

        @Override
        public String of(String part, String share) {
            return part + " (" + share + ")";
        }

        @Override
        public String highest(String name, String figure) {
            return "het meest: " + name + " (" + figure + ")";
        }

        @Override
        public String lowest(String name, String figure) {
            return "het minst: " + name + " (" + figure + ")";
        }

        @Override
        public String count(int rows) {
            return rows + "\u00a0rijen";
        }

        @Override
        public String green(String figures) {
            return "groen " + figures;
        }

        @Override
        public String red(String figures) {
            return "rood " + figures;
        }

        @Override
        public String compared(String sign, String at) {
            return switch (sign) {
                        case "<" -> "onder ";
                        case ">" -> "boven ";
                        case "\u2264" -> "tot en met ";
                        default -> "vanaf ";
                    }
                    + at;
        }

        @Override
        public String target(String at) {
            return "streefwaarde " + at;
        }

        @Override
        public String dates(int count) {
            return count == 1 ? "één termijn" : count + "\u00a0termijnen";
        }

        @Override
        public String nothing() {
            return "Geen gegevens.";
        }
    }
}
