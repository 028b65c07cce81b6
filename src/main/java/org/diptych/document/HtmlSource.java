package org.diptych.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.function.Function;
import org.diptych.diagnostic.Diagnostic;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.diagnostic.Suggestions;
import org.diptych.document.HtmlNode.Element;
import org.diptych.language.Language;

/** What the readers of one HTML text share: attributes, places and problems. */
final class HtmlSource {
    /** The attribute that names where content came from. */
    static final String ORIGIN = "data-origin";

    private static final List<String> EVERYWHERE = List.of("class", ORIGIN, "id", "lang");

    private final Function<Origin, SourcePosition> places;
    private final Diagnostics diagnostics;
    private final String template;
    private final Map<Origin, SourcePosition> known = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> notes = new HashSet<>();
    private final Set<String> reported = new HashSet<>();

    /** What stands in attributes {@code class}, and the names in it. */
    private final Map<String, List<String>> classes = new HashMap<>();

    private String lastRecord = "";
    private String lastField = "";
    private SourcePosition lastAt = SourcePosition.NONE;

    HtmlSource(Function<Origin, SourcePosition> places, Diagnostics diagnostics, String template) {
        this.places = places;
        this.diagnostics = diagnostics;
        this.template = template;
    }

    /** The origin that an element names, or the one around it. */
    Origin origin(Element element, Origin around) {
        String named = element.value(ORIGIN);
        return named.isEmpty() ? around : Origin.parse(named);
    }

    /**
     * What an element carries.
     *
     * @param own names of the attributes that this element may have besides those of all
     */
    Attributes attributes(Element element, Origin origin, String... own) {
        if (element.isPlain()) {
            return plain(origin);
        }
        String id = "";
        List<String> classes = List.of();
        String tag = "";
        List<String> written = element.attributes();
        for (int i = 0; i < written.size(); i += 2) {
            String value = written.get(i + 1);
            switch (written.get(i)) {
                case "id" -> id = value;
                case "class" -> classes = classes(value);
                case "lang" -> tag = value;
                case ORIGIN -> {
                    // Read before.
                }
                default -> checkName(element, written.get(i), origin, own);
            }
        }
        if (!id.isEmpty() && !ids.add(id)) {
            problem(origin, "The id `" + id + "` stands twice in the document", "ids name one element each");
        }
        Optional<Language> language = Language.of(tag);
        if (!tag.isEmpty() && language.isEmpty()) {
            classes = new ArrayList<>(classes);
            classes.add("lang-" + tag.toLowerCase(Locale.ROOT));
        }
        return new Attributes(id, classes, language.orElse(null), origin, at(origin));
    }

    /** Origin and place alone. */
    Attributes plain(Origin origin) {
        return new Attributes("", List.of(), null, origin, at(origin));
    }

    /** The names in the value of an attribute {@code class}. */
    List<String> classes(String value) {
        List<String> known = classes.get(value);
        if (known == null) {
            List<String> found = new ArrayList<>();
            StringTokenizer tokens = new StringTokenizer(value);
            while (tokens.hasMoreTokens()) {
                found.add(tokens.nextToken());
            }
            known = List.copyOf(found);
            classes.put(value, known);
        }
        return known;
    }

    private void checkName(Element element, String name, Origin origin, String... own) {
        for (String known : own) {
            if (known.equals(name)) {
                return;
            }
        }
        List<String> possible = new ArrayList<>(EVERYWHERE);
        possible.addAll(List.of(own));
        possible.sort(null);
        problem(
                origin,
                "`<" + element.name() + ">` has the attribute `" + name + "`, which is not one of its own",
                Suggestions.nearest(name, possible)
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("it may have `" + String.join("`, `", possible) + "`"));
    }

    /** Where the content of an origin stands: all of a field stands at one place. */
    SourcePosition at(Origin origin) {
        if (origin.record().isEmpty() && origin.field().isEmpty()) {
            return SourcePosition.NONE;
        }
        if (!origin.record().equals(lastRecord) || !origin.field().equals(lastField)) {
            lastRecord = origin.record();
            lastField = origin.field();
            lastAt = known.computeIfAbsent(new Origin(lastRecord, lastField, ""), places);
        }
        return lastAt;
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
        String value = element.value(name);
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
                    "`" + name + "=\"" + value + "\"` of `<" + element.name() + ">` is not a number from " + least
                            + " to " + most);
            return otherwise;
        }
        return number;
    }
}
