package org.diptych.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import org.diptych.language.ReadingOrder;
import org.diptych.layout.text.FontLibrary;
import org.diptych.layout.text.Hyphenation;
import org.diptych.layout.text.Typesetter;
import org.diptych.style.CssSource;
import org.diptych.style.StyleSheet;
import org.diptych.style.Theme;
import org.diptych.workspace.FolderWorkspace;
import org.diptych.workspace.Workspace;
import org.diptych.write.pdf.PdfOptions;
import org.diptych.write.pdf.PdfWriter;

/** HTML in, pages or a PDF out: the way of a publication without records and templates. */
public final class Laid {
    public static final Instant TIME = Instant.parse("2024-06-01T12:00:00Z");
    public static final Workspace REPOSITORY = new FolderWorkspace(Path.of("").toAbsolutePath(), Map.of(), TIME);
    public static final Metadata METADATA = new Metadata(
            "note",
            "orientation-note",
            new Localized<>("Note d’orientation", "Oriëntatienota"),
            new Localized<>("Développement territorial", "Territoriale ontwikkeling"),
            "A-785/2 - 2023/2024",
            "2024-06-01",
            new Localized<>("Région", "Gewest"),
            new Localized<>("Une note.", "Een nota."));
    private static final Typesetter TYPESETTER = typesetter();

    private final Diagnostics diagnostics;
    private final Document document;
    private final Pages pages;
    private final Workspace workspace;

    private Laid(
            Document document, ReadingOrder reading, StyleSheet styles, Workspace workspace, Diagnostics diagnostics) {
        this.document = document;
        this.workspace = workspace;
        this.diagnostics = diagnostics;
        this.pages = Layout.of(document, reading, styles, TYPESETTER, workspace, diagnostics);
    }

    private static Typesetter typesetter() {
        List<String> fonts = REPOSITORY.files("templates/theme/fonts");
        return new Typesetter(FontLibrary.of(fonts, REPOSITORY::bytes), new Hyphenation());
    }

    /** With the theme of the repository. */
    public static Laid out(Edition edition, String fr, String nl) {
        return out(edition, fr, nl, REPOSITORY);
    }

    public static Laid out(Edition edition, String fr, String nl, Workspace workspace) {
        var diagnostics = new Diagnostics();
        StyleSheet styles = Theme.read(REPOSITORY, "none", "none", diagnostics).sheet();
        return new Laid(document(edition, fr, nl, diagnostics), ReadingOrder.ROWS, styles, workspace, diagnostics);
    }

    /** With a style sheet of the test's own. */
    public static Laid styled(String css, Edition edition, String fr, String nl) {
        return styled(css, edition, ReadingOrder.ROWS, fr, nl);
    }

    public static Laid styled(String css, Edition edition, ReadingOrder reading, String fr, String nl) {
        var diagnostics = new Diagnostics();
        StyleSheet styles = StyleSheet.parse(List.of(new CssSource("test.css", css)), Map.of(), diagnostics);
        return new Laid(document(edition, fr, nl, diagnostics), reading, styles, REPOSITORY, diagnostics);
    }

    /** With a style sheet and metadata of the test's own. */
    static Laid styled(String css, Metadata metadata, Edition edition, String fr, String nl) {
        var diagnostics = new Diagnostics();
        StyleSheet styles = StyleSheet.parse(List.of(new CssSource("test.css", css)), Map.of(), diagnostics);
        List<Block> blocks = document(edition, fr, nl, diagnostics).blocks();
        return new Laid(new Document(edition, metadata, blocks), ReadingOrder.ROWS, styles, REPOSITORY, diagnostics);
    }

    private static Document document(Edition edition, String fr, String nl, Diagnostics diagnostics) {
        Document resolved;
        if (edition.isBilingual()) {
            var both = new Localized<>(single(Edition.FR, fr, diagnostics), single(Edition.NL, nl, diagnostics));
            resolved = new Pairing(diagnostics).pair(edition, both);
        } else {
            resolved = single(edition, edition == Edition.FR ? fr : nl, diagnostics);
        }
        return new Resolver(
                        new Localized<>(new Words("Tableau", "Figure", " — "), new Words("Tabel", "Figuur", " — ")),
                        diagnostics)
                .resolve(resolved);
    }

    private static Document single(Edition edition, String html, Diagnostics diagnostics) {
        List<Block> blocks = new HtmlReader(origin -> SourcePosition.ofFile(origin.record() + ".yaml"), diagnostics)
                .read(html, "document.ftlh");
        return new Document(edition, METADATA, blocks);
    }

    public Pages pages() {
        return pages;
    }

    public Document document() {
        return document;
    }

    public Diagnostics diagnostics() {
        return diagnostics;
    }

    public byte[] pdf() {
        return pdf(PdfOptions.standard(TIME));
    }

    public byte[] pdf(PdfOptions options) {
        var out = new ByteArrayOutputStream();
        try {
            PdfWriter.write(pages, METADATA, options, workspace, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
