package org.diptych.write.pdf;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What a file shall be.
 *
 * @param standards none for a plain file without structure; of PDF/A one part at most
 * @param timestamp the date of creation that the file carries
 * @param attachments files in it; PDF/A-2 takes none
 */
public record PdfOptions(Set<Standard> standards, Instant timestamp, List<Attachment> attachments) {
    public PdfOptions {
        standards = Set.copyOf(standards);
        attachments = List.copyOf(attachments);
        if (standards.contains(Standard.A2A) && (standards.contains(Standard.A3A) || !attachments.isEmpty())) {
            throw new IllegalArgumentException("PDF/A-2 with attachments, or with PDF/A-3: " + standards);
        }
    }

    /** A file without attachments. */
    public PdfOptions(Set<Standard> standards, Instant timestamp) {
        this(standards, timestamp, List.of());
    }

    /** Accessible and archival. */
    public static PdfOptions standard(Instant timestamp) {
        return new PdfOptions(Standard.usual(), timestamp);
    }

    boolean isTagged() {
        return !standards.isEmpty();
    }

    /** The part of PDF/A that it follows; 0 for none. */
    int archivalPart() {
        return standards.stream().mapToInt(Standard::part).max().orElse(0);
    }
}
