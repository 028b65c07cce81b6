package org.diptych.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.document.Block;
import org.diptych.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * An element of the logical structure. Made from the tree, in reading order, while blocks are set; what stands on the
 * pages points into it by {@link Content}. Not safe for several threads: a thread adds below one node of its own.
 */
public final class Node implements Kid {
    private Role role;
    private final @Nullable Language language;
    private final List<Kid> kids = new ArrayList<>(2);
    private String id = "";
    private String alternative = "";
    private String expansion = "";
    private Block.Scope scope = Block.Scope.NONE;
    private int columnSpan = 1;
    private int rowSpan = 1;
    private String numbering = "";
    private @Nullable LinkTarget link;
    private @Nullable Node enclosingLink;
    private SourcePosition at = SourcePosition.NONE;
    private int number;
    private @Nullable Count count;

    /** How many elements and places for content a tree has. */
    public record Count(int nodes, int contents) {}

    /**
     * The root.
     *
     * @param language of the whole publication
     */
    Node(Language language) {
        this(Role.DOCUMENT, language);
    }

    /** An element outside the tree: for what is repeated for the eye alone. */
    static Node apart(Language language) {
        return new Node(Role.GROUP, language);
    }

    private Node(Role role, @Nullable Language language) {
        this.role = role;
        this.language = language;
    }

    /** Adds an element at the end of this one, in the same language. */
    Node add(Role kid) {
        return add(kid, null);
    }

    /**
     * Adds an element at the end of this one.
     *
     * @param kidLanguage null where it is this element's own
     */
    Node add(Role kid, @Nullable Language kidLanguage) {
        var node = new Node(kid, kidLanguage);
        node.enclosingLink = enclosingLink;
        kids.add(node);
        return node;
    }

    /** Adds a place for something printed at the end of this element. */
    Content content() {
        var content = new Content(this);
        kids.add(content);
        return content;
    }

    /**
     * Numbers all elements and all places for content, in reading order; nothing is added any more. Closes gaps
     * between the levels of headings, which no accessible file may have: a heading is at most one level below the one
     * above it; headings of one level stay so.
     */
    void close() {
        Deque<int[]> above = new ArrayDeque<>();
        above.push(new int[] {0, 0});
        int[] next = new int[2];
        close(next, above);
        count = new Count(next[0], next[1]);
    }

    private void close(int[] next, Deque<int[]> above) {
        closeGap(above);
        number = next[0]++;
        for (Kid kid : kids) {
            switch (kid) {
                case Node node -> node.close(next, above);
                case Content content -> content.number(next[1]++);
            }
        }
    }

    /** {@code above} holds the levels in force, the innermost first: as they were, and as they become. */
    private void closeGap(Deque<int[]> above) {
        int level = role.level();
        if (level > 0) {
            while (above.element()[0] > level) {
                above.pop();
            }
            if (above.element()[0] < level) {
                above.push(new int[] {level, above.element()[1] + 1});
            }
            role = Role.heading(above.element()[1]);
        }
    }

    /** Forgets all below it. */
    void clear() {
        kids.clear();
    }

    Node at(SourcePosition value) {
        at = value;
        return this;
    }

    Node withId(String value) {
        id = value;
        return this;
    }

    Node withAlternative(String value) {
        alternative = value;
        return this;
    }

    Node withExpansion(String value) {
        expansion = value;
        return this;
    }

    Node withCell(Block.Cell cell) {
        scope = cell.scope();
        columnSpan = cell.columnSpan();
        rowSpan = cell.rowSpan();
        return this;
    }

    Node withNumbering(String value) {
        numbering = value;
        return this;
    }

    Node withLink(LinkTarget value) {
        link = value;
        enclosingLink = this;
        return this;
    }

    /** Its place among all elements of the tree, from 0 at the root. */
    public int number() {
        return number;
    }

    /** What the tree has in all; asked of the root of a tree that was laid out. */
    public Count count() {
        if (count == null) {
            throw new IllegalStateException("more may be added to the tree");
        }
        return count;
    }

    /** What it is. */
    public Role role() {
        return role;
    }

    /** Its language where it differs from that of the element around it; null where it does not. */
    public @Nullable Language language() {
        return language;
    }

    /** Elements and printed content, in reading order, to be read only; {@link Role#GROUP} may stand among them. */
    public List<Kid> kids() {
        return kids;
    }

    /** Name by which it is found; empty for none. Notes always have one. */
    public String id() {
        return id;
    }

    /** Text in place of a picture; empty for none. */
    public String alternative() {
        return alternative;
    }

    /** What a sign or abbreviation stands for; empty for none. */
    public String expansion() {
        return expansion;
    }

    /** What a header cell heads. */
    public Block.Scope scope() {
        return scope;
    }

    /** Columns a cell covers. */
    public int columnSpan() {
        return columnSpan;
    }

    /** Rows a cell covers. */
    public int rowSpan() {
        return rowSpan;
    }

    /** How the items of a list are marked: {@code None}, {@code Disc}, {@code Decimal} …; empty for other elements. */
    public String numbering() {
        return numbering;
    }

    /** The link that this is or stands in; null for none. */
    @Nullable
    Node enclosingLink() {
        return enclosingLink;
    }

    /** Where a link leads; null for other elements. */
    public @Nullable LinkTarget link() {
        return link;
    }

    /** The place of what it says in the author's files. */
    public SourcePosition at() {
        return at;
    }

    @Override
    public String toString() {
        return role.type();
    }
}
