package org.diptych.layout.svg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Numbers and lengths as SVG writes them. */
final class Lengths {
    private static final Map<String, Double> UNITS = Map.of(
            "px", 1.0, "pt", 4 / 3.0, "pc", 16.0, "mm", 96 / 25.4, "cm", 96 / 2.54, "in", 96.0, "em", 16.0, "rem",
            16.0);

    private Lengths() {}

    /** In pixels, of which 96 are an inch. */
    static double pixels(String text, double otherwise) {
        String length = text.strip();
        for (Map.Entry<String, Double> unit : UNITS.entrySet()) {
            if (length.endsWith(unit.getKey())) {
                String number =
                        length.substring(0, length.length() - unit.getKey().length());
                double value = number(number, Double.NaN);
                if (!Double.isNaN(value)) {
                    return value * unit.getValue();
                }
            }
        }
        return number(length, otherwise);
    }

    static double number(String text, double otherwise) {
        try {
            double value = Double.parseDouble(text.strip());
            return Double.isFinite(value) ? value : otherwise;
        } catch (NumberFormatException noNumber) {
            return otherwise;
        }
    }

    /** Numbers apart by spaces or commas; those before the first mistake. */
    static List<Double> numbers(String text) {
        var numbers = new ArrayList<Double>();
        for (String part : text.strip().split("[\\s,]+")) {
            double value = pixels(part, Double.NaN);
            if (Double.isNaN(value)) {
                break;
            }
            numbers.add(value);
        }
        return numbers;
    }
}
