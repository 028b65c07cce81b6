package org.diptych.write.word;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diptych.document.Attributes;
import org.diptych.document.Document;
import org.diptych.document.Metadata;
import org.diptych.language.Edition;
import org.diptych.language.Language;
import org.diptych.language.Localized;
import org.diptych.style.PageNumbering;
import org.diptych.style.PageStyle;
import org.diptych.style.Style;
import org.diptych.style.StyleContext;
import org.diptych.style.StyleSheet;
import org.jspecify.annotations.Nullable;

/** The page set-up of each stretch of pages: size, margins, and the theme's margin boxes as headers and footers. */
final class Sections {
    private static final List<String> SIDES = List.of("left", "center", "right");
    private static final String SEPARATOR = "\u2002|\u2002";

    private final Parts parts;
    private final StyleSheet sheet;
    private final Edition edition;
    private final Metadata metadata;
    private final StyleContext root;
    private final Runs runs;
    private final boolean even;
    /** Whether this is to become the reference of others, whose titles are not this one's. */
    private final boolean isReference;

    private final @Nullable ReferenceDocument reference;
    private final Map<String, String> written = new LinkedHashMap<>();

    private String page;
    private boolean first = true;
    private PageNumbering numbering = PageNumbering.DECIMAL;
    private final Set<PageNumbering> numbered = EnumSet.noneOf(PageNumbering.class);
    private int startedAt;

    Sections(
            Parts parts,
            StyleSheet sheet,
            Document document,
            boolean isReference,
            @Nullable ReferenceDocument reference) {
        this.isReference = isReference;
        this.reference = reference;
        this.parts = parts;
        this.sheet = sheet;
        this.edition = document.edition();
        this.metadata = document.metadata();
        this.root = sheet.root(edition);
        this.runs = new Runs(parts);
        this.page = root.style().page();
        this.even = !master(page, false, true)
                .boxes()
                .equals(master(page, false, false).boxes());
    }

    /** The width of a column of the default page, in twips. */
    static int line(StyleSheet sheet, Edition edition) {
        StyleContext root = sheet.root(edition);
        PageStyle page = sheet.page(edition, root.style().page(), false, false);
        long width = Properties.twips(
                page.width() - page.margin().left() - page.margin().right());
        return (int) (edition.isBilingual() ? (width - Columns.gap(root)) / 2 : width);
    }

    private PageStyle master(String name, boolean isFirst, boolean isLeft) {
        return sheet.page(edition, name, isFirst, isLeft);
    }

    StyleContext root() {
        return root;
    }

    /** The box of the usual pages whose look the names of the languages share. */
    Optional<PageStyle.MarginBox> heads() {
        PageStyle present = master(root.style().page(), false, false);
        return List.of("top-left", "top-right", "top-center", "bottom-left").stream()
                .filter(present.boxes()::containsKey)
                .map(present.boxes()::get)
                .findFirst();
    }

    boolean isCurrent(String name) {
        return page.equals(name);
    }

    /** Where the present section's text began. */
    int startedAt() {
        return startedAt;
    }

    void startAt(int position) {
        startedAt = position;
    }

    void begin(String name) {
        page = name;
    }

    /** The width of the text, in twips. */
    int width() {
        if (reference != null && isReferencePage()) {
            return reference.width();
        }
        PageStyle present = master(page, false, false);
        return (int) Properties.twips(
                present.width() - present.margin().left() - present.margin().right());
    }

    /** The height of the text, in twips. */
    int height() {
        if (reference != null && isReferencePage()) {
            return reference.height();
        }
        PageStyle present = master(page, false, false);
        return (int) Properties.twips(
                present.height() - present.margin().top() - present.margin().bottom());
    }

    /** Whether the present pages are special and the theme prints nothing in their margins: a cover. */
    boolean isBare() {
        return !page.equals(root.style().page())
                && master(page, false, false).boxes().values().stream()
                        .allMatch(box -> box.content().isEmpty());
    }

    /** Whether even pages have headers or footers of their own. */
    boolean hasEvenPages() {
        return even;
    }

    /** Whether margins change sides on even pages. */
    boolean isMirrored() {
        if (reference != null && reference.hasPage()) {
            return false;
        }
        PageStyle usual = master(root.style().page(), false, false);
        Style.Edges right = usual.margin();
        Style.Edges left = usual.leftMargin();
        return !left.equals(right) && left.left() == right.right() && left.right() == right.left();
    }

    /** Whether the present pages are those that a reference document sets up: all but the specially named. */
    private boolean isReferencePage() {
        return reference != null
                && reference.hasPage()
                && page.equals(root.style().page());
    }

    /** The {@code w:sectPr} of the present section. */
    String end() {
        PageStyle usual = master(page, false, false);
        PageStyle opening = master(page, true, false);
        ReferenceDocument house = house();
        boolean hasTitlePage = first && (house == null ? !opening.boxes().equals(usual.boxes()) : house.hasTitlePage());
        Xml xml = new Xml();
        xml.start("w:sectPr");
        if (house != null) {
            copied(xml, house);
        } else {
            references(xml, "default", usual);
            if (even) {
                references(xml, "even", master(page, false, true));
            }
            if (hasTitlePage) {
                references(xml, "first", opening);
            }
        }
        xml.empty("w:type", "w:val", "nextPage");
        if (reference != null && isReferencePage()) {
            reference.page(xml);
        } else {
            size(xml, usual);
        }
        numbering(xml, usual.numbering());
        if (hasTitlePage) {
            xml.empty("w:titlePg");
        }
        first = false;
        return xml.end().toString();
    }

    /** Pages numbered in one way are counted by themselves. */
    private void numbering(Xml xml, PageNumbering now) {
        boolean changes = now != numbering;
        boolean isNew = numbered.add(now);
        numbering = now;
        if (now == PageNumbering.DECIMAL && !changes) {
            return;
        }
        xml.start("w:pgNumType");
        switch (now) {
            case DECIMAL -> {}
            case LOWER_ROMAN -> xml.attribute("w:fmt", "lowerRoman");
            case UPPER_ROMAN -> xml.attribute("w:fmt", "upperRoman");
        }
        if (changes && isNew) {
            xml.attribute("w:start", 1);
        }
        xml.end();
    }

    /** The document whose headers and footers stand on these pages: none on pages where the theme wants none. */
    private @Nullable ReferenceDocument house() {
        boolean has = reference != null && !reference.margins().isEmpty();
        return has && !isBare() ? reference : null;
    }

    private void copied(Xml xml, ReferenceDocument house) {
        for (ReferenceDocument.Margin margin : house.margins()) {
            String target = "reference/" + margin.part();
            xml.start("w:" + margin.kind() + "Reference")
                    .attribute("w:type", margin.type())
                    .attribute(
                            "r:id",
                            parts.file()
                                    .relationships(WordWriter.DOCUMENT)
                                    .to(Namespaces.R + "/" + margin.kind(), target, false))
                    .end();
        }
    }

    private static void size(Xml xml, PageStyle page) {
        xml.start("w:pgSz")
                .attribute("w:w", Properties.twips(page.width()))
                .attribute("w:h", Properties.twips(page.height()));
        if (page.width() > page.height()) {
            xml.attribute("w:orient", "landscape");
        }
        xml.end();
        Style.Edges margin = page.margin();
        xml.start("w:pgMar")
                .attribute("w:top", Properties.twips(margin.top()))
                .attribute("w:right", Properties.twips(margin.right()))
                .attribute("w:bottom", Properties.twips(margin.bottom()))
                .attribute("w:left", Properties.twips(margin.left()))
                .attribute("w:header", Properties.twips(distance(page, "top", margin.top())))
                .attribute("w:footer", Properties.twips(distance(page, "bottom", margin.bottom())))
                .attribute("w:gutter", 0)
                .end();
    }

    /** Margin boxes stand in the middle of their margin. */
    private static double distance(PageStyle page, String edge, double margin) {
        double line = SIDES.stream()
                .map(side -> page.boxes().get(edge + "-" + side))
                .filter(box -> box != null)
                .mapToDouble(box -> box.style().lineHeight())
                .max()
                .orElse(0);
        return Math.max(10, (margin - line) / 2);
    }

    private void references(Xml xml, String type, PageStyle master) {
        for (String edge : List.of("top", "bottom")) {
            xml.start(edge.equals("top") ? "w:headerReference" : "w:footerReference")
                    .attribute("w:type", type)
                    .attribute("r:id", part(master, edge))
                    .end();
        }
    }

    /** The relationship to a header or footer; equal ones are one part, and empty ones keep off the one before. */
    private String part(PageStyle master, String edge) {
        boolean isTop = edge.equals("top");
        String kind = isTop ? "header" : "footer";
        Xml xml = new Xml();
        xml.start(isTop ? "w:hdr" : "w:ftr").attribute("xmlns:w", Namespaces.W);
        paragraph(xml, master, edge, kind);
        String content = xml.end().toString();
        String name = written.computeIfAbsent(content, key -> {
            String own = kind + (written.size() + 1) + ".xml";
            parts.file().xml("word/" + own, Namespaces.CONTENT + kind + "+xml", content);
            return own;
        });
        return parts.file().relationships(WordWriter.DOCUMENT).to(Namespaces.R + "/" + kind, name, false);
    }

    private void paragraph(Xml xml, PageStyle master, String edge, String kind) {
        List<PageStyle.MarginBox> boxes = new ArrayList<>();
        for (String side : SIDES) {
            boxes.add(master.boxes().getOrDefault(edge + "-" + side, new PageStyle.MarginBox(root.style(), List.of())));
        }
        Style base = boxes.stream()
                .filter(box -> !box.content().isEmpty())
                .findFirst()
                .map(PageStyle.MarginBox::style)
                .orElse(root.style());
        xml.start("w:p").start("w:pPr");
        xml.empty("w:pStyle", "w:val", parts.styles().paragraph(kind, Look.of(base)));
        long width = Properties.twips(
                master.width() - master.margin().left() - master.margin().right());
        boolean hasCenter = !boxes.get(1).content().isEmpty();
        xml.start("w:tabs");
        if (hasCenter) {
            tab(xml, "center", width / 2);
        }
        tab(xml, "right", width);
        xml.end().end();
        for (int i = 0; i < SIDES.size(); i++) {
            PageStyle.MarginBox box = boxes.get(i);
            boolean isLast = boxes.subList(i, SIDES.size()).stream()
                    .allMatch(other -> other.content().isEmpty());
            if (isLast) {
                break;
            }
            if (i == 1 ? hasCenter : i == 2) {
                xml.start("w:r").empty("w:tab").end();
            }
            Runs.Look look = new Runs.Look(
                    root,
                    base,
                    Speech.of(edition.first()),
                    parts.styles().character("Diptych Margin", box.style(), base),
                    "",
                    Place.Region.INNER);
            Line line = new Line(look, box.style(), width, languages(master, box, SIDES.get(i)));
            box.content().forEach(piece -> piece(xml, piece, line));
        }
        xml.end();
    }

    /**
     * Where the pieces of a margin box are printed.
     *
     * @param width of the text of the page, in twips
     * @param languages in which names are printed
     */
    private record Line(Runs.Look look, Style style, long width, List<Language> languages) {}

    /** Where two boxes print the same name in a bilingual edition, each prints it in one language. */
    private List<Language> languages(PageStyle master, PageStyle.MarginBox box, String side) {
        boolean isShared = master.boxes().values().stream()
                        .filter(other -> other.content().equals(box.content()))
                        .count()
                > 1;
        List<Language> all = edition.languages();
        if (!isShared || all.size() == 1) {
            return all;
        }
        return List.of(side.equals("right") ? all.get(1) : all.get(0));
    }

    private static void tab(Xml xml, String alignment, long position) {
        xml.start("w:tab")
                .attribute("w:val", alignment)
                .attribute("w:pos", position)
                .end();
    }

    private void piece(Xml xml, PageStyle.Piece piece, Line line) {
        switch (piece) {
            case PageStyle.Piece.Literal literal -> runs.run(xml, literal.value(), line.look());
            case PageStyle.Piece.Page number -> runs.field(xml, " PAGE ", "1", line.look());
            case PageStyle.Piece.Pages pages -> runs.field(xml, " NUMPAGES ", parts.pageCount(), line.look());
            case PageStyle.Piece.Named named -> named(xml, named.name(), line);
        }
    }

    private void named(Xml xml, String name, Line line) {
        String instruction = PropertyFields.instruction(name);
        if (isReference && !instruction.isEmpty()) {
            boolean isTitle = name.equals("title") || name.equals("short-title");
            runs.field(xml, instruction, isTitle ? metadata.title().in(edition.first()) : name, line.look());
            return;
        }
        switch (name) {
            case "title" -> localized(xml, metadata.title(), line);
            case "short-title" -> localized(xml, metadata.shortTitle(), line);
            case "subtitle" -> localized(xml, metadata.subtitle(), line);
            case "publisher" -> localized(xml, metadata.publisher(), line);
            case "code" -> runs.run(xml, metadata.code(), line.look());
            case "date" -> runs.run(xml, metadata.date(), line.look());
            case "chapter" -> chapter(xml, line);
            default -> {}
        }
    }

    /** The heading in force, for each language: those of the second one have a style of their own. */
    private void chapter(Xml xml, Line line) {
        for (Language language : line.languages()) {
            boolean isFirst = language == edition.first();
            // By level: names of styles differ with the language of the program.
            String style = isFirst ? "1" : '"' + WordStyles.headingName(1, language.code()) + '"';
            Runs.Look own = in(language, line.look());
            runs.run(xml, language == line.languages().get(0) ? "" : SEPARATOR, own);
            runs.field(xml, " STYLEREF " + style + " ", parts.chapter(language), own);
        }
    }

    private static Runs.Look in(Language language, Runs.Look look) {
        return look.with(look.run(), look.context(), Speech.of(language).in(Attributes.NONE));
    }

    /** In each of the languages, cut where it does not fit on the line. */
    private void localized(Xml xml, Localized<String> text, Line line) {
        List<Language> languages = line.languages();
        boolean same = text.fr().equals(text.nl());
        List<Language> printed = same ? languages.subList(0, 1) : languages;
        boolean isShared = languages.size() < edition.languages().size();
        long room = line.width() * (isShared ? 46 : 70 / printed.size()) / 100;
        String separator = "";
        for (Language language : printed) {
            runs.run(xml, separator, line.look());
            runs.run(xml, Widths.cut(text.in(language), line.style(), room), in(language, line.look()));
            separator = SEPARATOR;
        }
    }
}
