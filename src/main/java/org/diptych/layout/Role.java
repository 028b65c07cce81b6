package org.diptych.layout;

/** What an element of the logical structure is; named after the standard structure types of ISO 32000. */
public enum Role {
    DOCUMENT("Document"),
    PART("Part"),
    SECTION("Sect"),
    DIVISION("Div"),
    H1("H1"),
    H2("H2"),
    H3("H3"),
    H4("H4"),
    H5("H5"),
    H6("H6"),
    PARAGRAPH("P"),
    LIST("L"),
    LIST_ITEM("LI"),
    LABEL("Lbl"),
    LIST_BODY("LBody"),
    TABLE("Table"),
    TABLE_HEAD("THead"),
    TABLE_BODY("TBody"),
    TABLE_FOOT("TFoot"),
    ROW("TR"),
    HEADER_CELL("TH"),
    CELL("TD"),
    CAPTION("Caption"),
    FIGURE("Figure"),
    QUOTE("BlockQuote"),
    CONTENTS("TOC"),
    CONTENTS_ITEM("TOCI"),
    REFERENCE("Reference"),
    LINK("Link"),
    NOTE("Note"),
    SPAN("Span"),
    CODE("Code"),
    /** Holds its place among its siblings and leaves its kids to them; never written itself. */
    GROUP("");

    private final String type;

    Role(String type) {
        this.type = type;
    }

    /** The structure type's name; empty for {@link #GROUP}. */
    public String type() {
        return type;
    }

    /** The level of a heading; 0 for all else. */
    int level() {
        return switch (this) {
            case H1 -> 1;
            case H2 -> 2;
            case H3 -> 3;
            case H4 -> 4;
            case H5 -> 5;
            case H6 -> 6;
            default -> 0;
        };
    }

    /** The role of a heading of a level from 1 to 6. */
    static Role heading(int level) {
        return switch (level) {
            case 1 -> H1;
            case 2 -> H2;
            case 3 -> H3;
            case 4 -> H4;
            case 5 -> H5;
            default -> H6;
        };
    }
}
