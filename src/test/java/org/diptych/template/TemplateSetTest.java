package org.diptych.template;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.template.SimpleHash;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.diptych.diagnostic.Diagnostic;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.workspace.MemoryWorkspace;
import org.junit.jupiter.api.Test;

class TemplateSetTest {
    private static final String DOCUMENT = "templates/k/document.ftlh";

    private final Map<String, String> files = new TreeMap<>();
    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void textIsEscaped() {
        assertThat(print("<p>${text}</p>")).isEqualTo("<p>a &lt; b &amp; “c”</p>");
        assertThat(told()).isEmpty();
    }

    @Test
    void htmlIsNot() {
        assertThat(print("<#assign x><b>${text}</b></#assign>${x}")).isEqualTo("<b>a &lt; b &amp; “c”</b>");
    }

    @Test
    void unknownVariableIsToldWithItsPlaceAndTheNearestName() {
        print("<p>\n  ${txet}\n</p>");
        assertThat(told())
                .containsExactly(
                        "templates/k/document.ftlh:2:5 template-variable `txet` is not defined. | did you mean `text`?");
    }

    @Test
    void allMistakesAreToldAtOnce() {
        print("${one}\n${two}\n<#list three as x>${x}</#list>");
        assertThat(told()).hasSize(3);
    }

    @Test
    void mistakeInALoopIsToldOnce() {
        print("<#list [1, 2, 3] as i>${nothing}</#list>");
        assertThat(told()).hasSize(1);
    }

    @Test
    void syntaxErrorsOfAllTemplatesAreToldAtOnce() {
        files.put("templates/k/part.ftlh", "<p>\n<#if x>\n</p>");
        print("a ${ b");
        assertThat(told()).hasSize(2);
        assertThat(told().get(0)).startsWith("templates/k/document.ftlh:1:").doesNotContain("freemarker");
        assertThat(told().get(1)).startsWith("templates/k/part.ftlh:");
    }

    @Test
    void whatRunsCodeIsRefusedWithItsPlace() {
        print("""
                <#-- ?eval in a comment is text -->
                ${"1"?eval}
                <#assign x = "freemarker.template.utility.Execute"?new()>
                is this ?new or not
                <#if false>${text?api.length()}</#if>
                ${"a ${text?interpret}"}
                ${text?? ?then("?eval", "")}
                """);
        assertThat(told())
                .extracting(line -> line.replaceAll(" \\|.*", ""))
                .contains(
                        "templates/k/document.ftlh:2:7 template `?eval` is not allowed in a template.",
                        "templates/k/document.ftlh:3:52 template `?new` is not allowed in a template.",
                        "templates/k/document.ftlh:5:19 template `?api` is not allowed in a template.",
                        "templates/k/document.ftlh:6:13 template `?interpret` is not allowed in a template.")
                .noneMatch(line -> line.contains(":1:") || line.contains(":4:") || line.contains(":7:"));
    }

    @Test
    void escapingCannotBeSwitchedOff() {
        print("<#noautoesc>${text}</#noautoesc>${text?no_esc}<#outputformat 'RTF'>x</#outputformat>");
        assertThat(told())
                .anyMatch(line -> line.contains("`<#noautoesc` is not allowed"))
                .anyMatch(line -> line.contains("`?no_esc` is not allowed"))
                .anyMatch(line -> line.contains("`<#outputformat` is not allowed"));
    }

    @Test
    void theClockIsRefused() {
        print("${.now?string}");
        assertThat(told()).anyMatch(line -> line.contains(":1:4 template `.now` is not allowed"));
    }

    @Test
    void numberIsNotPrintedAsItIs() {
        print("<i>${number}</i>");
        assertThat(told())
                .containsExactly(
                        "templates/k/document.ftlh:1:6 template `number` is a number; how it is to be printed must be said. | Write `number(x)` for readers, `x?c` for machines.");
    }

    @Test
    void booleanIsNotPrintedAsItIs() {
        print("<i>${flag}</i>");
        assertThat(told()).hasSize(1);
        assertThat(told().get(0)).startsWith("templates/k/document.ftlh:1:6 template `flag` is yes or no;");
    }

    @Test
    void includesFindOnlyTemplatesOfTheKindAndTheLibrary() {
        files.put("templates/k/part.ftlh", "part ");
        files.put("templates/other/part.ftlh", "other");
        assertThat(print("<#include 'part.ftlh'><#include '/templates/other/part.ftlh'>"))
                .isEqualTo("part ");
        assertThat(told()).hasSize(1);
        assertThat(told().get(0)).contains("There is no template `/templates/other/part.ftlh`.");
    }

    @Test
    void librariesAreThereWithoutAskingForThem() {
        files.put("templates/lib/a.ftlh", "<#macro bold><b><#nested></b></#macro>");
        assertThat(print("<@bold>x</@bold>")).isEqualTo("<b>x</b>");
    }

    @Test
    void aKindMayReplaceABuildingBlock() {
        files.put("templates/lib/a.ftlh", "<#macro bold><b><#nested></b></#macro>");
        assertThat(print("<#macro bold><strong><#nested></strong></#macro><@bold>x</@bold>"))
                .isEqualTo("<strong>x</strong>");
    }

    @Test
    void wrongSortOfValueIsToldInWords() {
        print("<#list text as x>${x}</#list>");
        assertThat(told().get(0))
                .startsWith("templates/k/document.ftlh:1:8 template `text` is a string where ")
                .doesNotContain("wrapper");
    }

    @Test
    void missingParameterIsToldInWords() {
        files.put("templates/lib/a.ftlh", "<#macro show what>${what}</#macro>");
        print("<@show/>");
        assertThat(told()).hasSize(1);
        assertThat(told().get(0)).contains("`show`").contains("`what`").doesNotContain("\n");
    }

    @Test
    void endlessRecursionIsAMistake() {
        print("<#macro m><@m/></#macro><@m/>");
        assertThat(told()).hasSize(1);
    }

    private String print(String document) {
        files.put(DOCUMENT, document);
        MemoryWorkspace workspace = new MemoryWorkspace();
        files.forEach(workspace::with);
        TemplateSet set = TemplateSet.load(workspace, "k", null);
        diagnostics.addAll(set.problems());
        if (diagnostics.hasErrors()) {
            return "";
        }
        SimpleHash model = new SimpleHash(NoObjects.INSTANCE);
        model.put("text", new SimpleScalar("a < b & “c”"));
        model.put("number", new SimpleNumber(1234.5));
        model.put("flag", TemplateBooleanModel.TRUE);
        return set.print(DOCUMENT, model, () -> SourcePosition.NONE, diagnostics);
    }

    private List<String> told() {
        return diagnostics.sorted().stream().map(TemplateSetTest::line).toList();
    }

    private static String line(Diagnostic diagnostic) {
        String help = diagnostic.help().isEmpty() ? "" : " | " + String.join(" | ", diagnostic.help());
        return diagnostic.at() + " " + diagnostic.rule().code() + " " + diagnostic.message() + help;
    }
}
