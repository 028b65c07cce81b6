package org.diptych.write.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MinifyTest {
    @Test
    void commentsAndBlanksGoWhatHasMeaningStays() {
        assertThat(Minify.css(
                        "/* a */\na  > b ,c\n{ margin : 0 auto; width: calc(1rem + 2vw) }\n\n.d :hover { color: red }"))
                .isEqualTo("a>b,c{margin :0 auto;width:calc(1rem + 2vw)}.d :hover{color:red}\n");
    }

    @Test
    void textsInQuotesAreLeftAlone() {
        assertThat(Minify.css("a::before { content: \"  /* no */ { \\\" \" }"))
                .isEqualTo("a::before{content:\"  /* no */ { \\\" \"}\n");
    }

    @Test
    void aCommentWithoutEndTakesTheRest() {
        assertThat(Minify.css("a{} /* b {}")).isEqualTo("a{}\n");
    }
}
