package org.diptych.layout.text;

/** How far a character at the edge of a line hangs out of it, in 1/1000 of the size. */
final class Protrusion {
    private Protrusion() {}

    static double right(char character, Word word) {
        double share = switch (character) {
            case '-', '\u2010', '.', ',' -> 0.6;
            case '\u2019', '\u201D', '\'', '"' -> 0.5;
            case ';', ':', '\u2013' -> 0.3;
            case '\u2014', '!', '?', ')' -> 0.15;
            default -> 0;
        };
        return share == 0 ? 0 : share * advance(character, word);
    }

    static double left(char character, Word word) {
        double share = switch (character) {
            case '\u2018', '\u201C', '\u201E', '\'', '"' -> 0.5;
            case '\u2013' -> 0.3;
            case '(' -> 0.1;
            default -> 0;
        };
        return share == 0 ? 0 : share * advance(character, word);
    }

    private static double advance(char character, Word word) {
        Face face = word.parts().get(0).shaped().face();
        return face.advance(face.glyph(character));
    }
}
