package org.diptych.content;

import java.util.List;
import java.util.Optional;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.kind.RecordType;
import org.diptych.source.Node;

/**
 * A record as written: its type and its place in the tree are known, its fields are not read yet.
 *
 * @param id its id; where it has none, a name of our own with a {@code ?} in front
 * @param type what it is
 * @param keys all that is written
 * @param folder the folder of its file
 * @param order the typed order
 * @param children the records under it, in order
 * @param at its id, or where it starts
 */
record Draft(
        String id,
        RecordType type,
        Node.Mapping keys,
        String folder,
        Optional<Integer> order,
        List<Draft> children,
        SourcePosition at) {
    Draft {
        children = List.copyOf(children);
    }

    /** Whether the author gave it an id. */
    boolean hasId() {
        return !id.startsWith("?");
    }
}
