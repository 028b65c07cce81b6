package org.diptych.layout.text;

import java.util.List;

/**
 * One line of a paragraph. Lengths are points.
 *
 * @param fragments from left to right
 * @param width of all fragments as they are placed
 * @param naturalWidth before spaces were stretched or shrunk
 * @param available what the line might have taken: the paragraph's width less the indent
 * @param height to the top of the next line
 * @param baseline from the top of the line down to its base line
 * @param ratio how far spaces were stretched (above 0) or shrunk (below 0, to -1) in proportion to what is good; 0 in
 *     ragged lines; where it is above 9 the line was left short instead
 * @param hyphenated whether it ends with an inserted hyphen
 * @param overfull whether it is wider than {@code available}, or a word had to be cut between any two letters
 * @param forced whether it ends at a {@link Run.LineBreak} or the end of the paragraph
 * @param spaced whether a space, or a forced line end, stood between its last word and the next line's first
 */
public record Line(
        List<Fragment> fragments,
        double width,
        double naturalWidth,
        double available,
        double height,
        double baseline,
        double ratio,
        boolean hyphenated,
        boolean overfull,
        boolean forced,
        boolean spaced) {
    public Line {
        fragments = List.copyOf(fragments);
    }

    /** The text as printed, with an inserted hyphen if there is one. */
    public String text() {
        var text = new StringBuilder();
        for (Fragment fragment : fragments) {
            if (fragment instanceof Fragment.Glyphs glyphs) {
                text.append(glyphs.text());
            }
        }
        return text.toString();
    }
}
