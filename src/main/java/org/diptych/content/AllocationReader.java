package org.diptych.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.diptych.diagnostic.Rule;
import org.diptych.source.Node;
import org.diptych.value.Allocation;
import org.diptych.value.AllocationNumber;
import org.diptych.value.Numbers;
import org.diptych.value.Value;
import org.jspecify.annotations.Nullable;

/** Reads lists of budget articles. */
final class AllocationReader {
    private final ValueContext context;

    AllocationReader(ValueContext context) {
        this.context = context;
    }

    Optional<Value> allocations(String key, Node node) {
        List<Node> nodes = node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
        List<Allocation> allocations = new ArrayList<>();
        for (Node each : nodes) {
            switch (each) {
                case Node.Scalar number -> add(number, each, allocations);
                case Node.Mapping mapping -> {
                    StructureReader.rejectOthers(
                            context, mapping, "an allocation", List.of("number", "note", "amount"));
                    if (mapping.get("number").orElse(mapping) instanceof Node.Scalar number) {
                        add(number, mapping, allocations);
                    } else {
                        context.report(Rule.MISSING_FIELD, mapping.at(), "The allocation has no `number`.");
                    }
                }
                case Node.Sequence sequence -> context.wrong(key, sequence, "allocation numbers");
            }
        }
        return allocations.size() == nodes.size() ? Optional.of(new Value.Allocations(allocations)) : Optional.empty();
    }

    private void add(Node.Scalar number, Node whole, List<Allocation> allocations) {
        context.take(AllocationNumber.parse(number.text()), Rule.ALLOCATION_NUMBER, number.at(), parsed -> {
            boolean plain = !(whole instanceof Node.Mapping);
            Node.Mapping mapping =
                    whole instanceof Node.Mapping keys ? keys : new Node.Mapping(List.of(), "", whole.at());
            allocations.add(new Allocation(
                    parsed,
                    plain ? null : new TextReader(context).wordsOrNull(mapping, "note"),
                    amount(mapping),
                    number.at()));
        });
    }

    private @Nullable BigDecimal amount(Node.Mapping mapping) {
        Optional<Node> node = mapping.get("amount");
        if (node.isEmpty()) {
            return null;
        }
        if (node.get() instanceof Node.Scalar scalar) {
            return context.valueOf(Numbers.amount(scalar.text()), Rule.WRONG_TYPE, scalar.at());
        }
        context.wrong("amount", node.get(), "an amount in euros");
        return null;
    }
}
