package org.diptych.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.diagnostic.Suggestions;
import org.diptych.source.Node;
import org.diptych.value.Allocation;
import org.diptych.value.AllocationNumber;
import org.diptych.value.Credits;
import org.diptych.value.Moment;
import org.diptych.value.Numbers;
import org.diptych.value.Stage;
import org.diptych.value.Value;
import org.jspecify.annotations.Nullable;

/** Reads lists of budget articles, each with what the record has of it. */
final class AllocationReader {
    private static final List<String> KEYS =
            List.of("number", "note", "amount", "part", "commitment", "payment", "year", "stage");

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
                    StructureReader.rejectOthers(context, mapping, "an allocation", KEYS);
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
                    amount(context, mapping, "amount"),
                    part(mapping),
                    credits(mapping),
                    number.at()));
        });
    }

    private @Nullable BigDecimal part(Node.Mapping mapping) {
        Optional<Node> node = given(mapping, "part");
        if (node.isEmpty()) {
            return null;
        }
        if (!(node.get() instanceof Node.Scalar scalar)) {
            context.wrong("part", node.get(), "a percentage of the article");
            return null;
        }
        BigDecimal part = context.valueOf(Numbers.percentage(scalar.text()), Rule.WRONG_TYPE, scalar.at());
        if (part != null && (part.signum() < 0 || part.compareTo(BigDecimal.valueOf(100)) > 0)) {
            context.report(
                    Rule.WRONG_TYPE, scalar.at(), "`" + scalar.text() + "` is not a part: parts go from 0 to 100 %.");
            return null;
        }
        return part;
    }

    /** Amounts of one year, or by year; one entry a year. */
    private List<Credits> credits(Node.Mapping mapping) {
        Stage stage = stage(context, mapping);
        Integer year = year(context, mapping);
        Map<Integer, BigDecimal> commitments = new TreeMap<>();
        Map<Integer, BigDecimal> payments = new TreeMap<>();
        amounts(mapping, "commitment", year, commitments);
        amounts(mapping, "payment", year, payments);
        TreeSet<Integer> years = new TreeSet<>(commitments.keySet());
        years.addAll(payments.keySet());
        SourcePosition at = given(mapping, "commitment")
                .or(() -> given(mapping, "payment"))
                .map(Node::at)
                .orElse(mapping.at());
        List<Credits> credits = new ArrayList<>();
        for (int each : years) {
            credits.add(new Credits(each == 0 ? null : each, commitments.get(each), payments.get(each), stage, at));
        }
        if (credits.isEmpty() && (year != null || stage != null)) {
            BigDecimal amount = amount(context, mapping, "amount");
            credits.add(new Credits(year, amount, amount, stage, at));
        }
        return credits;
    }

    /** Amounts by year; the year 0 where none is said. */
    private void amounts(Node.Mapping mapping, String key, @Nullable Integer year, Map<Integer, BigDecimal> found) {
        Optional<Node> node = given(mapping, key);
        if (node.isEmpty()) {
            return;
        }
        switch (node.get()) {
            case Node.Scalar scalar ->
                context.take(
                        Numbers.amount(scalar.text()),
                        Rule.WRONG_TYPE,
                        scalar.at(),
                        amount -> found.put(year == null ? 0 : year, amount));
            case Node.Mapping years ->
                years.forEach(entry -> {
                    Integer each = year(context, entry.key());
                    BigDecimal amount = amount(context, years, entry.name());
                    if (each != null && amount != null) {
                        found.put(each, amount);
                    }
                });
            case Node.Sequence sequence -> context.wrong(key, sequence, "an amount in euros, or amounts by year");
        }
    }

    static Optional<Node> given(Node.Mapping mapping, String key) {
        return mapping.get(key).filter(node -> !(node instanceof Node.Scalar scalar && scalar.isEmpty()));
    }

    /** An amount in euros; null where there is none, or one that was reported. */
    static @Nullable BigDecimal amount(ValueContext context, Node.Mapping mapping, String key) {
        Optional<Node> node = given(mapping, key);
        if (node.isEmpty()) {
            return null;
        }
        if (node.get() instanceof Node.Scalar scalar) {
            return context.valueOf(Numbers.amount(scalar.text()), Rule.WRONG_TYPE, scalar.at());
        }
        context.wrong(key, node.get(), "an amount in euros");
        return null;
    }

    static @Nullable Integer year(ValueContext context, Node.Mapping mapping) {
        Optional<Node> node = given(mapping, "year");
        if (node.isEmpty()) {
            return null;
        }
        if (node.get() instanceof Node.Scalar scalar) {
            return year(context, scalar);
        }
        context.wrong("year", node.get(), "a year such as `2024`");
        return null;
    }

    private static @Nullable Integer year(ValueContext context, Node.Scalar scalar) {
        String text = scalar.text().strip();
        if (text.length() == 4 && text.chars().allMatch(c -> c >= '0' && c <= '9') && text.charAt(0) != '0') {
            return Integer.valueOf(text);
        }
        context.report(
                Rule.WRONG_TYPE,
                scalar.at(),
                "`" + text + "` is not a year.",
                Moment.countedDay(text).orElse("write four digits: `2024`."));
        return null;
    }

    static @Nullable Stage stage(ValueContext context, Node.Mapping mapping) {
        Optional<Node> node = given(mapping, "stage");
        if (node.isEmpty()) {
            return null;
        }
        String word = node.get() instanceof Node.Scalar scalar ? scalar.text().strip() : "";
        Optional<Stage> stage = Stage.of(word);
        if (stage.isEmpty()) {
            List<String> known = List.of(Stage.ESTIMATED.key(), Stage.REALISED.key());
            context.report(
                    Rule.UNKNOWN_VALUE,
                    node.get().at(),
                    "`" + word + "` is not a stage.",
                    Suggestions.nearest(word, known)
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("write `estimated` or `realised`."));
        }
        return stage.orElse(null);
    }
}
