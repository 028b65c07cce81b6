package org.diptych.write.word;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What Word's accessibility checker asks for and a program can decide. */
public final class WordAccess {
    private WordAccess() {}

    /** What a reader with assistive technology would miss; nothing where all is there. */
    public static List<String> problems(byte[] docx) throws IOException {
        Map<String, byte[]> parts = SchemaCheck.parts(docx);
        List<String> problems = new ArrayList<>();
        Element core = xml(parts, "docProps/core.xml");
        if (core.getElementsByTag("dc:title").text().isBlank()) {
            problems.add("no title");
        }
        if (core.getElementsByTag("dc:language").text().isBlank()) {
            problems.add("no language");
        }
        parts.keySet().stream()
                .filter(name -> name.matches("word/(document|footnotes|header\\d+|footer\\d+)\\.xml"))
                .forEach(name -> part(xml(parts, name), problems));
        return problems;
    }

    private static Element xml(Map<String, byte[]> parts, String name) {
        return Jsoup.parse(
                new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8), "", Parser.xmlParser());
    }

    private static void part(Element part, List<String> problems) {
        for (Element run : part.getElementsByTag("w:r")) {
            boolean isText =
                    run.children().stream().anyMatch(child -> child.tagName().equals("w:t"));
            if (isText && run.getElementsByTag("w:lang").isEmpty()) {
                problems.add("a run without a language: " + run.text());
            }
        }
        for (Element drawing : part.getElementsByTag("wp:docPr")) {
            if (drawing.attr("descr").isBlank()
                    && drawing.getElementsByTag("adec:decorative").isEmpty()) {
                problems.add("a picture without an alternative: " + drawing.attr("name"));
            }
        }
        for (Element table : part.getElementsByTag("w:tbl")) {
            Element look = table.getElementsByTag("w:tblLook").first();
            if (look == null || !look.attr("w:firstRow").equals("1")) {
                problems.add("a table without a header: " + shortened(table.text()));
            }
        }
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(80, text.length()));
    }
}
