package org.diptych.value;

import org.diptych.diagnostic.SourcePosition;
import org.diptych.language.Localized;
import org.jspecify.annotations.Nullable;

/**
 * A line of a budget: what an article has in one year.
 *
 * @param credits with its year and stage
 * @param name the denomination that stands beside it, where one does
 * @param at where the number stands
 */
public record Appropriation(
        AllocationNumber number, Credits credits, @Nullable Localized<String> name, SourcePosition at) {}
