package org.diptych.write.word;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.document.Attributes;
import org.diptych.document.Block;
import org.diptych.document.Document;
import org.diptych.document.HtmlReader;
import org.diptych.document.Metadata;
import org.diptych.document.Pairing;
import org.diptych.document.Resolver;
import org.diptych.document.Words;
import org.diptych.language.Edition;
import org.diptych.language.Language;
import org.diptych.language.Localized;
import org.diptych.style.StyleSheet;
import org.diptych.style.Theme;
import org.diptych.workspace.FolderWorkspace;

/** Documents for tests, from HTML through the reader, the pairing and the resolver to Word. */
final class Samples {
    static final Instant MOMENT = Instant.parse("2024-01-02T03:04:05Z");
    private static final Path SAMPLE = Path.of("src/test/golden/docx-sample");

    private static final Localized<Words> WORDS =
            new Localized<>(new Words("Tableau", "Figure", "\u00a0– "), new Words("Tabel", "Figuur", "\u00a0– "));

    private Samples() {}

    /** The theme of the repository. */
    static StyleSheet theme() {
        Diagnostics diagnostics = new Diagnostics();
        FolderWorkspace workspace = new FolderWorkspace(Path.of(""), Map.of(), MOMENT);
        return Theme.read(workspace, "no-kind", "no-publication", diagnostics).sheet();
    }

    /** A theme that says nothing. */
    static StyleSheet bare() {
        return StyleSheet.parse(List.of(), Map.of(), new Diagnostics());
    }

    static Metadata metadata() {
        return new Metadata(
                "note",
                "orientation-note",
                new Localized<>("Développement territorial", "Territoriale ontwikkeling"),
                new Localized<>("Objectifs et planning", "Doelstellingen en planning"),
                "A-785/2 – 2023/2024",
                "2024-01-02",
                new Localized<>("Administration", "Bestuur"),
                Localized.same(""));
    }

    static Document unresolved(String html, Language language, Diagnostics diagnostics) {
        List<Block> blocks = new HtmlReader(origin -> SourcePosition.NONE, diagnostics).read(html, "");
        return new Document(Edition.in(language), metadata(), blocks);
    }

    static Document french(String html) {
        Diagnostics diagnostics = new Diagnostics();
        Document document = resolved(unresolved(html, Language.FR, diagnostics), diagnostics);
        clean(diagnostics);
        return document;
    }

    static Document paired(String french, String dutch) {
        Diagnostics diagnostics = new Diagnostics();
        Localized<Document> both = new Localized<>(
                unresolved(french, Language.FR, diagnostics), unresolved(dutch, Language.NL, diagnostics));
        Document document = resolved(new Pairing(diagnostics).pair(Edition.FR_NL, both), diagnostics);
        clean(diagnostics);
        return document;
    }

    private static Document resolved(Document document, Diagnostics diagnostics) {
        return new Resolver(WORDS, diagnostics).resolve(document);
    }

    private static void clean(Diagnostics diagnostics) {
        if (!diagnostics.sorted().isEmpty()) {
            throw new AssertionError("the sample is not right: " + diagnostics.sorted());
        }
    }

    static byte[] write(Document document, StyleSheet sheet, Map<String, Integer> pages, Diagnostics diagnostics) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new WordWriter(sheet, Samples::picture, diagnostics).write(document, laidOut(pages), MOMENT, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static LaidOut laidOut(Map<String, Integer> pages) {
        int last = pages.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return new LaidOut(pages, last, table -> Optional.empty());
    }

    static byte[] write(Document document, StyleSheet sheet) {
        Diagnostics diagnostics = new Diagnostics();
        byte[] docx = write(document, sheet, Map.of(), diagnostics);
        clean(diagnostics);
        return docx;
    }

    /** A chart of two bars, under the name {@code chart.png}. */
    static Optional<byte[]> picture(String path) {
        if (!path.equals("chart.png")) {
            return Optional.empty();
        }
        BufferedImage image = new BufferedImage(900, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 900, 400);
        graphics.setColor(new Color(0x1f3c88));
        graphics.fillRect(100, 160, 250, 240);
        graphics.setColor(new Color(0xf2b21b));
        graphics.fillRect(500, 40, 250, 360);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(out.toByteArray());
    }

    static String sample(String file) {
        try {
            return Files.readString(SAMPLE.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pages as a layout might have found them. */
    static Map<String, Integer> pages(Document document) {
        Map<String, Integer> pages = new HashMap<>();
        List<Attributes> met = new ArrayList<>();
        new TreeWalk() {
            @Override
            void block(Block block) {
                met.add(block.attributes());
                if (!block.attributes().id().isEmpty()) {
                    pages.put(block.attributes().id(), 2 + met.size() / 10);
                }
            }
        }.blocks(document.blocks());
        return pages;
    }

    /**
     * Writes the rich sample in all editions, to be looked at.
     *
     * @param arguments the folder to write to
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        String french = sample("input.html");
        String dutch = sample("input.nl.html");
        Map<String, Document> editions = Map.of("fr", french(french), "fr-nl", paired(french, dutch));
        for (Map.Entry<String, Document> edition : editions.entrySet()) {
            Document document = edition.getValue();
            Files.write(
                    folder.resolve("sample." + edition.getKey() + ".docx"),
                    write(document, theme(), pages(document), new Diagnostics()));
        }
    }
}
