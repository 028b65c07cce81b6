package org.diptych.write.web;

import java.nio.charset.StandardCharsets;

/** Parts of addresses. */
final class Address {
    private static final String PLAIN = "-._~!$&'()*+,;=:@/?";

    private Address() {}

    /** A path as an address. */
    static String path(String path) {
        return fragment(path).replace("?", "%3F");
    }

    /** An address as hosts give it: the folder for the page that stands for it. */
    static String withoutIndex(String path) {
        return path.endsWith("/index.html") ? path.substring(0, path.length() - "index.html".length()) : path;
    }

    /** An id as the fragment of an address, what an address cannot hold percent-encoded. */
    static String fragment(String id) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || PLAIN.indexOf(c) >= 0;
            if (plain) {
                encoded.append(c);
            } else {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return encoded.toString();
    }
}
