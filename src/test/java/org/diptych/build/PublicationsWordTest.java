package org.diptych.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.diptych.content.Format;
import org.diptych.write.word.SchemaCheck;
import org.diptych.write.word.WordLinks;
import org.diptych.write.word.WordRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every Word document is valid and says what the tree says: words, languages, headings, notes, tables. */
class PublicationsWordTest {
    /** A check of one file. */
    private interface Check {
        void of(byte[] docx, Built.Output output) throws Exception;
    }

    private static Stream<DynamicTest> each(Check check) {
        return Built.all().outputs(Format.DOCX).stream()
                .map(output -> dynamicTest(output.name(), () -> check.of(output.bytes(), output)));
    }

    @TestFactory
    Stream<DynamicTest> everyPartKeepsItsSchema() {
        return each((docx, output) -> assertThat(SchemaCheck.problems(docx)).isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> hasNothingForWordToRepair() {
        return each((docx, output) -> assertThat(WordRules.problems(docx)).isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> opens() {
        return each((docx, output) -> {
            try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
                assertThat(document.getBodyElements()).hasSizeGreaterThan(10);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> saysWhatTheTreeSays() {
        return each((docx, output) -> {
            Reading word = WordReading.of(
                    SchemaCheck.parts(docx), output.target().edition().first());
            assertThat(Reading.difference(TreeReading.of(output.tree()).tokens(), word.tokens()))
                    .isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> leadsWhereTheTreeLeads() {
        return each((docx, output) -> {
            WordLinks.Found wanted = WordLinks.wanted(output.tree());
            WordLinks.Found found = WordLinks.of(docx);
            assertThat(found.links()).isEqualTo(wanted.links());
            assertThat(found.contents()).isEqualTo(wanted.contents());
        });
    }

    @TestFactory
    Stream<DynamicTest> rowsFillTheirGrids() {
        return each((docx, output) ->
                assertThat(WordReading.wrongGrids(SchemaCheck.parts(docx))).isEmpty());
    }
}
