package org.diptych.document;

import java.util.List;
import org.diptych.language.Edition;

/**
 * A publication in one edition, ready for layout and writers once it is resolved.
 *
 * @param blocks in reading order
 */
public record Document(Edition edition, Metadata metadata, List<Block> blocks) {
    public Document {
        blocks = List.copyOf(blocks);
    }
}
