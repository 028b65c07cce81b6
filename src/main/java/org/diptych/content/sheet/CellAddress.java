package org.diptych.content.sheet;

/** Addresses of cells as workbooks write them: letters for the column, then the number of the row. */
public final class CellAddress {
    private CellAddress() {}

    /** The column of {@code B7}, from 0. */
    static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)) && i < 4; i++) {
            column = column * 26 + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
        }
        return column - 1;
    }

    /** The row of {@code B7}, from 1. */
    static int row(String address) {
        int start = 0;
        while (start < address.length() && !Character.isDigit(address.charAt(start))) {
            start++;
        }
        return number(address.substring(start));
    }

    /** The letters of a column that counts from 0. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** A whole number that a workbook holds; 0 where it is none. */
    static int number(String digits) {
        return digits.isEmpty() || digits.length() > 9 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')
                ? 0
                : Integer.parseInt(digits);
    }
}
