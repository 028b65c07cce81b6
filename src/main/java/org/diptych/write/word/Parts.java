package org.diptych.write.word;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.diptych.document.Document;
import org.diptych.document.Inline;
import org.diptych.document.Outline;
import org.diptych.document.PlainText;
import org.diptych.language.Language;

/** What the parts of one document share: styles, lists, notes, links, bookmarks, controls, page
 * numbers. */
final class Parts {
    private static final String HYPERLINK = Namespaces.R + "/hyperlink";

    private final OpcPackage file;
    private final WordStyles styles;
    private final WordLists lists = new WordLists();
    private final Images images;
    private final NativeCharts charts;
    private final LaidOut laidOut;
    private final Set<String> bookmarks = new HashSet<>();
    private final NotesPart notes;
    private final CrossReferences references;
    private final Map<Language, String> chapters = new EnumMap<>(Language.class);
    private final Controls controls = new Controls();
    private final boolean bilingual;
    private String part = WordWriter.DOCUMENT;

    Parts(OpcPackage file, WordStyles styles, Images images, LaidOut laidOut, Document document) {
        this.file = file;
        this.styles = styles;
        this.images = images;
        this.charts = new NativeCharts(file, images);
        this.laidOut = laidOut;
        this.bilingual = document.edition().isBilingual();
        this.notes = new NotesPart(this, document.edition().first());
        this.references = CrossReferences.of(document);
        List<Outline.Entry> headings = Outline.of(document).entries();
        headings.stream().filter(entry -> entry.level() == 1).findFirst().ifPresent(first -> {
            List<Inline> other = first.other().isEmpty() ? first.text() : first.other();
            Language language = document.edition().first();
            chapters.put(language, PlainText.ofRun(first.text()));
            chapters.put(language.other(), PlainText.ofRun(other));
        });
    }

    NativeCharts charts() {
        return charts;
    }

    CrossReferences references() {
        return references;
    }

    /** Whether the document has two columns. */
    boolean isBilingual() {
        return bilingual;
    }

    Controls controls() {
        return controls;
    }

    WordStyles styles() {
        return styles;
    }

    WordLists lists() {
        return lists;
    }

    NotesPart notes() {
        return notes;
    }

    Images images() {
        return images;
    }

    OpcPackage file() {
        return file;
    }

    /** Says in which part links are written from now on; each part has its own relationships. */
    void in(String name) {
        part = name;
    }

    /** The id of the relationship to an address. */
    String linkTo(String href) {
        return file.relationships(part).to(HYPERLINK, address(href), true);
    }

    /** With what no address may hold (RFC 3986) in its coded form: Word takes a file with another for damaged. */
    private static String address(String href) {
        StringBuilder address = new StringBuilder();
        href.strip().codePoints().forEach(c -> {
            boolean isForbidden = c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0 || c == 0x7F || c >= 0xFFF0;
            if (isForbidden) {
                for (byte one : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    address.append(String.format(Locale.ROOT, "%%%02X", one & 0xFF));
                }
            } else {
                address.appendCodePoint(c);
            }
        });
        return address.toString();
    }

    /** Writes a bookmark of a target at the present place. */
    void bookmark(Xml xml, String target) {
        openBookmark(xml, bookmarkName(target)).run();
    }

    /** Begins a bookmark; what is given back ends it. A name is written once. */
    Runnable openBookmark(Xml xml, String name) {
        if (!bookmarks.add(name)) {
            return () -> {};
        }
        int id = bookmarks.size();
        xml.start("w:bookmarkStart")
                .attribute("w:id", id)
                .attribute("w:name", name)
                .end();
        return () -> xml.empty("w:bookmarkEnd", "w:id", id);
    }

    /** The printed page of a target as our own layout found it; a dash where there is no layout. */
    String pageOf(String target) {
        Integer page = laidOut.pages().get(target);
        return page == null ? "–" : page.toString();
    }

    /** How many pages there are. */
    String pageCount() {
        return Integer.toString(Math.max(1, laidOut.count()));
    }

    /** The first heading of level 1 in a language: what running heads say until Word counts for itself. */
    String chapter(Language language) {
        return chapters.getOrDefault(language, "");
    }

    LaidOut laidOut() {
        return laidOut;
    }

    /**
     * A bookmark's name: letters, digits and underscores, begun by a letter, at most 40 characters (ECMA-376 part 1,
     * 17.13.6). What does not fit is told apart by a checksum of the whole.
     */
    static String bookmarkName(String target) {
        StringBuilder name = new StringBuilder("d_");
        boolean exact = true;
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            boolean allowed = c < 128 && Character.isLetterOrDigit(c);
            exact &= allowed || c == '-';
            name.append(allowed ? c : '_');
        }
        if (exact && name.length() <= 40) {
            return name.toString();
        }
        CRC32 sum = new CRC32();
        sum.update(target.getBytes(StandardCharsets.UTF_8));
        name.setLength(Math.min(name.length(), 31));
        return name + "_" + Long.toHexString(sum.getValue());
    }
}
