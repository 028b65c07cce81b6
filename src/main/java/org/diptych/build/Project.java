package org.diptych.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.diptych.content.ContentReader;
import org.diptych.content.Publication;
import org.diptych.diagnostic.BuildFailed;
import org.diptych.diagnostic.Diagnostic;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.Severity;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.diagnostic.Suggestions;
import org.diptych.kind.Kinds;
import org.diptych.language.Edition;
import org.diptych.workspace.Workspace;

/** All publications of a workspace: what can be asked of them. */
public final class Project {
    private final Workspace workspace;
    private final String program;

    /**
     * A project.
     *
     * @param program identifies the version of the program, so that a new one makes everything anew
     */
    public Project(Workspace workspace, String program) {
        this.workspace = workspace;
        this.program = program;
    }

    /** The folder names of all publications, sorted. */
    public List<String> publications() {
        return ContentReader.publications(workspace).stream()
                .map(folder -> folder.substring(ContentReader.FOLDER.length() + 1))
                .toList();
    }

    /**
     * Checks publications: reads them, applies the rules, composes their editions.
     *
     * @param names folder names; empty for all, and for the kinds of which there is no publication
     */
    public CheckResult check(List<String> names) {
        Diagnostics diagnostics = new Diagnostics();
        List<String> chosen = choose(names, diagnostics);
        Addresses addresses = new Addresses(publications(), chosen, new Manifest(), diagnostics);
        if (!chosen.isEmpty()) {
            Preparation preparation = new Preparation(workspace, chosen.get(0), List.of(), addresses, diagnostics);
            chosen.forEach(preparation::of);
            if (names.isEmpty()) {
                preparation.otherKinds();
            }
        }
        return result(chosen, chosen, diagnostics);
    }

    /**
     * Builds publications. With errors nothing is written, and what stood there stays whole.
     *
     * @param progress told how it goes on
     */
    public BuildResult build(BuildRequest request, Progress progress) {
        Diagnostics diagnostics = new Diagnostics();
        List<String> chosen = choose(request.publications(), diagnostics);
        try {
            return build(chosen, request, progress, diagnostics);
        } catch (IOException e) {
            diagnostics.report(
                    Rule.UNREADABLE_FILE, SourcePosition.NONE, "A file could not be read: " + e.getMessage() + ".");
            return new BuildResult(List.of(), List.of(), 0, result(chosen, List.of(), diagnostics));
        }
    }

    private BuildResult build(List<String> chosen, BuildRequest request, Progress progress, Diagnostics diagnostics)
            throws IOException {
        Manifest manifest = Manifest.read(request.output());
        Planner planner = new Planner(request, manifest, new Fingerprint(workspace, program + request.recipe()));
        int fresh = 0;
        List<String> changed = new ArrayList<>();
        for (String name : chosen) {
            Optional<Plan> unread = planner.unread(name);
            fresh += unread.map(Plan::fresh).orElse(0);
            if (unread.isEmpty()) {
                changed.add(name);
            }
        }
        if (changed.isEmpty()) {
            return new BuildResult(List.of(), List.of(), fresh, result(chosen, changed, diagnostics));
        }
        Addresses addresses = new Addresses(publications(), changed, manifest, diagnostics);
        // First the press: it begins to read the patterns of hyphenation on another processor.
        try (Press press = new Press(workspace, request, manifest, progress, diagnostics)) {
            Preparation preparation =
                    new Preparation(workspace, changed.get(0), request.editions(), addresses, diagnostics);
            for (String name : changed) {
                Optional<Composition> ready = preparation.of(name);
                if (ready.isPresent() && !diagnostics.hasErrors()) {
                    Plan plan = planner.read(name, ready.get().publication());
                    fresh += plan.fresh();
                    press.write(plan, ready.get());
                }
            }
            press.finish();
            CheckResult found = result(chosen, changed, diagnostics);
            if (found.diagnostics().stream().anyMatch(d -> d.severity().compareTo(request.failOn()) <= 0)) {
                return new BuildResult(List.of(), List.of(), fresh, found);
            }
            List<Written> written = press.publish(publications(), warnings(found));
            return new BuildResult(written, press.remarks(), fresh, result(chosen, changed, diagnostics));
        }
    }

    private static int warnings(CheckResult found) {
        return (int) found.diagnostics().stream()
                .filter(d -> d.severity() == Severity.WARNING)
                .count();
    }

    /** What there is of every publication that can be read. */
    public List<Listing> list(Path output) {
        Manifest manifest = Manifest.read(output);
        BuildRequest all =
                new BuildRequest(List.of(), List.of(), List.of(), output, Optional.empty(), false, Severity.ERROR);
        Planner planner = new Planner(all, manifest, new Fingerprint(workspace, program + all.recipe()));
        List<Listing> listings = new ArrayList<>();
        Diagnostics unheard = new Diagnostics();
        Kinds kinds = Kinds.in(workspace, unheard);
        for (String name : publications()) {
            try {
                Publication publication =
                        ContentReader.read(workspace, ContentReader.FOLDER + "/" + name, kinds, unheard);
                listings.add(listing(name, publication, planner));
            } catch (BuildFailed failed) {
                // `check` says why it cannot be read.
            }
        }
        return listings;
    }

    private static Listing listing(String name, Publication publication, Planner planner) {
        Map<String, Integer> records = new LinkedHashMap<>();
        publication.kind().types().keySet().forEach(type -> records.put(type, 0));
        publication.records().forEach(record -> records.merge(record.type().name(), 1, Integer::sum));
        return new Listing(
                name,
                publication.kind().name(),
                publication.title(),
                publication.editions(),
                publication.formats(),
                records,
                fresh(name, publication, planner));
    }

    private static Set<Target> fresh(String name, Publication publication, Planner planner) {
        Set<Target> fresh = new HashSet<>();
        for (Edition edition : publication.editions()) {
            publication.formats().forEach(format -> fresh.add(new Target(name, edition, format)));
        }
        try {
            planner.read(name, publication).targets().forEach(fresh::remove);
            return fresh;
        } catch (IOException e) {
            return Set.of();
        }
    }

    /**
     * What was found.
     *
     * @param read the publications that were looked at; in the others nothing is accepted, and nothing missed
     */
    private CheckResult result(List<String> chosen, Collection<String> read, Diagnostics diagnostics) {
        List<Diagnostic> found = new Acceptances(workspace, files(read)).apply(diagnostics.sorted());
        return new CheckResult(chosen.size(), found, files(chosen), diagnostics.tests());
    }

    private List<String> files(Collection<String> names) {
        TreeSet<String> files = new TreeSet<>();
        names.forEach(name -> files.addAll(workspace.files(ContentReader.FOLDER + "/" + name)));
        return List.copyOf(files);
    }

    /** The publications asked for; those that do not exist are reported. */
    private List<String> choose(List<String> names, Diagnostics diagnostics) {
        List<String> all = publications();
        if (names.isEmpty()) {
            return all;
        }
        List<String> chosen = new ArrayList<>();
        for (String typed : names) {
            String name = typed.replaceFirst("^content/", "").replaceFirst("/$", "");
            if (all.contains(name)) {
                chosen.add(name);
            } else {
                String help = Suggestions.nearest(name, all)
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("`diptych list` shows what there is.");
                diagnostics.report(
                        Rule.MISSING_PUBLICATION,
                        SourcePosition.NONE,
                        "There is no publication `" + name + "` under `content/`.",
                        help);
            }
        }
        return chosen;
    }
}
