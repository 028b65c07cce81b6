package org.diptych.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.cli.Option;
import org.diptych.build.BuildRequest;
import org.diptych.build.BuildResult;
import org.diptych.build.LayoutRemark;
import org.diptych.build.Written;
import org.diptych.content.Format;
import org.diptych.diagnostic.Suggestions;
import org.diptych.language.Edition;
import org.diptych.write.pdf.Standard;

/** Checks, then writes every edition and format. */
final class BuildCommand implements Command {
    static final Usage.Parameter PUBLICATIONS =
            new Usage.Parameter("PUBLICATION", true, "Folders below content/. Default: all.");

    @Override
    public Usage usage() {
        List<Option> options = new ArrayList<>(List.of(
                Usage.value(
                        "e",
                        "editions",
                        "EDITION,...",
                        "fr, nl, fr-nl (two columns), nl-fr, fr-nl-facing (facing pages, for PDF alone), nl-fr-facing.\n"
                                + "Default: those of the publication."),
                Usage.value("t", "to", "FORMAT,...", "pdf, docx, web, data. Default: those of the publication."),
                Usage.value("o", "output", "DIR", "Where to write. Default: output/ of the project."),
                Usage.value(
                        "",
                        "standard",
                        "STANDARD,...",
                        "What every PDF meets: ua1, a2a, a3a (with the publication's data attached), or none.\n"
                                + "Default: ua1,a2a, or ua1,a3a for publications with attachments."),
                Usage.flag(
                        "",
                        "layout-report",
                        "Print what the layout of the files made could not do well: loose and overfull lines, divided"
                                + " rows and notes, short pages, with page and place. With --force, for all files."),
                Usage.flag("", "force", "Make everything anew, up to date or not.")));
        options.addAll(ReportOptions.ALL);
        return new Usage(
                "build",
                "Check publications, then write every edition in every format.",
                "Nothing is written when there are errors; what stood in the output folder stays whole.\n"
                        + "What is up to date is not made again.",
                List.of(PUBLICATIONS),
                options);
    }

    @Override
    public int run(Arguments given, Terminal terminal) {
        ReportOptions reports = ReportOptions.of(given);
        List<Edition> asked = known(given.list("editions"), Edition::of, "an edition", Edition.codes());
        List<Format> to = known(given.list("to"), Format::of, "a format", Format.codes());
        if (!asked.isEmpty() && !to.isEmpty() && !fit(asked, to)) {
            throw new UsageFailed(
                    ExitCode.USAGE,
                    "Facing pages are for PDF alone.",
                    "leave `--to` out, or ask for another edition, such as `"
                            + asked.get(0).columns() + "`.");
        }
        Opened opened = Opened.by(given, terminal);
        Path folder = opened.output(given);
        BuildRequest request = new BuildRequest(
                given.words(),
                asked,
                to,
                folder,
                standards(given.list("standard")),
                given.has("force"),
                reports.failOn());
        BuildResult result = build(opened, request);
        summary(result, shown(opened.root(), folder), terminal);
        if (given.has("layout-report")) {
            result.remarks().forEach(remark -> print(remark, terminal));
        }
        int code = opened.conclude("build", result.check(), reports);
        if (result.written().isEmpty() && code != ExitCode.DONE) {
            terminal.err().println("build: nothing was written");
        }
        return code;
    }

    /** Whether any of the editions can be made in any of the formats. */
    private static boolean fit(List<Edition> editions, List<Format> formats) {
        for (Edition edition : editions) {
            for (Format format : formats) {
                if (format.has(edition)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Optional<Set<Standard>> standards(List<String> standards) {
        if (standards.isEmpty()) {
            return Optional.empty();
        }
        if (standards.equals(List.of("none"))) {
            return Optional.of(Set.of());
        }
        List<String> all = new ArrayList<>(Standard.codes());
        all.add("none");
        Set<Standard> chosen = Set.copyOf(known(standards, Standard::of, "a standard", all));
        if (chosen.containsAll(Set.of(Standard.A2A, Standard.A3A))) {
            throw new UsageFailed(
                    ExitCode.USAGE, "A file is PDF/A-2a or PDF/A-3a, not both.", "take `a2a` or `a3a` out.");
        }
        return Optional.of(chosen);
    }

    private static void print(LayoutRemark remark, Terminal terminal) {
        String place = remark.at().file().isEmpty() ? "" : " (" + remark.at() + ")";
        String detail = remark.detail().isEmpty() ? "" : ": " + remark.detail();
        terminal.out()
                .println(remark.publication() + "." + remark.edition().code() + " page " + remark.page() + ": "
                        + remark.what() + detail + place);
    }

    private static BuildResult build(Opened opened, BuildRequest request) {
        try (ProgressLine progress = new ProgressLine(opened.terminal())) {
            return opened.project().build(request, progress);
        }
    }

    private static <T> List<T> known(
            List<String> words, Function<String, Optional<T>> find, String what, List<String> all) {
        List<T> found = new ArrayList<>();
        for (String word : words) {
            Optional<T> one = find.apply(word);
            if (one.isEmpty()) {
                String help = Suggestions.nearest(word, all)
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("there are " + String.join(", ", all) + ".");
                throw new UsageFailed(ExitCode.USAGE, "`" + word + "` is not " + what + ".", help);
            }
            found.add(one.get());
        }
        return found;
    }

    private static String shown(Path root, Path folder) {
        return folder.startsWith(root) ? root.relativize(folder).toString() : folder.toString();
    }

    private static void summary(BuildResult result, String folder, Terminal terminal) {
        int width = result.written().stream()
                        .mapToInt(written -> written.entryPath().length())
                        .max()
                        .orElse(0)
                + folder.length()
                + 1;
        for (Written written : result.written()) {
            terminal.out().println(ProgressLine.summary(folder, written, width));
        }
        if (result.upToDate() > 0) {
            terminal.out()
                    .println(
                            result.written().isEmpty()
                                    ? "Everything is up to date (" + Opened.count(result.upToDate(), "output") + ")."
                                    : Opened.count(result.upToDate(), "output") + " more up to date.");
        }
    }
}
