package org.diptych.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.content.Publication;
import org.diptych.content.Record;
import org.diptych.content.Registries;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.figure.Budget;
import org.diptych.figure.Computed;
import org.diptych.figure.TableSums;
import org.diptych.kind.FieldType;
import org.diptych.language.Localized;
import org.diptych.value.Allocation;
import org.diptych.value.AllocationNumber;
import org.diptych.value.Appropriation;
import org.diptych.value.Credits;
import org.diptych.value.Stage;
import org.diptych.value.Value;

/** Money and people add up, stand under the right year and stage, and one number has one denomination. */
final class BudgetCheck {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Computed computed;
    private final Publication publication;
    private final Diagnostics diagnostics;

    BudgetCheck(Computed computed, Diagnostics diagnostics) {
        this.computed = computed;
        this.publication = computed.publication();
        this.diagnostics = diagnostics;
    }

    void check() {
        boolean hasMoney = false;
        Map<String, BigDecimal> parts = new LinkedHashMap<>();
        for (Record record : publication.records()) {
            staffing(record);
            for (var entry : record.fields().entrySet()) {
                Value value = entry.getValue().value();
                if (entry.getValue().inherited()) {
                    continue;
                }
                if (value instanceof Value.Allocations found) {
                    for (Allocation allocation : found.allocations()) {
                        hasMoney |= allocation.part() != null
                                || !allocation.credits().isEmpty();
                        section(record, allocation);
                        part(record, allocation, parts);
                    }
                } else if (value instanceof Value.Appropriations) {
                    hasMoney = true;
                } else if (value instanceof Value.Table table
                        && record.type().fields().get(entry.getKey()) != null
                        && record.type().fields().get(entry.getKey()).type() instanceof FieldType.Table type) {
                    sums(table, type);
                }
            }
        }
        if (hasMoney) {
            names();
            computed.budget().excesses().forEach(this::excess);
        }
    }

    private void sums(Value.Table table, FieldType.Table type) {
        for (TableSums.Mismatch mismatch : TableSums.mismatches(table, type)) {
            diagnostics.report(
                    Rule.STATED_SUM,
                    mismatch.at(),
                    "`" + mismatch.stated().toPlainString() + "` is not the sum of its parts, "
                            + mismatch.computed().toPlainString() + ".",
                    "leave it out: it is computed.");
        }
        for (TableSums.WrongShare share : TableSums.wrongShares(table, type)) {
            diagnostics.report(
                    Rule.STATED_SUM,
                    share.at(),
                    "`" + share.stated().toPlainString() + "` is not the share of `" + share.of() + "`, "
                            + share.computed().toPlainString() + ".",
                    "leave it out: it is computed.");
        }
    }

    /** A record may state fewer people than it holds in detail only by mistake; more is fine, for details may be missing. */
    private void staffing(Record record) {
        int year = computed.year(record);
        Optional<BigDecimal> stated = computed.staffing().stated(record, year);
        if (stated.isEmpty()) {
            return;
        }
        BigDecimal held = computed.staffing().held(record, year);
        if (held.compareTo(stated.get()) > 0) {
            SourcePosition at =
                    computed.staffing().entry(record).map(entry -> entry.at()).orElse(record.at());
            diagnostics.report(
                    Rule.STATED_SUM,
                    at,
                    "`" + record.id() + "` states " + stated.get().toPlainString()
                            + " full-time equivalents, those under it " + held.toPlainString() + ".",
                    "leave the number out to have the sum.");
        }
    }

    private void section(Record record, Allocation allocation) {
        Optional<Stage> stage = computed.stage(record);
        if (stage.isEmpty()) {
            return;
        }
        int year = computed.year(record);
        boolean anyYear = allocation.credits().stream().anyMatch(credits -> credits.year() != null);
        boolean rightYear =
                allocation.credits().stream().anyMatch(credits -> credits.year() == null || credits.year() == year);
        for (Credits credits : allocation.credits()) {
            if (credits.stage() != null && credits.stage() != stage.get()) {
                diagnostics.report(
                        Rule.CREDIT_STAGE,
                        credits.at(),
                        "`" + credits.stage().key() + "` appropriations stand in `" + record.id()
                                + "`, which tells what is " + stage.get().key() + ".",
                        "move them to the section they belong to.");
                return;
            }
        }
        if (anyYear && !rightYear) {
            diagnostics.report(
                    Rule.SECTION_YEAR,
                    allocation.at(),
                    "The appropriations of `" + allocation.number() + "` are not of " + year + ", the year of `"
                            + record.id() + "`.",
                    "is the year wrong, or the section?");
        } else if (allocation.credits().isEmpty()) {
            wrongStage(record, allocation, year, stage.get());
        }
    }

    /** The budget has the article in that year, but only as what it became under planning, or the reverse. */
    private void wrongStage(Record record, Allocation allocation, int year, Stage stage) {
        List<Stage> stages = computed.budget().appropriations().stream()
                .filter(line -> line.number().equals(allocation.number()))
                .map(Appropriation::credits)
                .filter(credits -> credits.year() != null && credits.year() == year)
                .map(credits -> credits.stage() == null ? Stage.ESTIMATED : credits.stage())
                .toList();
        if (!stages.isEmpty() && !stages.contains(stage)) {
            diagnostics.report(
                    Rule.CREDIT_STAGE,
                    allocation.at(),
                    "The budget has `" + allocation.number() + "` in " + year + " only as `"
                            + stages.get(0).key() + "`; `" + record.id() + "` tells what is " + stage.key() + ".",
                    "add a line with `stage: " + stage.key() + "` to the budget.");
        }
    }

    private void part(Record record, Allocation allocation, Map<String, BigDecimal> parts) {
        BigDecimal part = allocation.part();
        if (part == null) {
            return;
        }
        String key = allocation.number() + "/" + computed.year(record) + "/" + computed.stage(record);
        BigDecimal sum = parts.merge(key, part, BigDecimal::add);
        if (sum.compareTo(HUNDRED) > 0) {
            diagnostics.report(
                    Rule.ALLOCATION_PARTS,
                    allocation.at(),
                    "The parts of `" + allocation.number() + "` are "
                            + sum.stripTrailingZeros().toPlainString() + " % together.",
                    "parts of one article are 100 % at most.");
        }
    }

    private void excess(Budget.Excess excess) {
        diagnostics.report(
                Rule.ALLOCATION_PARTS,
                excess.at(),
                "Of `" + excess.number() + "` " + excess.taken().toPlainString() + " EUR are taken in " + excess.year()
                        + "; there are " + excess.whole().toPlainString() + " EUR.",
                "lower the amounts, or correct the budget.");
    }

    /** One number has one denomination: in the lines of budgets, and in the register. */
    private void names() {
        Map<AllocationNumber, Appropriation> first = new HashMap<>();
        Map<String, SourcePosition> seen = new HashMap<>();
        Map<AllocationNumber, Registries.Denomination> register =
                publication.registries().allocations();
        for (Appropriation line : computed.budget().appropriations()) {
            Credits credits = line.credits();
            SourcePosition twice =
                    seen.putIfAbsent(line.number() + " " + credits.year() + " " + credits.stage(), line.at());
            if (twice != null) {
                diagnostics.report(
                        Rule.DUPLICATE_KEY,
                        line.at(),
                        "The article `" + line.number() + "` stands twice for " + credits.year() + "; first at " + twice
                                + ".");
            }
            Registries.Denomination denomination = register.get(line.number());
            Localized<String> name = line.name();
            if (name == null) {
                if (denomination == null && !register.isEmpty()) {
                    diagnostics.report(
                            Rule.UNKNOWN_ALLOCATION,
                            line.at(),
                            "The allocation `" + line.number() + "` has no denomination.",
                            "add it to `content/shared/allocations.yaml`, or a column `name.fr` and `name.nl`.");
                }
                continue;
            }
            Appropriation other = first.putIfAbsent(line.number(), line);
            Localized<String> known = denomination != null ? denomination.name() : other == null ? null : other.name();
            if (known != null && !known.equals(name)) {
                diagnostics.report(
                        Rule.ALLOCATION_NAME,
                        line.at(),
                        "The allocation `" + line.number() + "` is called `" + name.fr() + "` here and `" + known.fr()
                                + "` " + (denomination != null ? "in the register." : "above."),
                        "one number has one denomination.");
            }
        }
    }
}
