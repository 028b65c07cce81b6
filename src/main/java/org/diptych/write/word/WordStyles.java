package org.diptych.write.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.diptych.document.Attributes;
import org.diptych.style.Style;
import org.diptych.style.StyleContext;
import org.jspecify.annotations.Nullable;

/**
 * The named styles of one document: the canon, and what the text needs beyond it. The same element with another look (in
 * a box, in a cell) gets a numbered variant that says only what differs from the first, so that no paragraph needs
 * direct formatting and a change of the first reaches all.
 */
final class WordStyles {
    /** The style of paragraphs that take no room. */
    static final String SEPARATOR = "DiptychSeparator";

    private static final String NOTE_CALL = "footnote reference";
    private static final String PLAIN_LINK = "Diptych Plain Link";
    private static final String OWN = "Diptych ";

    /** A style met so far. */
    private record Named(
            String id,
            String name,
            boolean isParagraph,
            String base,
            Map<String, String> paragraph,
            Map<String, String> run,
            boolean isVariant) {}

    /** What a name's first look was, completely: variants are told from it. */
    private record First(String id, Map<String, String> paragraph, Map<String, String> run) {}

    private record Key(String name, Look look, String language) {}

    private record RunKey(String name, Style inner, Style base, int background) {}

    /**
     * How a run is to look.
     *
     * @param style id of a character style; empty for none
     * @param direct toggles that must be switched off, which no character style can (ECMA-376 part 1, 17.7.3)
     */
    record RunLook(String style, String direct) {
        static final RunLook NONE = new RunLook("", "");
    }

    private final @Nullable ReferenceDocument reference;
    private final StyleCanon canon;
    private final Look body;
    private final Map<Key, String> paragraphIds = new HashMap<>();
    private final Map<String, First> firsts = new LinkedHashMap<>();
    private final Map<RunKey, RunLook> runs = new HashMap<>();
    private final Map<String, String> characterIds = new HashMap<>();
    private final Map<String, Integer> variants = new HashMap<>();
    private final Map<String, Named> styles = new LinkedHashMap<>();
    private final Map<String, String> numbering = new HashMap<>();
    private final Set<List<String>> families = new java.util.LinkedHashSet<>();

    /**
     * The canon of a theme.
     *
     * @param root where the blocks of the edition stand
     * @param line width of the lines of the contents, in twips
     * @param reference whose styles win over those of the same name; null for none
     */
    WordStyles(StyleContext root, int line, @Nullable ReferenceDocument reference) {
        this.reference = reference;
        body = Look.of(root.style()).before(0);
        families.add(root.style().fontFamilies());
        canon = new StyleCanon(root, line);
        firsts.put("Normal", new First(idOf("Normal"), Properties.paragraph(body), Properties.run(root.style(), 0)));
        canon.paragraphs().forEach((name, look) -> paragraph(name, look));
        StyleContext p = root.enter("p", Attributes.NONE);
        characters(p);
    }

    /** How the numbers of notes look: one style for all, raised whatever the theme says of size. */
    RunLook noteCall() {
        return new RunLook(idOf(NOTE_CALL), "");
    }

    /**
     * How a link looks that is to look like the text around it: it says so itself, for some programs colour all links.
     */
    RunLook plainLink(Style inner) {
        Map<String, String> all = Properties.run(inner, 0);
        Map<String, String> run = new LinkedHashMap<>();
        for (String name : List.of("w:color", "w:u")) {
            run.put(name, all.getOrDefault(name, ""));
        }
        String id = characterIds.computeIfAbsent("plain link " + run, any -> {
            boolean isFirst = !characterIds.containsKey("plain link");
            String shown = isFirst ? PLAIN_LINK : next(PLAIN_LINK);
            String own = idOf(shown);
            styles.put(own, new Named(own, shown, false, idOf("Default Paragraph Font"), Map.of(), run, !isFirst));
            return own;
        });
        characterIds.putIfAbsent("plain link", id);
        return new RunLook(id, "");
    }

    private void noteCall(StyleContext p) {
        Style inner = p.enter("sup", Attributes.ofClass("call")).style();
        Map<String, String> run =
                new LinkedHashMap<>(Properties.difference(Properties.run(inner, 0), Properties.run(p.style(), 0)));
        run.keySet().removeAll(Set.of("w:sz", "w:szCs"));
        run.put(
                "w:vertAlign",
                new Xml().empty("w:vertAlign", "w:val", "superscript").toString());
        String id = idOf(NOTE_CALL);
        styles.put(id, new Named(id, NOTE_CALL, false, idOf("Default Paragraph Font"), Map.of(), run, false));
    }

    private void characters(StyleContext p) {
        noteCall(p);
        character("Emphasis", p.enter("em", Attributes.NONE).style(), p.style());
        character("Strong", p.enter("strong", Attributes.NONE).style(), p.style());
        character("Verbatim Char", p.enter("code", Attributes.NONE).style(), p.style());
        character("Hyperlink", p.enter("a", Attributes.NONE).style(), p.style());
    }

    /** The id of the paragraph style of a name with this look. */
    String paragraph(String name, Look look) {
        return paragraph(name, look, "");
    }

    /**
     * The id of the paragraph style of a name with this look.
     *
     * @param language that the style itself speaks; empty for the text's
     */
    String paragraph(String name, Look look, String language) {
        Key key = new Key(name, look, language);
        String known = paragraphIds.get(key);
        if (known == null) {
            known = define(name, look, language);
            paragraphIds.put(key, known);
        }
        return known;
    }

    private String define(String name, Look look, String language) {
        families.add(look.style().fontFamilies());
        Map<String, String> paragraph = Properties.paragraph(look);
        Map<String, String> run = Properties.run(look.style(), 0);
        if (!language.isEmpty()) {
            run.put("w:lang", new Xml().empty("w:lang", "w:val", language).toString());
        }
        First first = firsts.get(name);
        if (first != null) {
            return variant(name, first, paragraph, run);
        }
        String base = canon.base(name);
        return first(name, base, paragraph, run);
    }

    /** The id of a style of the canon. */
    String named(String name) {
        First first = firsts.get(name);
        if (first == null) {
            throw new IllegalArgumentException("no style `" + name + "`");
        }
        return first.id();
    }

    /** A heading of the second language: a style of its own, so that each language has its own contents. */
    String heading(int level, Look look, Speech speech) {
        String name = headingName(level, speech.language().code());
        if (!firsts.containsKey(name)) {
            Map<String, String> run = Properties.run(look.style(), 0);
            run.put("w:lang", new Xml().empty("w:lang", "w:val", speech.tag()).toString());
            first(name, "heading " + level, Properties.paragraph(look), run);
        }
        return paragraph(name, look, speech.tag());
    }

    /** The name of the style of a heading in the second language. */
    static String headingName(int level, String language) {
        return OWN + "Heading " + level + " " + language;
    }

    private String first(String name, String base, Map<String, String> paragraph, Map<String, String> run) {
        First below = firsts.getOrDefault(base, new First("Normal", Map.of(), Map.of()));
        String id = idOf(name);
        firsts.put(name, new First(id, paragraph, run));
        styles.put(
                id,
                new Named(
                        id,
                        name,
                        true,
                        below.id(),
                        Properties.difference(paragraph, below.paragraph()),
                        Properties.difference(run, below.run()),
                        false));
        return id;
    }

    private String variant(String name, First first, Map<String, String> paragraph, Map<String, String> run) {
        Map<String, String> ownParagraph = Properties.difference(paragraph, first.paragraph());
        Map<String, String> ownRun = Properties.difference(run, first.run());
        if (ownParagraph.isEmpty() && ownRun.isEmpty()) {
            return first.id();
        }
        String difference = name + ownParagraph + ownRun;
        String same = characterIds.get(difference);
        if (same != null) {
            return same;
        }
        String shown = next(name);
        String id = idOf(shown);
        characterIds.put(difference, id);
        styles.put(id, new Named(id, shown, true, first.id(), ownParagraph, ownRun, true));
        return id;
    }

    private String next(String name) {
        int variant = variants.merge(name, 1, Integer::sum) + 1;
        return OWN + title(name.replace(OWN, "")) + " v" + variant;
    }

    private static String title(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** How a run inside a paragraph is to look. */
    RunLook character(String name, Style inner, Style base) {
        int background = inner.background() == base.background() ? 0 : inner.background();
        // Paragraphs of the same class have the plain name.
        String own = name.startsWith(OWN) ? name + " Char" : name;
        return runs.computeIfAbsent(new RunKey(own, inner, base, background), this::character);
    }

    private RunLook character(RunKey key) {
        families.add(key.inner().fontFamilies());
        Map<String, String> different = new LinkedHashMap<>(
                Properties.difference(Properties.run(key.inner(), key.background()), Properties.run(key.base(), 0)));
        StringBuilder direct = new StringBuilder();
        for (String toggle : Properties.TOGGLES.stream().sorted().toList()) {
            String xml = different.get(toggle);
            if (xml != null && xml.equals(Properties.off(toggle))) {
                direct.append(xml);
                different.remove(toggle);
            }
        }
        if (different.isEmpty()) {
            return new RunLook("", direct.toString());
        }
        String id = characterIds.computeIfAbsent("char " + key.name() + different, any -> {
            boolean isFirst = !characterIds.containsKey("char " + key.name());
            String shown = isFirst ? key.name() : next(key.name());
            String own = idOf(shown);
            String base = idOf("Default Paragraph Font");
            styles.put(own, new Named(own, shown, false, base, Map.of(), different, !isFirst));
            return own;
        });
        characterIds.putIfAbsent("char " + key.name(), id);
        return new RunLook(id, direct.toString());
    }

    /** Binds a list style to a numbering, so that whoever applies the style gets the marks. */
    void number(String name, int list, int level) {
        numbering.put(
                idOf(name),
                new Xml()
                        .start("w:numPr")
                        .empty("w:ilvl", "w:val", level)
                        .empty("w:numId", "w:val", list)
                        .end()
                        .toString());
    }

    /** Whether a style's own numbering is this. */
    boolean isNumbered(String id, int list, int level) {
        String own = reference == null ? numbering.get(id) : null;
        return own != null && own.contains("\"" + list + "\"") && own.contains("\"" + level + "\"");
    }

    /** Word's own ids are the names without blanks, with capitals: {@code heading 1} is {@code Heading1}. */
    String idOf(String name) {
        String id = plainId(name);
        if (reference == null) {
            return id;
        }
        // What has the id there is another style where it does not have the name.
        return reference.style(name).orElse(reference.isTaken(id) ? id + "Diptych" : id);
    }

    private static String plainId(String name) {
        if (name.equals(Tables.NORMAL)) {
            return "TableNormal";
        }
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean begins = i == 0 || !isAlphanumeric(name.charAt(i - 1));
            if (isAlphanumeric(c)) {
                id.append(begins ? Character.toUpperCase(c) : c);
            }
        }
        String joined = id.toString();
        return joined.startsWith("Toc") ? "TOC" + joined.substring(3) : joined;
    }

    private static boolean isAlphanumeric(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    /** The lists of font families in use, each with what stands in for it. */
    Set<List<String>> families() {
        return families;
    }

    /**
     * The part {@code word/styles.xml}.
     *
     * @param tables styles of tables by name
     */
    String part(Speech speech, Map<String, String> tables) {
        Map<String, String> all = all(tables);
        if (reference != null) {
            StringBuilder missing = new StringBuilder();
            all.forEach((name, xml) -> {
                if (reference.style(name).isEmpty()) {
                    missing.append(xml);
                }
            });
            return reference.styles(missing.toString());
        }
        Xml xml = new Xml();
        xml.start("w:styles").attribute("xmlns:w", Namespaces.W);
        defaults(xml, speech);
        latent(xml);
        all.values().forEach(xml::raw);
        return xml.end().toString();
    }

    private Map<String, String> all(Map<String, String> tables) {
        Map<String, String> all = new LinkedHashMap<>();
        normal(all);
        styles.values().forEach(style -> all.put(style.name(), style(style)));
        all.put(OWN + "Separator", separator());
        all.putAll(tables);
        return all;
    }

    /** The names that the reference gives to styles of something else. */
    List<String> conflicts(Set<String> tables) {
        if (reference == null) {
            return List.of();
        }
        ReferenceDocument house = reference;
        List<String> conflicts = new ArrayList<>();
        styles.values().stream()
                .filter(style -> house.isOtherwise(style.name(), style.isParagraph() ? "paragraph" : "character"))
                .forEach(style -> conflicts.add(style.name()));
        tables.stream().filter(name -> house.isOtherwise(name, "table")).forEach(conflicts::add);
        return conflicts;
    }

    private void defaults(Xml xml, Speech speech) {
        xml.start("w:docDefaults").start("w:rPrDefault").start("w:rPr");
        Map<String, String> run = Properties.run(body.style(), 0);
        RUN_DEFAULTS.forEach(name -> xml.raw(run.getOrDefault(name, "")));
        xml.start("w:lang")
                .attribute("w:val", speech.tag())
                .attribute("w:eastAsia", speech.tag())
                .attribute("w:bidi", "ar-SA")
                .end();
        xml.end().end();
        xml.start("w:pPrDefault").start("w:pPr");
        Map<String, String> paragraph = Properties.paragraph(body);
        DEFAULTS.forEach(name -> xml.raw(paragraph.getOrDefault(name, "")));
        xml.end().end();
        xml.end();
    }

    private static void latent(Xml xml) {
        xml.start("w:latentStyles");
        xml.attribute("w:defLockedState", 0).attribute("w:defUIPriority", 99);
        xml.attribute("w:defSemiHidden", 1).attribute("w:defUnhideWhenUsed", 1);
        xml.attribute("w:defQFormat", 0).attribute("w:count", 376);
        xml.end();
    }

    private void normal(Map<String, String> all) {
        String color = Properties.run(body.style(), 0).getOrDefault("w:color", "");
        Xml normal = builtIn("paragraph", "Normal", "Normal").empty("w:qFormat");
        all.put("Normal", normal.start("w:rPr").raw(color).end().end().toString());
        for (List<String> hidden : List.of(
                List.of("character", "DefaultParagraphFont", "Default Paragraph Font"),
                List.of("numbering", "NoList", "No List"))) {
            Xml xml = builtIn(hidden.get(0), hidden.get(1), hidden.get(2)).empty("w:semiHidden");
            all.put(hidden.get(2), xml.end().toString());
        }
    }

    private static Xml builtIn(String type, String id, String name) {
        Xml xml = new Xml();
        xml.start("w:style").attribute("w:type", type).attribute("w:default", "1");
        return xml.attribute("w:styleId", id).empty("w:name", "w:val", name);
    }

    private String separator() {
        Xml xml = new Xml();
        xml.start("w:style").attribute("w:type", "paragraph").attribute("w:customStyle", "1");
        xml.attribute("w:styleId", SEPARATOR);
        xml.empty("w:name", "w:val", OWN + "Separator").empty("w:basedOn", "w:val", idOf("Normal"));
        xml.empty("w:uiPriority", "w:val", 99).empty("w:semiHidden").empty("w:unhideWhenUsed");
        xml.start("w:pPr").start("w:spacing");
        xml.attribute("w:before", 0).attribute("w:after", 0);
        xml.attribute("w:line", 20).attribute("w:lineRule", "exact").end().end();
        xml.start("w:rPr").empty("w:sz", "w:val", 2).empty("w:szCs", "w:val", 2).end();
        return xml.end().toString();
    }

    private String style(Named named) {
        Xml xml = new Xml();
        xml.start("w:style").attribute("w:type", named.isParagraph() ? "paragraph" : "character");
        if (named.name().startsWith(OWN)) {
            xml.attribute("w:customStyle", "1");
        }
        xml.attribute("w:styleId", named.id());
        xml.empty("w:name", "w:val", named.name());
        xml.empty("w:basedOn", "w:val", named.base());
        next(xml, named);
        if (named.isVariant()) {
            xml.empty("w:uiPriority", "w:val", 99).empty("w:semiHidden").empty("w:unhideWhenUsed");
        } else {
            xml.empty("w:uiPriority", "w:val", named.name().startsWith("toc ") ? 39 : 9)
                    .empty("w:qFormat");
        }
        if (named.isParagraph()) {
            paragraph(xml, named);
        }
        if (!named.run().isEmpty()) {
            xml.start("w:rPr");
            named.run().values().forEach(xml::raw);
            xml.end();
        }
        return xml.end().toString();
    }

    private void next(Xml xml, Named named) {
        String next = switch (named.name()) {
            case "First Paragraph", "TOC Heading", "Definition" -> "Body Text";
            case "Definition Term" -> "Definition";
            default -> named.paragraph().containsKey("w:outlineLvl") ? "First Paragraph" : "";
        };
        if (!next.isEmpty()) {
            xml.empty("w:next", "w:val", idOf(next));
        }
    }

    /** Numbering stands between the page break and the lines in the schema's order. */
    private void paragraph(Xml xml, Named named) {
        String own = numbering.getOrDefault(named.id(), "");
        if (named.paragraph().isEmpty() && own.isEmpty()) {
            return;
        }
        xml.start("w:pPr");
        boolean written = own.isEmpty();
        for (Map.Entry<String, String> property : named.paragraph().entrySet()) {
            if (!written && !EARLY.contains(property.getKey())) {
                xml.raw(own);
                written = true;
            }
            xml.raw(property.getValue());
        }
        if (!written) {
            xml.raw(own);
        }
        xml.end();
    }

    /** What all paragraphs share; indents are not among it, for numbering brings its own. */
    private static final List<String> DEFAULTS =
            List.of("w:widowControl", "w:suppressAutoHyphens", "w:spacing", "w:jc");

    /** Fonts and sizes alone: some programs let defaults win over character styles in tables. */
    private static final List<String> RUN_DEFAULTS = List.of("w:rFonts", "w:sz", "w:szCs");

    private static final Set<String> EARLY =
            new TreeSet<>(Set.of("w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:widowControl"));
}
