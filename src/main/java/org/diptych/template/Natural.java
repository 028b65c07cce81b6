package org.diptych.template;

import java.util.Comparator;

/** The order of codes: digits as numbers, so that {@code 1.1.10} comes after {@code 1.1.9}. */
final class Natural implements Comparator<String> {
    static final Comparator<String> ORDER = new Natural();

    private Natural() {}

    @Override
    public int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int order;
            if (isDigit(a, i) && isDigit(b, j)) {
                int endA = digits(a, i);
                int endB = digits(b, j);
                String x = a.substring(i, endA).replaceFirst("^0+(?=.)", "");
                String y = b.substring(j, endB).replaceFirst("^0+(?=.)", "");
                order = x.length() != y.length() ? Integer.compare(x.length(), y.length()) : x.compareTo(y);
                i = endA;
                j = endB;
            } else {
                order = Character.compare(a.charAt(i++), b.charAt(j++));
            }
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.length() - i, b.length() - j);
    }

    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && isDigit(text, i)) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
