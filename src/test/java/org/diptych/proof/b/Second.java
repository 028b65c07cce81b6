package org.diptych.proof.b;

import org.diptych.proof.a.First;

/** The other half of a cycle. */
public final class Second {
    /** The one half. */
    public First first() {
        return new First();
    }
}
