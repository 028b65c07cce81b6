package org.diptych.proof.a;

import org.diptych.proof.b.Second;

/** One half of a cycle. */
public final class First {
    /** The other half. */
    public Second second() {
        return new Second();
    }
}
