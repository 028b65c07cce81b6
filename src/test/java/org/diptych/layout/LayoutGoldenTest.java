package org.diptych.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import org.diptych.diagnostic.Diagnostic;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Small documents to pages, line by line. */
class LayoutGoldenTest {
    @TestFactory
    List<DynamicTest> pagesAreAsExpected() {
        return Golden.all().stream()
                .map(golden -> dynamicTest(
                        golden.name(),
                        () -> golden.compare(
                                "expected.pages",
                                PagePrinter.print(golden.laid().pages()))))
                .toList();
    }

    @Test
    void nothingIsLostByDividing() {
        for (Golden golden : Golden.all()) {
            Laid laid = golden.laid();
            assertThat(laid.diagnostics().sorted().stream().filter(Diagnostic::isError))
                    .as(golden.name())
                    .isEmpty();
        }
    }
}
