package org.diptych.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.diptych.content.ContentReader;
import org.diptych.content.Format;
import org.diptych.content.Publication;
import org.diptych.content.markdown.MarkdownTexts;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Severity;
import org.diptych.document.Document;
import org.diptych.figure.Computed;
import org.diptych.kind.Kinds;
import org.diptych.language.Edition;
import org.diptych.value.wording.Conventions;
import org.diptych.workspace.FolderWorkspace;
import org.diptych.workspace.Workspace;

/**
 * All publications of the repository in every edition and format, built once for all tests that ask, with the trees
 * that they were made from.
 *
 * @param output the folder they are in
 */
record Built(Path output, BuildResult result, Map<String, Composition> compositions) {
    static final Instant TIME = Instant.parse("2024-05-01T10:00:00Z");
    private static final List<Edition> EDITIONS =
            List.of(Edition.FR, Edition.NL, Edition.FR_NL, Edition.NL_FR, Edition.FR_NL_FACING);

    /** Made when it is first asked for. */
    private static final class Holder {
        static final Built ALL = build();
    }

    static Built all() {
        return Holder.ALL;
    }

    /** An output with the tree that it must say. */
    record Output(Path path, Target target, Document tree) {
        String name() {
            return target.publication() + " " + target.edition().code() + " "
                    + target.format().code();
        }

        byte[] bytes() throws IOException {
            return Files.readAllBytes(path);
        }
    }

    List<Output> outputs(Format format) {
        List<Output> outputs = new ArrayList<>();
        compositions.forEach((name, composition) -> composition.documents().forEach((edition, tree) -> {
            Target target = new Target(name, edition, format);
            Path path = output.resolve(target.path(composition.address()));
            if (format.has(edition)) {
                outputs.add(new Output(path, target, format == Format.WEB ? tree : composition.printed(edition)));
            }
        }));
        return outputs;
    }

    static Workspace workspace(Path root) {
        return new FolderWorkspace(root, Map.of(), TIME);
    }

    static BuildResult build(Path root, Path output) {
        BuildRequest request = new BuildRequest(
                List.of(), EDITIONS, List.of(Format.values()), output, Optional.empty(), false, Severity.ERROR);
        return new Project(workspace(root), "test").build(request, Progress.SILENT);
    }

    private static Built build() {
        try {
            Path output = Files.createTempDirectory("diptych-publications");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(output)));
            return new Built(output, build(Path.of("."), output), compose());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Composition> compose() {
        Workspace workspace = workspace(Path.of("."));
        Diagnostics diagnostics = new Diagnostics();
        Kinds kinds = Kinds.read(workspace, diagnostics);
        Composer composer = new Composer(
                workspace,
                new Looks(workspace),
                Conventions.read(workspace, diagnostics).orElseThrow(),
                new MarkdownTexts(),
                diagnostics);
        Map<String, Composition> compositions = new TreeMap<>();
        for (String name : new Project(workspace, "test").publications()) {
            Publication publication =
                    ContentReader.read(workspace, ContentReader.FOLDER + "/" + name, kinds, diagnostics);
            compositions.put(name, composer.compose(name, Computed.of(publication), EDITIONS));
        }
        return compositions;
    }

    static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
