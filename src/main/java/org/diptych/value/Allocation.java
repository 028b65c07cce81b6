package org.diptych.value;

import java.math.BigDecimal;
import java.util.List;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.language.Localized;
import org.jspecify.annotations.Nullable;

/**
 * A budget article that a record draws on.
 *
 * @param note a remark printed beside it
 * @param amount in euros, both promised and paid
 * @param part how much of the article is the record's, in hundredths; absent where nothing is said
 * @param credits what the record has of it, by year, where that is said here
 * @param at where the number stands
 */
public record Allocation(
        AllocationNumber number,
        @Nullable Localized<Passage> note,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal part,
        List<Credits> credits,
        SourcePosition at) {
    public Allocation {
        credits = List.copyOf(credits);
    }
}
