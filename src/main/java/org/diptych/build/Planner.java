package org.diptych.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.diptych.content.ContentReader;
import org.diptych.content.Format;
import org.diptych.content.Publication;
import org.diptych.diagnostic.Severity;
import org.diptych.language.Edition;

/** Decides what must be made: compares fingerprints with what the manifest says of the last build. */
final class Planner {
    private final BuildRequest request;
    private final Manifest manifest;
    private final Fingerprint fingerprint;

    Planner(BuildRequest request, Manifest manifest, Fingerprint fingerprint) {
        this.request = request;
        this.manifest = manifest;
        this.fingerprint = fingerprint;
    }

    /**
     * The plan of a publication that need not be read, because nothing that it is made from changed; empty where it
     * must be read.
     *
     * @throws IOException when a file of it cannot be read
     */
    Optional<Plan> unread(String name) throws IOException {
        Optional<Manifest.Entry> known = manifest.publication(name);
        if (request.force() || known.isEmpty()) {
            return Optional.empty();
        }
        Manifest.Entry entry = known.get();
        boolean tellsAgain = request.failOn() != Severity.ERROR && entry.warnings() > 0;
        String now = fingerprint.of(folders(name, entry.kind(), entry.others()));
        if (tellsAgain || !now.equals(entry.fingerprint())) {
            return Optional.empty();
        }
        Plan plan = plan(name, now, entry.editions(), entry.formats());
        return plan.targets().isEmpty() ? Optional.of(plan) : Optional.empty();
    }

    /**
     * The plan of a publication that was read.
     *
     * @throws IOException when a file of it cannot be read
     */
    Plan read(String name, Publication publication) throws IOException {
        String now = fingerprint.of(folders(name, publication.kind().name(), publication.others()));
        return plan(name, now, publication.editions(), publication.formats());
    }

    private Plan plan(String name, String now, List<Edition> editions, List<Format> formats) throws IOException {
        Set<Target> asked = new LinkedHashSet<>();
        for (Edition edition : request.editions().isEmpty() ? editions : request.editions()) {
            for (Format format : request.formats().isEmpty() ? formats : request.formats()) {
                if (format.has(edition)) {
                    asked.add(new Target(name, edition, format));
                }
            }
        }
        Set<Target> together = new LinkedHashSet<>(asked);
        manifest.outputs().stream()
                .map(Written::target)
                .filter(target -> target.publication().equals(name))
                .forEach(together::add);
        Plan all = new Plan(name, now, together, List.copyOf(asked), 0);
        List<Target> stale = new ArrayList<>();
        for (Target target : asked) {
            if (request.force() || !manifest.isFresh(target, all.fingerprint(target), request.output())) {
                stale.add(target);
            }
        }
        return new Plan(name, now, together, stale, asked.size() - stale.size());
    }

    private static List<String> folders(String name, String kind, Set<String> others) {
        Set<String> folders = new TreeSet<>(List.of(
                "templates/lib",
                "templates/theme",
                "templates/" + kind,
                ContentReader.SHARED,
                ContentReader.FOLDER + "/" + name));
        others.forEach(other -> folders.add(ContentReader.FOLDER + "/" + other));
        return List.copyOf(folders);
    }
}
