package org.diptych.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.diptych.content.Format;
import org.diptych.content.Publication;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.document.Document;
import org.diptych.language.Edition;
import org.diptych.language.Localized;
import org.diptych.style.Look;
import org.diptych.workspace.Workspace;
import org.diptych.write.web.Download;
import org.diptych.write.web.HomeWriter;
import org.diptych.write.web.PageRules;
import org.diptych.write.web.Site;
import org.diptych.write.web.SiteAssets;
import org.diptych.write.web.WebFolder;
import org.diptych.write.web.WebPublication;
import org.diptych.write.web.WebWriter;
import org.jspecify.annotations.Nullable;

/** The web pages of all publications as one site: what they share is written once, and last what lists them all. */
final class WebSite {
    private final Workspace workspace;
    private final Staging staging;
    private final Diagnostics diagnostics;
    private final SiteAssets assets;
    private final Map<String, WebPublication> publications = new ConcurrentHashMap<>();
    /** Folders of lasting addresses, written. */
    private final Set<String> ids = new ConcurrentSkipListSet<>();

    private @Nullable Site site;

    WebSite(Workspace workspace, Staging staging, Diagnostics diagnostics) {
        this.workspace = workspace;
        this.staging = staging;
        this.diagnostics = diagnostics;
        this.assets =
                new SiteAssets(workspace, name -> Files.newOutputStream(staging.fresh(SiteAssets.FOLDER + "/" + name)));
    }

    private synchronized Site site() {
        Site known = site;
        if (known == null) {
            known = new Site(workspace, Look.ofHouse(workspace, diagnostics), assets, diagnostics);
            site = known;
        }
        return known;
    }

    /** Writes the pages of an edition; how many there are. */
    int write(Plan plan, Target target, Composition composition, Path folder) throws IOException {
        WebPublication publication =
                publications.computeIfAbsent(plan.publication(), name -> publication(plan, composition));
        return new WebWriter(site()).write(publication, target.edition(), WebFolder.of(folder));
    }

    /** Writes what needs all pages of a publication, and forgets it. */
    void complete(String name) {
        WebPublication publication = publications.remove(name);
        if (publication == null) {
            return;
        }
        try {
            Path folder = Files.createDirectories(staging.fresh(publication.idFolder()));
            new WebWriter(site()).writeIds(publication, WebFolder.of(folder));
            ids.add(publication.idFolder());
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static WebPublication publication(Plan plan, Composition composition) {
        Map<Edition, Document> documents = new EnumMap<>(Edition.class);
        Map<Edition, List<Download>> downloads = new EnumMap<>(Edition.class);
        boolean withData = plan.together().stream().anyMatch(target -> target.format() == Format.DATA);
        for (Target target : new TreeSet<>(plan.together())) {
            if (target.format() == Format.WEB && composition.documents().containsKey(target.edition())) {
                documents.put(target.edition(), composition.shown(target.edition(), withData));
            } else if (target.format() == Format.DATA) {
                for (Edition edition : Edition.values()) {
                    downloads.computeIfAbsent(edition, e -> new ArrayList<>()).add(workbook(edition, target));
                }
            } else if (target.format() != Format.WEB) {
                downloads
                        .computeIfAbsent(target.edition(), edition -> new ArrayList<>())
                        .add(download(target.format().title(), target));
            }
        }
        Publication publication = composition.publication();
        return new WebPublication(
                documents.values().iterator().next().metadata(),
                publication.kind().label(),
                composition.theme(),
                rules(publication),
                composition.address(),
                documents,
                downloads);
    }

    private static PageRules rules(Publication publication) {
        Map<String, Localized<String>> slugs = new TreeMap<>();
        publication.records().forEach(record -> record.slug().ifPresent(slug -> slugs.put(record.id(), slug)));
        slugs.remove(publication.root().id());
        return new PageRules(new TreeSet<>(publication.kind().web().pages()), slugs);
    }

    /** Of the data, readers are led to the workbook. */
    private static Download workbook(Edition edition, Target target) {
        String path = target.path(Localized.same("")) + "/" + target.publication() + ".xlsx";
        return new Download(edition, target.format().title(), target.format().mediaType(), path);
    }

    private static Download download(String name, Target target) {
        return new Download(target.edition(), name, target.format().mediaType(), target.path(Localized.same("")));
    }

    // ---- What lists all publications

    /** Puts in place what all publications share; takes away what none needs any more. */
    void publish(Manifest manifest, List<Written> written) throws IOException {
        boolean any = written.stream().anyMatch(one -> one.target().format() == Format.WEB);
        if (!any) {
            return;
        }
        TreeSet<String> files = new TreeSet<>();
        new HomeWriter(site()).write(entries(manifest), path -> {
            files.add(path);
            return Files.newOutputStream(staging.fresh(path));
        });
        for (Map.Entry<String, Long> asset : assets.written().entrySet()) {
            staging.publishOnce(SiteAssets.FOLDER + "/" + asset.getKey(), asset.getValue());
        }
        for (String folder : ids) {
            staging.publish(folder);
        }
        for (String file : files) {
            staging.publish(file);
        }
        boolean everything = manifest.outputs().stream()
                .filter(one -> one.target().format() == Format.WEB)
                .allMatch(written::contains);
        if (everything) {
            staging.keepOnly(SiteAssets.FOLDER, assets.written().keySet());
        }
    }

    private static List<HomeWriter.Entry> entries(Manifest manifest) {
        List<HomeWriter.Entry> entries = new ArrayList<>();
        for (Manifest.Entry publication : manifest.publications()) {
            List<Edition> editions = new ArrayList<>();
            List<Download> downloads = new ArrayList<>();
            for (Written written : manifest.outputs()) {
                Target target = written.target();
                if (!target.publication().equals(publication.name())) {
                    continue;
                }
                if (target.format() == Format.WEB) {
                    editions.add(target.edition());
                } else if (target.format() == Format.DATA) {
                    downloads.add(workbook(target.edition(), target));
                } else {
                    downloads.add(download(target.format().title(), target));
                }
            }
            editions.sort(null);
            // As on the first page of the publication.
            downloads.sort(Comparator.comparing(Download::isData).thenComparing(Download::name));
            entries.add(new HomeWriter.Entry(
                    publication.metadata(), publication.kindLabel(), publication.address(), editions, downloads));
        }
        return entries;
    }
}
