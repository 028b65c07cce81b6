package org.diptych.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.language.Edition;
import org.diptych.language.Language;
import org.diptych.style.Theme;
import org.diptych.workspace.Workspace;
import org.diptych.write.word.WordWriter;

/** The Word document from which a house makes its own look: every style of the theme, shown once. */
public final class HouseReference {
    private HouseReference() {}

    /**
     * Makes it.
     *
     * @param kind whose theme is added to the house's; empty for the house's alone
     * @param language of its words
     * @param diagnostics told about mistakes in the theme
     * @return its bytes, always the same for the same theme and moment; what they are worth tells {@code diagnostics}
     */
    public static byte[] of(Workspace workspace, String kind, Language language, Diagnostics diagnostics) {
        Theme theme = Theme.read(workspace, kind, "", diagnostics);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new WordWriter(theme.sheet(), path -> Optional.empty(), diagnostics)
                    .writeReference(Edition.in(language), workspace.timestamp(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
