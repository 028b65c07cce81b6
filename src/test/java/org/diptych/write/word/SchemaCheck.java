package org.diptych.write.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FontsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FootnotesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Checks the parts of a .docx file against the schemas of ECMA-376, as XMLBeans has them. */
public final class SchemaCheck {
    private SchemaCheck() {}

    /** What is wrong, part by part; nothing where all is right. */
    public static List<String> problems(byte[] docx) throws IOException, XmlException {
        List<String> problems = new ArrayList<>();
        for (Map.Entry<String, byte[]> part : parts(docx).entrySet()) {
            String name = part.getKey();
            InputStream in = new ByteArrayInputStream(understood(part.getValue()));
            @Nullable
            XmlObject parsed = switch (name.replaceAll("\\d", "")) {
                case "word/document.xml" -> DocumentDocument.Factory.parse(in);
                case "word/styles.xml" -> StylesDocument.Factory.parse(in);
                case "word/numbering.xml" -> NumberingDocument.Factory.parse(in);
                case "word/footnotes.xml" -> FootnotesDocument.Factory.parse(in);
                case "word/settings.xml" -> SettingsDocument.Factory.parse(in);
                case "word/header.xml" -> HdrDocument.Factory.parse(in);
                case "word/fontTable.xml" -> FontsDocument.Factory.parse(in);
                case "word/footer.xml" -> FtrDocument.Factory.parse(in);
                case "word/charts/chart.xml" -> ChartSpaceDocument.Factory.parse(in);
                default -> null;
            };
            if (parsed == null) {
                continue;
            }
            List<org.apache.xmlbeans.XmlError> errors = new ArrayList<>();
            parsed.validate(new XmlOptions().setErrorListener(errors));
            errors.forEach(error -> problems.add(name + ": " + error.getMessage()));
        }
        return problems;
    }

    /** Without what its own declaration lets a reader ignore (ECMA-376 part 3). */
    private static byte[] understood(byte[] part) {
        return new String(part, StandardCharsets.UTF_8)
                .replaceAll("<w15:[^>]*/>", "")
                .replace(" mc:Ignorable=\"w15\"", "")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The entries of a zip file, in their order. */
    public static Map<String, byte[]> parts(byte[] docx) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
