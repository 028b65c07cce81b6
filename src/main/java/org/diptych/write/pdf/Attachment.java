package org.diptych.write.pdf;

/**
 * A file inside a PDF.
 *
 * @param path its name, with folders before it where it has some
 * @param mediaType for instance {@code text/csv}
 * @param relation what it is to the document
 * @param description in words, for readers
 * @param content not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody, and large.
public record Attachment(String path, String mediaType, Relation relation, String description, byte[] content) {
    /** What a file is to the document that it is attached to. */
    public enum Relation {
        /** The data that its tables and charts show. */
        DATA("Data"),
        /** What it was made from. */
        SOURCE("Source");

        private final String type;

        Relation(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }
    }
}
