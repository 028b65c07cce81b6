package org.diptych.content;

import java.util.Optional;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.source.Node;
import org.diptych.value.Value;

/**
 * What a record says in one field.
 *
 * @param value what it means
 * @param node where and how it is written, with the places of all its parts
 * @param at the place of the whole
 * @param inherited whether an ancestor says it; {@code node} and {@code at} are then the ancestor's
 */
public record FieldValue(Value value, Node node, SourcePosition at, boolean inherited) {
    /**
     * The place of a part, or of what holds it where the part is not written: {@code at("nl")},
     * {@code at("0", "note", "fr")}. List items go by index.
     */
    public SourcePosition at(String... path) {
        Node here = node;
        for (String step : path) {
            Optional<Node> next = step(here, step);
            if (next.isEmpty()) {
                break;
            }
            here = next.get();
        }
        return here.equals(node) ? at : here.at();
    }

    private static Optional<Node> step(Node node, String step) {
        return switch (node) {
            case Node.Scalar scalar -> Optional.empty();
            case Node.Mapping mapping -> mapping.get(step);
            case Node.Sequence sequence -> {
                boolean index =
                        !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9') && step.length() < 9;
                int i = index ? Integer.parseInt(step) : -1;
                yield i >= 0 && i < sequence.items().size()
                        ? Optional.of(sequence.items().get(i))
                        : Optional.empty();
            }
        };
    }

    /** The same, said by an ancestor. */
    FieldValue asInherited() {
        return new FieldValue(value, node, at, true);
    }
}
