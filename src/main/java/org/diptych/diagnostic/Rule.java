package org.diptych.diagnostic;

import java.util.Locale;

/** The catalogue of rules: what can be wrong, how bad it is, and the exit code it leads to. */
public enum Rule {
    // Files
    MISSING_FILE(Area.INPUT, Severity.ERROR, "a file that is named does not exist"),
    UNREADABLE_FILE(Area.INPUT, Severity.ERROR, "a file cannot be read, is too large, or is not UTF-8"),
    MISSING_PUBLICATION(Area.INPUT, Severity.ERROR, "the publication asked for does not exist"),

    // YAML, JSON, CSV, XLSX
    SYNTAX(Area.CONTENT, Severity.ERROR, "the file does not follow its own syntax"),
    DUPLICATE_KEY(Area.CONTENT, Severity.ERROR, "a key stands twice in one mapping"),
    TOO_LARGE(Area.CONTENT, Severity.ERROR, "aliases, nesting or size beyond the limits"),
    SPREADSHEET(Area.CONTENT, Severity.ERROR, "a sheet or a cell cannot be read as the field says"),

    // Records
    UNKNOWN_KEY(Area.CONTENT, Severity.ERROR, "the record type has no such field"),
    UNKNOWN_TYPE(Area.CONTENT, Severity.ERROR, "the kind has no such record type"),
    UNKNOWN_KIND(Area.CONTENT, Severity.ERROR, "there is no such kind of publication"),
    WRONG_TYPE(Area.CONTENT, Severity.ERROR, "the value is not of the field's type"),
    UNKNOWN_VALUE(Area.CONTENT, Severity.ERROR, "the enumeration has no such value"),
    MISSING_FIELD(Area.CONTENT, Severity.ERROR, "a required field is not given"),
    MISSING_LANGUAGE(Area.CONTENT, Severity.ERROR, "a text is given in one language only"),
    MISSING_ID(Area.CONTENT, Severity.ERROR, "a record has no id"),
    MALFORMED_ID(Area.CONTENT, Severity.ERROR, "an id is not made of lower-case letters, digits and hyphens"),
    DUPLICATE_ID(Area.CONTENT, Severity.ERROR, "two records have the same id"),
    DANGLING_REFERENCE(Area.CONTENT, Severity.ERROR, "nothing has the id referred to"),
    AMBIGUOUS_REFERENCE(Area.CONTENT, Severity.ERROR, "several records have the id referred to"),
    WRONG_REFERENCE(Area.CONTENT, Severity.ERROR, "the record referred to is not of the type the field asks for"),
    MISSING_IMAGE(Area.CONTENT, Severity.ERROR, "an image does not exist or is not an image"),
    UNDESCRIBED_IMAGE(Area.CONTENT, Severity.WARNING, "an image has no text for those who do not see it"),
    HEAVY_IMAGE(Area.CONTENT, Severity.WARNING, "an image is too large for readers of the web"),
    MALFORMED_SLUG(
            Area.CONTENT,
            Severity.ERROR,
            "the address asked for is not made of lower-case letters, digits and hyphens"),
    DUPLICATE_SLUG(Area.CONTENT, Severity.ERROR, "two records ask for the same address"),
    REFERENCE_CYCLE(Area.CONTENT, Severity.ERROR, "records contain or inherit from each other in a circle"),

    // Markdown
    MARKDOWN_REFERENCE(Area.CONTENT, Severity.ERROR, "a footnote, link or record named in Markdown does not exist"),
    MARKDOWN_VIEW(Area.CONTENT, Severity.ERROR, "a view named in Markdown does not exist or its options are wrong"),
    RAW_HTML(Area.CONTENT, Severity.WARNING, "HTML in Markdown is shown as text"),
    UNUSED_FOOTNOTE(Area.CONTENT, Severity.WARNING, "a footnote is defined and never used"),
    HEADING_JUMP(Area.CONTENT, Severity.WARNING, "a heading skips a level"),

    // Kinds
    KIND_DEFINITION(Area.CONFIGURATION, Severity.ERROR, "a mistake in kind.yaml"),
    CONFIGURATION(Area.CONFIGURATION, Severity.ERROR, "a mistake in a configuration file"),

    // Checks over records and languages
    PARITY_SHAPE(Area.CONTENT, Severity.WARNING, "the two languages do not have the same blocks"),
    PARITY_FIGURES(Area.CONTENT, Severity.WARNING, "the two languages do not have the same figures"),
    PARITY_LINKS(Area.CONTENT, Severity.WARNING, "the two languages do not have the same links"),
    SAME_TEXT(Area.CONTENT, Severity.WARNING, "a long text is the same in both languages"),
    WRONG_LANGUAGE(Area.CONTENT, Severity.WARNING, "a word or code of the other language"),
    PLACEHOLDER(Area.CONTENT, Severity.WARNING, "a placeholder or drafting remark is left in a text"),
    EMPTY_TEXT(Area.CONTENT, Severity.WARNING, "a text is given but empty"),
    ALLOCATION_NUMBER(Area.CONTENT, Severity.ERROR, "an allocation number is malformed"),
    UNKNOWN_ALLOCATION(Area.CONTENT, Severity.WARNING, "the register does not have the allocation"),
    ALLOCATION_NAME(Area.CONTENT, Severity.ERROR, "one allocation number has two denominations"),
    CHART(Area.CONTENT, Severity.WARNING, "a chart cannot show its figures well"),
    THRESHOLD_GAP(Area.CONTENT, Severity.WARNING, "thresholds leave a gap or overlap"),
    MISSING_CODE(Area.CONTENT, Severity.WARNING, "a record has no editorial code where its type expects one"),
    INDICATOR_DIRECTION(
            Area.CONTENT,
            Severity.WARNING,
            "an indicator does not say which way is good, or its thresholds say otherwise"),
    INDICATOR_MEASURE(Area.CONTENT, Severity.WARNING, "a measurement cannot be held against the thresholds"),
    REDEFINED_INDICATOR(Area.CONTENT, Severity.WARNING, "an indicator is not what it was in the edition before"),
    STATED_SUM(Area.CONTENT, Severity.WARNING, "a stated total is not the sum of its parts"),
    ALLOCATION_PARTS(Area.CONTENT, Severity.WARNING, "the parts of an allocation exceed the whole"),
    CREDIT_STAGE(Area.CONTENT, Severity.WARNING, "realised appropriations stand under planning, or the reverse"),
    SECTION_YEAR(Area.CONTENT, Severity.WARNING, "a year does not fit the section it stands in"),
    ASSERTION(Area.CONTENT, Severity.ERROR, "an asserted figure is another one"),
    FACT(Area.CONTENT, Severity.ERROR, "a figure named in a text does not exist"),
    NEAR_FACT(Area.CONTENT, Severity.WARNING, "a number in a text is nearly, but not quite, a figure of the record"),
    NO_OWNER(Area.CONTENT, Severity.WARNING, "an indicator has no owner"),
    DATE_OUT_OF_PERIOD(Area.CONTENT, Severity.WARNING, "a date lies outside the period it belongs to"),
    UNUSED_RECORD(Area.CONTENT, Severity.WARNING, "a record is never printed"),
    ALIAS_SPELLING(Area.CONTENT, Severity.WARNING, "a name is not written as the registry has it"),
    REPEATED_TEXT(Area.CONTENT, Severity.WARNING, "a paragraph, an item or an indicator stands twice"),
    UNBALANCED(Area.CONTENT, Severity.WARNING, "a bracket or quotation mark is opened and not closed, or the reverse"),
    LEFTOVER_HYPHEN(Area.CONTENT, Severity.WARNING, "a hyphen is left over from a line or list that was copied"),
    MALFORMED_NUMBER(Area.CONTENT, Severity.WARNING, "a number or date in a text has a sign or digit too many"),
    TYPED_NUMBER(Area.CONTENT, Severity.WARNING, "a title begins with the number that is printed anyway"),
    CODE_SERIES(Area.CONTENT, Severity.WARNING, "editorial codes leave a gap or stand twice"),
    MALFORMED_LINK(Area.CONTENT, Severity.WARNING, "an address is malformed"),

    ACCEPTANCE(Area.CONTENT, Severity.WARNING, "an acceptance has no reason or accepts nothing"),

    // Templates
    TEMPLATE(Area.TEMPLATE, Severity.ERROR, "a template cannot be read or run"),
    TEMPLATE_VARIABLE(Area.TEMPLATE, Severity.ERROR, "a template names a variable or field that does not exist"),
    TEMPLATE_HTML(Area.TEMPLATE, Severity.ERROR, "a template prints HTML that Diptych does not know"),
    UNRESOLVED_TARGET(Area.TEMPLATE, Severity.ERROR, "a link inside the publication leads nowhere"),

    // Themes and layout
    CSS_SYNTAX(Area.CONFIGURATION, Severity.WARNING, "the style sheet does not follow its own syntax"),
    CSS_UNSUPPORTED(Area.CONFIGURATION, Severity.WARNING, "a property or value that print does not understand"),
    CONTRAST(Area.CONFIGURATION, Severity.WARNING, "two colours of the brand cannot be told apart by everyone"),
    FONT(Area.CONFIGURATION, Severity.ERROR, "a font cannot be read"),
    MISSING_GLYPH(Area.CONTENT, Severity.WARNING, "no font has this character"),
    PICTURE_PART(Area.CONTENT, Severity.WARNING, "a picture has something that print does not draw"),
    OVERFULL(Area.CONTENT, Severity.NOTE, "something does not fit where it stands"),
    TOO_MANY_PANELS(Area.CONTENT, Severity.WARNING, "a text takes more panels than the sheets of its theme have"),
    UNPAIRED(Area.CONTENT, Severity.WARNING, "a block has no counterpart in the other language"),

    // Output
    STANDARD(Area.STANDARD, Severity.ERROR, "an output standard is not met"),
    OUTPUT(Area.OUTPUT, Severity.ERROR, "a file cannot be written");

    /** Where a problem lies, and the exit code it leads to (design, section 5). */
    public enum Area {
        CONTENT(1),
        CONFIGURATION(2),
        INPUT(4),
        TEMPLATE(5),
        STANDARD(6),
        OUTPUT(7);

        private final int exitCode;

        Area(int exitCode) {
            this.exitCode = exitCode;
        }

        /** The exit code when this is the worst that happened. */
        public int exitCode() {
            return exitCode;
        }
    }

    private final Area area;
    private final Severity severity;
    private final String meaning;

    Rule(Area area, Severity severity, String meaning) {
        this.area = area;
        this.severity = severity;
        this.meaning = meaning;
    }

    /** The name printed in diagnostics, for instance {@code unknown-value}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where such a problem lies. */
    public Area area() {
        return area;
    }

    /** How bad it is unless the reporter says otherwise. */
    public Severity severity() {
        return severity;
    }

    /** What the rule says, in one clause. */
    public String meaning() {
        return meaning;
    }
}
