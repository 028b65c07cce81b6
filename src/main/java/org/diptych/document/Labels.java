package org.diptych.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.language.Language;

/** What a target is called in each language: the words of a reference that has none of its own. */
final class Labels {
    private final Map<String, Map<Language, List<Inline>>> labels = new HashMap<>();

    void put(String id, Language language, List<Inline> label) {
        if (!id.isEmpty() && !label.isEmpty()) {
            labels.computeIfAbsent(id, key -> new EnumMap<>(Language.class)).putIfAbsent(language, label);
        }
    }

    /** Names a section by the heading that it opens with. */
    void putSection(String id, List<Block> blocks, Language language) {
        if (id.isEmpty() || blocks.isEmpty()) {
            return;
        }
        switch (blocks.get(0)) {
            case Block.Heading heading -> put(id, language, Listings.clean(heading.text()));
            case Block.Box box -> putSection(id, box.blocks(), language);
            case Block.Pair pair -> {
                pair.left().ifPresent(left -> putSection(id, List.of(left), language));
                pair.right().ifPresent(right -> putSection(id, List.of(right), language.other()));
            }
            default -> {}
        }
    }

    /**
     * The words for a reference: all of the label, its number alone (class {@code number}) or all but its number (class
     * {@code title}).
     */
    Optional<List<Inline>> of(Inline.Reference reference, Language language) {
        Map<Language, List<Inline>> both = labels.getOrDefault(reference.target(), Map.of());
        List<Inline> label = both.getOrDefault(language, both.getOrDefault(language.other(), List.of()));
        List<Inline> wanted = label;
        if (reference.attributes().hasClass("number")) {
            wanted = label.stream().filter(Captions::isNumber).toList();
        } else if (reference.attributes().hasClass("title")) {
            wanted = label.stream().filter(inline -> !Captions.isNumber(inline)).toList();
        }
        List<Inline> tidy = stripped(wanted.isEmpty() ? label : wanted);
        return tidy.isEmpty() ? Optional.empty() : Optional.of(tidy);
    }

    private static List<Inline> stripped(List<Inline> run) {
        List<Inline> tidy = new ArrayList<>(run);
        if (!tidy.isEmpty() && tidy.get(0) instanceof Inline.Text text) {
            String value = text.value().stripLeading();
            tidy.remove(0);
            if (!value.isEmpty()) {
                tidy.add(0, new Inline.Text(value));
            }
        }
        Texts.trimEnd(tidy);
        return tidy;
    }
}
