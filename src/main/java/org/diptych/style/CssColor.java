package org.diptych.style;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Colours to {@code 0xAARRGGBB}. */
final class CssColor {
    private CssColor() {}

    /**
     * The colour of a token; empty where it is none.
     *
     * @param current what {@code currentcolor} stands for
     */
    static OptionalInt of(CssToken token, int current) {
        return switch (token) {
            case CssToken.Hash hash -> hex(hash.digits());
            case CssToken.Word word ->
                word.text().equalsIgnoreCase("currentcolor")
                        ? OptionalInt.of(current)
                        : named(word.text().toLowerCase(Locale.ROOT));
            case CssToken.Function f ->
                f.name().equals("rgb") || f.name().equals("rgba") ? rgb(f.arguments()) : OptionalInt.empty();
            case CssToken.Quantity n -> OptionalInt.empty();
            case CssToken.Quoted q -> OptionalInt.empty();
            case CssToken.Sign s -> OptionalInt.empty();
        };
    }

    private static OptionalInt hex(String digits) {
        StringBuilder full = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (Character.digit(c, 16) < 0) {
                return OptionalInt.empty();
            }
            full.append(c);
            if (digits.length() <= 4) {
                full.append(c);
            }
        }
        if (full.length() == 6) {
            full.append("ff");
        }
        if (full.length() != 8) {
            return OptionalInt.empty();
        }
        int rgba = Integer.parseUnsignedInt(full.toString(), 16);
        return OptionalInt.of(Integer.rotateRight(rgba, 8));
    }

    private static OptionalInt rgb(List<CssToken> arguments) {
        int[] parts = {0, 0, 0, 255};
        int count = 0;
        for (CssToken token : arguments) {
            if (token instanceof CssToken.Quantity number && count < 4) {
                double whole = count < 3 ? 255 : 1;
                double share = number.unit().equals("%") ? number.value() / 100 : number.value() / whole;
                parts[count++] = (int) Math.round(255 * Math.clamp(share, 0.0, 1.0));
            } else if (!(token instanceof CssToken.Sign)) {
                return OptionalInt.empty();
            }
        }
        return count < 3
                ? OptionalInt.empty()
                : OptionalInt.of(parts[3] << 24 | parts[0] << 16 | parts[1] << 8 | parts[2]);
    }

    /** The sixteen of CSS 1 and a few greys; a theme names its own colours. */
    private static OptionalInt named(String name) {
        return switch (name) {
            case "transparent" -> OptionalInt.of(0);
            case "black" -> OptionalInt.of(0xff000000);
            case "white" -> OptionalInt.of(0xffffffff);
            case "silver" -> OptionalInt.of(0xffc0c0c0);
            case "gray", "grey" -> OptionalInt.of(0xff808080);
            case "lightgray", "lightgrey" -> OptionalInt.of(0xffd3d3d3);
            case "darkgray", "darkgrey" -> OptionalInt.of(0xffa9a9a9);
            case "red" -> OptionalInt.of(0xffff0000);
            case "maroon" -> OptionalInt.of(0xff800000);
            case "orange" -> OptionalInt.of(0xffffa500);
            case "yellow" -> OptionalInt.of(0xffffff00);
            case "olive" -> OptionalInt.of(0xff808000);
            case "lime" -> OptionalInt.of(0xff00ff00);
            case "green" -> OptionalInt.of(0xff008000);
            case "aqua", "cyan" -> OptionalInt.of(0xff00ffff);
            case "teal" -> OptionalInt.of(0xff008080);
            case "blue" -> OptionalInt.of(0xff0000ff);
            case "navy" -> OptionalInt.of(0xff000080);
            case "fuchsia", "magenta" -> OptionalInt.of(0xffff00ff);
            case "purple" -> OptionalInt.of(0xff800080);
            default -> OptionalInt.empty();
        };
    }
}
