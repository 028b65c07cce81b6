package org.diptych.content.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.commonmark.node.Node;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.value.Passage;
import org.diptych.value.wording.Typography;

/** All that the printing of one text needs to know. */
final class Conversion {
    final Passage source;
    final ParsedText document;
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

    Conversion(
            Passage source,
            ParsedText document,
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
        for (List<Attributes> written : document.attributes()) {
            for (Attributes some : written) {
                for (Attributes.Attribute attribute : some.all()) {
                    if (attribute.name().equals("id")) {
                        ownIds.add(attribute.value());
                    }
                }
            }
        }
    }

    /** What is written in braces after a node. */
    Written written(Node node) {
        List<Attributes> written = document.attributes(node);
        if (written.isEmpty()) {
            return Written.NOTHING;
        }
        String id = "";
        String language = "";
        List<String> classes = new ArrayList<>();
        for (Attributes some : written) {
            for (Attributes.Attribute attribute : some.all()) {
                switch (attribute.name()) {
                    case "id" -> id = attribute.value();
                    case "class" -> classes.add(attribute.value());
                    case "lang" -> language = attribute.value();
                    default -> reportUnknown(some, attribute);
                }
            }
        }
        return new Written(id, classes, language);
    }

    private void reportUnknown(Attributes some, Attributes.Attribute attribute) {
        int start = Lines.from(some);
        diagnostics.report(
                Rule.UNKNOWN_KEY,
                source.position(start + attribute.from(), start + attribute.to()),
                "The attribute `" + attribute.name() + "` cannot be given in a text.",
                "there are `#id`, `.class` and `lang=en`.");
    }

    /** The place of a node. */
    SourcePosition at(Node node) {
        return source.position(Lines.from(node), Lines.to(node));
    }

    /** The place of the address of a link; of the whole link where it has none. */
    SourcePosition addressAt(Node link) {
        return source.position(document.addressFrom(link), document.addressTo(link));
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
