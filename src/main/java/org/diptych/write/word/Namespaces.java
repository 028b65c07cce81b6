package org.diptych.write.word;

/** The XML namespaces and types of ECMA-376 that are written here. */
final class Namespaces {
    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    static final String PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    static final String MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    static final String W15 = "http://schemas.microsoft.com/office/word/2012/wordml";
    static final String CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private Namespaces() {}
}
