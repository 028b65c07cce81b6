package org.diptych.build;

import java.util.List;
import java.util.Optional;
import org.diptych.check.Checks;
import org.diptych.content.ContentReader;
import org.diptych.content.Publication;
import org.diptych.content.markdown.MarkdownTexts;
import org.diptych.diagnostic.BuildFailed;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.figure.Computed;
import org.diptych.kind.Kinds;
import org.diptych.language.Edition;
import org.diptych.value.wording.Conventions;
import org.diptych.workspace.Workspace;

/**
 * Makes publications ready for the writers, one after the other: reads, checks, composes. It keeps none of them, so what
 * a build holds does not grow with the number of publications.
 */
final class Preparation {
    private final Workspace workspace;
    private final List<Edition> asked;
    private final Addresses addresses;
    private final Diagnostics diagnostics;
    private final MarkdownTexts texts = new MarkdownTexts();
    private final Kinds kinds;
    private final Looks looks;
    private final Optional<Composer> composer;

    /**
     * Reads what all publications share.
     *
     * @param first the first that it will be asked for: its theme is read meanwhile
     * @param asked editions that the request names
     * @param diagnostics hears of all that is found
     */
    Preparation(Workspace workspace, String first, List<Edition> asked, Addresses addresses, Diagnostics diagnostics) {
        this.workspace = workspace;
        this.asked = asked;
        this.addresses = addresses;
        this.diagnostics = diagnostics;
        this.kinds = Kinds.in(workspace, diagnostics);
        this.looks = new Looks(workspace);
        glimpse(first).ifPresent(kind -> looks.ahead(kind, first));
        Diagnostics found = new Diagnostics();
        Optional<Conventions> conventions = Conventions.read(workspace, found);
        diagnostics.addAll(found);
        this.composer = found.hasErrors()
                ? Optional.empty()
                : conventions.map(known -> new Composer(workspace, looks, known, texts, diagnostics));
    }

    /** A publication with all its editions; empty where an error forbids to compose it. */
    Optional<Composition> of(String name) {
        Diagnostics found = new Diagnostics();
        String folder = ContentReader.FOLDER + "/" + name;
        glimpse(name).ifPresent(kind -> {
            looks.ahead(kind, name);
            composer.ifPresent(ready -> ready.ahead(kind));
        });
        try {
            Publication publication = ContentReader.read(workspace, folder, kinds, found);
            if (found.hasErrors()) {
                return Optional.empty();
            }
            Computed computed = Computed.of(publication);
            Checks.run(computed, texts, found);
            addresses.claim(name, publication);
            return found.hasErrors() || kinds.isFaulty(publication.kind())
                    ? Optional.empty()
                    : composer.map(ready -> ready.compose(name, computed, asked));
        } catch (BuildFailed failed) {
            diagnostics.addAll(failed.diagnostics());
            return Optional.empty();
        } finally {
            diagnostics.addAll(found);
            texts.clear();
        }
    }

    private Optional<String> glimpse(String name) {
        return ContentReader.glimpse(workspace, ContentReader.FOLDER + "/" + name)
                .filter(kinds.names()::contains);
    }

    /** Reads the kinds that no publication needed, for what is wrong in them. */
    void otherKinds() {
        kinds.all();
    }
}
