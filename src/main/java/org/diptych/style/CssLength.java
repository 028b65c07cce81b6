package org.diptych.style;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Lengths to points.
 *
 * @param em font size in force, in points
 * @param rem font size of the document element, in points
 */
record CssLength(double em, double rem) {
    /** Points of a length, of zero or of a {@code calc()} of lengths; empty for anything else, percentages too. */
    OptionalDouble points(CssToken token) {
        return switch (token) {
            case CssToken.Quantity n -> points(n);
            case CssToken.Function f -> isCalculation(f) ? length(sum(f.arguments())) : OptionalDouble.empty();
            case CssToken.Word w -> OptionalDouble.empty();
            case CssToken.Quoted q -> OptionalDouble.empty();
            case CssToken.Hash h -> OptionalDouble.empty();
            case CssToken.Sign s -> OptionalDouble.empty();
        };
    }

    private static boolean isCalculation(CssToken.Function function) {
        return function.name().isEmpty() || function.name().equals("calc");
    }

    private OptionalDouble points(CssToken.Quantity number) {
        double value = number.value();
        if (number.unit().isEmpty()) {
            return value == 0 ? OptionalDouble.of(0) : OptionalDouble.empty();
        }
        double unit = unit(number.unit());
        return Double.isNaN(unit) ? OptionalDouble.empty() : OptionalDouble.of(value * unit);
    }

    private double unit(String name) {
        return switch (name) {
            case "pt" -> 1;
            case "px" -> 0.75;
            case "pc" -> 12;
            case "mm" -> 72 / 25.4;
            case "cm" -> 72 / 2.54;
            case "q" -> 72 / 101.6;
            case "in" -> 72;
            case "em" -> em;
            case "rem" -> rem;
            // Half an em is what browsers take where the font does not tell.
            case "ex", "ch" -> em / 2;
            default -> Double.NaN;
        };
    }

    /** A number on the way through a calculation: plain, or a length in points. */
    private record Amount(double value, boolean isLength) {
        static final Amount WRONG = new Amount(Double.NaN, false);

        Amount plus(Amount other, int sign) {
            return isLength == other.isLength ? new Amount(value + sign * other.value, isLength) : WRONG;
        }

        Amount times(Amount other) {
            return isLength && other.isLength ? WRONG : new Amount(value * other.value, isLength || other.isLength);
        }

        Amount over(Amount other) {
            return other.isLength || other.value == 0 ? WRONG : new Amount(value / other.value, isLength);
        }
    }

    private static OptionalDouble length(Amount amount) {
        boolean good = !Double.isNaN(amount.value) && (amount.isLength || amount.value == 0);
        return good ? OptionalDouble.of(amount.value) : OptionalDouble.empty();
    }

    private Amount sum(List<CssToken> tokens) {
        Amount total = null;
        int sign = 1;
        int start = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            char here = i < tokens.size() && tokens.get(i) instanceof CssToken.Sign s ? s.sign() : ' ';
            boolean ends = i == tokens.size() || here == '+' || here == '-' || isMinus(tokens.get(i));
            if (ends) {
                Amount product = product(tokens.subList(start, i));
                total = total == null ? product : total.plus(product, sign);
                sign = here == '+' ? 1 : -1;
                start = i + 1;
            }
        }
        return total == null ? Amount.WRONG : total;
    }

    private static boolean isMinus(CssToken token) {
        return token instanceof CssToken.Word word && word.text().equals("-");
    }

    private Amount product(List<CssToken> tokens) {
        if (tokens.isEmpty()) {
            return Amount.WRONG;
        }
        Amount total = operand(tokens.get(0));
        for (int i = 1; i + 1 < tokens.size(); i += 2) {
            char sign = tokens.get(i) instanceof CssToken.Sign s ? s.sign() : ' ';
            Amount next = operand(tokens.get(i + 1));
            total = sign == '*' ? total.times(next) : sign == '/' ? total.over(next) : Amount.WRONG;
        }
        return tokens.size() % 2 == 1 ? total : Amount.WRONG;
    }

    private Amount operand(CssToken token) {
        if (token instanceof CssToken.Quantity n && n.unit().isEmpty()) {
            return new Amount(n.value(), false);
        }
        if (token instanceof CssToken.Function f && isCalculation(f)) {
            return sum(f.arguments());
        }
        OptionalDouble points = points(token);
        return points.isPresent() ? new Amount(points.getAsDouble(), true) : Amount.WRONG;
    }
}
