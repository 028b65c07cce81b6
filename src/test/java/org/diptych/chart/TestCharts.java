package org.diptych.chart;

import java.util.Locale;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.document.Block;
import org.diptych.document.HtmlReader;

/** Charts from the HTML that templates print. */
final class TestCharts {
    /** Every letter half as wide as the type is high. */
    static final TextMeasure MEASURE = (text, size, strong) -> text.length() * size * 0.5;

    private TestCharts() {}

    /** A chart of a kind; columns are separated by bars, cells by {@code value=printed}. */
    static Block.Chart chart(String attributes, String head, String... rows) {
        StringBuilder html = new StringBuilder("<figure " + attributes + "><table>");
        if (!head.isEmpty()) {
            html.append("<thead>").append(row(head)).append("</thead>");
        }
        html.append("<tbody>");
        StringBuilder foot = new StringBuilder();
        for (String row : rows) {
            if (row.startsWith("^")) {
                foot.append(row(row.substring(1)));
            } else {
                html.append(row(row));
            }
        }
        html.append("</tbody>");
        if (!foot.isEmpty()) {
            html.append("<tfoot>").append(foot).append("</tfoot>");
        }
        return read(html.append("</table></figure>").toString());
    }

    static Block.Chart read(String html) {
        Diagnostics diagnostics = new Diagnostics();
        HtmlReader reader = new HtmlReader(origin -> SourcePosition.NONE, diagnostics);
        Block.Chart chart = (Block.Chart) reader.read(html, "").get(0);
        if (!diagnostics.sorted().isEmpty()) {
            throw new IllegalArgumentException(diagnostics.sorted().toString());
        }
        return chart;
    }

    private static String row(String cells) {
        StringBuilder html = new StringBuilder("<tr>");
        String[] parts = cells.split("\\|", -1);
        for (int i = 0; i < parts.length; i++) {
            String[] figure = parts[i].split("=", 2);
            String cell = figure.length == 1
                    ? parts[i]
                    : String.format(Locale.ROOT, "<data value=\"%s\">%s</data>", figure[0], figure[1]);
            html.append(i == 0 ? "<th>" : "<td>").append(cell).append(i == 0 ? "</th>" : "</td>");
        }
        return html.append("</tr>").toString();
    }
}
