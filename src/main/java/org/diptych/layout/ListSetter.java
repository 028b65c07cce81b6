package org.diptych.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.diptych.document.Attributes;
import org.diptych.document.Block;
import org.diptych.layout.text.Line;
import org.diptych.layout.text.Run;
import org.diptych.layout.text.TextStyle;
import org.diptych.style.PageNumbering;
import org.diptych.style.Style;

/** Sets lists and definition lists. */
final class ListSetter {
    /** From a label to its item, in parts of the size of the type. */
    private static final double LABEL_GAP = 0.45;

    private final ParagraphSetter paragraphs;
    private final BlockSetter blocks;

    ListSetter(ParagraphSetter paragraphs, BlockSetter blocks) {
        this.paragraphs = paragraphs;
        this.blocks = blocks;
    }

    /** The element of a list: a new one, or that of the list which it carries on. */
    Node node(Block.ItemList list, Scope scope, Scope around, Map<BlockSetter.Side, Node> open, BlockSetter.Side side) {
        Node known = open.get(side);
        if (list.continued() && known != null) {
            return known;
        }
        Node node = around.add(Role.LIST, scope).withNumbering(numbering(list, scope));
        open.put(side, node);
        return node;
    }

    private static String numbering(Block.ItemList list, Scope scope) {
        Scope item = scope.enter(
                "li",
                list.items().isEmpty() ? Attributes.NONE : list.items().get(0).attributes());
        return switch (item.style().listStyle()) {
            case "disc" -> "Disc";
            case "circle" -> "Circle";
            case "square" -> "Square";
            case "decimal" -> "Decimal";
            case "lower-alpha" -> "LowerAlpha";
            case "upper-alpha" -> "UpperAlpha";
            case "lower-roman" -> "LowerRoman";
            case "upper-roman" -> "UpperRoman";
            case "none" -> "None";
            default -> list.ordered() ? "Decimal" : "Disc";
        };
    }

    /** The items of a list, into the element of the scope. */
    Galley galley(Block.ItemList list, Scope scope) {
        Stack stack = new Stack();
        int number = list.start();
        int last = list.items().size() - 1;
        for (int i = 0; i <= last; i++) {
            Block.Item item = list.items().get(i);
            Scope inner = scope.enter("li", item.attributes(), i + 1, i == last);
            if (last > 1 && (i == 1 || i == last)) {
                stack.keepWithNext(Cost.LONE_ITEM);
            }
            if (!inner.style().display().equals("none")) {
                item(item, number++, inner, scope, stack);
            }
        }
        return stack.galley();
    }

    private void item(Block.Item item, int number, Scope inner, Scope around, Stack stack) {
        Style style = inner.style();
        Node node = around.add(Role.LIST_ITEM, inner);
        String text = marker(style.listStyle(), number);
        Node label = text.isEmpty() ? null : node.add(Role.LABEL);
        Scope content = Box.content(style, inner).into(node.add(Role.LIST_BODY));
        if (!item.attributes().id().isEmpty()) {
            stack.anchor(Anchor.of(item.attributes().id()));
        }
        stack.space(style.margin().top() + style.padding().top());
        Sink.Mark start = stack.mark();
        Galley galley = blocks.galley(item.blocks(), content);
        stack.put(label == null ? galley : labelled(galley, marker(text, inner.into(label)), content));
        if (style.breakInsideAvoid()) {
            stack.keepTogether(start, Cost.AVOID);
        }
        stack.space(style.margin().bottom() + style.padding().bottom());
    }

    private static Galley labelled(Galley galley, Line label, Scope content) {
        return labelled(
                galley, label, content.x() - label.width() - content.style().fontSize() * LABEL_GAP);
    }

    private static Galley labelled(Galley galley, Line label, double x) {
        if (galley.isEmpty()) {
            Strip empty = Strip.of(new Strip.Blank(), label.height());
            return Galley.of(List.of(Labels.beside(empty, label, x)), 0);
        }
        var strips = new ArrayList<>(galley.strips());
        strips.set(0, Labels.beside(strips.get(0), label, x));
        return Galley.of(strips, galley.trail());
    }

    private Line marker(String text, Scope scope) {
        TextStyle look = InlineSetter.textStyle(scope.style(), 0);
        List<Run> runs = List.of(new Run.Text(text, look, null, scope.node().content()));
        return paragraphs.line(runs, scope);
    }

    private static String marker(String listStyle, int number) {
        return switch (listStyle) {
            case "none" -> "";
            case "disc" -> "•";
            case "dash" -> "–";
            case "circle" -> "◦";
            case "square" -> "▪";
            case "decimal" -> number + ".";
            case "lower-alpha" -> letters(number).toLowerCase(Locale.ROOT) + ".";
            case "upper-alpha" -> letters(number) + ".";
            case "lower-roman" -> PageNumbering.roman(number).toLowerCase(Locale.ROOT) + ".";
            case "upper-roman" -> PageNumbering.roman(number) + ".";
            default -> listStyle.replace("\"", "").strip();
        };
    }

    private static String letters(int number) {
        var letters = new StringBuilder();
        for (int n = number; n > 0; n = (n - 1) / 26) {
            letters.insert(0, (char) ('A' + (n - 1) % 26));
        }
        return letters.isEmpty() ? Integer.toString(number) : letters.toString();
    }

    /** Terms and meanings, as a list whose labels are the terms. */
    Galley galley(Block.DefinitionList list, Scope scope, Scope around) {
        Node node = scope.node().add(Role.LIST).withNumbering("None");
        Stack stack = new Stack();
        for (int i = 0; i < list.definitions().size(); i++) {
            Block.Definition definition = list.definitions().get(i);
            Scope entry = scope.enter(
                    "dt",
                    definition.attributes(),
                    i + 1,
                    i + 1 == list.definitions().size());
            Node item = node.add(Role.LIST_ITEM, entry.language() == around.language() ? null : entry.language());
            if (!definition.attributes().id().isEmpty()) {
                stack.anchor(Anchor.of(definition.attributes().id()));
            }
            stack.space(entry.style().margin().top());
            Scope term = Box.content(entry.style(), entry).into(item.add(Role.LABEL));
            Scope meaning = scope.enter("dd", definition.attributes());
            Scope content = Box.content(meaning.style(), meaning);
            Line beside =
                    entry.style().floated() ? paragraphs.line(paragraphs.runs(definition.term(), term), term) : null;
            double gap = entry.style().fontSize() * LABEL_GAP;
            if (beside == null || term.x() + beside.width() + gap > content.x()) {
                stack.put(paragraphs.galley(definition.term(), term));
                stack.keepWithNext(Cost.FORBIDDEN);
                stack.space(Math.max(
                        entry.style().margin().bottom(),
                        meaning.style().margin().top()));
                beside = null;
            }
            Galley body = blocks.galley(definition.meaning(), content.into(item.add(Role.LIST_BODY)));
            stack.put(beside == null ? body : labelled(body, beside, term.x()));
            stack.space(meaning.style().margin().bottom());
        }
        return stack.galley();
    }
}
