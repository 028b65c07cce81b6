package org.diptych.value.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.workspace.MemoryWorkspace;

/** The conventions of the theme that is shipped, for tests. */
public final class Shipped {
    private Shipped() {}

    /** Reads them; a mistake in them fails the test. */
    public static Conventions conventions() {
        try {
            String yaml = Files.readString(Path.of(Conventions.FILE));
            Diagnostics diagnostics = new Diagnostics();
            Conventions conventions = Conventions.read(new MemoryWorkspace().with(Conventions.FILE, yaml), diagnostics)
                    .orElseThrow(() -> new AssertionError(diagnostics.sorted()));
            if (!diagnostics.sorted().isEmpty()) {
                throw new AssertionError(diagnostics.sorted());
            }
            return conventions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
