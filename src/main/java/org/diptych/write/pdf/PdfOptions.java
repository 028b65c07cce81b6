package org.diptych.write.pdf;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a file shall be.
 *
 * @param standards none for a plain file without structure; both by default
 * @param timestamp the date of creation that the file carries
 */
public record PdfOptions(Set<Standard> standards, Instant timestamp) {
    public PdfOptions {
        standards = Set.copyOf(standards);
    }

    /** Accessible and archival. */
    public static PdfOptions standard(Instant timestamp) {
        return new PdfOptions(EnumSet.allOf(Standard.class), timestamp);
    }

    boolean isTagged() {
        return !standards.isEmpty();
    }
}
