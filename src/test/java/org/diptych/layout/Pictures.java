package org.diptych.layout;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Picture files that are whole as far as the layout looks. */
public final class Pictures {
    private Pictures() {}

    /** The head of a PNG of a size, and its end. */
    public static byte[] png(int width, int height) {
        byte[] head = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        byte[] start = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
        return ByteBuffer.allocate(8 + 25 + 12)
                .put(start)
                .put(chunk("IHDR", head))
                .put(chunk("IEND", new byte[0]))
                .array();
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(name);
        sum.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) sum.getValue())
                .array();
    }

    /** The frame of a JPEG of a size with so many channels of colour, and its end. */
    public static byte[] jpeg(int width, int height, int channels) {
        return ByteBuffer.allocate(2 + 10 + 3 * channels + 2)
                .putShort((short) 0xFFD8)
                .putShort((short) 0xFFC0)
                .putShort((short) (8 + 3 * channels))
                .put((byte) 8)
                .putShort((short) height)
                .putShort((short) width)
                .put((byte) channels)
                .put(new byte[3 * channels])
                .putShort((short) 0xFFD9)
                .array();
    }
}
