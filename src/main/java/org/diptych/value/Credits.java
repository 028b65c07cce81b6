package org.diptych.value;

import java.math.BigDecimal;
import org.diptych.diagnostic.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * What may be promised and what may be paid in one year, in euros.
 *
 * @param year absent where the place of the record says it
 * @param commitment crédits d'engagement, vastleggingskredieten; absent where only payments are known
 * @param payment crédits de liquidation, vereffeningskredieten; absent where only commitments are known
 * @param stage absent where the place of the record says it
 */
public record Credits(
        @Nullable Integer year,
        @Nullable BigDecimal commitment,
        @Nullable BigDecimal payment,
        @Nullable Stage stage,
        SourcePosition at) {}
