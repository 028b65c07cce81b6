package org.diptych.content;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.language.Localized;
import org.diptych.value.AllocationNumber;

/**
 * What all publications share, from {@code content/shared/}.
 *
 * @param actors bodies by id, in the order of the file
 * @param allocations denominations by canonical number, in the order of the file
 * @param terms terms and abbreviations by id, in the order of the file
 * @param targetGroups whom policies address, by id, in the order of the file
 */
public record Registries(
        Map<String, Actor> actors,
        Map<AllocationNumber, Denomination> allocations,
        Map<String, Term> terms,
        Map<String, TargetGroup> targetGroups) {
    /** Nothing is shared. */
    public static final Registries EMPTY = new Registries(Map.of(), Map.of(), Map.of(), Map.of());

    public Registries {
        actors = Collections.unmodifiableMap(new LinkedHashMap<>(actors));
        allocations = Collections.unmodifiableMap(new LinkedHashMap<>(allocations));
        terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
        targetGroups = Collections.unmodifiableMap(new LinkedHashMap<>(targetGroups));
    }

    /** The ids of what references may lead to, with their words, by the name that kinds give a registry. */
    public Map<String, Map<String, Localized<String>>> names() {
        Map<String, Map<String, Localized<String>>> names = new LinkedHashMap<>();
        names.put("actor", names(actors.values(), Actor::id, Actor::name));
        names.put("term", names(terms.values(), Term::id, Term::term));
        names.put("target-group", names(targetGroups.values(), TargetGroup::id, TargetGroup::name));
        return names;
    }

    private static <T> Map<String, Localized<String>> names(
            Collection<T> entries, Function<T, String> id, Function<T, Localized<String>> name) {
        Map<String, Localized<String>> names = new LinkedHashMap<>();
        entries.forEach(entry -> names.put(id.apply(entry), name.apply(entry)));
        return names;
    }

    /**
     * A body.
     *
     * @param id what references say; that of a unit has a dot ({@code urban.dru})
     * @param name in full
     * @param acronym for instance SPRB / GOB
     * @param aliases other ways to write it, to be replaced
     * @param url its web address in each language
     * @param parent the body it is part of, by id
     * @param entities the first groups of the numbers of its budget articles: {@code 33}
     * @param at where it is declared
     */
    public record Actor(
            String id,
            Localized<String> name,
            Optional<Localized<String>> acronym,
            Localized<List<String>> aliases,
            Optional<Localized<String>> url,
            Optional<String> parent,
            List<String> entities,
            SourcePosition at) {
        public Actor {
            entities = List.copyOf(entities);
        }
    }

    /**
     * A budget article.
     *
     * @param number in its canonical form
     * @param name its denomination
     * @param at where it is declared
     */
    public record Denomination(AllocationNumber number, Localized<String> name, SourcePosition at) {}

    /**
     * A term or an abbreviation.
     *
     * @param id what references say
     * @param term in full
     * @param abbreviation its short form
     * @param meaning what it means
     * @param at where it is declared
     */
    public record Term(
            String id,
            Localized<String> term,
            Optional<Localized<String>> abbreviation,
            Optional<Localized<String>> meaning,
            SourcePosition at) {}

    /**
     * Whom a policy or an activity addresses.
     *
     * @param id what references say
     * @param name the words to print, the same everywhere
     * @param at where it is declared
     */
    public record TargetGroup(String id, Localized<String> name, SourcePosition at) {}
}
