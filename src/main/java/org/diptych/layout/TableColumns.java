package org.diptych.layout;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.document.Block;

/** How wide the columns of each table came out: other writers lay them out alike. */
public final class TableColumns {
    /** Tables are told apart by identity: equal ones may stand in rooms of different widths. */
    private final Map<Block.Table, Widths> tables = Collections.synchronizedMap(new IdentityHashMap<>());

    /**
     * Widths in points.
     *
     * @param room that the table might have taken
     */
    public record Widths(double room, List<Double> columns) {
        public Widths {
            columns = List.copyOf(columns);
        }
    }

    TableColumns() {}

    void put(Block.Table table, double room, double[] widths) {
        tables.put(table, new Widths(room, Arrays.stream(widths).boxed().toList()));
    }

    /** The widths of a table of the document; empty for one that was not laid out. */
    public Optional<Widths> of(Block.Table table) {
        return Optional.ofNullable(tables.get(table));
    }
}
