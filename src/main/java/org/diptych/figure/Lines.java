package org.diptych.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.diptych.value.CostCategory;
import org.diptych.value.Stage;

/** Lines of a budget, to be chosen from and added up. */
public record Lines(List<BudgetLine> lines) {
    public Lines {
        lines = List.copyOf(lines);
    }

    /** Those that fit. */
    public Lines where(Predicate<BudgetLine> fits) {
        return new Lines(lines.stream().filter(fits).toList());
    }

    /** Those of a year. */
    public Lines year(int year) {
        return where(line -> line.year() == year);
    }

    /** What was meant, or what was done. */
    public Lines stage(Stage stage) {
        return where(line -> line.stage() == stage);
    }

    /** What is spent. */
    public Lines expenditure() {
        return where(line -> !line.isRevenue());
    }

    /** What comes in. */
    public Lines revenue() {
        return where(BudgetLine::isRevenue);
    }

    /** Their sum. */
    public Totals totals() {
        Totals totals = Totals.NONE;
        for (BudgetLine line : lines) {
            totals = totals.plus(line);
        }
        return totals;
    }

    /** Their sums by what something says of each, in the order of that. */
    public <K extends Comparable<K>> Map<K, Totals> by(Function<BudgetLine, K> key) {
        Map<K, Totals> sums = new TreeMap<>();
        for (BudgetLine line : lines) {
            sums.merge(key.apply(line), Totals.NONE.plus(line), Totals::plus);
        }
        return sums;
    }

    /** By year. */
    public Map<Integer, Totals> byYear() {
        return by(BudgetLine::year);
    }

    /** By sort of cost. */
    public Map<CostCategory, Totals> byCategory() {
        return by(BudgetLine::category);
    }

    /** By main economic class, the first digit of the economic code. */
    public Map<String, Totals> byClass() {
        return by(line -> line.number().economicClass());
    }

    /** By article. */
    public Map<String, Totals> byNumber() {
        return by(line -> line.number().canonical());
    }

    /** The years that there are lines of. */
    public List<Integer> years() {
        TreeSet<Integer> years = new TreeSet<>();
        lines.forEach(line -> years.add(line.year()));
        years.remove(0);
        return new ArrayList<>(years);
    }
}
