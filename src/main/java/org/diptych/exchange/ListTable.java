package org.diptych.exchange;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.diptych.language.Localized;

/** A table whose rows are made from the things of a list, each when it is written. */
record ListTable<T>(
        String name,
        Localized<String> title,
        List<Column> columns,
        List<String> key,
        List<Link> links,
        List<T> things,
        Function<T, List<Cell>> row)
        implements DataTable {
    @Override
    public int size() {
        return things.size();
    }

    @Override
    public void rows(Consumer<List<Cell>> sink) {
        things.forEach(thing -> sink.accept(row.apply(thing)));
    }
}
