package org.diptych.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.diagnostic.Suggestions;
import org.diptych.kind.Field;
import org.diptych.kind.FieldType;
import org.diptych.source.Names;
import org.diptych.value.Reference;
import org.diptych.value.Value;

/** Checks that the references of fields lead somewhere, to a record of the right type. */
final class ReferenceCheck {
    private static final List<String> ACTOR = List.of("actor");

    private final Publication publication;
    private final boolean complete;
    private final Diagnostics diagnostics;

    /**
     * Checks a publication.
     *
     * @param complete whether all files could be read: otherwise what is missing may stand in one that could not
     */
    ReferenceCheck(Publication publication, boolean complete, Diagnostics diagnostics) {
        this.publication = publication;
        this.complete = complete;
        this.diagnostics = diagnostics;
    }

    void check() {
        for (Record record : publication.records()) {
            record.fields().forEach((name, value) -> {
                Field field = record.type().fields().get(name);
                if (field != null && !value.inherited()) {
                    value(field, value.value());
                }
            });
        }
    }

    private void value(Field field, Value value) {
        if (value instanceof Value.References references && field.type() instanceof FieldType.Reference type) {
            references.references().forEach(reference -> reference(reference, type.to()));
        } else if (value instanceof Value.Indicators indicators) {
            indicators.indicators().forEach(indicator -> {
                Reference owner = indicator.owner();
                if (owner != null) {
                    reference(owner, ACTOR);
                }
            });
        } else if (value instanceof Value.Table table && field.type() instanceof FieldType.Table type) {
            table.rows()
                    .forEach(row -> row.forEach((name, cell) -> {
                        Field column = type.columns().get(name);
                        if (column != null) {
                            value(column, cell.value());
                        }
                    }));
        }
    }

    private void reference(Reference reference, List<String> to) {
        List<Target> targets = publication.targets(reference.target(), to);
        List<Target> fitting = targets.stream()
                .filter(target -> to.isEmpty() || to.contains(target.type()))
                .toList();
        if (targets.isEmpty()) {
            if (complete) {
                dangling(reference, to);
            }
        } else if (fitting.isEmpty()) {
            Target target = targets.get(0);
            diagnostics.report(
                    Rule.WRONG_REFERENCE,
                    reference.at(),
                    "`" + reference.target() + "` is " + Names.one(target.type()) + "; "
                            + (to.size() == 1 ? Names.one(to.get(0)) : "one of " + Names.list(to))
                            + " belongs here.");
        } else if (fitting.size() > 1) {
            diagnostics.report(
                    Rule.AMBIGUOUS_REFERENCE,
                    reference.at(),
                    "`" + reference.target() + "` may be "
                            + String.join(
                                    " or ",
                                    fitting.stream()
                                            .map(target -> "the `" + target.type() + "`" + place(target))
                                            .toList())
                            + ".",
                    "give one of them another id.");
        }
    }

    private static String place(Target target) {
        SourcePosition at = switch (target) {
            case Target.OfRecord record -> record.record().at();
            case Target.OfActor actor -> actor.actor().at();
            case Target.OfTerm term -> term.term().at();
            case Target.OfTargetGroup group -> group.group().at();
            case Target.Elsewhere elsewhere -> SourcePosition.NONE;
        };
        return at.equals(SourcePosition.NONE) ? "" : " of " + at;
    }

    private void dangling(Reference reference, List<String> to) {
        String other = RecordName.parse(reference.target()).publication();
        boolean known = publication.namesElsewhere(List.of()).stream().anyMatch(name -> name.startsWith(other + ":"));
        if (!other.isEmpty() && !other.equals(publication.id()) && !known) {
            diagnostics.report(
                    Rule.DANGLING_REFERENCE, reference.at(), "There is no publication `" + other + "` to refer to.");
            return;
        }
        String what = to.size() == 1 ? "no `" + to.get(0) + "`" : "nothing";
        Optional<String> near = Suggestions.nearest(reference.target(), candidates(to));
        diagnostics.report(
                Rule.DANGLING_REFERENCE,
                reference.at(),
                what.equals("nothing")
                        ? "Nothing has the id `" + reference.target() + "`."
                        : "There is " + what + " with the id `" + reference.target() + "`.",
                near.map(id -> "did you mean `" + id + "`?")
                        .orElseGet(() -> to.equals(ACTOR)
                                ? "actors are in " + ContentReader.SHARED + "/actors.yaml."
                                : "references go by `id`, not by code or number."));
    }

    private Set<String> candidates(List<String> to) {
        Set<String> ids = new LinkedHashSet<>(publication.namesElsewhere(to));
        for (Record record : publication.records()) {
            if (to.isEmpty() || to.contains(record.type().name())) {
                ids.add(record.id());
            }
        }
        if (to.isEmpty() || to.contains("actor")) {
            ids.addAll(publication.registries().actors().keySet());
        }
        if (to.isEmpty() || to.contains("term")) {
            ids.addAll(publication.registries().terms().keySet());
        }
        if (to.contains("target-group")) {
            ids.addAll(publication.registries().targetGroups().keySet());
        }
        return ids;
    }

    /** The names of records of other publications that fields refer to. */
    static List<RecordName> elsewhere(Record record, String publication) {
        List<RecordName> names = new ArrayList<>();
        collect(record, publication, names);
        return names;
    }

    private static void collect(Record record, String publication, List<RecordName> names) {
        for (FieldValue field : record.fields().values()) {
            if (field.value() instanceof Value.References references) {
                for (Reference reference : references.references()) {
                    RecordName name = RecordName.parse(reference.target());
                    if (!name.publication().isEmpty() && !name.publication().equals(publication)) {
                        names.add(name);
                    }
                }
            } else if (field.value() instanceof Records records && !field.inherited()) {
                records.records().forEach(item -> collect(item, publication, names));
            }
        }
        record.children().forEach(child -> collect(child, publication, names));
    }
}
