package org.diptych.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.diptych.content.Format;
import org.diptych.write.pdf.TaggedPdf;
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
        return each((pdf, output) -> TaggedChecks.text(pdf, output.tree()));
    }

    @TestFactory
    Stream<DynamicTest> everyLinkOfAPageIsInTheTree() {
        return each((pdf, output) -> TaggedChecks.links(pdf));
    }

    @Test
    void mostPublicationsHaveLinks() throws Exception {
        int linked = 0;
        for (var file : FILES.values()) {
            linked += file.get().links() > 0 ? 1 : 0;
        }
        assertThat(linked).isGreaterThan(FILES.size() / 2);
    }

    @TestFactory
    Stream<DynamicTest> notesAreFoundByName() {
        return each((pdf, output) -> TaggedChecks.notes(pdf));
    }

    @TestFactory
    Stream<DynamicTest> listsSayHowTheyAreNumbered() {
        return each((pdf, output) -> TaggedChecks.lists(pdf));
    }

    @TestFactory
    Stream<DynamicTest> headingsGoDownOneLevelAtATime() {
        return each((pdf, output) -> TaggedChecks.headings(pdf));
    }

    @TestFactory
    Stream<DynamicTest> rowsAreOfCellsAndHeadersSayWhatTheyHead() {
        return each((pdf, output) -> TaggedChecks.tables(pdf));
    }
}
