package org.diptych.template;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diptych.content.Record;
import org.diptych.content.RecordName;
import org.diptych.content.Registries;
import org.diptych.kind.Enumeration;
import org.diptych.kind.Field;
import org.diptych.kind.RecordType;
import org.diptych.language.Localized;
import org.diptych.value.Value;

/** What is made from the records alone: recapitulative lists, legends, abbreviations, indexes. */
final class Apparatus {
    private final Rendering rendering;

    Apparatus(Rendering rendering) {
        this.rendering = rendering;
    }

    /** Records of some types as a tree, those of other types left out. */
    ListModel recap(Record from, List<String> types) throws TemplateMistake {
        for (String type : types) {
            Selection.type(rendering.kind(), type);
        }
        return new ListModel(entries(from, types));
    }

    private List<Facts> entries(Record from, List<String> types) {
        List<Facts> entries = new ArrayList<>();
        for (Record child : from.children()) {
            List<Facts> below = entries(child, types);
            if (types.contains(child.type().name())) {
                entries.add(new Facts(
                        "An entry", Map.of("record", rendering.model(child), "entries", new ListModel(below))));
            } else {
                entries.addAll(below);
            }
        }
        return entries;
    }

    /** The values of an enumeration. */
    ListModel values(String name) throws TemplateMistake {
        Optional<Enumeration> enumeration = rendering.kind().enumeration(name);
        if (enumeration.isEmpty()) {
            throw Facts.unknown(
                    name,
                    "The kind has no enumeration `" + name + "`.",
                    rendering.kind().enumerations().keySet());
        }
        return new ListModel(enumeration.get().values().values().stream()
                .map(value -> rendering.values().model(value))
                .toList());
    }

    /** What a field of some type names, each with the records that name it, sorted by name. */
    ListModel index(String typeName, String fieldName) throws TemplateMistake {
        RecordType type = Selection.type(rendering.kind(), typeName);
        Field field = Selection.field(type, fieldName);
        Map<String, List<Record>> found = new LinkedHashMap<>();
        for (Record record : rendering.publication().records(type.name())) {
            Set<String> ids = new HashSet<>();
            record.value(field.name(), Value.References.class)
                    .map(Value.References::references)
                    .orElse(List.of())
                    .forEach(reference -> {
                        String id = RecordName.parse(reference.target()).id();
                        if (ids.add(id)) {
                            found.computeIfAbsent(id, absent -> new ArrayList<>())
                                    .add(record);
                        }
                    });
        }
        Map<String, String> names = new HashMap<>();
        found.keySet().forEach(id -> names.put(id, name(id)));
        Comparator<String> order = rendering.formats().order();
        return new ListModel(found.entrySet().stream()
                .sorted((a, b) -> order.compare(names.getOrDefault(a.getKey(), ""), names.getOrDefault(b.getKey(), "")))
                .map(entry -> indexEntry(entry.getKey(), entry.getValue()))
                .toList());
    }

    private String name(String id) {
        return rendering
                .publication()
                .target(id)
                .map(target -> rendering.fresh(target.title()))
                .orElse(id);
    }

    private Facts indexEntry(String id, List<Record> records) {
        Map<String, TemplateModel> facts = new LinkedHashMap<>();
        facts.put("id", new SimpleScalar(id));
        facts.put(
                "name",
                Html.of(rendering
                        .publication()
                        .target(id)
                        .map(target -> rendering.values().target(target, false))
                        .orElse(Markup.escape(id))));
        facts.put(
                "records", new ListModel(records.stream().map(rendering::model).toList()));
        return new Facts("An entry", facts);
    }

    /** Abbreviations of the glossary and acronyms of bodies that the publication uses, in the order of the language. */
    ListModel abbreviations() {
        UsedWords used = rendering.usedWords();
        List<Abbreviation> found = new ArrayList<>();
        Set<String> explained = new HashSet<>();
        Registries registries = rendering.publication().registries();
        for (Registries.Term term : registries.terms().values()) {
            term.abbreviation()
                    .filter(forms -> used.names(term.id()) || used.has(forms))
                    .map(forms -> explained(forms, explained))
                    .ifPresent(abbreviation -> found.add(new Abbreviation(
                            term.id(),
                            abbreviation,
                            term.meaning()
                                    .map(rendering::in)
                                    .map(meaning -> rendering.in(term.term()) + " – " + meaning)
                                    .orElse(rendering.in(term.term())))));
        }
        for (Registries.Actor actor : registries.actors().values()) {
            actor.acronym()
                    .filter(forms -> used.names(actor.id()) || used.has(forms))
                    .filter(forms -> !explained.contains(forms.fr()) && !explained.contains(forms.nl()))
                    .map(rendering::in)
                    .ifPresent(acronym -> found.add(new Abbreviation(actor.id(), acronym, rendering.in(actor.name()))));
        }
        Comparator<String> order = rendering.formats().order();
        found.sort((a, b) -> order.compare(a.shortForm(), b.shortForm()));
        return new ListModel(found.stream().map(Abbreviation::facts).toList());
    }

    /** What the glossary explains is not explained again as the name of a body. */
    private String explained(Localized<String> forms, Set<String> explained) {
        explained.add(forms.fr());
        explained.add(forms.nl());
        return rendering.in(forms);
    }

    private record Abbreviation(String id, String shortForm, String meaning) {
        Facts facts() {
            return new Facts(
                    "An abbreviation",
                    Map.of(
                            "id", new SimpleScalar(id),
                            "abbreviation", new SimpleScalar(shortForm),
                            "meaning", new SimpleScalar(meaning)));
        }
    }
}
