package org.diptych.content;

import java.util.List;
import org.diptych.value.Value;

/** The records of a list field, in order. */
public record Records(List<Record> records) implements Value.Nested {
    public Records {
        records = List.copyOf(records);
    }
}
