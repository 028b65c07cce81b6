package org.diptych.write.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The structure tree of a file as text. */
final class StructurePrinter {
    private final StringBuilder out = new StringBuilder();
    private final List<String> leaves = new ArrayList<>();

    private StructurePrinter() {}

    static String print(byte[] pdf) throws IOException {
        return read(pdf).out.toString();
    }

    /** The text of each leaf, in reading order. */
    static List<String> leaves(byte[] pdf) throws IOException {
        return read(pdf).leaves;
    }

    private static StructurePrinter read(byte[] pdf) throws IOException {
        var printer = new StructurePrinter();
        printer.kid(TaggedPdf.read(pdf).root(), 0);
        return printer;
    }

    private void kid(TaggedPdf.Kid kid, int depth) {
        out.append("  ".repeat(depth));
        switch (kid) {
            case TaggedPdf.Text text -> {
                leaves.add(text.value());
                out.append('"').append(text.value().replace('\u00AD', '¬')).append("\"\n");
            }
            case TaggedPdf.Annotation annotation ->
                out.append("annotation ").append(annotation.contents()).append('\n');
            case TaggedPdf.Element element -> {
                out.append(element.type());
                element.attributes()
                        .forEach((name, value) ->
                                out.append(' ').append(name).append('=').append(value));
                out.append('\n');
                element.kids().forEach(inner -> kid(inner, depth + 1));
            }
        }
    }
}
