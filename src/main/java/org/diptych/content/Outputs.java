package org.diptych.content;

import java.util.List;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.language.Edition;
import org.diptych.language.ReadingOrder;

/**
 * What a publication wants to be made of it.
 *
 * @param attached to its PDFs
 * @param attachedAt where it says so; {@link SourcePosition#NONE} where it does not
 * @param reading the order in which its two languages are read where they stand side by side
 */
public record Outputs(
        List<Edition> editions,
        List<Format> formats,
        List<Attached> attached,
        SourcePosition attachedAt,
        ReadingOrder reading) {
    public Outputs {
        editions = List.copyOf(editions);
        formats = List.copyOf(formats);
        attached = List.copyOf(attached);
    }
}
