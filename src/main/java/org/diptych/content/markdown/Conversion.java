package org.diptych.content.markdown;

import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ext.attributes.AttributeNode;
import com.vladsch.flexmark.ext.attributes.AttributesExtension;
import com.vladsch.flexmark.ext.attributes.AttributesNode;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.value.Passage;
import org.diptych.value.wording.Typography;

/** All that the printing of one text needs to know. */
final class Conversion {
    private static final Set<String> KNOWN = Set.of("id", "class", "lang");

    final Passage source;
    final Document document;
    final Typography typography;
    final int deeper;
    final ReferencePrinter references;
    final ViewPrinter views;
    final Predicate<String> isFile;
    final Diagnostics diagnostics;

    /** Ids given in the text itself; references may lead to them. */
    final Set<String> ownIds = new HashSet<>();

    /** Footnotes printed so far, by label. */
    final Map<String, String> printedNotes = new LinkedHashMap<>();

    private final Map<Node, ArrayList<AttributesNode>> attributes;

    Conversion(
            Passage source,
            Document document,
            Typography typography,
            int deeper,
            ReferencePrinter references,
            ViewPrinter views,
            Predicate<String> isFile,
            Diagnostics diagnostics) {
        this.source = source;
        this.document = document;
        this.typography = typography;
        this.deeper = deeper;
        this.references = references;
        this.views = views;
        this.isFile = isFile;
        this.diagnostics = diagnostics;
        this.attributes = AttributesExtension.NODE_ATTRIBUTES.get(document);
        attributes.values().forEach(nodes -> nodes.forEach(this::collectId));
    }

    private void collectId(AttributesNode node) {
        for (Node child : node.getChildren()) {
            if (child instanceof AttributeNode attribute && attribute.isId()) {
                ownIds.add(attribute.getValue().toString());
            }
        }
    }

    /** What is written in braces after a node. */
    Written written(Node node) {
        ArrayList<AttributesNode> nodes = attributes.get(node);
        if (nodes == null) {
            return Written.NOTHING;
        }
        String id = "";
        String language = "";
        List<String> classes = new ArrayList<>();
        for (AttributesNode all : nodes) {
            for (Node child : all.getChildren()) {
                if (!(child instanceof AttributeNode attribute)) {
                    continue;
                }
                String value = attribute.getValue().toString();
                if (attribute.isId()) {
                    id = value;
                } else if (attribute.isClass()) {
                    classes.addAll(List.of(value.strip().split("\\s+")));
                } else if (attribute.getName().toString().equals("lang")) {
                    language = value;
                } else if (!KNOWN.contains(attribute.getName().toString())) {
                    report(
                            Rule.UNKNOWN_KEY,
                            attribute,
                            "The attribute `" + attribute.getName() + "` cannot be given in a text.",
                            "there are `#id`, `.class` and `lang=en`.");
                }
            }
        }
        return new Written(id, classes, language);
    }

    /** The place of a node. */
    SourcePosition at(Node node) {
        return source.position(node.getStartOffset(), node.getEndOffset());
    }

    /** The place of the address of a link; of the whole link where it has none. */
    SourcePosition addressAt(LinkNodeBase link) {
        return link.getUrl().isEmpty()
                ? at(link)
                : source.position(link.getUrl().getStartOffset(), link.getUrl().getEndOffset());
    }

    void report(Rule rule, Node node, String message, String... help) {
        diagnostics.report(rule, at(node), message, help);
    }

    /**
     * Attributes in braces.
     *
     * @param id empty where none is given
     * @param language empty where none is given
     */
    record Written(String id, List<String> classes, String language) {
        static final Written NOTHING = new Written("", List.of(), "");

        Written {
            classes = List.copyOf(classes);
        }

        boolean isNothing() {
            return id.isEmpty() && classes.isEmpty() && language.isEmpty();
        }

        Written with(String more) {
            List<String> all = new ArrayList<>(classes);
            all.add(more);
            return new Written(id, all, language);
        }

        /** As HTML, each with a blank before it. */
        String html() {
            StringBuilder out = new StringBuilder();
            if (!id.isEmpty()) {
                out.append(" id=\"").append(Html.escape(id)).append('"');
            }
            out.append(Html.classes(classes));
            if (!language.isEmpty()) {
                out.append(" lang=\"").append(Html.escape(language)).append('"');
            }
            return out.toString();
        }
    }
}
