package org.diptych.write.word;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import org.diptych.document.Attributes;
import org.diptych.document.Inline;
import org.diptych.document.Origin;
import org.diptych.document.PlainText;

/**
 * Content controls for the way back. A block that comes from a text field can be edited and says where it came from;
 * what the kind or the program prints is locked. Neither shows while one works.
 */
final class Controls {
    /** Word cuts longer tags (ECMA-376 part 1, 17.5.2.42, and Word's own limit). */
    private static final int LONGEST_TAG = 64;

    private static final int HASH = 8;

    private int controls;

    /** What may be done with a block. */
    enum Use {
        /** Comes from a text field. */
        EDITED,
        /** Printed by the kind for a record. */
        LOCKED,
        /** Neither: nothing is said of it. */
        FREE
    }

    static Use use(Attributes attributes) {
        Origin origin = attributes.origin();
        if (attributes.hasClass("label")) {
            return Use.LOCKED;
        }
        if (!origin.record().isEmpty()) {
            return origin.field().isEmpty() ? Use.LOCKED : Use.EDITED;
        }
        return Use.FREE;
    }

    /** Whether a span is printed by the kind, inside a text of the record. */
    static boolean isLocked(Attributes attributes) {
        return attributes.hasClass("number") || attributes.hasClass("label");
    }

    /** The text of a block without what is locked in it. */
    static String text(List<Inline> run) {
        return PlainText.ofRun(run.stream()
                        .filter(inline -> !(inline instanceof Inline.Span span && isLocked(span.attributes())))
                        .toList())
                .strip();
    }

    /** Opens the control of a block; {@link #close} ends it. */
    void open(Xml xml, Origin origin, String text) {
        start(xml);
        xml.empty("w:tag", "w:val", tag(origin, text));
        id(xml);
        xml.start("w15:appearance").attribute("w15:val", "hidden").end();
        xml.end().start("w:sdtContent");
    }

    /** Opens a control whose content cannot be changed. */
    void lock(Xml xml) {
        start(xml);
        id(xml);
        xml.empty("w:lock", "w:val", "sdtContentLocked");
        xml.start("w15:appearance").attribute("w15:val", "hidden").end();
        xml.end().start("w:sdtContent");
    }

    /** Opens the control that Word puts around a table of contents. */
    void contents(Xml xml) {
        start(xml);
        id(xml);
        xml.start("w:docPartObj")
                .empty("w:docPartGallery", "w:val", "Table of Contents")
                .empty("w:docPartUnique")
                .end();
        xml.end().start("w:sdtContent");
    }

    private static void start(Xml xml) {
        xml.start("w:sdt").start("w:sdtPr");
    }

    private void id(Xml xml) {
        xml.empty("w:id", "w:val", ++controls);
    }

    static void close(Xml xml) {
        xml.end().end();
    }

    /**
     * The origin and a hash of the text: {@code record/field/item#1a2b3c4d}. An origin that is too long is cut and ends
     * with {@code ~} and a checksum of the whole, by which it is found among the origins of the publication.
     */
    static String tag(Origin origin, String text) {
        String whole = origin.toString();
        int room = LONGEST_TAG - HASH - 1;
        if (whole.length() > room) {
            CRC32 sum = new CRC32();
            sum.update(whole.getBytes(StandardCharsets.UTF_8));
            String check = HexFormat.of().toHexDigits((int) sum.getValue());
            whole = whole.substring(0, room - HASH - 1) + "~" + check;
        }
        return whole + "#" + hash(text);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
