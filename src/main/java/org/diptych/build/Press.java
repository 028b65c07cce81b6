package org.diptych.build;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.diptych.content.Format;
import org.diptych.diagnostic.BuildFailed;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.document.Document;
import org.diptych.language.Edition;
import org.diptych.layout.Layout;
import org.diptych.layout.Pages;
import org.diptych.layout.svg.Letters;
import org.diptych.layout.text.FontLibrary;
import org.diptych.layout.text.Hyphenation;
import org.diptych.layout.text.Typesetter;
import org.diptych.workspace.Workspace;
import org.diptych.write.pdf.PdfOptions;
import org.diptych.write.pdf.PdfWriter;
import org.diptych.write.pdf.StandardCheck;
import org.diptych.write.web.WebPublication;
import org.diptych.write.word.LaidOut;
import org.diptych.write.word.WordWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is planned into a folder beside the outputs, all outputs of a publication at the same time while the next
 * publication is read, and puts everything in its place when all is complete. Of a publication that is written only what
 * lists it is kept.
 */
final class Press implements AutoCloseable {
    /** As many are being written while another is read: one whose last outputs are being made, one that follows. */
    private static final int AT_ONCE = 2;

    private final Workspace workspace;
    private final Path output;
    private final Attaching attaching;
    private final Manifest manifest;
    private final Progress progress;
    private final Diagnostics diagnostics;
    private final FontLibrary fonts;
    private final Typesetter typesetter;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final Deque<Run> running = new ArrayDeque<>();
    private final List<Manifest.Entry> entries = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();
    private final List<LayoutRemark> remarks = new ArrayList<>();
    private @Nullable Staging staging;
    private @Nullable WebSite site;

    Press(Workspace workspace, BuildRequest request, Manifest manifest, Progress progress, Diagnostics diagnostics) {
        this.workspace = workspace;
        this.output = request.output();
        this.attaching = new Attaching(request.standards(), workspace, diagnostics);
        this.manifest = manifest;
        this.progress = progress;
        this.diagnostics = diagnostics;
        this.fonts = FontLibrary.of(workspace.files("templates/theme/fonts"), workspace::bytes);
        this.typesetter = new Typesetter(fonts, new Hyphenation());
        if (request.isPaged()) {
            threads.execute(Typesetter::ahead);
        }
    }

    /** A publication that is being written. */
    private static final class Run {
        final Plan plan;
        final Composition composition;
        final List<CompletableFuture<Written>> jobs = new ArrayList<>();
        final Map<Edition, CompletableFuture<Pages>> layouts = new ConcurrentHashMap<>();
        private boolean optionsKnown;
        private Optional<PdfOptions> options = Optional.empty();
        CompletableFuture<?> done = CompletableFuture.allOf();

        Run(Plan plan, Composition composition) {
            this.plan = plan;
            this.composition = composition;
        }

        /** The options of its PDFs, found out once; empty where what is asked cannot be met. */
        synchronized Optional<PdfOptions> options(Attaching attaching) throws IOException {
            if (!optionsKnown) {
                options = attaching.options(composition);
                optionsKnown = true;
            }
            return options;
        }
    }

    /** Begins to write the targets of a plan; waits while too many others are not complete. */
    void write(Plan plan, Composition composition) {
        try {
            while (running.size() >= AT_ONCE) {
                complete(running.remove());
                tidy();
            }
            start(new Run(plan, composition));
        } catch (CompletionException e) {
            failed(e.getCause() == null ? e : e.getCause());
        } catch (IOException e) {
            failed(e);
        }
    }

    /** Waits until everything is written. */
    void finish() {
        try {
            while (!running.isEmpty()) {
                complete(running.remove());
            }
        } catch (CompletionException e) {
            failed(e.getCause() == null ? e : e.getCause());
        }
    }

    private void start(Run run) throws IOException {
        Staging folder = staging();
        WebSite pages = site(folder);
        progress.planned(run.plan.targets().size());
        for (Target target : run.plan.targets()) {
            run.jobs.add(CompletableFuture.supplyAsync(() -> write(run, target, pages, folder), threads));
        }
        run.done = CompletableFuture.allOf(run.jobs.toArray(CompletableFuture[]::new))
                .thenRunAsync(() -> pages.complete(run.plan.publication()), threads);
        running.add(run);
    }

    private Staging staging() throws IOException {
        Staging known = staging;
        if (known == null) {
            known = new Staging(output);
            staging = known;
        }
        return known;
    }

    private WebSite site(Staging folder) {
        WebSite known = site;
        if (known == null) {
            known = new WebSite(workspace, folder, diagnostics);
            site = known;
        }
        return known;
    }

    /** Waits for a publication and keeps what is to be said of it. */
    private void complete(Run run) {
        run.done.join();
        run.jobs.forEach(job -> written.add(job.join()));
        remember(run);
        entries.add(Manifest.Entry.of(run.plan, run.composition, 0));
    }

    /**
     * What lived as long as a publication was written has been moved to where the collector looks only when all memory is
     * used up; a look now and then, a tenth of a second each, keeps what a large site takes near to what one publication
     * takes.
     */
    private static void tidy() {
        Runtime machine = Runtime.getRuntime();
        if (machine.totalMemory() - machine.freeMemory() > machine.maxMemory() / 6) {
            machine.gc();
        }
    }

    private Written write(Run run, Target target, WebSite site, Staging staging) {
        Composition composition = run.composition;
        long start = System.nanoTime();
        try {
            int pages = 0;
            String place = target.path(composition.address());
            Path path = staging.fresh(place);
            switch (target.format()) {
                case PDF -> pages = pdf(composition.printed(target.edition()), run, path);
                case DOCX -> docx(composition.printed(target.edition()), run, path);
                case WEB -> pages = site.write(run.plan, target, composition, path);
                case DATA -> data(composition, path);
            }
            long millis = (System.nanoTime() - start) / 1_000_000;
            Written one = new Written(target, place, run.plan.fingerprint(target), pages, Staging.sizeOf(path), millis);
            progress.written(one);
            return one;
        } catch (IOException e) {
            throw new UncheckedIOException(target.key(), e);
        }
    }

    private int pdf(Document document, Run run, Path path) throws IOException {
        Pages pages = layout(document, run);
        Optional<PdfOptions> options = run.options(attaching);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
            if (options.isPresent() && StandardCheck.check(pages, options.get(), diagnostics)) {
                PdfWriter.write(pages, document.metadata(), options.get(), workspace, out);
            }
        }
        return pages.pages().size();
    }

    private void docx(Document document, Run run, Path path) throws IOException {
        Pages pages = layout(document, run);
        Map<String, Integer> places = new HashMap<>();
        pages.places().forEach((id, place) -> places.put(id, place.page()));
        LaidOut laidOut = new LaidOut(
                places,
                pages.pages().size(),
                table -> pages.columns().of(table).map(widths -> new LaidOut.Columns(widths.room(), widths.columns())));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
            new WordWriter(
                            run.composition.theme().sheet(),
                            new PressPictures(workspace, new Letters(fonts)),
                            diagnostics)
                    .write(document, laidOut, workspace.timestamp(), out);
        }
    }

    private void data(Composition composition, Path path) throws IOException {
        Files.createDirectories(path);
        composition
                .openData()
                .write(
                        file -> new BufferedOutputStream(Files.newOutputStream(path.resolve(file)), 1 << 16),
                        workspace.timestamp());
    }

    /** The pages of a document, laid out once for all formats that ask. */
    private Pages layout(Document document, Run run) {
        CompletableFuture<Pages> mine = new CompletableFuture<>();
        CompletableFuture<Pages> first = run.layouts.putIfAbsent(document.edition(), mine);
        if (first != null) {
            return first.join();
        }
        try {
            mine.complete(Layout.of(
                    document,
                    run.composition.publication().outputs().reading(),
                    run.composition.theme().sheet(),
                    typesetter,
                    workspace,
                    diagnostics));
        } finally {
            mine.completeExceptionally(new IllegalStateException("layout failed"));
        }
        fonts.problems()
                .forEach(problem -> diagnostics.report(
                        Rule.FONT,
                        SourcePosition.ofFile(problem.path()),
                        problem.message(),
                        "put a whole `.ttf` file in its place, or take it away"));
        return mine.join();
    }

    private void remember(Run run) {
        new TreeMap<>(run.layouts)
                .forEach((edition, layout) -> layout.join()
                        .report()
                        .forEach(remark -> remarks.add(new LayoutRemark(
                                run.plan.publication(),
                                edition,
                                remark.page(),
                                remark.kind().words(),
                                remark.detail(),
                                remark.at()))));
    }

    /** What the layouts of this build could not do well, by publication, edition and page. */
    List<LayoutRemark> remarks() {
        return remarks;
    }

    /**
     * Puts in its place what was written; nothing when there was an error.
     *
     * @param names all publications that there are: pages of others are taken away
     * @param warnings how many were reported
     * @return what was written, in the order of the plans
     */
    List<Written> publish(List<String> names, int warnings) {
        Staging folder = staging;
        WebSite pages = site;
        if (folder == null || pages == null || diagnostics.hasErrors()) {
            return List.of();
        }
        try {
            publish(names, warnings, pages, folder);
            return written;
        } catch (IOException e) {
            failed(e);
            return List.of();
        }
    }

    private void publish(List<String> names, int warnings, WebSite pages, Staging folder) throws IOException {
        for (Written one : written) {
            folder.publish(one.path());
            Optional<Written> before = manifest.put(one);
            if (before.isPresent() && !before.get().path().equals(one.path())) {
                folder.remove(before.get().path());
            }
        }
        entries.forEach(entry -> manifest.put(entry.with(warnings)));
        removeOthers(names, folder);
        pages.publish(manifest, written);
        manifest.write(folder.fresh(Manifest.FILE));
        folder.publish(Manifest.FILE);
    }

    /** Takes away the pages of publications that there are no more; files to keep (PDF, Word) stay. */
    private void removeOthers(List<String> names, Staging staging) throws IOException {
        List<String> gone = manifest.publications().stream()
                .map(Manifest.Entry::name)
                .filter(name -> !names.contains(name))
                .toList();
        for (String name : gone) {
            for (Written output : manifest.remove(name)) {
                if (output.target().format() == Format.WEB) {
                    staging.remove(output.path());
                }
            }
            staging.remove(WebPublication.idFolder(name));
        }
    }

    private void failed(Throwable cause) {
        if (cause instanceof BuildFailed failure) {
            diagnostics.addAll(failure.diagnostics());
        } else if (cause instanceof IOException || cause instanceof UncheckedIOException) {
            diagnostics.report(
                    Rule.OUTPUT,
                    SourcePosition.NONE,
                    "An output could not be written: " + cause.getMessage() + ".",
                    "Is there room on the disk, and may the folder `" + output + "` be written to?");
        } else if (cause instanceof RuntimeException bug) {
            throw bug;
        } else if (cause instanceof Error error) {
            throw error;
        }
    }

    /** Leaves nothing behind of what was not put in its place. */
    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        threads.close();
        if (staging != null) {
            staging.close();
        }
    }
}
