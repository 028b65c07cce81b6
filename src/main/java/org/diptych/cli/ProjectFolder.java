package org.diptych.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.diptych.workspace.FolderWorkspace;
import org.jspecify.annotations.Nullable;

/** Finds the project that a command is about, and the moment of its content. */
final class ProjectFolder {
    private ProjectFolder() {}

    /**
     * The folder asked for, or the nearest one upwards that has {@code content} and {@code templates}.
     *
     * @throws UsageFailed when there is none
     */
    static Path find(Optional<Path> directory) {
        if (directory.isPresent()) {
            Path asked = directory.get();
            if (!isProject(asked)) {
                throw new UsageFailed(
                        4,
                        "`" + asked + "` is not a project: it has no `content` and `templates`.",
                        "`diptych init` makes one.");
            }
            return asked.toAbsolutePath().normalize();
        }
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (isProject(folder)) {
                return folder;
            }
        }
        Path home = home();
        if (home != null && isProject(home)) {
            return home;
        }
        throw new UsageFailed(
                4,
                "no project was found here: no folder upwards has `content` and `templates`.",
                "give one with `--directory`, or make one with `diptych init`.");
    }

    /** Where the program itself lies, when the launcher started it. */
    static @Nullable Path home() {
        String home = System.getProperty("diptych.home");
        return home == null ? null : Path.of(home);
    }

    private static boolean isProject(Path folder) {
        return Files.isDirectory(folder.resolve("content")) && Files.isDirectory(folder.resolve("templates"));
    }

    /** The content's own time: of its last commit, else of its newest file; asked for while others read on. */
    static Supplier<Instant> moment(Path root) {
        // Not one of the threads that share work: this one waits for another process.
        CompletableFuture<Instant> moment = CompletableFuture.supplyAsync(
                () -> committed(root).orElseGet(() -> newest(root)),
                task -> Thread.ofPlatform().daemon().start(task));
        return () -> {
            try {
                return moment.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof UsageFailed failed ? failed : e;
            }
        };
    }

    private static Instant newest(Path root) {
        try {
            Instant content = FolderWorkspace.newestFile(root.resolve("content"));
            Instant templates = FolderWorkspace.newestFile(root.resolve("templates"));
            return content.isAfter(templates) ? content : templates;
        } catch (IOException e) {
            throw new UsageFailed(4, "the project `" + root + "` cannot be read: " + e.getMessage() + ".");
        }
    }

    /** When the content was last committed; empty where it is not kept in Git. */
    private static Optional<Instant> committed(Path root) {
        try {
            Process git = new ProcessBuilder("git", "log", "-1", "--format=%ct", "--", "content", "templates")
                    .directory(root.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            git.getOutputStream().close();
            String seconds = new String(git.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            if (!git.waitFor(5, TimeUnit.SECONDS) || git.exitValue() != 0 || seconds.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds)));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
