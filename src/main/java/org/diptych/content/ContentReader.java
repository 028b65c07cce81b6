package org.diptych.content;

import java.util.List;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.kind.Kinds;
import org.diptych.workspace.Workspace;

/** Reads publications. */
public final class ContentReader {
    /** Where publications stand. */
    public static final String FOLDER = "content";

    /** Where the registries stand that publications share. */
    public static final String SHARED = FOLDER + "/shared";

    private ContentReader() {}

    /** The folders of all publications of a workspace, by name. */
    public static List<String> publications(Workspace workspace) {
        return workspace.files(FOLDER).stream()
                .filter(path -> path.matches("content/[^/]+/publication\\.(yaml|yml|json)"))
                .map(path -> path.substring(0, path.lastIndexOf('/')))
                .distinct()
                .toList();
    }

    /**
     * Reads a publication and its kind.
     *
     * @param publicationFolder from the workspace root, {@code content/<publication>}
     * @return the publication, as much of it as could be read
     * @throws org.diptych.diagnostic.BuildFailed where nothing can be read: no {@code publication.yaml}, no such kind
     */
    public static Publication read(Workspace workspace, String publicationFolder, Diagnostics diagnostics) {
        return read(workspace, publicationFolder, Kinds.read(workspace, diagnostics), diagnostics);
    }

    /** Reads a publication of kinds that are already read. */
    @SuppressWarnings("DoNotCallSuggester")
    public static Publication read(
            Workspace workspace, String publicationFolder, Kinds kinds, Diagnostics diagnostics) {
        throw new UnsupportedOperationException();
    }
}
