package org.diptych.figure;

import java.math.BigDecimal;
import org.diptych.content.Record;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.value.AllocationNumber;
import org.diptych.value.CostCategory;
import org.diptych.value.Stage;

/**
 * Money of one article, for one record, in one year.
 *
 * @param record whose money it is: the one that states it; for an article that several share undivided, the nearest
 *     that holds all of them
 * @param field that names the article; empty for what no record takes
 * @param isRevenue whether the money comes in
 * @param year 0 where nothing says it
 * @param commitment in euros; 0 where only payments are known
 * @param payment in euros; 0 where only commitments are known
 */
public record BudgetLine(
        Record record,
        String field,
        AllocationNumber number,
        CostCategory category,
        boolean isRevenue,
        int year,
        Stage stage,
        BigDecimal commitment,
        BigDecimal payment,
        SourcePosition at) {}
