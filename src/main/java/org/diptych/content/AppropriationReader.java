package org.diptych.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.diagnostic.Rule;
import org.diptych.kind.Field;
import org.diptych.language.Localized;
import org.diptych.source.Node;
import org.diptych.value.AllocationNumber;
import org.diptych.value.Appropriation;
import org.diptych.value.Credits;
import org.diptych.value.Passage;
import org.diptych.value.Value;

/** Reads lines of a budget: in place, or the rows of a spreadsheet with the same names as columns. */
final class AppropriationReader {
    private static final List<String> KEYS =
            List.of("number", "name", "year", "commitment", "payment", "stage", "remark");

    private final ValueContext context;

    AppropriationReader(ValueContext context) {
        this.context = context;
    }

    Optional<Value> appropriations(String key, Node node) {
        List<Appropriation> lines = new ArrayList<>();
        switch (node) {
            case Node.Sequence sequence ->
                sequence.forEach(item -> {
                    if (item instanceof Node.Mapping mapping) {
                        line(mapping).ifPresent(lines::add);
                    } else {
                        context.wrong(key, item, "lines such as `{number: …, year: …, commitment: …, payment: …}`");
                    }
                });
            case Node.Mapping mapping -> rows(mapping).forEach(row -> line(row).ifPresent(lines::add));
            case Node.Scalar scalar -> context.wrong(key, scalar, "lines of a budget, or `{file: budget.xlsx}`");
        }
        return Optional.of(new Value.Appropriations(lines));
    }

    private List<Node.Mapping> rows(Node.Mapping mapping) {
        StructureReader.rejectOthers(context, mapping, "a spreadsheet", List.of("file", "sheet"));
        if (!(mapping.get("file").orElse(mapping) instanceof Node.Scalar file)) {
            context.report(Rule.MISSING_FIELD, mapping.at(), "The spreadsheet has no `file`.");
            return List.of();
        }
        Optional<Node.Scalar> sheet =
                mapping.get("sheet").filter(Node.Scalar.class::isInstance).map(Node.Scalar.class::cast);
        String path = Paths.resolve(context.folder(), file.text()).orElse(file.text());
        context.files().use(path);
        Map<String, Field> none = new LinkedHashMap<>();
        return new SheetRecords(context.files(), none, KEYS).read(path, sheet, file.at());
    }

    private Optional<Appropriation> line(Node.Mapping mapping) {
        StructureReader.rejectOthers(context, mapping, "a line of a budget", KEYS);
        AllocationNumber number = null;
        Node.Scalar typed = null;
        if (mapping.get("number").orElse(mapping) instanceof Node.Scalar scalar) {
            typed = scalar;
            number = context.valueOf(AllocationNumber.parse(scalar.text()), Rule.ALLOCATION_NUMBER, scalar.at());
        } else {
            context.report(Rule.MISSING_FIELD, mapping.at(), "The line has no `number`.");
        }
        Integer year = AllocationReader.year(context, mapping);
        if (AllocationReader.given(mapping, "year").isEmpty()) {
            context.report(Rule.MISSING_FIELD, mapping.at(), "The line has no `year`.");
        }
        BigDecimal commitment = AllocationReader.amount(context, mapping, "commitment");
        BigDecimal payment = AllocationReader.amount(context, mapping, "payment");
        Localized<Passage> name = new TextReader(context).wordsOrNull(mapping, "name");
        if (number == null || typed == null || year == null) {
            return Optional.empty();
        }
        Credits credits = new Credits(year, commitment, payment, AllocationReader.stage(context, mapping), typed.at());
        return Optional.of(
                new Appropriation(number, credits, name == null ? null : name.map(Passage::text), typed.at()));
    }
}
