package org.diptych.write.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompactTest {
    @Test
    void commentsAndSpacesGo() {
        assertThat(Compact.of("// All.\nconst a = 1; /* one */ let b = a + 2;\n"))
                .isEqualTo("const a=1;let b=a+2;\n");
    }

    @Test
    void aBracketEndsItsLastStatement() {
        assertThat(Compact.of("if (a) {\n  b();\n  c(';');\n}\n")).isEqualTo("if(a){b();c(';')}\n");
    }

    @Test
    void linesStayWhereTheirEndMayEndAStatement() {
        assertThat(Compact.of("if (a) {\n  b()\n}\nc();\nd(\n  e,\n  f\n);\n")).isEqualTo("if(a){b()}\nc();d(e,f);\n");
        assertThat(Compact.of("a\n// then\nb")).isEqualTo("a\nb\n");
    }

    @Test
    void wordsStayApart() {
        assertThat(Compact.of("return typeof a in b;")).isEqualTo("return typeof a in b;\n");
        assertThat(Compact.of("a + +b - -c + ++d")).isEqualTo("a+ +b- -c+ ++d\n");
    }

    @Test
    void stringsAndPatternsAreLeftAlone() {
        assertThat(Compact.of("a = 'it // is  \\' so';")).isEqualTo("a='it // is  \\' so';\n");
        assertThat(Compact.of("a.replace(/[/ ]\\/ x/gu, \"'  \") / 2"))
                .isEqualTo("a.replace(/[/ ]\\/ x/gu,\"'  \")/2\n");
        assertThat(Compact.of("return / +/.test(a)")).isEqualTo("return/ +/.test(a)\n");
    }
}
