package org.diptych.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.diptych.kind.FieldType;
import org.diptych.kind.Kind;
import org.diptych.language.Edition;
import org.diptych.language.Localized;
import org.diptych.value.Reference;

/** One thing to publish: a tree of records, and what they may refer to. */
public final class Publication {
    private final Kind kind;
    private final String folder;
    private final Record root;
    private final Outputs outputs;
    private final Registries registries;
    private final Map<String, Target.Elsewhere> elsewhere;
    private final Optional<Publication> previous;
    private final Map<String, Record> byId = new LinkedHashMap<>();
    private final Map<String, Record> parents = new HashMap<>();
    private final Map<String, Record> holders = new HashMap<>();
    private final RecordNumbers numbers;

    Publication(
            Kind kind,
            String folder,
            Record root,
            Outputs outputs,
            Registries registries,
            Map<String, Target.Elsewhere> elsewhere,
            Optional<Publication> previous) {
        this.kind = kind;
        this.folder = folder;
        this.root = root;
        this.outputs = outputs;
        this.registries = registries;
        this.elsewhere = Map.copyOf(elsewhere);
        this.previous = previous;
        index(root);
        this.numbers = RecordNumbers.of(root);
    }

    private void index(Record record) {
        byId.putIfAbsent(record.id(), record);
        for (Record child : record.children()) {
            parents.putIfAbsent(child.id(), record);
            index(child);
        }
        for (FieldValue value : record.fields().values()) {
            if (value.value() instanceof Records list && !value.inherited()) {
                for (Record item : list.records()) {
                    holders.putIfAbsent(item.id(), record);
                    index(item);
                }
            }
        }
    }

    /** What sort of publication it is. */
    public Kind kind() {
        return kind;
    }

    /** Its folder, from the workspace root. */
    public String folder() {
        return folder;
    }

    /** Its id, which outputs and references from elsewhere use. */
    public String id() {
        return root.id();
    }

    /** Its title. */
    public Localized<String> title() {
        return root.title();
    }

    /** The record of {@code publication.yaml}; its children are the parts. */
    public Record root() {
        return root;
    }

    /** The editions it wants. */
    public List<Edition> editions() {
        return outputs.editions();
    }

    /** The formats it wants. */
    public List<Format> formats() {
        return outputs.formats();
    }

    /** All that it wants to be made of it. */
    public Outputs outputs() {
        return outputs;
    }

    /** The edition before this one, where the publication names it ({@code previous}). */
    public Optional<Publication> previous() {
        return previous;
    }

    /** What all publications share. */
    public Registries registries() {
        return registries;
    }

    /** The printed numbers of its records. */
    public RecordNumbers numbers() {
        return numbers;
    }

    /** The ids of other publications that its records refer to. */
    public Set<String> others() {
        Set<String> others = new TreeSet<>();
        elsewhere.keySet().forEach(name -> others.add(name.substring(0, name.indexOf(':'))));
        previous.ifPresent(publication -> others.add(Paths.name(publication.folder())));
        return others;
    }

    /** A record by id, be it a child or an item of a list field. */
    public Optional<Record> record(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The record that a child stands under; empty for the root and for items of list fields. */
    public Optional<Record> parent(Record record) {
        return Optional.ofNullable(parents.get(record.id()));
    }

    /** The record that a child stands under or whose list field holds an item; empty for the root. */
    public Optional<Record> holder(Record record) {
        return parent(record).or(() -> Optional.ofNullable(holders.get(record.id())));
    }

    /** Every record, parents before children, in the order of the publication; items of list fields come first. */
    public List<Record> records() {
        List<Record> all = new ArrayList<>();
        walk(root, all::add);
        return all;
    }

    /** The records of some types, in the order of the publication. */
    public List<Record> records(String type) {
        return records().stream()
                .filter(record -> record.type().name().equals(type))
                .toList();
    }

    /** What a reference leads to; empty where it leads nowhere, which reading has reported. */
    public Optional<Target> target(Reference reference) {
        return target(reference.target());
    }

    /** What an id as typed leads to, be it a record, an actor or a term: {@code id}, {@code publication:id}. */
    public Optional<Target> target(String typed) {
        return target(typed, List.of());
    }

    /** What a reference of a field leads to. */
    public Optional<Target> target(Reference reference, FieldType.Reference field) {
        return target(reference.target(), field.to());
    }

    /**
     * What an id leads to.
     *
     * @param to the record types it may lead to, {@code actor} or {@code term}; empty means any
     */
    public Optional<Target> target(String typed, List<String> to) {
        List<Target> targets = targets(typed, to);
        return targets.stream()
                .filter(target -> to.isEmpty() || to.contains(target.type()))
                .findFirst()
                .or(() -> targets.stream().findFirst());
    }

    /**
     * All that an id leads to: a record, an actor and a term may share one. Target groups are only led to by fields that
     * ask for them: in texts they are ordinary words.
     */
    List<Target> targets(String typed, List<String> to) {
        RecordName name = RecordName.parse(typed);
        List<Target> targets = new ArrayList<>();
        if (!name.publication().isEmpty() && !name.publication().equals(id())) {
            Target.Elsewhere target = elsewhere.get(typed);
            if (target != null) {
                targets.add(target);
            }
            return targets;
        }
        record(name.id()).ifPresent(record -> targets.add(new Target.OfRecord(record)));
        Registries.Actor actor = registries.actors().get(name.id());
        if (actor != null && name.publication().isEmpty()) {
            targets.add(new Target.OfActor(actor));
        }
        Registries.Term term = registries.terms().get(name.id());
        if (term != null && name.publication().isEmpty()) {
            targets.add(new Target.OfTerm(term));
        }
        Registries.TargetGroup group = registries.targetGroups().get(name.id());
        if (group != null && name.publication().isEmpty() && to.contains("target-group")) {
            targets.add(new Target.OfTargetGroup(group));
        }
        return targets;
    }

    /** The names of all records of the publications that it refers to, of some types; no types mean any. */
    Set<String> namesElsewhere(List<String> to) {
        Set<String> names = new TreeSet<>();
        elsewhere.forEach((name, target) -> {
            if (to.isEmpty() || to.contains(target.type())) {
                names.add(name);
            }
        });
        return names;
    }

    private static void walk(Record record, Consumer<Record> visit) {
        visit.accept(record);
        for (FieldValue value : record.fields().values()) {
            if (value.value() instanceof Records list && !value.inherited()) {
                list.records().forEach(item -> walk(item, visit));
            }
        }
        record.children().forEach(child -> walk(child, visit));
    }
}
