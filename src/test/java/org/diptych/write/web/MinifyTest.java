package org.diptych.write.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MinifyTest {
    @Test
    void commentsAndBlanksGoWhatHasMeaningStays() {
        assertThat(Minify.css(
                        "/* a */\na  > b ,c\n{ margin : 0 auto; width: calc(1rem + 2vw) }\n\n.d :hover { color: red }"))
                .isEqualTo("a>b,c{margin :0 auto;width:calc(1rem + 2vw)}.d :hover{color:red}");
    }

    @Test
    void textsInQuotesAreLeftAlone() {
        assertThat(Minify.css("a::before { content: \"  /* no */ { \\\" \" }"))
                .isEqualTo("a::before{content:\"  /* no */ { \\\" \"}");
    }

    @Test
    void aCommentWithoutEndTakesTheRest() {
        assertThat(Minify.css("a{} /* b {}")).isEqualTo("a{}");
    }

    @Test
    void customPropertiesHaveTheShortestNames() {
        assertThat(
                        Minify.properties(
                                ":root{--color-ink:#000;--edge:1rem}p{color:var(--color-ink);margin:calc(1px - var(--edge));content:\" --edge\"}"))
                .isEqualTo(":root{--a:#000;--b:1rem}p{color:var(--a);margin:calc(1px - var(--b));content:\" --edge\"}");
    }
}
