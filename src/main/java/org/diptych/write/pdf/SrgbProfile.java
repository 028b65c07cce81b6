package org.diptych.write.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The colour profile of the screen, IEC 61966-2-1, as an ICC profile of version 2. Made here from the published
 * primaries and transfer curve, so that neither a licence nor a JDK's own profile comes in.
 */
final class SrgbProfile {
    /** Entries of the transfer curve. */
    private static final int CURVE = 1024;

    private SrgbProfile() {}

    static byte[] bytes() {
        byte[] curve = curve();
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("desc", description("sRGB IEC61966-2.1"));
        tags.put("cprt", text("No rights reserved"));
        tags.put("wtpt", xyz(0.9505, 1.0, 1.0891));
        // Primaries as adapted from D65 to the D50 of the profile connection space.
        tags.put("rXYZ", xyz(0.4360747, 0.2225045, 0.0139322));
        tags.put("gXYZ", xyz(0.3850649, 0.7168786, 0.0971045));
        tags.put("bXYZ", xyz(0.1430804, 0.0606169, 0.7141733));
        tags.put("rTRC", curve);
        tags.put("gTRC", curve);
        tags.put("bTRC", curve);
        return profile(tags);
    }

    private static byte[] profile(Map<String, byte[]> tags) {
        int start = 128 + 4 + 12 * tags.size();
        var table = ByteBuffer.allocate(start - 128);
        var data = new ByteArrayOutputStream();
        table.putInt(tags.size());
        var places = new IdentityHashMap<byte[], Integer>();
        tags.forEach((name, value) -> {
            Integer place = places.get(value);
            if (place == null) {
                place = start + data.size();
                places.put(value, place);
                data.writeBytes(value);
                data.writeBytes(new byte[(4 - data.size() % 4) % 4]);
            }
            table.put(ascii(name)).putInt(place).putInt(value.length);
        });
        int size = start + data.size();
        return ByteBuffer.allocate(size)
                .put(header(size))
                .put(table.array())
                .put(data.toByteArray())
                .array();
    }

    private static byte[] header(int size) {
        ByteBuffer header = ByteBuffer.allocate(128);
        header.putInt(size).putInt(0).putInt(0x02100000);
        header.put(ascii("mntr")).put(ascii("RGB ")).put(ascii("XYZ "));
        header.putShort((short) 2024).putShort((short) 1).putShort((short) 1);
        header.putShort((short) 0).putShort((short) 0).putShort((short) 0);
        header.put(ascii("acsp"));
        header.position(68);
        header.putInt(0x0000F6D6).putInt(0x00010000).putInt(0x0000D32D);
        return header.array();
    }

    /** A measured colour: three numbers with sixteen bits behind the point. */
    private static byte[] xyz(double x, double y, double z) {
        return ByteBuffer.allocate(20)
                .put(ascii("XYZ "))
                .putInt(0)
                .putInt(fixed(x))
                .putInt(fixed(y))
                .putInt(fixed(z))
                .array();
    }

    private static int fixed(double value) {
        return (int) Math.round(value * 65536);
    }

    private static byte[] curve() {
        ByteBuffer curve = ByteBuffer.allocate(12 + 2 * CURVE);
        curve.put(ascii("curv")).putInt(0).putInt(CURVE);
        for (int i = 0; i < CURVE; i++) {
            double v = i / (CURVE - 1.0);
            double linear = v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
            curve.putShort((short) Math.round(linear * 65535));
        }
        return curve.array();
    }

    private static byte[] text(String text) {
        return ByteBuffer.allocate(8 + text.length() + 1)
                .put(ascii("text"))
                .putInt(0)
                .put(ascii(text))
                .array();
    }

    private static byte[] description(String text) {
        int length = text.length() + 1;
        return ByteBuffer.allocate(12 + length + 8 + 3 + 67)
                .put(ascii("desc"))
                .putInt(0)
                .putInt(length)
                .put(ascii(text))
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
