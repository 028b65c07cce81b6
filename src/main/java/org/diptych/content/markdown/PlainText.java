package org.diptych.content.markdown;

/** Texts without marks: most are one paragraph of words, and need no parser. */
final class PlainText {
    private static final String MARKS = "*_`[]<>#|{}\\^&~=+!\t";

    private PlainText() {}

    /** Whether a text is one paragraph without any mark. */
    static boolean is(String markdown) {
        int end = end(markdown);
        boolean atStart = true;
        for (int i = 0; i < end; i++) {
            char c = markdown.charAt(i);
            if ((atStart && !Character.isLetter(c)) || isMark(c)) {
                return false;
            }
            atStart = c == '\n';
            if (c == ' ' && i + 1 < end && markdown.charAt(i + 1) == '\n') {
                return false;
            }
        }
        return end > 0;
    }

    private static boolean isMark(char c) {
        return c < 0x80 && !Character.isLetter(c) && MARKS.indexOf(c) >= 0;
    }

    private static int end(String markdown) {
        int end = markdown.length();
        while (end > 0 && Character.isWhitespace(markdown.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** The words of a plain text on one line. */
    static String words(String markdown) {
        return markdown.substring(0, end(markdown)).replace('\n', ' ');
    }
}
