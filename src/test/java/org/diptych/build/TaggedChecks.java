package org.diptych.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.diptych.document.Document;
import org.diptych.language.Language;
import org.diptych.write.pdf.TaggedPdf;
import org.diptych.write.pdf.TaggedPdf.Element;

/** What a tagged file must keep that validators of the standards do not look at. */
final class TaggedChecks {
    private TaggedChecks() {}

    /** The file says, in its order of reading and each part in its language, what the document tree says. */
    static void text(TaggedPdf pdf, Document document) {
        Reading tree = TreeReading.of(document);
        Reading read = PdfReading.of(pdf, document.edition().first());
        if (!document.edition().isBilingual()) {
            assertThat(Reading.difference(tree.tokens(), read.tokens())).isEmpty();
            return;
        }
        // A list that carries on over rows of both columns is read whole in one language, then in the other.
        for (Language language : document.edition().languages()) {
            assertThat(Reading.difference(tree.words(language), read.words(language)))
                    .isEmpty();
        }
        assertThat(read.tokens()).hasSameSizeAs(tree.tokens());
    }

    /** Every link of the tree is one on a page, and the reverse. */
    static void links(TaggedPdf pdf) {
        assertThat(pdf.root().all().filter(element -> element.type().equals("Link")))
                .allSatisfy(link -> assertThat(annotations(link))
                        .as("annotations of %s", link)
                        .isPositive());
        assertThat(pdf.root().all().mapToLong(TaggedChecks::annotations).sum()).isEqualTo(pdf.links());
    }

    private static long annotations(Element element) {
        return element.kids().stream()
                .filter(TaggedPdf.Annotation.class::isInstance)
                .count();
    }

    /** Notes have names that the file's tree of names knows. */
    static void notes(TaggedPdf pdf) {
        assertThat(pdf.root()
                        .all()
                        .filter(element -> element.type().equals("Note"))
                        .map(note -> note.attribute("ID")))
                .doesNotContain("")
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(pdf.names()).contains(id));
    }

    /** Lists say how their items are marked, and hold items alone. */
    static void lists(TaggedPdf pdf) {
        assertThat(pdf.root().all().filter(element -> element.type().equals("L")))
                .allSatisfy(list -> {
                    assertThat(list.attribute("ListNumbering"))
                            .isIn(
                                    "None",
                                    "Disc",
                                    "Circle",
                                    "Square",
                                    "Decimal",
                                    "LowerAlpha",
                                    "UpperAlpha",
                                    "LowerRoman",
                                    "UpperRoman");
                    assertThat(list.elements()).extracting(Element::type).isSubsetOf("LI", "L", "Caption");
                });
    }

    /** Headings begin at the first level and go down one at a time. */
    static void headings(TaggedPdf pdf) {
        List<Integer> levels = pdf.root()
                .all()
                .filter(element -> element.type().matches("H[1-6]"))
                .map(element -> element.type().charAt(1) - '0')
                .toList();
        List<String> jumps = new ArrayList<>();
        for (int i = 1; i < levels.size(); i++) {
            if (levels.get(i) > levels.get(i - 1) + 1) {
                jumps.add("heading " + i + " from " + levels.get(i - 1) + " to " + levels.get(i));
            }
        }
        assertThat(levels).isNotEmpty();
        assertThat(levels.get(0)).isEqualTo(1);
        assertThat(jumps).isEmpty();
    }

    /** Rows are made of cells, and header cells say what they head. */
    static void tables(TaggedPdf pdf) {
        assertThat(pdf.root().all().filter(element -> element.type().equals("TR")))
                .allSatisfy(row -> assertThat(row.elements())
                        .extracting(Element::type)
                        .isNotEmpty()
                        .containsAnyOf("TH", "TD")
                        .isSubsetOf("TH", "TD"));
        assertThat(pdf.root().all().filter(element -> element.type().equals("TH")))
                .allSatisfy(cell -> assertThat(cell.attribute("Scope")).isIn("Column", "Row", "Both"));
    }
}
