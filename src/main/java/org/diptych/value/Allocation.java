package org.diptych.value;

import java.math.BigDecimal;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.language.Localized;
import org.jspecify.annotations.Nullable;

/**
 * A budget article that a record draws on.
 *
 * @param note a remark printed beside it
 * @param amount in euros
 * @param at where the number stands
 */
public record Allocation(
        AllocationNumber number,
        @Nullable Localized<Passage> note,
        @Nullable BigDecimal amount,
        SourcePosition at) {}
