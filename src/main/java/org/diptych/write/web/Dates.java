package org.diptych.write.web;

import java.util.List;
import org.diptych.language.Language;

/** Dates of publication in words. */
final class Dates {
    private static final List<String> FR = List.of(
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre");
    private static final List<String> NL = List.of(
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december");

    private Dates() {}

    /** {@code 2024-03-01} as {@code 1er mars 2024}; a month or a year alone likewise. */
    static String inWords(String iso, Language language) {
        String[] parts = iso.split("-");
        if (parts.length < 2) {
            return iso;
        }
        String month = (language == Language.FR ? FR : NL).get(Integer.parseInt(parts[1]) - 1);
        if (parts.length < 3) {
            return month + " " + parts[0];
        }
        int day = Integer.parseInt(parts[2]);
        return day + (day == 1 && language == Language.FR ? "er" : "") + "\u00a0" + month + " " + parts[0];
    }
}
