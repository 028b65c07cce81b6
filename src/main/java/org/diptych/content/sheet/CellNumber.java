package org.diptych.content.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DateUtil;
import org.diptych.content.sheet.WorkbookSettings.Shape;
import org.jspecify.annotations.Nullable;

/** The text of a number as an author would type it in YAML. */
final class CellNumber {
    /** Spreadsheets show 15 digits and store 17: the last two are noise of binary fractions. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final int LARGEST_EXPONENT = 300;

    private CellNumber() {}

    /** A plain decimal, a percentage ({@code 95 %}), a date or a month; null where the text is none of these. */
    static @Nullable String text(String raw, Shape shape, boolean countsFrom1904) {
        BigDecimal number;
        try {
            number = new BigDecimal(raw);
        } catch (NumberFormatException e) {
            return null;
        }
        if (Math.abs((long) number.scale()) > LARGEST_EXPONENT) {
            return null;
        }
        return switch (shape) {
            case PLAIN -> plain(number);
            case PERCENT -> plain(number.movePointRight(2)) + " %";
            case DATE -> date(number, countsFrom1904);
            case MONTH -> month(number, countsFrom1904);
        };
    }

    private static String plain(BigDecimal number) {
        BigDecimal shown = number.round(SHOWN).stripTrailingZeros();
        return shown.signum() == 0 ? "0" : shown.toPlainString();
    }

    private static @Nullable String date(BigDecimal number, boolean countsFrom1904) {
        LocalDateTime moment = DateUtil.getLocalDateTime(number.doubleValue(), countsFrom1904, true);
        if (moment == null) {
            return null;
        }
        return moment.toLocalTime().toSecondOfDay() == 0
                ? moment.toLocalDate().toString()
                : DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT)
                        .format(moment);
    }

    private static @Nullable String month(BigDecimal number, boolean countsFrom1904) {
        LocalDateTime moment = DateUtil.getLocalDateTime(number.doubleValue(), countsFrom1904, true);
        return moment == null ? null : YearMonth.from(moment).toString();
    }
}
