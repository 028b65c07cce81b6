package org.diptych.layout.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The faces to look for a character in: what the style asks for, then whatever has it. Later files are read late. */
final class FaceChain {
    private final FontLibrary library;
    private final List<String> families;
    private final int weight;
    private final boolean italic;
    private final Face primary;
    private final Map<Integer, Optional<Face>> others = new ConcurrentHashMap<>();

    FaceChain(FontLibrary library, List<String> families, int weight, boolean italic, Face primary) {
        this.library = library;
        this.families = families;
        this.weight = weight;
        this.italic = italic;
        this.primary = primary;
    }

    /** The face of the style itself. */
    Face primary() {
        return primary;
    }

    /** The first face that has the character. */
    Optional<Face> with(int codePoint) {
        if (primary.glyph(codePoint) != 0) {
            return Optional.of(primary);
        }
        return others.computeIfAbsent(codePoint, this::search);
    }

    private Optional<Face> search(int codePoint) {
        return families.stream()
                .flatMap(family -> library.nearest(family, weight, italic).stream())
                .filter(face -> face.glyph(codePoint) != 0)
                .findFirst();
    }
}
