package org.diptych.write.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Utf8Test {
    private static String escaped(String text, boolean inAttribute) {
        return new Utf8().escaped(text, inAttribute).toString();
    }

    @Test
    void everyLengthOfCharacterIsAsTheJdkEncodesIt() throws IOException {
        String text = "a~\u007f\u0080é\u07ff\u0800’€\uffee😀𝄞z";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Utf8(1).add(text).writeTo(bytes);
        assertThat(bytes.toByteArray()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void signsOfMarkupAreReplaced() {
        assertThat(escaped("a<b>&\"c\"", false)).isEqualTo("a&lt;b&gt;&amp;\"c\"");
        assertThat(escaped("a<b>&\"c\"\n", true)).isEqualTo("a&lt;b&gt;&amp;&quot;c&quot;\n");
    }

    @Test
    void whatIsNoCharacterIsReplacedAndTextGoesOn() {
        assertThat(escaped("a\u0000\r\u007f\u0085b\ud800c\udc00d\ufffe\ufdd0e\ud800", false))
                .isEqualTo("a\ufffd\ufffd\ufffd\ufffdb\ufffdc\ufffdd\ufffd\ufffde\ufffd");
        assertThat(new Utf8().add("a\ud800b").toString()).isEqualTo("a\ufffdb");
    }

    @Test
    void itGrowsWithWhatIsAdded() {
        Utf8 page = new Utf8(1);
        Utf8 part = new Utf8(1);
        for (int i = 0; i < 1000; i++) {
            part.add("“é&").escaped("\"", true);
        }
        page.add('<').add(part).add('>');
        assertThat(page.toString()).isEqualTo("<" + "“é&&quot;".repeat(1000) + ">");
    }
}
