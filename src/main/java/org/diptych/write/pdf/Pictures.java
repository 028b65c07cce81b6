package org.diptych.write.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.diptych.workspace.Workspace;
import org.openpdf.text.Image;

/** Pictures in the file's own form, each once. */
final class Pictures {
    private final Workspace workspace;
    private final Map<org.diptych.layout.Image, Image> known = new HashMap<>();

    Pictures(Workspace workspace) {
        this.workspace = workspace;
    }

    Image of(org.diptych.layout.Image image) throws IOException {
        Image found = known.get(image);
        if (found == null) {
            found = Image.getInstance(workspace.bytes(image.path()));
            known.put(image, found);
        }
        return found;
    }
}
