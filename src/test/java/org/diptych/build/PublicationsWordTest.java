package org.diptych.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.diptych.content.Format;
import org.diptych.write.word.SchemaCheck;
import org.diptych.write.word.WordAccess;
import org.diptych.write.word.WordLinks;
import org.diptych.write.word.WordRules;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every Word document is valid and says what the tree says: words, languages, headings, notes, tables. */
class PublicationsWordTest {
    /** Words of a cover and a colophon in two languages. */
    private static final int MOST_OF_A_COVER = 200;

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
    Stream<DynamicTest> leavesNobodyOut() {
        return each((docx, output) -> assertThat(WordAccess.problems(docx)).isEmpty());
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

    /**
     * The words of the document are those of the pages of the web, neither more nor less. Both are compared with the tree,
     * for the web has no pages to number, and prints a note on each page that calls it and what follows upon a page of its
     * own before it; that each page reads as the tree does is shown there. Cover and colophon are the web's first page,
     * which has words of its own, and so have the tables that the web alone has.
     */
    @TestFactory
    Stream<DynamicTest> saysWhatTheWebSays() {
        return each((docx, output) -> {
            Target target = output.target();
            List<Reading.Token> tree =
                    withoutNotes(TreeReading.of(output.tree()).withoutPages());
            List<Reading.Token> web = new ArrayList<>();
            List<Path> pages = PublicationsWebTest.pages(target.publication(), target.edition());
            // A publication of one page has all its words there.
            for (Path page : pages.subList(pages.size() > 1 ? 1 : 0, pages.size())) {
                Document html = Jsoup.parse(page.toFile(), "UTF-8");
                html.select(".web-only").remove();
                if (html.selectFirst(".page-view") == null) {
                    web.addAll(withoutNotes(
                            WebReading.of(html, target.edition().first()).withoutPages()));
                }
            }
            Map<Reading.Token, Integer> left = new HashMap<>();
            tree.forEach(token -> left.merge(token, 1, Integer::sum));
            web.forEach(token -> left.merge(token, -1, Integer::sum));
            assertThat(left.entrySet().stream().filter(entry -> entry.getValue() < 0))
                    .isEmpty();
            assertThat(left.values().stream().mapToInt(Integer::intValue).sum()).isLessThan(MOST_OF_A_COVER);
        });
    }

    private static List<Reading.Token> withoutNotes(List<Reading.Token> tokens) {
        List<Reading.Token> text = new ArrayList<>();
        boolean inside = false;
        for (Reading.Token token : tokens) {
            boolean isMark = token.language() == null;
            inside = isMark
                    ? token.text().equals("note") || (inside && !token.text().equals("end of note"))
                    : inside;
            if (!inside && !isMark) {
                text.add(token);
            }
        }
        return text;
    }

    @TestFactory
    Stream<DynamicTest> rowsFillTheirGrids() {
        return each((docx, output) ->
                assertThat(WordReading.wrongGrids(SchemaCheck.parts(docx))).isEmpty());
    }
}
