package org.diptych.write.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.document.Block;
import org.diptych.document.Document;
import org.diptych.document.HtmlReader;
import org.diptych.document.Metadata;
import org.diptych.document.Outline;
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

    /** The files of an edition by path. */
    static Map<String, byte[]> write(Document document) throws IOException {
        Map<String, ByteArrayOutputStream> files = new TreeMap<>();
        Diagnostics diagnostics = new Diagnostics();
        Theme theme = Theme.read(PROJECT, "none", "none", diagnostics);
        List<WebEdition.Download> downloads = List.of(new WebEdition.Download(
                "PDF", "application/pdf", "../note." + document.edition().code() + ".pdf"));
        new WebWriter(PROJECT, theme, diagnostics)
                .write(
                        new WebEdition(document, EDITIONS, downloads, counterparts(document)),
                        path -> files.computeIfAbsent(path, p -> new ByteArrayOutputStream()));
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, content) -> bytes.put(path, content.toByteArray()));
        return bytes;
    }

    /** Headings that have the same id in the other language. */
    private static Map<String, String> counterparts(Document document) {
        Map<String, String> same = new TreeMap<>();
        if (!document.edition().isBilingual()) {
            same(Outline.of(document).entries(), same);
        }
        return same;
    }

    private static void same(List<Outline.Entry> entries, Map<String, String> same) {
        for (Outline.Entry entry : entries) {
            same.put(entry.target(), entry.target());
            same(entry.entries(), same);
        }
    }

    static String page(Document document) throws IOException {
        return new String(write(document).get("index.html"), StandardCharsets.UTF_8);
    }

    /** What stands between {@code <main>} and {@code </main>}. */
    static String main(Document document) throws IOException {
        String page = page(document);
        int start = page.indexOf('\n', page.indexOf("<main")) + 1;
        return page.substring(start, page.indexOf("</main>"));
    }
}
