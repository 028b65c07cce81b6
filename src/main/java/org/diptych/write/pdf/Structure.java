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
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfStructureTreeRoot;
import org.openpdf.text.pdf.PdfWriter;

/**
 * The structure tree of a file. While pages are written it only collects which marked content belongs to which place
 * of the tree; the elements are written at the end, in reading order, whatever page their content is on.
 */
final class Structure {
    private static final PdfName ID_TREE = new PdfName("IDTree");

    private final PdfWriter writer;
    private final PdfStructureTreeRoot root;
    private final Map<Node, PdfStructureElement> elements = new HashMap<>();
    private final Map<Content, List<Mark>> marks = new HashMap<>();
    private final Map<Node, List<Annotated>> links = new HashMap<>();
    private final Map<String, PdfIndirectReference> ids = new TreeMap<>();
    private final PdfStructureElement document;
    private int panel;

    /** Marked content of a page, or of a panel of it. */
    private record Mark(PdfIndirectReference page, int number, int panel) {}

    /** An annotation that belongs to an element. */
    private record Annotated(PdfIndirectReference page, PdfIndirectReference annotation) {}

    Structure(PdfWriter writer, Node document) {
        this.writer = writer;
        this.root = writer.getStructureTreeRoot();
        this.document =
                new PdfStructureElement(root, new PdfName(document.role().type()));
        elements.put(document, this.document);
    }

    private PdfStructureElement element(Node node) {
        return elements.computeIfAbsent(node, n -> {
            // The library appends it to its parent, for the sake of a parent alone: who belongs where is settled below.
            var element = new PdfStructureElement(document, new PdfName(n.role().type()));
            document.remove(PdfName.K);
            return element;
        });
    }

    /** Says which panel of a folded sheet is written: content is read in the order of panels, not in that of sheets. */
    void panel(int number) {
        panel = number;
    }

    /** Opens marked content on the current page. */
    void begin(PdfContentByte canvas, Content content) {
        PdfStructureElement element = element(content.node());
        canvas.beginMarkedContentSequence(element);
        int number = ((PdfNumber) element.get(PdfName.K)).intValue();
        element.remove(PdfName.K);
        element.remove(PdfName.PG);
        List<Mark> known = marks.computeIfAbsent(content, c -> new ArrayList<>(1));
        int place = known.size();
        while (place > 0 && known.get(place - 1).panel() > panel) {
            place--;
        }
        known.add(place, new Mark(writer.getCurrentPage(), number, panel));
    }

    /** Joins an annotation to its link; gives back the number that the annotation must carry. */
    int join(Node link, PdfIndirectReference annotation) {
        links.computeIfAbsent(link, l -> new ArrayList<>(1)).add(new Annotated(writer.getCurrentPage(), annotation));
        return root.addExistingObject(element(link).getReference());
    }

    /** Writes all elements. */
    void write(Node tree) throws IOException {
        write(tree, document, root.getReference());
        root.put(PdfName.K, new PdfArray(document.getReference()));
        if (!ids.isEmpty()) {
            var names = new PdfArray();
            ids.forEach((id, reference) -> {
                names.add(new PdfString(id));
                names.add(reference);
            });
            var tree2 = new PdfDictionary();
            tree2.put(PdfName.NAMES, names);
            root.put(ID_TREE, writer.addToBody(tree2).getIndirectReference());
        }
    }

    private void write(Node node, PdfStructureElement element, PdfIndirectReference parent) throws IOException {
        var kids = new PdfArray();
        PdfIndirectReference page = firstPage(node);
        kids(node, element, page, kids);
        for (Annotated annotated : links.getOrDefault(node, List.of())) {
            var reference = new PdfDictionary(PdfName.OBJR);
            reference.put(PdfName.OBJ, annotated.annotation());
            reference.put(PdfName.PG, annotated.page());
            kids.add(reference);
        }
        PdfDictionary dictionary = dictionary(node);
        dictionary.put(PdfName.P, parent);
        if (page != null) {
            dictionary.put(PdfName.PG, page);
        }
        if (kids.size() == 1) {
            dictionary.put(PdfName.K, kids.getPdfObject(0));
        } else if (!kids.isEmpty()) {
            dictionary.put(PdfName.K, kids);
        }
        writer.addToBody(dictionary, element.getReference());
        if (!node.id().isEmpty()) {
            ids.put(node.id(), element.getReference());
        }
    }

    private @Nullable PdfIndirectReference firstPage(Node node) {
        for (Kid kid : node.kids()) {
            if (kid instanceof Content content && marks.containsKey(content)) {
                return marks.get(content).get(0).page();
            }
        }
        return null;
    }

    private void kids(Node node, PdfStructureElement parent, @Nullable PdfIndirectReference page, PdfArray into)
            throws IOException {
        for (Kid kid : node.kids()) {
            switch (kid) {
                case Content content -> marked(content, page, into);
                case Node inner -> {
                    if (inner.role() == Role.GROUP) {
                        kids(inner, parent, page, into);
                    } else if (isSeen(inner)) {
                        PdfStructureElement element = element(inner);
                        into.add(element.getReference());
                        write(inner, element, parent.getReference());
                    }
                }
            }
        }
    }

    private void marked(Content content, @Nullable PdfIndirectReference page, PdfArray into) {
        for (Mark mark : marks.getOrDefault(content, List.of())) {
            if (mark.page().equals(page)) {
                into.add(new PdfNumber(mark.number()));
            } else {
                var reference = new PdfDictionary(PdfName.MCR);
                reference.put(PdfName.PG, mark.page());
                reference.put(PdfName.MCID, new PdfNumber(mark.number()));
                into.add(reference);
            }
        }
    }

    /** Elements of which nothing is printed are left out, but for cells: without them a table has holes. */
    private boolean isSeen(Node node) {
        if (node.role() == Role.CELL || node.role() == Role.HEADER_CELL || links.containsKey(node)) {
            return true;
        }
        for (Kid kid : node.kids()) {
            boolean seen = switch (kid) {
                case Content content -> marks.containsKey(content);
                case Node inner -> isSeen(inner);
            };
            if (seen) {
                return true;
            }
        }
        return false;
    }

    private static PdfDictionary dictionary(Node node) {
        var dictionary = new PdfDictionary();
        dictionary.put(PdfName.S, new PdfName(node.role().type()));
        if (node.language() != null) {
            dictionary.put(PdfName.LANG, new PdfString(node.language().tag()));
        }
        if (!node.alternative().isEmpty()) {
            dictionary.put(PdfName.ALT, unicode(node.alternative()));
        }
        if (!node.expansion().isEmpty()) {
            dictionary.put(PdfName.E, unicode(node.expansion()));
        }
        if (!node.id().isEmpty()) {
            dictionary.put(PdfName.ID, new PdfString(node.id()));
        }
        PdfDictionary attributes = attributes(node);
        if (attributes != null) {
            dictionary.put(PdfName.A, attributes);
        }
        return dictionary;
    }

    private static PdfObject unicode(String text) {
        return new PdfString(text, PdfObject.TEXT_UNICODE);
    }

    private static @Nullable PdfDictionary attributes(Node node) {
        var attributes = new PdfDictionary();
        if (!node.numbering().isEmpty()) {
            attributes.put(PdfName.O, new PdfName("List"));
            attributes.put(new PdfName("ListNumbering"), new PdfName(node.numbering()));
        }
        if (node.role() == Role.CELL || node.role() == Role.HEADER_CELL) {
            attributes.put(PdfName.O, new PdfName("Table"));
            if (node.columnSpan() > 1) {
                attributes.put(new PdfName("ColSpan"), new PdfNumber(node.columnSpan()));
            }
            if (node.rowSpan() > 1) {
                attributes.put(new PdfName("RowSpan"), new PdfNumber(node.rowSpan()));
            }
            if (node.role() == Role.HEADER_CELL) {
                attributes.put(new PdfName("Scope"), new PdfName(scope(node.scope())));
            }
            if (attributes.size() == 1) {
                return null;
            }
        }
        return attributes.size() == 0 ? null : attributes;
    }

    private static String scope(Block.Scope scope) {
        return switch (scope) {
            case NONE, COLUMN, COLUMN_GROUP -> "Column";
            case ROW, ROW_GROUP -> "Row";
        };
    }
}
