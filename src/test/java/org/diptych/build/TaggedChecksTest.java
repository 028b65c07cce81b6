package org.diptych.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.diptych.language.Edition;
import org.diptych.layout.Laid;
import org.diptych.write.pdf.TaggedPdf;
import org.diptych.write.pdf.VeraPdf;
import org.junit.jupiter.api.Test;

/**
 * The checks of tagged files see what they are there to see: each is given a good file, in which one thing is then broken.
 */
class TaggedChecksTest {
    private static final Laid LAID = Laid.out(
            Edition.FR_NL,
            html("Titre", "Une efficacité certaine", "Une note.", "ici", "Objet", "Sous-titre"),
            html("Titel", "Een zekere doelmatigheid", "Een noot.", "hier", "Voorwerp", "Ondertitel"));
    private static final byte[] GOOD = LAID.pdf();

    private static String html(String title, String text, String note, String link, String head, String below) {
        return "<section data-origin='a'><h1 data-origin='a/t'>" + title + "</h1><p data-origin='a/p'>" + text
                + "<span class='note' data-origin='a/n'>" + note + "</span> <a href='https://example.org/'>" + link
                + "</a>.</p><ul data-origin='a/l'><li data-origin='a/l/1'>" + text + "</li></ul>"
                + "<table data-origin='a/tb'><thead><tr data-origin='a/tb/1'><th scope='col'>" + head
                + "</th></tr></thead><tbody><tr data-origin='a/tb/2'><td>1</td></tr></tbody></table>"
                + "<section data-origin='b'><h2 data-origin='b/t'>" + below + "</h2></section></section>";
    }

    private static TaggedPdf broken(Consumer<COSDictionary> change) throws Exception {
        return TaggedPdf.read(changed(change));
    }

    /** The file with its structure changed. */
    private static byte[] changed(Consumer<COSDictionary> change) throws Exception {
        try (PDDocument document = Loader.loadPDF(GOOD)) {
            change.accept(document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT));
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** The elements of a type, in order. */
    private static List<COSDictionary> elements(COSDictionary above, String type) {
        var found = new ArrayList<COSDictionary>();
        for (COSBase kid : kids(above)) {
            if (kid instanceof COSDictionary element && element.containsKey(COSName.S)) {
                if (element.getNameAsString(COSName.S).equals(type)) {
                    found.add(element);
                }
                found.addAll(elements(element, type));
            }
        }
        return found;
    }

    private static List<COSBase> kids(COSDictionary element) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        var all = new ArrayList<COSBase>();
        if (kids instanceof COSArray array) {
            array.forEach(kid -> all.add(kid instanceof COSObject object ? object.getObject() : kid));
        } else if (kids != null) {
            all.add(kids);
        }
        return all;
    }

    @Test
    void aGoodFileKeepsAll() throws Exception {
        TaggedPdf good = broken(root -> {});
        TaggedChecks.text(good, LAID.document());
        TaggedChecks.links(good);
        TaggedChecks.notes(good);
        TaggedChecks.lists(good);
        TaggedChecks.headings(good);
        TaggedChecks.tables(good);
    }

    @Test
    void aLinkWithoutItsAnnotationIsSeen() throws Exception {
        TaggedPdf pdf = broken(root -> {
            COSDictionary link = elements(root, "Link").get(0);
            var left = new COSArray();
            kids(link).stream()
                    .filter(kid ->
                            !(kid instanceof COSDictionary entry && "OBJR".equals(entry.getNameAsString(COSName.TYPE))))
                    .forEach(left::add);
            link.setItem(COSName.K, left);
        });
        assertThatThrownBy(() -> TaggedChecks.links(pdf)).isInstanceOf(AssertionError.class);
    }

    @Test
    void aFileWithoutATreeOfNamesIsSeen() throws Exception {
        TaggedPdf pdf = broken(root -> root.removeItem(COSName.getPDFName("IDTree")));
        assertThatThrownBy(() -> TaggedChecks.notes(pdf)).isInstanceOf(AssertionError.class);
    }

    @Test
    void aListThatDoesNotSayItsNumberingIsSeen() throws Exception {
        TaggedPdf pdf = broken(root -> elements(root, "L").get(0).removeItem(COSName.A));
        assertThatThrownBy(() -> TaggedChecks.lists(pdf)).isInstanceOf(AssertionError.class);
    }

    @Test
    void aPartWithoutItsLanguageIsSeen() throws Exception {
        TaggedPdf pdf = broken(root -> elements(root, "P").stream()
                .filter(element -> element.containsKey(COSName.LANG))
                .forEach(element -> element.removeItem(COSName.LANG)));
        assertThatThrownBy(() -> TaggedChecks.text(pdf, LAID.document())).isInstanceOf(AssertionError.class);
    }

    @Test
    void anotherOrderOfReadingIsSeen() throws Exception {
        TaggedPdf pdf = broken(root -> {
            COSDictionary part = elements(root, "Part").get(0);
            COSArray kids = part.getCOSArray(COSName.K);
            COSBase first = kids.get(0);
            kids.remove(0);
            kids.add(first);
        });
        assertThatThrownBy(() -> TaggedChecks.text(pdf, LAID.document())).isInstanceOf(AssertionError.class);
    }

    @Test
    void textThatTheTreeLeavesOutIsSeen() throws Exception {
        TaggedPdf pdf = broken(root -> elements(root, "H2").get(0).setItem(COSName.K, new COSArray()));
        assertThatThrownBy(() -> TaggedChecks.text(pdf, LAID.document())).isInstanceOf(AssertionError.class);
    }

    @Test
    void aLeapOfHeadingsIsSeen() throws Exception {
        TaggedPdf pdf = broken(root -> elements(root, "H2").get(0).setName(COSName.S, "H3"));
        assertThatThrownBy(() -> TaggedChecks.headings(pdf)).isInstanceOf(AssertionError.class);
    }

    @Test
    void aHeaderCellThatHeadsNothingIsSeen() throws Exception {
        TaggedPdf pdf = broken(root -> elements(root, "TH").get(0).removeItem(COSName.A));
        assertThatThrownBy(() -> TaggedChecks.tables(pdf)).isInstanceOf(AssertionError.class);
    }

    /** Were it otherwise, these checks would be the validator's. */
    @Test
    void theValidatorPassesOverMostOfThis() throws Exception {
        byte[] nameless = changed(root -> root.removeItem(COSName.getPDFName("IDTree")));
        byte[] languageless = changed(root -> elements(root, "P").forEach(element -> element.removeItem(COSName.LANG)));
        assertThat(VeraPdf.failures(nameless, "ua1")).isEmpty();
        assertThat(VeraPdf.failures(languageless, "ua1")).isEmpty();
    }
}
