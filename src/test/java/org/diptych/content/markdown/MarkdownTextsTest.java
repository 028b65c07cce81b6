package org.diptych.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.language.Language;
import org.diptych.value.Passage;
import org.diptych.value.wording.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextsTest {
    private final MarkdownTexts texts = new MarkdownTexts();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Un paragraphe : simple.\nEt sa suite : https://urban.brussels/fr\n",
                "- un\n- *deux*\n\n1. trois",
                "# Titre {#ici}\n\nVoir [ici](#ici) et[^1].\n\n[^1]: Une note.",
                "| a | b |\n|---|--:|\n| 1 | 2 |",
                "Terme\n:   Sens",
                "> Terme\n> : Sens",
                "x^2^ &amp; \\*y\\*",
                "{{ table of=measure }}",
            })
    void looksTheSameBeforeAndAfterItIsLookedAt(String markdown) {
        String first = html(markdown);
        assertThat(texts.outline(markdown)).isEqualTo(MarkdownOutline.of(markdown));
        assertThat(html(markdown)).isEqualTo(first);
        assertThat(html(markdown)).isEqualTo(first);
    }

    @Test
    void knowsPlainTexts() {
        assertThat(List.of("Un mot", "Été – « oui » : 3 %.\nSuite\n", "a. un")).allMatch(PlainText::is);
        assertThat(List.of(
                        "", "- un", "1. un", "un\n\ndeux", "un  \ndeux", "*un*", "un\n===", "un\n- deux", "a|b", " un"))
                .noneMatch(PlainText::is);
    }

    private String html(String markdown) {
        Diagnostics diagnostics = new Diagnostics();
        ReferencePrinter none = new ReferencePrinter() {
            @Override
            public Optional<String> print(Call call) {
                return Optional.empty();
            }

            @Override
            public List<String> ids(Target target) {
                return List.of();
            }
        };
        String html = new MarkdownConverter(Shipped.conventions(), texts, path -> false)
                .toHtml(
                        Passage.verbatim(markdown, "content/p/text.fr.md", 1, 0),
                        Language.FR,
                        none,
                        (name, options, at) -> "<div class=\"view\">" + name + options + "</div>",
                        diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
        return html;
    }
}
