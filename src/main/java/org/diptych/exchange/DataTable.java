package org.diptych.exchange;

import java.util.List;
import java.util.function.Consumer;
import org.diptych.language.Localized;

/** A table of open data: one row a thing, in the order of the publication. */
interface DataTable {
    /** The name of its files and of its sheet. */
    String name();

    /** What its rows are. */
    Localized<String> title();

    List<Column> columns();

    /** The columns that tell a row from all others; empty where none do. */
    List<String> key();

    /** Columns that hold ids of other tables: column, table, column there. */
    List<Link> links();

    /** A column that names rows of another table. */
    record Link(String column, String table, String target) {}

    /** How many rows it has. */
    int size();

    /** Hands over every row: a cell for each column. */
    void rows(Consumer<List<Cell>> sink);
}
