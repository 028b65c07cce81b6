package org.diptych.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.diptych.content.Format;
import org.diptych.diagnostic.Severity;
import org.diptych.language.Edition;
import org.diptych.write.pdf.Standard;

/**
 * What to build.
 *
 * @param publications folder names below {@code content/}; empty for all
 * @param editions empty for those that each publication asks for
 * @param formats empty for those that each publication asks for
 * @param output folder to write to
 * @param standards that every PDF meets, an empty set for plain files; empty for those of each publication
 * @param force makes anew what is up to date
 * @param failOn the mildest severity that stops the build before anything is written
 */
public record BuildRequest(
        List<String> publications,
        List<Edition> editions,
        List<Format> formats,
        Path output,
        Optional<Set<Standard>> standards,
        boolean force,
        Severity failOn) {
    public BuildRequest {
        publications = List.copyOf(publications);
        editions = List.copyOf(editions);
        formats = List.copyOf(formats);
        standards = standards.map(Set::copyOf);
    }

    /** Whether pages may be laid out. */
    boolean isPaged() {
        for (Format format : formats) {
            if (format.isPaged()) {
                return true;
            }
        }
        return formats.isEmpty();
    }

    /** What outputs depend on besides their inputs. */
    String recipe() {
        return standards
                .map(set -> set.stream().map(Standard::code).sorted().collect(Collectors.joining(" ")))
                .orElse("usual");
    }
}
