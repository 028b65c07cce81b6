package org.diptych.content.markdown;

import java.util.List;
import java.util.Map;
import org.diptych.diagnostic.SourcePosition;

/** Prints a view of records that stands on a line of its own: {@code {{measures pillar=training}}}. */
@FunctionalInterface
public interface ViewPrinter {
    /**
     * The block HTML of a view; whatever is wrong with its name or its options is reported by the printer.
     *
     * @param options as written, in order; values are parted by commas
     */
    String print(String name, Map<String, List<String>> options, SourcePosition at);
}
