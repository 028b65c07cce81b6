package org.diptych.build;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.diptych.content.Format;

/**
 * What is to be made of one publication.
 *
 * @param fingerprint of everything that its outputs are made from
 * @param together all outputs that stand or will stand beside each other: pages lead to them
 * @param targets that are not up to date
 * @param fresh how many asked for are up to date
 */
record Plan(String publication, String fingerprint, Set<Target> together, List<Target> targets, int fresh) {
    Plan {
        targets = List.copyOf(targets);
        together = Set.copyOf(together);
    }

    /** The fingerprint of a target; that of web pages tells which other outputs they lead to. */
    String fingerprint(Target target) {
        if (target.format() != Format.WEB) {
            return fingerprint;
        }
        String others = together.stream()
                .map(other -> other.edition().code() + "." + other.format().code())
                .sorted()
                .collect(Collectors.joining("+"));
        return fingerprint + "-" + others;
    }
}
