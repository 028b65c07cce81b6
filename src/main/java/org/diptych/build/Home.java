package org.diptych.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.diptych.content.Format;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.language.Edition;
import org.diptych.style.Theme;
import org.diptych.workspace.Workspace;
import org.diptych.write.web.HomeWriter;
import org.diptych.write.web.WebEdition;

/** The page that lists all publications of the output folder, those of earlier builds too. */
final class Home {
    private final Workspace workspace;
    private final Manifest manifest;
    private final Diagnostics diagnostics;

    Home(Workspace workspace, Manifest manifest, Diagnostics diagnostics) {
        this.workspace = workspace;
        this.manifest = manifest;
        this.diagnostics = diagnostics;
    }

    void write(Staging staging) throws IOException {
        TreeSet<String> files = new TreeSet<>();
        Theme theme = Theme.read(workspace, "", "", diagnostics);
        new HomeWriter(workspace, theme, diagnostics).write(entries(), path -> {
            files.add(path.contains("/") ? path.substring(0, path.indexOf('/')) : path);
            return java.nio.file.Files.newOutputStream(staging.fresh(path));
        });
        for (String file : files) {
            staging.publish(file);
        }
    }

    private List<HomeWriter.Entry> entries() {
        List<HomeWriter.Entry> entries = new ArrayList<>();
        for (Manifest.Entry publication : manifest.publications()) {
            List<Edition> editions = new ArrayList<>();
            List<WebEdition.Download> downloads = new ArrayList<>();
            for (Written written : manifest.outputs()) {
                Target target = written.target();
                if (!target.publication().equals(publication.name())) {
                    continue;
                }
                if (target.format() == Format.WEB) {
                    editions.add(target.edition());
                } else {
                    downloads.add(download(target));
                }
            }
            editions.sort(null);
            entries.add(new HomeWriter.Entry(publication.metadata(), editions, downloads));
        }
        return entries;
    }

    private static WebEdition.Download download(Target target) {
        String name = (target.format() == Format.PDF ? "PDF " : "Word ")
                + target.edition().code();
        String type = target.format() == Format.PDF
                ? "application/pdf"
                : "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        return new WebEdition.Download(name, type, target.path());
    }
}
