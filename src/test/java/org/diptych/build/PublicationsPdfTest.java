package org.diptych.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.diptych.content.Format;
import org.diptych.language.Language;
import org.diptych.write.pdf.TaggedPdf;
import org.diptych.write.pdf.TaggedPdf.Element;
import org.diptych.write.pdf.VeraPdf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every PDF keeps both standards, and says to assistive technology what the tree says. */
class PublicationsPdfTest {
    private static final List<String> STANDARDS = List.of("ua1", "2a");

    private static final Map<String, Future<List<String>>> FAILURES = new LinkedHashMap<>();
    private static final Map<Built.Output, Future<TaggedPdf>> FILES = new LinkedHashMap<>();
    private static ExecutorService threads;

    /** Validation takes most of the time: every core has a file in hand while the tests wait for theirs. */
    @BeforeAll
    static void start() {
        threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        for (Built.Output output : Built.all().outputs(Format.PDF)) {
            Callable<TaggedPdf> read = () -> TaggedPdf.read(output.bytes());
            FILES.put(output, threads.submit(read));
        }
        for (Built.Output output : Built.all().outputs(Format.PDF)) {
            for (String standard : STANDARDS) {
                Callable<List<String>> validate = () -> VeraPdf.failures(output.bytes(), standard);
                FAILURES.put(output.name() + " " + standard, threads.submit(validate));
            }
        }
    }

    @AfterAll
    static void stop() {
        threads.shutdownNow();
    }

    @TestFactory
    Stream<DynamicTest> keepsItsStandards() {
        return FAILURES.entrySet().stream()
                .map(one -> dynamicTest(
                        one.getKey(), () -> assertThat(one.getValue().get()).isEmpty()));
    }

    /** A check of one file. */
    private interface Check {
        void of(TaggedPdf pdf, Built.Output output) throws IOException;
    }

    private static Stream<DynamicTest> each(Check check) {
        return FILES.entrySet().stream()
                .map(one -> dynamicTest(
                        one.getKey().name(), () -> check.of(one.getValue().get(), one.getKey())));
    }

    @TestFactory
    Stream<DynamicTest> saysWhatTheTreeSays() {
        return each((pdf, output) -> {
            Language first = output.target().edition().first();
            Reading tree = TreeReading.of(output.tree());
            Reading read = PdfReading.of(pdf, first);
            if (!output.target().edition().isBilingual()) {
                assertThat(Reading.difference(tree.tokens(), read.tokens())).isEmpty();
                return;
            }
            // A list that carries on over rows of both columns is read whole in one language, then in the other.
            for (Language language : output.target().edition().languages()) {
                assertThat(Reading.difference(tree.words(language), read.words(language)))
                        .isEmpty();
            }
            assertThat(read.tokens()).hasSameSizeAs(tree.tokens());
        });
    }

    @TestFactory
    Stream<DynamicTest> everyLinkOfAPageIsInTheTree() {
        return each((pdf, output) -> {
            assertThat(pdf.root().all().filter(element -> element.type().equals("Link")))
                    .allSatisfy(link -> assertThat(annotations(link))
                            .as("annotations of %s", link)
                            .isPositive());
            assertThat(pdf.root()
                            .all()
                            .mapToLong(PublicationsPdfTest::annotations)
                            .sum())
                    .isEqualTo(pdf.links());
        });
    }

    @Test
    void mostPublicationsHaveLinks() throws Exception {
        int linked = 0;
        for (var file : FILES.values()) {
            linked += file.get().links() > 0 ? 1 : 0;
        }
        assertThat(linked).isGreaterThan(FILES.size() / 2);
    }

    private static long annotations(Element element) {
        return element.kids().stream()
                .filter(TaggedPdf.Annotation.class::isInstance)
                .count();
    }

    @TestFactory
    Stream<DynamicTest> notesAreFoundByName() {
        return each((pdf, output) -> assertThat(pdf.root()
                        .all()
                        .filter(element -> element.type().equals("Note"))
                        .map(note -> note.attribute("ID")))
                .doesNotContain("")
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(pdf.names()).contains(id)));
    }

    @TestFactory
    Stream<DynamicTest> listsSayHowTheyAreNumbered() {
        return each((pdf, output) -> assertThat(
                        pdf.root().all().filter(element -> element.type().equals("L")))
                .allSatisfy(list -> {
                    assertThat(list.attribute("ListNumbering"))
                            .isIn("None", "Disc", "Circle", "Square", "Decimal", "LowerAlpha", "UpperAlpha");
                    assertThat(list.elements()).extracting(Element::type).isSubsetOf("LI", "L", "Caption");
                }));
    }

    @TestFactory
    Stream<DynamicTest> headingsGoDownOneLevelAtATime() {
        return each((pdf, output) -> {
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
        });
    }

    @TestFactory
    Stream<DynamicTest> rowsAreOfCellsAndHeadersSayWhatTheyHead() {
        return each((pdf, output) -> {
            assertThat(pdf.root().all().filter(element -> element.type().equals("TR")))
                    .allSatisfy(row -> assertThat(row.elements())
                            .extracting(Element::type)
                            .isNotEmpty()
                            .containsAnyOf("TH", "TD")
                            .isSubsetOf("TH", "TD"));
            assertThat(pdf.root().all().filter(element -> element.type().equals("TH")))
                    .allSatisfy(cell -> assertThat(cell.attribute("Scope")).isIn("Column", "Row", "Both"));
        });
    }
}
