package org.diptych.template;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.diptych.kind.Enumeration;
import org.diptych.kind.EnumerationValue;
import org.diptych.kind.Kind;
import org.diptych.language.Localized;

/**
 * The fixed words of the building blocks. A kind has words of its own as values of enumerations
 * ({@code heading.means}); those of its enumeration {@code words} replace the ones here.
 */
final class Words {
    private static final Map<String, Localized<String>> BUILT_IN = builtIn();

    private final Kind kind;

    Words(Kind kind) {
        this.kind = kind;
    }

    private static Map<String, Localized<String>> builtIn() {
        Map<String, Localized<String>> words = new LinkedHashMap<>();
        words.put("contents", new Localized<>("Table des matières", "Inhoudstafel"));
        words.put("tables", new Localized<>("Liste des tableaux", "Lijst van tabellen"));
        words.put("figures", new Localized<>("Liste des figures", "Lijst van figuren"));
        words.put("legend", new Localized<>("Légende", "Legende"));
        words.put("abbreviations", new Localized<>("Abréviations", "Afkortingen"));
        words.put("index", new Localized<>("Index", "Register"));
        words.put("indicator", new Localized<>("Indicateur", "Indicator"));
        words.put("owner", new Localized<>("Responsable", "Verantwoordelijke"));
        words.put("red", new Localized<>("Seuil rouge", "Rode drempel"));
        words.put("orange", new Localized<>("Seuil orange", "Oranje drempel"));
        words.put("green", new Localized<>("Seuil vert", "Groene drempel"));
        words.put("baseline", new Localized<>("Situation de départ", "Uitgangssituatie"));
        words.put("target", new Localized<>("Valeur cible", "Streefwaarde"));
        words.put("value", new Localized<>("Valeur", "Waarde"));
        words.put("measured", new Localized<>("Dernière mesure", "Laatste meting"));
        words.put("allocation", new Localized<>("AB", "BA"));
        words.put("inherited", new Localized<>("repris du niveau supérieur", "overgenomen van het hogere niveau"));
        words.put("question", new Localized<>("Question", "Vraag"));
        words.put("yes", new Localized<>("Oui", "Ja"));
        words.put("no", new Localized<>("Non", "Neen"));
        words.put("other", new Localized<>("Autres", "Andere"));
        words.put("ticked", new Localized<>("coché", "aangevinkt"));
        words.put("not-ticked", new Localized<>("non coché", "niet aangevinkt"));
        words.put("not-given", new Localized<>("Non précisé", "Niet vermeld"));
        words.put("number", new Localized<>("N°", "Nr."));
        words.put("code", new Localized<>("Code", "Code"));
        words.put("id", new Localized<>("Identifiant", "Id"));
        words.put("section", new Localized<>("Section", "Sectie"));
        words.put("order", new Localized<>("Ordre", "Volgorde"));
        words.put("title", new Localized<>("Titre", "Titel"));
        words.put("nothing", new Localized<>("Aucun élément.", "Geen elementen."));
        words.put("credit", new Localized<>("Source", "Bron"));
        return words;
    }

    /** Words by name: {@code enumeration.value} of the kind, or one of the building blocks' own. */
    Optional<Localized<String>> find(String name) {
        int dot = name.indexOf('.');
        if (dot > 0) {
            return value(name.substring(0, dot), name.substring(dot + 1));
        }
        return value("words", name).or(() -> Optional.ofNullable(BUILT_IN.get(name)));
    }

    /** Words that are surely there. */
    Localized<String> of(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("word " + name));
    }

    private Optional<Localized<String>> value(String enumeration, String key) {
        return kind.enumeration(enumeration).flatMap(found -> found.value(key)).map(EnumerationValue::label);
    }

    /** All names, for suggestions. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(BUILT_IN.keySet());
        for (Enumeration enumeration : kind.enumerations().values()) {
            for (String key : enumeration.values().keySet()) {
                names.add(enumeration.name() + "." + key);
            }
        }
        return names;
    }
}
