package org.diptych.build;

import java.util.List;

/**
 * What is to be made of one publication.
 *
 * @param fingerprint of everything that its outputs are made from
 * @param targets that are not up to date
 * @param fresh how many asked for are up to date
 */
record Plan(String publication, String fingerprint, List<Target> targets, int fresh) {
    Plan {
        targets = List.copyOf(targets);
    }
}
