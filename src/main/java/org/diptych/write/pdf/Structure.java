package org.diptych.write.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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

/**
 * The structure tree of a file. While pages are written it only collects which marked content belongs to which place
 * of the tree; the elements are written at the end, in reading order, whatever page their content is on. There are tens
 * of thousands of them: each is printed as the bytes that it is in the file, not as a dictionary of the library.
 */
final class Structure {
    private static final int NOWHERE = -1;

    private final PreparedWriter writer;
    private final int[] pageNumbers;
    private final List<List<PageContent.Mark>> pages = new ArrayList<>();

    /** By the number of the content; the first of several. */
    private final @Nullable Mark[] marks;

    private final Map<Node, List<Annotated>> links = new HashMap<>();

    /** The links of annotations, which have the keys of the parent tree after those of the pages. */
    private final List<Node> linked = new ArrayList<>();

    /** What is written, in reading order; each with the place of its parent in this list. */
    private final List<Node> elements = new ArrayList<>();

    private final int[] parents;

    /** By the number of the element: its place among those that are written. */
    private final int[] places;

    /** By the number of the content: the place of its element. */
    private final int[] owners;

    private final Map<String, Integer> ids = new TreeMap<>();

    /** The object of the first element, and that of the root. */
    private int first;

    private int root;

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
        this.pageNumbers = new int[pageCount];
        Node.Count count = document.count();
        this.marks = new Mark[count.contents()];
        this.owners = new int[count.contents()];
        this.parents = new int[count.nodes()];
        this.places = new int[count.nodes()];
        Arrays.fill(places, NOWHERE);
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

    /** Writes all elements, and what leads from pages and names to them; when all else is in the file but the catalog. */
    void write(Node document, PdfDictionary catalog) throws IOException {
        arrange(document, NOWHERE);
        for (int i = 0; i < elements.size(); i++) {
            if (!elements.get(i).id().isEmpty()) {
                ids.put(elements.get(i).id(), i);
            }
        }
        var objects = new PackedObjects(writer, elements.size() + pages.size() + (ids.isEmpty() ? 1 : 2));
        first = objects.first();
        root = objects.end();
        objects.write(this::print);
        var dictionary = new PdfDictionary(new PdfName("StructTreeRoot"));
        dictionary.put(
                PdfName.K,
                new PdfLiteral(
                        new Operators(16).sign('[').reference(first).sign(']').toBytes()));
        int tree = first + elements.size() + pages.size();
        dictionary.put(new PdfName("ParentTree"), literal(tree));
        dictionary.put(new PdfName("ParentTreeNextKey"), new PdfNumber(pages.size() + linked.size()));
        if (!ids.isEmpty()) {
            dictionary.put(new PdfName("IDTree"), literal(tree + 1));
        }
        writer.addToBody(dictionary, root, false);
        var marked = new PdfDictionary();
        marked.put(PdfName.MARKED, PdfBoolean.PDFTRUE);
        catalog.put(PdfName.MARKINFO, marked);
        catalog.put(PdfName.STRUCTTREEROOT, literal(root));
    }

    private static PdfLiteral literal(int object) {
        return new PdfLiteral(new Operators(16).reference(object).toBytes());
    }

    /**
     * Gives what is written its place. Elements of which nothing is printed are left out, but for cells: without them a
     * table has holes.
     *
     * @param around place of the element around it
     * @return whether anything of it is printed
     */
    private boolean arrange(Node node, int around) {
        int place = elements.size();
        boolean group = node.role() == Role.GROUP;
        boolean any = around == NOWHERE
                || node.role() == Role.CELL
                || node.role() == Role.HEADER_CELL
                || (node.link() != null && links.containsKey(node));
        if (!group) {
            elements.add(node);
            parents[place] = around;
            places[node.number()] = place;
        }
        int owner = group ? around : place;
        for (Kid kid : node.kids()) {
            switch (kid) {
                case Content content -> {
                    owners[content.number()] = owner;
                    any |= marks[content.number()] != null;
                }
                case Node inner -> any |= arrange(inner, owner);
            }
        }
        if (!any && !group) {
            // Nothing below it is written either: it is the last.
            elements.remove(place);
            places[node.number()] = NOWHERE;
        }
        return any;
    }

    private void print(int object, Operators out) {
        int page = object - elements.size();
        if (page < 0) {
            element(object, out);
        } else if (page < pages.size()) {
            owners(pages.get(page), out);
        } else if (page == pages.size()) {
            parentTree(out);
        } else {
            names(out);
        }
    }

    private void element(int place, Operators out) {
        Node node = elements.get(place);
        int page = firstPage(node);
        out.raw("<<");
        describe(node, out);
        out.raw("/P ").reference(place == 0 ? root : first + parents[place]);
        if (page > 0) {
            out.raw("/Pg ").reference(page);
        }
        out.raw("/K");
        int opening = out.size();
        int count = kids(node, page, out);
        for (Annotated annotated : node.link() == null ? List.<Annotated>of() : links.getOrDefault(node, List.of())) {
            out.raw(count++ == 0 ? "[" : " ").raw("<</Type/OBJR/Obj ").reference(annotated.annotation());
            out.raw("/Pg ").reference(annotated.page()).raw(">>");
        }
        switch (count) {
            case 0 -> out.cut(opening - 2);
            case 1 -> out.replace(opening, ' ');
            default -> out.sign(']');
        }
        out.raw(">>");
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

    /** Prints the kids of an element behind an opening bracket; gives back how many there are. */
    private int kids(Node node, int page, Operators out) {
        return kids(node, page, 0, out);
    }

    private int kids(Node node, int page, int before, Operators out) {
        int count = before;
        for (Kid kid : node.kids()) {
            switch (kid) {
                case Content content -> {
                    for (Mark mark = marks[content.number()]; mark != null; mark = mark.next) {
                        out.sign(count++ == 0 ? '[' : ' ');
                        marked(mark, page, out);
                    }
                }
                case Node inner -> {
                    if (inner.role() == Role.GROUP) {
                        count = kids(inner, page, count, out);
                    } else if (places[inner.number()] != NOWHERE) {
                        out.sign(count++ == 0 ? '[' : ' ').reference(object(inner));
                    }
                }
            }
        }
        return count;
    }

    private int object(Node node) {
        return first + places[node.number()];
    }

    private static void marked(Mark mark, int page, Operators out) {
        if (mark.page == page) {
            out.integer(mark.number);
        } else {
            out.raw("<</Type/MCR/Pg ").reference(mark.page);
            out.raw("/MCID ").integer(mark.number).raw(">>");
        }
    }

    private static void describe(Node node, Operators out) {
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
            cell(node, header, out);
        }
    }

    private static void cell(Node node, boolean header, Operators out) {
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

    /** Leads from the marked content of a page to its elements. */
    private void owners(List<PageContent.Mark> page, Operators out) {
        out.sign('[');
        for (PageContent.Mark mark : page) {
            out.reference(first + owners[mark.content().number()]).sign(' ');
        }
        out.sign(']');
    }

    /** Leads to what stands for each page, and from annotations to their elements. */
    private void parentTree(Operators out) {
        out.raw("<</Nums[");
        for (int i = 0; i < pages.size(); i++) {
            out.integer(i).sign(' ').reference(first + elements.size() + i).sign(' ');
        }
        for (int i = 0; i < linked.size(); i++) {
            out.integer(pages.size() + i)
                    .sign(' ')
                    .reference(object(linked.get(i)))
                    .sign(' ');
        }
        out.raw("]>>");
    }

    private void names(Operators out) {
        out.raw("<</Names[");
        ids.forEach(
                (id, place) -> out.text(id).sign(' ').reference(first + place).sign(' '));
        out.raw("]>>");
    }
}
