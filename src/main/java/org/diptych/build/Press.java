package org.diptych.build;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.diptych.exchange.OpenData;
import org.diptych.layout.Layout;
import org.diptych.layout.Pages;
import org.diptych.layout.text.FontLibrary;
import org.diptych.layout.text.Hyphenation;
import org.diptych.layout.text.Typesetter;
import org.diptych.value.wording.Conventions;
import org.diptych.workspace.Workspace;
import org.diptych.write.pdf.PdfOptions;
import org.diptych.write.pdf.PdfWriter;
import org.diptych.write.web.WebPublication;
import org.diptych.write.word.LaidOut;
import org.diptych.write.word.WordWriter;

/** Writes what is planned, all outputs at the same time, and puts them in their places when all are complete. */
final class Press {
    private final Workspace workspace;
    private final Path output;
    private final PdfOptions options;
    private final Manifest manifest;
    private final Progress progress;
    private final Diagnostics diagnostics;
    private final Typesetter typesetter;
    private final Map<String, CompletableFuture<Pages>> layouts = new ConcurrentHashMap<>();

    Press(Workspace workspace, BuildRequest request, Manifest manifest, Progress progress, Diagnostics diagnostics) {
        this.workspace = workspace;
        this.output = request.output();
        this.options = new PdfOptions(request.standards(), workspace.timestamp());
        this.manifest = manifest;
        this.progress = progress;
        this.diagnostics = diagnostics;
        this.typesetter = new Typesetter(
                FontLibrary.of(workspace.files("templates/theme/fonts"), workspace::bytes), new Hyphenation());
    }

    /**
     * Writes the targets of the plans; nothing is put in its place when there was an error.
     *
     * @param names all publications that there are: pages of others are taken away
     * @param warnings how many were reported before
     */
    List<Written> print(List<Plan> plans, Map<String, Composition> compositions, List<String> names, int warnings) {
        progress.planned(plans.stream().mapToInt(plan -> plan.targets().size()).sum());
        try (Staging staging = new Staging(output)) {
            WebSite site = new WebSite(workspace, staging, diagnostics);
            List<Written> written = new ArrayList<>();
            for (CompletableFuture<Written> job : start(plans, compositions, site, staging)) {
                written.add(job.join());
            }
            if (diagnostics.hasErrors()) {
                return List.of();
            }
            publish(plans, compositions, names, written, warnings, site, staging);
            return written;
        } catch (CompletionException e) {
            return failed(e.getCause() == null ? e : e.getCause());
        } catch (IOException e) {
            return failed(e);
        }
    }

    private List<CompletableFuture<Written>> start(
            List<Plan> plans, Map<String, Composition> compositions, WebSite site, Staging staging) {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<CompletableFuture<Written>> jobs = new ArrayList<>();
            for (Plan plan : plans) {
                Composition composition = compositions.get(plan.publication());
                for (Target target : plan.targets()) {
                    if (composition != null) {
                        jobs.add(CompletableFuture.supplyAsync(
                                () -> write(plan, target, composition, site, staging), threads));
                    }
                }
            }
            return jobs;
        }
    }

    private Written write(Plan plan, Target target, Composition composition, WebSite site, Staging staging) {
        long start = System.nanoTime();
        try {
            int pages = 0;
            String place = target.path(composition.address());
            Path path = staging.fresh(place);
            switch (target.format()) {
                case PDF -> pages = pdf(composition.printed(target.edition()), composition, path);
                case DOCX -> docx(composition.printed(target.edition()), composition, path);
                case WEB -> pages = site.write(plan, target, composition, path);
                case DATA -> data(composition, path);
            }
            long millis = (System.nanoTime() - start) / 1_000_000;
            Written written = new Written(target, place, plan.fingerprint(target), pages, Staging.sizeOf(path), millis);
            progress.written(written);
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(target.key(), e);
        }
    }

    private int pdf(Document document, Composition composition, Path path) throws IOException {
        Pages pages = layout(document, composition);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
            PdfWriter.write(pages, document.metadata(), options, workspace, out);
        }
        return pages.pages().size();
    }

    private void docx(Document document, Composition composition, Path path) throws IOException {
        Pages pages = layout(document, composition);
        Map<String, Integer> places = new HashMap<>();
        pages.places().forEach((id, place) -> places.put(id, place.page()));
        LaidOut laidOut = new LaidOut(
                places,
                pages.pages().size(),
                table -> pages.columns().of(table).map(widths -> new LaidOut.Columns(widths.room(), widths.columns())));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
            new WordWriter(composition.theme().sheet(), this::image, diagnostics)
                    .write(document, laidOut, workspace.timestamp(), out);
        }
    }

    /** Conventions were read without mistakes when the publication was composed. */
    private void data(Composition composition, Path path) throws IOException {
        Optional<Conventions> conventions = Conventions.read(workspace, new Diagnostics());
        Files.createDirectories(path);
        if (conventions.isPresent()) {
            new OpenData(composition.computed(), composition.name(), conventions.get())
                    .write(
                            file -> new BufferedOutputStream(Files.newOutputStream(path.resolve(file)), 1 << 16),
                            workspace.timestamp());
        }
    }

    private Optional<byte[]> image(String path) {
        try {
            return workspace.isFile(path) ? Optional.of(workspace.bytes(path)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The pages of a document, laid out once for all formats that ask. */
    private Pages layout(Document document, Composition composition) {
        CompletableFuture<Pages> mine = new CompletableFuture<>();
        CompletableFuture<Pages> first = layouts.putIfAbsent(
                composition.name() + '.' + document.edition().code(), mine);
        if (first != null) {
            return first.join();
        }
        try {
            mine.complete(Layout.of(document, composition.theme().sheet(), typesetter, workspace, diagnostics));
        } finally {
            mine.completeExceptionally(new IllegalStateException("layout failed"));
        }
        return mine.join();
    }

    /** What the layouts of this build could not do well, by publication, edition and page. */
    List<LayoutRemark> remarks() {
        List<LayoutRemark> remarks = new ArrayList<>();
        new TreeMap<>(layouts).forEach((name, layout) -> {
            Pages pages = layout.join();
            String publication = name.substring(0, name.lastIndexOf('.'));
            pages.report()
                    .forEach(remark -> remarks.add(new LayoutRemark(
                            publication,
                            pages.edition(),
                            remark.page(),
                            remark.kind().words(),
                            remark.detail(),
                            remark.at())));
        });
        return remarks;
    }

    private void publish(
            List<Plan> plans,
            Map<String, Composition> compositions,
            List<String> names,
            List<Written> written,
            int warnings,
            WebSite site,
            Staging staging)
            throws IOException {
        for (Written one : written) {
            staging.publish(one.path());
            Optional<Written> before = manifest.put(one);
            if (before.isPresent() && !before.get().path().equals(one.path())) {
                staging.remove(before.get().path());
            }
        }
        for (Plan plan : plans) {
            Composition composition = compositions.get(plan.publication());
            if (composition != null) {
                manifest.put(Manifest.Entry.of(plan, composition, warnings));
            }
        }
        removeOthers(names, staging);
        site.publish(manifest, written);
        manifest.write(staging.fresh(Manifest.FILE));
        staging.publish(Manifest.FILE);
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

    private List<Written> failed(Throwable cause) {
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
        return List.of();
    }
}
