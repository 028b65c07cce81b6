package org.diptych.write.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.document.Block;
import org.diptych.document.Document;
import org.diptych.document.HtmlReader;
import org.diptych.document.Metadata;
import org.diptych.document.Pairing;
import org.diptych.document.Resolver;
import org.diptych.document.Words;
import org.diptych.language.Edition;
import org.diptych.language.Localized;
import org.diptych.style.Theme;
import org.diptych.workspace.FolderWorkspace;
import org.diptych.workspace.Workspace;

/** Documents and pages for tests. */
final class WebPages {
    static final Workspace PROJECT = new FolderWorkspace(Path.of("").toAbsolutePath(), Map.of(), Instant.EPOCH);
    static final List<Edition> EDITIONS = List.of(Edition.FR, Edition.NL, Edition.FR_NL);

    static final Metadata METADATA = new Metadata(
            "note",
            "orientation-note",
            new Localized<>("Développement territorial", "Territoriale ontwikkeling"),
            Localized.same(""),
            "A-785/2 - 2023/2024",
            "2023-10-30",
            new Localized<>("Région de Bruxelles-Capitale", "Brussels Hoofdstedelijk Gewest"),
            new Localized<>("Objectifs et planning de 2024.", "Doelstellingen en planning van 2024."));

    private static final Localized<Words> WORDS =
            new Localized<>(new Words("Tableau", "Figure", "\u00a0: "), new Words("Tabel", "Figuur", ": "));

    private WebPages() {}

    static Document document(Edition edition, String html) {
        return resolve(new Document(edition, METADATA, blocks(html)));
    }

    static Document pair(String fr, String nl) {
        Document left = new Document(Edition.FR, METADATA, blocks(fr));
        Document right = new Document(Edition.NL, METADATA, blocks(nl));
        return resolve(new Pairing(new Diagnostics()).pair(Edition.FR_NL, new Localized<>(left, right)));
    }

    private static List<Block> blocks(String html) {
        return new HtmlReader(origin -> SourcePosition.NONE, new Diagnostics()).read(html, "document.ftlh");
    }

    private static Document resolve(Document document) {
        return new Resolver(WORDS, new Diagnostics()).resolve(document);
    }

    static Site site(Theme theme, WebFolder assets, Diagnostics diagnostics) {
        return new Site(PROJECT, theme.look(), new SiteAssets(PROJECT, assets), diagnostics);
    }

    static Theme theme() {
        return Theme.read(PROJECT, "none", "none", new Diagnostics());
    }

    /** A publication of one document; in the other language, and in both, it is the same. */
    static WebPublication publication(Document document) {
        Map<Edition, Document> documents = new EnumMap<>(Edition.class);
        for (Edition edition : EDITIONS) {
            documents.put(edition, new Document(edition, METADATA, document.blocks()));
        }
        documents.put(document.edition(), document);
        Download pdf = new Download(Edition.FR, "PDF", "application/pdf", "note/note.fr.pdf");
        return new WebPublication(
                METADATA,
                new Localized<>("Note d’orientation", "Oriëntatienota"),
                theme(),
                PageRules.PARTS,
                new Localized<>("developpement", "ontwikkeling"),
                documents,
                Map.of(document.edition(), List.of(pdf)));
    }

    /** The files of an edition by path: its pages, and those in {@code assets/}. */
    static Map<String, byte[]> write(Document document) throws IOException {
        Map<String, ByteArrayOutputStream> files = new ConcurrentSkipListMap<>();
        Diagnostics diagnostics = new Diagnostics();
        Site site = site(theme(), name -> stream(files, "assets/" + name), diagnostics);
        new WebWriter(site).write(publication(document), document.edition(), path -> stream(files, path));
        assertThat(diagnostics.sorted()).isEmpty();
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, content) -> bytes.put(path, content.toByteArray()));
        return bytes;
    }

    private static ByteArrayOutputStream stream(Map<String, ByteArrayOutputStream> files, String path) {
        return files.computeIfAbsent(path, p -> new ByteArrayOutputStream());
    }

    /** The first page. */
    static String page(Document document) throws IOException {
        return new String(write(document).get("index.html"), StandardCharsets.UTF_8);
    }

    /** All pages but that of the search, by name. */
    static Map<String, String> pages(Document document) throws IOException {
        Map<String, String> pages = new TreeMap<>();
        write(document).forEach((path, bytes) -> {
            if (path.endsWith(".html")) {
                pages.put(path, new String(bytes, StandardCharsets.UTF_8));
            }
        });
        return pages;
    }

    /** What stands in the main part of each page; of the first without its head and contents. */
    static String main(Document document) throws IOException {
        StringBuilder mains = new StringBuilder();
        for (Map.Entry<String, String> page : pages(document).entrySet()) {
            boolean first = page.getKey().equals("index.html");
            String html = page.getValue();
            int start = first ? html.indexOf("<div class=\"text\">") : html.indexOf("\n", html.indexOf("<main")) + 1;
            int end = html.indexOf(first ? "<nav class=\"neighbours\"" : "</main>");
            if (start >= 0 && !page.getKey().startsWith("recherche")) {
                String main = html.substring(start, end < 0 ? html.indexOf("</main>") : end)
                        .strip();
                mains.append("== ")
                        .append(page.getKey())
                        .append('\n')
                        .append(main)
                        .append('\n');
            }
        }
        return mains.toString();
    }
}
