package org.diptych.write.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.diptych.document.Metadata;
import org.diptych.language.Language;
import org.diptych.style.PageStyle;
import org.diptych.style.StyleContext;

/** The page set-up: size, margins, and the margin boxes of the theme as header and footer. */
final class Margins {
    private final Parts parts;
    private final Metadata metadata;
    private final Language language;
    private final Runs runs;

    Margins(Parts parts, Metadata metadata, Language language) {
        this.parts = parts;
        this.metadata = metadata;
        this.language = language;
        this.runs = new Runs(parts);
    }

    /** Writes header and footer and gives the {@code w:sectPr} that closes the body. */
    String write(PageStyle page, StyleContext root) {
        Xml xml = new Xml();
        xml.start("w:sectPr");
        for (String place : List.of("top", "bottom")) {
            Optional<String> id = part(page, place, root);
            id.ifPresent(relationship -> xml.start(place.equals("top") ? "w:headerReference" : "w:footerReference")
                    .attribute("w:type", "default")
                    .attribute("r:id", relationship)
                    .end());
        }
        xml.start("w:pgSz")
                .attribute("w:w", Properties.twips(page.width()))
                .attribute("w:h", Properties.twips(page.height()))
                .end();
        xml.start("w:pgMar")
                .attribute("w:top", Properties.twips(page.margin().top()))
                .attribute("w:right", Properties.twips(page.margin().right()))
                .attribute("w:bottom", Properties.twips(page.margin().bottom()))
                .attribute("w:left", Properties.twips(page.margin().left()))
                .attribute("w:header", Properties.twips(page.margin().top() / 2))
                .attribute("w:footer", Properties.twips(page.margin().bottom() / 2))
                .attribute("w:gutter", 0)
                .end();
        xml.empty("w:titlePg");
        return xml.end().toString();
    }

    private Optional<String> part(PageStyle page, String place, StyleContext root) {
        List<PageStyle.MarginBox> boxes = new ArrayList<>();
        for (String side : List.of("left", "center", "right")) {
            boxes.add(page.boxes().getOrDefault(place + "-" + side, new PageStyle.MarginBox(root.style(), List.of())));
        }
        if (boxes.stream().allMatch(box -> box.content().isEmpty())) {
            return Optional.empty();
        }
        boolean isTop = place.equals("top");
        String name = isTop ? "header1.xml" : "footer1.xml";
        parts.in("word/" + name);
        Xml xml = new Xml();
        xml.start(isTop ? "w:hdr" : "w:ftr").attribute("xmlns:w", Namespaces.W);
        xml.start("w:p").start("w:pPr");
        PageStyle.MarginBox first = boxes.stream()
                .filter(box -> !box.content().isEmpty())
                .findFirst()
                .orElseThrow();
        xml.empty("w:pStyle", "w:val", parts.styles().paragraph(isTop ? "header" : "footer", first.style()));
        long width = Properties.twips(
                page.width() - page.margin().left() - page.margin().right());
        xml.start("w:tabs");
        tab(xml, "center", width / 2);
        tab(xml, "right", width);
        xml.end().end();
        for (int i = 0; i < boxes.size(); i++) {
            if (i > 0) {
                xml.start("w:r").empty("w:tab").end();
            }
            boxes.get(i).content().forEach(piece -> piece(xml, piece, root));
        }
        xml.end();
        parts.file()
                .xml(
                        "word/" + name,
                        Namespaces.CONTENT + (isTop ? "header" : "footer") + "+xml",
                        xml.end().toString());
        return Optional.of(parts.file()
                .relationships(WordWriter.DOCUMENT)
                .to(Namespaces.R + (isTop ? "/header" : "/footer"), name, false));
    }

    private static void tab(Xml xml, String alignment, long position) {
        xml.start("w:tab")
                .attribute("w:val", alignment)
                .attribute("w:pos", position)
                .end();
    }

    private void piece(Xml xml, PageStyle.Piece piece, StyleContext root) {
        Runs.Look look = new Runs.Look(root, language, "", "");
        switch (piece) {
            case PageStyle.Piece.Literal literal -> runs.run(xml, literal.value(), look);
            case PageStyle.Piece.Page page -> runs.field(xml, " PAGE ", "1", look);
            case PageStyle.Piece.Pages pages -> runs.field(xml, " NUMPAGES ", "1", look);
            case PageStyle.Piece.Named named -> named(xml, named.name(), look);
        }
    }

    private void named(Xml xml, String name, Runs.Look look) {
        switch (name) {
            case "title" -> runs.run(xml, metadata.title().in(language), look);
            case "code" -> runs.run(xml, metadata.code(), look);
            default -> runs.field(xml, " STYLEREF \"heading 1\" ", "", look);
        }
    }
}
