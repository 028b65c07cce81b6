package org.diptych.write.word;

import java.util.ArrayList;
import java.util.List;
import org.diptych.document.Attributes;
import org.diptych.document.Block;
import org.diptych.document.Document;
import org.diptych.document.Inline;
import org.diptych.document.Metadata;
import org.diptych.language.Edition;
import org.diptych.language.Language;
import org.diptych.language.Localized;

/** A document in which each element stands once, named in the language of the edition. */
final class Specimen {
    private final Language language;

    private Specimen(Language language) {
        this.language = language;
    }

    static Document of(Edition edition) {
        Localized<String> title = new Localized<>("Document de référence", "Referentiedocument");
        Localized<String> nothing = Localized.same("");
        Metadata metadata = new Metadata("", "", title, nothing, "CODE-1", "", nothing, nothing);
        Specimen specimen = new Specimen(edition.first());
        List<Block> blocks = specimen.blocks();
        // Side by side there is nothing to pair: the first language shows all styles that both share.
        return new Document(Edition.in(edition.first()), metadata, blocks);
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Box(
                Attributes.ofClass("cover"),
                List.of(
                        paragraph("title", say("Titre", "Titel")),
                        paragraph("subtitle", say("Sous-titre", "Ondertitel")),
                        paragraph("date", say("Date", "Datum")))));
        for (int level = 1; level <= 6; level++) {
            blocks.add(new Block.Heading(
                    Attributes.NONE, level, text(say("Titre de niveau ", "Titel van niveau ") + level)));
            blocks.add(plain(say("Texte qui suit un titre.", "Tekst na een titel.")));
        }
        blocks.add(plain(say("Corps du texte.", "Gewone tekst.")));
        blocks.add(list(false));
        blocks.add(list(true));
        blocks.add(new Block.Quote(Attributes.NONE, List.of(plain(say("Citation.", "Citaat.")))));
        blocks.add(new Block.DefinitionList(
                Attributes.NONE,
                List.of(new Block.Definition(
                        Attributes.NONE,
                        text(say("Terme", "Term")),
                        List.of(plain(say("Définition.", "Definitie.")))))));
        blocks.add(table());
        blocks.add(noted());
        return blocks;
    }

    private Block list(boolean ordered) {
        Block.Item inner = new Block.Item(Attributes.NONE, List.of(plain(say("Deuxième niveau", "Tweede niveau"))));
        Block nested = new Block.ItemList(Attributes.NONE, ordered, 1, false, List.of(inner));
        Block.Item outer = new Block.Item(Attributes.NONE, List.of(plain(say("Liste", "Lijst")), nested));
        return new Block.ItemList(Attributes.NONE, ordered, 1, false, List.of(outer));
    }

    private Block table() {
        Block.Row head = new Block.Row(
                Attributes.NONE,
                List.of(
                        cell(Block.Scope.COLUMN, say("En-tête", "Kop")),
                        cell(Block.Scope.COLUMN, say("En-tête", "Kop"))));
        Block.Row row = new Block.Row(
                Attributes.NONE,
                List.of(cell(Block.Scope.NONE, say("Cellule", "Cel")), cell(Block.Scope.NONE, say("Cellule", "Cel"))));
        Block.Column column = new Block.Column(Attributes.NONE);
        return new Block.Table(
                Attributes.NONE,
                text(say("Légende d'un tableau", "Bijschrift van een tabel")),
                List.of(column, column),
                List.of(head),
                List.of(row, row),
                List.of());
    }

    private Block noted() {
        Inline note = new Inline.Note(
                Attributes.NONE, 1, false, List.of(plain(say("Texte d'une note.", "Tekst van een noot."))));
        List<Inline> text = new ArrayList<>(text(say("Texte avec une note", "Tekst met een noot")));
        text.add(note);
        text.add(new Inline.Text(", "));
        text.add(new Inline.Emphasis(text(say("accentué", "benadrukt"))));
        text.add(new Inline.Text(", "));
        text.add(new Inline.Strong(text(say("important", "belangrijk"))));
        text.add(new Inline.Text(", "));
        text.add(new Inline.Code("code"));
        return new Block.Paragraph(Attributes.NONE, text);
    }

    private static Block.Cell cell(Block.Scope scope, String words) {
        return new Block.Cell(Attributes.NONE, scope, 1, 1, List.of(plain(words)));
    }

    private static Block paragraph(String name, String words) {
        return new Block.Paragraph(Attributes.ofClass(name), text(words));
    }

    private static Block plain(String words) {
        return new Block.Paragraph(Attributes.NONE, text(words));
    }

    private static List<Inline> text(String words) {
        return List.of(new Inline.Text(words));
    }

    private String say(String fr, String nl) {
        return language == Language.FR ? fr : nl;
    }
}
