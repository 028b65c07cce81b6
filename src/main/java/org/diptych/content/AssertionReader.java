package org.diptych.content;

import java.util.ArrayList;
import java.util.List;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.kind.FieldType;
import org.diptych.source.Node;

/** Reads what a record asserts: under its own key {@code assert}, and in its tables about their cells. */
final class AssertionReader {
    static final String KEY = "assert";

    private final Diagnostics diagnostics;

    AssertionReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    List<Assertion> of(Draft draft) {
        List<Assertion> assertions = new ArrayList<>();
        draft.keys().get(KEY).ifPresent(node -> read("", node, assertions));
        draft.type().fields().forEach((name, field) -> {
            if (field.type() instanceof FieldType.Table
                    && draft.keys().get(name).orElse(null) instanceof Node.Mapping table) {
                table.get(KEY).ifPresent(node -> read(name + "/", node, assertions));
            }
        });
        return assertions;
    }

    private void read(String prefix, Node node, List<Assertion> assertions) {
        if (!(node instanceof Node.Mapping mapping)) {
            diagnostics.report(
                    Rule.WRONG_TYPE,
                    node.at(),
                    "`assert` takes figures and what they are, not " + node.description() + ".",
                    "write for instance `assert: {total: 15673000}`.");
            return;
        }
        for (Node.Entry entry : mapping) {
            switch (entry.value()) {
                case Node.Scalar scalar ->
                    assertions.add(
                            new Assertion(prefix + entry.name(), scalar.text().strip(), scalar.at()));
                case Node.Mapping deeper -> read(prefix + entry.name() + "/", deeper, assertions);
                case Node.Sequence sequence ->
                    diagnostics.report(
                            Rule.WRONG_TYPE,
                            sequence.at(),
                            "`" + entry.name() + "` is asserted to be one value, not a list.");
            }
        }
    }
}
