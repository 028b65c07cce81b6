package org.diptych.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.language.Localized;
import org.diptych.value.AllocationNumber;

/**
 * What all publications share, from {@code content/shared/}.
 *
 * @param actors bodies by id, in the order of the file
 * @param allocations denominations by canonical number, in the order of the file
 * @param terms terms and abbreviations by id, in the order of the file
 */
public record Registries(
        Map<String, Actor> actors, Map<AllocationNumber, Denomination> allocations, Map<String, Term> terms) {
    /** Nothing is shared. */
    public static final Registries EMPTY = new Registries(Map.of(), Map.of(), Map.of());

    public Registries {
        actors = Collections.unmodifiableMap(new LinkedHashMap<>(actors));
        allocations = Collections.unmodifiableMap(new LinkedHashMap<>(allocations));
        terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
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
}
