package org.diptych.layout.svg;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an element of an SVG looks like: its own attributes and style over what it inherits. */
final class Look {
    private static final List<String> INHERITED = List.of(
            "fill",
            "fill-gradient",
            "fill-opacity",
            "fill-rule",
            "stroke",
            "stroke-gradient",
            "stroke-width",
            "stroke-opacity",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-miterlimit",
            "stroke-dasharray",
            "color",
            "font-family",
            "font-size",
            "font-weight",
            "font-style",
            "text-anchor",
            "visibility");

    private static final Map<String, Integer> COLORS = Map.ofEntries(
            Map.entry("black", 0),
            Map.entry("white", 0xFFFFFF),
            Map.entry("red", 0xFF0000),
            Map.entry("green", 0x008000),
            Map.entry("blue", 0x0000FF),
            Map.entry("yellow", 0xFFFF00),
            Map.entry("orange", 0xFFA500),
            Map.entry("gold", 0xFFD700),
            Map.entry("purple", 0x800080),
            Map.entry("teal", 0x008080),
            Map.entry("navy", 0x000080),
            Map.entry("maroon", 0x800000),
            Map.entry("olive", 0x808000),
            Map.entry("lime", 0x00FF00),
            Map.entry("aqua", 0x00FFFF),
            Map.entry("cyan", 0x00FFFF),
            Map.entry("magenta", 0xFF00FF),
            Map.entry("fuchsia", 0xFF00FF),
            Map.entry("pink", 0xFFC0CB),
            Map.entry("brown", 0xA52A2A),
            Map.entry("gray", 0x808080),
            Map.entry("grey", 0x808080),
            Map.entry("silver", 0xC0C0C0),
            Map.entry("lightgray", 0xD3D3D3),
            Map.entry("lightgrey", 0xD3D3D3),
            Map.entry("darkgray", 0xA9A9A9),
            Map.entry("darkgrey", 0xA9A9A9),
            Map.entry("darkblue", 0x00008B),
            Map.entry("darkgreen", 0x006400),
            Map.entry("darkred", 0x8B0000),
            Map.entry("steelblue", 0x4682B4),
            Map.entry("tomato", 0xFF6347),
            Map.entry("crimson", 0xDC143C));

    private final Map<String, String> values;
    /** Of the element and of all around it. */
    private final double opacity;

    Look(Map<String, String> values, double opacity) {
        this.values = values;
        this.opacity = opacity;
    }

    static final Look INITIAL = new Look(Map.of(), 1);

    /** The look of an element inside, which says this much itself. */
    Look with(Map<String, String> own) {
        var all = new java.util.TreeMap<String, String>();
        INHERITED.forEach(name -> {
            String value = values.get(name);
            if (value != null) {
                all.put(name, value);
            }
        });
        own.forEach((name, value) -> {
            if (!value.equals("inherit")) {
                all.put(name, value);
            }
        });
        return new Look(all, opacity * share(own.getOrDefault("opacity", "1")));
    }

    String get(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    boolean isHidden() {
        return get("display", "").equals("none")
                || List.of("hidden", "collapse").contains(get("visibility", ""));
    }

    double length(String name, double otherwise) {
        return Lengths.pixels(get(name, ""), otherwise);
    }

    /** The colour of the area or of the line with its opacity; empty for none. */
    Optional<Integer> paint(String name) {
        String value = get(name, name.equals("fill") ? "black" : "none").strip();
        if (value.equalsIgnoreCase("currentcolor")) {
            value = get("color", "black").strip();
        }
        return color(value).map(rgb -> {
            double alpha = opacity * share(get(name + "-opacity", "1"));
            return (int) Math.round(255 * alpha) << 24 | rgb;
        });
    }

    /** A number or a percentage, from 0 to 1. */
    static double share(String value) {
        String number = value.strip();
        double share = number.endsWith("%")
                ? Lengths.number(number.substring(0, number.length() - 1), 100) / 100
                : Lengths.number(number, 1);
        return Math.max(0, Math.min(1, share));
    }

    /** Whether a value names a colour, or says that there is none. */
    static boolean isColor(String value) {
        return value.equals("none")
                || value.equals("transparent")
                || value.equalsIgnoreCase("currentcolor")
                || color(value).isPresent();
    }

    static Optional<Integer> color(String value) {
        String name = value.toLowerCase(java.util.Locale.ROOT);
        try {
            if (name.matches("#[0-9a-f]{6}")) {
                return Optional.of(Integer.parseInt(name.substring(1), 16));
            }
            if (name.matches("#[0-9a-f]{3}")) {
                return Optional.of(Integer.parseInt(name.replaceAll("[#]?([0-9a-f])", "$1$1"), 16));
            }
            if (name.startsWith("rgb(") && name.endsWith(")")) {
                return rgb(name.substring(4, name.length() - 1).split("[ ,]+"));
            }
        } catch (NumberFormatException noColor) {
            return Optional.empty();
        }
        return Optional.ofNullable(COLORS.get(name));
    }

    private static Optional<Integer> rgb(String[] parts) {
        int rgb = 0;
        for (String part : parts) {
            double value = part.endsWith("%")
                    ? 2.55 * Double.parseDouble(part.substring(0, part.length() - 1))
                    : Double.parseDouble(part);
            rgb = rgb << 8 | (int) Math.max(0, Math.min(255, Math.round(value)));
        }
        return parts.length == 3 ? Optional.of(rgb) : Optional.empty();
    }
}
