package org.diptych.write.word;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An Open Packaging Conventions file (ECMA-376 part 2): parts, their content types and relationships. Entries keep the
 * order in which they were added and carry one time (1 February 1980), so that equal parts give
 * equal bytes.
 */
final class OpcPackage {
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private final Map<String, Relationships> relationships = new LinkedHashMap<>();

    /** The relationships of one part, numbered in the order in which they are asked for. */
    static final class Relationships {
        private final Map<String, String> ids = new LinkedHashMap<>();
        private final Xml xml = new Xml();

        Relationships() {
            xml.start("Relationships").attribute("xmlns", RELATIONSHIPS);
        }

        /** The id of a relationship; the same target and type get the same id. */
        String to(String type, String target, boolean external) {
            return ids.computeIfAbsent(type + ' ' + target, key -> {
                String id = "rId" + (ids.size() + 1);
                xml.start("Relationship")
                        .attribute("Id", id)
                        .attribute("Type", type)
                        .attribute("Target", target);
                if (external) {
                    xml.attribute("TargetMode", "External");
                }
                xml.end();
                return id;
            });
        }
    }

    /** Adds an XML part. */
    void xml(String name, String contentType, String content) {
        parts.put(name, (DECLARATION + content).getBytes(StandardCharsets.UTF_8));
        types.put(name, contentType);
    }

    /** Adds a part of bytes with its type. */
    void typed(String name, String contentType, byte[] content) {
        parts.put(name, content);
        types.put(name, contentType);
    }

    /** Whether there is such a part. */
    boolean has(String name) {
        return parts.containsKey(name);
    }

    /** Adds a part of bytes whose content type goes by its extension. */
    void bytes(String name, byte[] content) {
        parts.put(name, content);
    }

    /** The relationships of a part; of the package itself for the empty name. */
    Relationships relationships(String part) {
        return relationships.computeIfAbsent(part, key -> new Relationships());
    }

    /** Writes the package; the stream is left open. */
    void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        entry(zip, "[Content_Types].xml", (DECLARATION + contentTypes()).getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, Relationships> entry : relationships.entrySet()) {
            String xml = DECLARATION + entry.getValue().xml.end();
            entry(zip, relationshipsName(entry.getKey()), xml.getBytes(StandardCharsets.UTF_8));
        }
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            entry(zip, part.getKey(), part.getValue());
        }
        zip.finish();
    }

    private static String relationshipsName(String part) {
        int slash = part.lastIndexOf('/');
        return part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
    }

    private String contentTypes() {
        Xml xml = new Xml();
        xml.start("Types").attribute("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types");
        extension(xml, "rels", "application/vnd.openxmlformats-package.relationships+xml");
        extension(xml, "xml", "application/xml");
        extension(xml, "png", "image/png");
        extension(xml, "jpeg", "image/jpeg");
        extension(xml, "gif", "image/gif");
        extension(xml, "jpg", "image/jpeg");
        extension(xml, "emf", "image/x-emf");
        extension(xml, "wmf", "image/x-wmf");
        extension(xml, "svg", "image/svg+xml");
        extension(xml, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        types.forEach((name, type) -> xml.start("Override")
                .attribute("PartName", "/" + name)
                .attribute("ContentType", type)
                .end());
        return xml.end().toString();
    }

    private static void extension(Xml xml, String extension, String type) {
        xml.start("Default")
                .attribute("Extension", extension)
                .attribute("ContentType", type)
                .end();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // In DOS time, whatever the time zone. At midnight of 1 January the library would add the moment in the
        // time zone of the machine, for it takes that date for an earlier one.
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 2, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
