package org.diptych.value;

import org.diptych.diagnostic.SourcePosition;
import org.diptych.language.Localized;
import org.jspecify.annotations.Nullable;

/**
 * A record named by another.
 *
 * @param target the id as typed: {@code id}, {@code publication:id}, or an actor with a unit ({@code urban.dru})
 * @param note a remark printed beside it
 * @param at where the id stands
 */
public record Reference(String target, @Nullable Localized<Passage> note, SourcePosition at) {}
