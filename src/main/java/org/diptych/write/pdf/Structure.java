package org.diptych.write.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.diptych.document.Block;
import org.diptych.layout.Content;
import org.diptych.layout.Kid;
import org.diptych.layout.Node;
import org.diptych.layout.Role;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfNumberTree;
import org.openpdf.text.pdf.PdfObject;

/**
 * The structure tree of a file. While pages are written it only collects which marked content belongs to which place
 * of the tree; the elements are written at the end, in reading order, whatever page their content is on. There are tens
 * of thousands of them: each is written as the bytes that it is in the file, not as a dictionary of the library.
 */
final class Structure {
    private static final PdfName ID_TREE = new PdfName("IDTree");
    private static final PdfName PARENT_TREE = new PdfName("ParentTree");
    private static final PdfName NEXT_KEY = new PdfName("ParentTreeNextKey");

    private final PreparedWriter writer;
    private final PdfIndirectReference root;
    private final int[] pageNumbers;
    private final List<List<PageContent.Mark>> pages = new ArrayList<>();

    /** By the number of the content; the first of several. */
    private final @Nullable Mark[] marks;

    private final Map<Node, List<Annotated>> links = new HashMap<>();

    /** The links of annotations, which have the keys of the parent tree after those of the pages. */
    private final List<Node> linked = new ArrayList<>();

    private final Map<String, Integer> ids = new TreeMap<>();

    /** By the number of the element: whether anything of it is printed, and its object. */
    private final boolean[] seen;

    private final int[] objects;

    /** By the number of the content: the object of its element. */
    private final int[] owners;

    private final Operators out = new Operators(1 << 10);
    private final Operators kids = new Operators(1 << 10);
    private int kidCount;

    /** Marked content of a page, or of a panel of it; in the order of panels. */
    private static final class Mark {
        private final int page;
        private final int number;
        private final int panel;
        private @Nullable Mark next;

        private Mark(int page, int number, int panel) {
            this.page = page;
            this.number = number;
            this.panel = panel;
        }
    }

    /** An annotation that belongs to an element. */
    private record Annotated(int page, int annotation) {}

    /**
     * Prepares the structure.
     *
     * @param pageCount pages of the file
     */
    Structure(PreparedWriter writer, Node document, int pageCount) {
        this.writer = writer;
        this.root = writer.getPdfIndirectReference();
        this.pageNumbers = new int[pageCount];
        Node.Count count = document.count();
        this.marks = new Mark[count.contents()];
        this.owners = new int[count.contents()];
        this.seen = new boolean[count.nodes()];
        this.objects = new int[count.nodes()];
    }

    /** Adds the marked content of the next page. */
    void add(List<PageContent.Mark> page) {
        int index = pages.size();
        pageNumbers[index] = writer.getPageReference(index + 1).getNumber();
        pages.add(page);
        for (int i = 0; i < page.size(); i++) {
            add(
                    page.get(i).content().number(),
                    new Mark(pageNumbers[index], i, page.get(i).panel()));
        }
    }

    private void add(int content, Mark mark) {
        Mark before = null;
        Mark after = marks[content];
        while (after != null && after.panel <= mark.panel) {
            before = after;
            after = after.next;
        }
        mark.next = after;
        if (before == null) {
            marks[content] = mark;
        } else {
            before.next = mark;
        }
    }

    /** Joins an annotation of the current page to its link; gives back the key that the annotation must carry. */
    int join(Node link, PdfIndirectReference annotation) {
        int page = writer.getCurrentPage().getNumber();
        links.computeIfAbsent(link, l -> new ArrayList<>(1)).add(new Annotated(page, annotation.getNumber()));
        linked.add(link);
        return pageNumbers.length + linked.size() - 1;
    }

    /** Writes all elements, and what leads from pages and names to them. */
    void write(Node document) throws IOException {
        see(document);
        seen[document.number()] = true;
        allot(document);
        write(document, root.getNumber());
        var dictionary = new PdfDictionary(new PdfName("StructTreeRoot"));
        dictionary.put(
                PdfName.K,
                literal(new Operators(16).sign('[').reference(object(document)).sign(']')));
        dictionary.put(PARENT_TREE, writer.addToBody(parentTree()).getIndirectReference());
        dictionary.put(NEXT_KEY, new PdfNumber(pages.size() + linked.size()));
        if (!ids.isEmpty()) {
            dictionary.put(ID_TREE, writer.addToBody(literal(names())).getIndirectReference());
        }
        writer.addToBody(dictionary, root);
        var marked = new PdfDictionary();
        marked.put(PdfName.MARKED, PdfBoolean.PDFTRUE);
        writer.getExtraCatalog().put(PdfName.MARKINFO, marked);
        writer.getExtraCatalog().put(PdfName.STRUCTTREEROOT, root);
    }

    /** Elements of which nothing is printed are left out, but for cells: without them a table has holes. */
    private boolean see(Node node) {
        boolean any = node.role() == Role.CELL || node.role() == Role.HEADER_CELL || links.containsKey(node);
        for (Kid kid : node.kids()) {
            any |= switch (kid) {
                case Content content -> marks[content.number()] != null;
                case Node inner -> see(inner);
            };
        }
        seen[node.number()] = any;
        return any;
    }

    /** Gives every element that is written its object, in reading order. */
    private void allot(Node node) {
        if (node.role() != Role.GROUP) {
            objects[node.number()] = writer.getPdfIndirectReference().getNumber();
        }
        for (Kid kid : node.kids()) {
            if (kid instanceof Node inner && seen[inner.number()]) {
                allot(inner);
            }
        }
    }

    private int object(Node node) {
        return objects[node.number()];
    }

    private void write(Node node, int parent) throws IOException {
        int object = object(node);
        int page = firstPage(node);
        kids.cut(0);
        kidCount = 0;
        kids(node, object, page);
        for (Annotated annotated : links.getOrDefault(node, List.of())) {
            kid().raw("<</Type/OBJR/Obj ").reference(annotated.annotation());
            kids.raw("/Pg ").reference(annotated.page()).raw(">>");
        }
        out.cut(0);
        out.raw("<<");
        describe(node);
        out.raw("/P ").reference(parent);
        if (page > 0) {
            out.raw("/Pg ").reference(page);
        }
        if (kidCount > 0) {
            out.raw("/K").sign(kidCount == 1 ? ' ' : '[').raw(kids.toBytes());
            if (kidCount > 1) {
                out.sign(']');
            }
        }
        out.raw(">>");
        writer.addToBody(literal(out), object);
        if (!node.id().isEmpty()) {
            ids.put(node.id(), object);
        }
        below(node, object);
    }

    private static PdfLiteral literal(Operators bytes) {
        // Only what says that it is a dictionary may stand in a compressed stream of objects.
        return new PdfLiteral(PdfObject.DICTIONARY, bytes.toBytes());
    }

    private void below(Node node, int parent) throws IOException {
        for (Kid kid : node.kids()) {
            if (kid instanceof Node inner && seen[inner.number()]) {
                if (inner.role() == Role.GROUP) {
                    below(inner, parent);
                } else {
                    write(inner, parent);
                }
            }
        }
    }

    /** The page of the first content of an element's own; 0 for none. */
    private int firstPage(Node node) {
        for (Kid kid : node.kids()) {
            if (kid instanceof Content content) {
                Mark mark = marks[content.number()];
                if (mark != null) {
                    return mark.page;
                }
            }
        }
        return 0;
    }

    private Operators kid() {
        if (kidCount++ > 0) {
            kids.sign(' ');
        }
        return kids;
    }

    private void kids(Node node, int object, int page) {
        for (Kid kid : node.kids()) {
            switch (kid) {
                case Content content -> marked(content, object, page);
                case Node inner -> {
                    if (inner.role() == Role.GROUP) {
                        kids(inner, object, page);
                    } else if (seen[inner.number()]) {
                        kid().reference(object(inner));
                    }
                }
            }
        }
    }

    private void marked(Content content, int object, int page) {
        owners[content.number()] = object;
        for (Mark mark = marks[content.number()]; mark != null; mark = mark.next) {
            if (mark.page == page) {
                kid().integer(mark.number);
            } else {
                kid().raw("<</Type/MCR/Pg ").reference(mark.page);
                kids.raw("/MCID ").integer(mark.number).raw(">>");
            }
        }
    }

    private void describe(Node node) {
        out.raw("/S/").raw(node.role().type());
        if (node.language() != null) {
            out.raw("/Lang(").raw(node.language().tag()).sign(')');
        }
        if (!node.alternative().isEmpty()) {
            out.raw("/Alt").text(node.alternative());
        }
        if (!node.expansion().isEmpty()) {
            out.raw("/E").text(node.expansion());
        }
        if (!node.id().isEmpty()) {
            out.raw("/ID").text(node.id());
        }
        if (!node.numbering().isEmpty()) {
            out.raw("/A<</O/List/ListNumbering/").raw(node.numbering()).raw(">>");
        }
        boolean header = node.role() == Role.HEADER_CELL;
        boolean spans = node.columnSpan() > 1 || node.rowSpan() > 1;
        if (header || (node.role() == Role.CELL && spans)) {
            cell(node, header);
        }
    }

    private void cell(Node node, boolean header) {
        out.raw("/A<</O/Table");
        if (node.columnSpan() > 1) {
            out.raw("/ColSpan ").integer(node.columnSpan());
        }
        if (node.rowSpan() > 1) {
            out.raw("/RowSpan ").integer(node.rowSpan());
        }
        if (header) {
            out.raw("/Scope/").raw(scope(node.scope()));
        }
        out.raw(">>");
    }

    private static String scope(Block.Scope scope) {
        return switch (scope) {
            case NONE, COLUMN, COLUMN_GROUP -> "Column";
            case ROW, ROW_GROUP -> "Row";
        };
    }

    /** Leads from the marked content of pages, and from annotations, to their elements. */
    private PdfDictionary parentTree() throws IOException {
        Map<Integer, PdfObject> items = new HashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            out.cut(0);
            out.sign('[');
            for (PageContent.Mark mark : pages.get(i)) {
                out.reference(owners[mark.content().number()]).sign(' ');
            }
            out.sign(']');
            items.put(i, writer.addToBody(literal(out)).getIndirectReference());
        }
        for (int i = 0; i < linked.size(); i++) {
            out.cut(0);
            items.put(
                    pages.size() + i,
                    new PdfLiteral(out.reference(object(linked.get(i))).toBytes()));
        }
        return PdfNumberTree.writeTree(items, writer);
    }

    private Operators names() {
        out.cut(0);
        out.raw("<</Names[");
        ids.forEach((id, object) -> out.text(id).sign(' ').reference(object).sign(' '));
        return out.raw("]>>");
    }
}
