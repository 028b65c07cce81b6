package org.diptych.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.diptych.diagnostic.Diagnostic;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.diagnostic.Suggestions;
import org.diptych.language.Language;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What the readers of one HTML text share: attributes, places and problems. */
final class HtmlSource {
    private static final Set<String> EVERYWHERE = Set.of("id", "class", "lang", "data-origin");

    private final Function<Origin, SourcePosition> places;
    private final Diagnostics diagnostics;
    private final String template;
    private final Map<Origin, SourcePosition> known = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> notes = new HashSet<>();
    private final Set<String> reported = new HashSet<>();

    HtmlSource(Function<Origin, SourcePosition> places, Diagnostics diagnostics, String template) {
        this.places = places;
        this.diagnostics = diagnostics;
        this.template = template;
    }

    /** The origin that an element names, or the one around it. */
    Origin origin(Element element, Origin around) {
        String named = element.attr("data-origin");
        return named.isEmpty() ? around : Origin.parse(named);
    }

    /** Whether an element has nothing that the tree would have to keep. */
    static boolean isPlain(Element element) {
        return element.attributesSize() == (element.hasAttr("data-origin") ? 1 : 0);
    }

    /**
     * What an element carries.
     *
     * @param own names of the attributes that this element may have besides those of all
     */
    Attributes attributes(Element element, Origin origin, String... own) {
        if (element.attributesSize() == 0) {
            return plain(origin);
        }
        checkNames(element, origin, own);
        String id = element.id();
        if (!id.isEmpty() && !ids.add(id)) {
            problem(origin, "The id `" + id + "` stands twice in the document", "ids name one element each");
        }
        List<String> classes = classes(element.className());
        String tag = element.attr("lang");
        Optional<Language> language = Language.of(tag);
        if (!tag.isEmpty() && language.isEmpty()) {
            classes.add("lang-" + tag.toLowerCase(Locale.ROOT));
        }
        return new Attributes(id, classes, language.orElse(null), origin, at(origin));
    }

    /** Origin and place alone. */
    Attributes plain(Origin origin) {
        return new Attributes("", List.of(), null, origin, at(origin));
    }

    private static List<String> classes(String value) {
        List<String> classes = new ArrayList<>(2);
        for (String name : value.split("\\s+")) {
            if (!name.isEmpty()) {
                classes.add(name);
            }
        }
        return classes;
    }

    private void checkNames(Element element, Origin origin, String... own) {
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey();
            if (EVERYWHERE.contains(name) || List.of(own).contains(name)) {
                continue;
            }
            List<String> possible = new ArrayList<>(EVERYWHERE);
            possible.addAll(List.of(own));
            possible.sort(null);
            problem(
                    origin,
                    "`<" + element.normalName() + ">` has the attribute `" + name + "`, which is not one of its own",
                    Suggestions.nearest(name, possible)
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("it may have `" + String.join("`, `", possible) + "`"));
        }
    }

    /** Where the content of an origin stands. */
    SourcePosition at(Origin origin) {
        return origin.equals(Origin.NONE) ? SourcePosition.NONE : known.computeIfAbsent(origin, places);
    }

    /**
     * Reports a mistake of the template, once for all the records that it shows in.
     *
     * @param what a sentence without its full stop
     */
    void problem(Origin origin, String what, String... help) {
        if (!reported.add(what)) {
            return;
        }
        SourcePosition place = at(origin);
        SourcePosition at = template.isEmpty() ? place : SourcePosition.ofFile(template);
        List<SourcePosition> via = template.isEmpty() || place.equals(SourcePosition.NONE) ? List.of() : List.of(place);
        diagnostics.add(new Diagnostic(
                Rule.TEMPLATE_HTML, Rule.TEMPLATE_HTML.severity(), at, what + where(origin) + ".", List.of(help), via));
    }

    private static String where(Origin origin) {
        if (origin.record().isEmpty()) {
            return "";
        }
        String record = ", in record `" + origin.record() + "`";
        return origin.field().isEmpty() ? record : record + ", field `" + origin.field() + "`";
    }

    /** Whether a note of this key is met for the first time. */
    boolean isFirstNote(String key) {
        return notes.add(key);
    }

    /** A whole number in an attribute; what is not one is reported and read as the other. */
    int number(Element element, String name, Origin origin, int least, int most, int otherwise) {
        String value = element.attr(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        int number = Integer.MIN_VALUE;
        if (value.length() <= 6) {
            try {
                number = Integer.parseInt(value.strip());
            } catch (NumberFormatException notNumber) {
                number = Integer.MIN_VALUE;
            }
        }
        if (number < least || number > most) {
            problem(
                    origin,
                    "`" + name + "=\"" + value + "\"` of `<" + element.normalName() + ">` is not a number from " + least
                            + " to " + most);
            return otherwise;
        }
        return number;
    }
}
