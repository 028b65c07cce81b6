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
        words.put("dashboard", new Localized<>("Tableau de bord", "Boordtabel"));
        words.put("status", new Localized<>("Statut", "Status"));
        words.put("count", new Localized<>("Nombre", "Aantal"));
        words.put("records", new Localized<>("Lesquels", "Welke"));
        words.put("situation-on", new Localized<>("Situation au", "Stand op"));
        words.put("objectives-by-status", new Localized<>("Objectifs par statut", "Doelstellingen per status"));
        words.put("deadlines-of-year", new Localized<>("Échéances de l’année", "Termijnen van het jaar"));
        words.put("deadline", new Localized<>("Échéance", "Termijn"));
        words.put("passed", new Localized<>("dépassée", "verstreken"));
        words.put("objective", new Localized<>("Objectif", "Doelstelling"));
        words.put("indicator-statuses", new Localized<>("État des indicateurs", "Stand van de indicatoren"));
        words.put(
                "indicators-needing-attention",
                new Localized<>("Indicateurs à surveiller", "Indicatoren die aandacht vragen"));
        words.put(
                "nothing-to-watch",
                new Localized<>(
                        "Aucun indicateur n’est à risque ou non atteint.",
                        "Geen enkele indicator is in gevaar of niet gehaald."));
        words.put("means-by-objective", new Localized<>("Moyens par objectif", "Middelen per doelstelling"));
        words.put("fte", new Localized<>("ETP", "VTE"));
        words.put("commitment", new Localized<>("Crédits d’engagement", "Vastleggingskredieten"));
        words.put("payment", new Localized<>("Crédits de liquidation", "Vereffeningskredieten"));
        words.put("commitment-in-line", new Localized<>("engagement", "vastlegging"));
        words.put("payment-in-line", new Localized<>("liquidation", "vereffening"));
        words.put("difference", new Localized<>("Écart avec l’année précédente", "Verschil met het vorige jaar"));
        words.put("total", new Localized<>("Total", "Totaal"));
        words.put("subtotals", new Localized<>("Sous-totaux", "Subtotalen"));
        words.put("together", new Localized<>("Ensemble", "Samen"));
        words.put("year", new Localized<>("Année", "Jaar"));
        words.put("by-year", new Localized<>("Année", "Jaar"));
        words.put("by-category", new Localized<>("Catégorie", "Categorie"));
        words.put("by-class", new Localized<>("Classe économique", "Economische klasse"));
        words.put("by-number", new Localized<>("Allocation de base", "Basisallocatie"));
        words.put("by-actor", new Localized<>("Organisme", "Instelling"));
        words.put("nobody", new Localized<>("Non attribué", "Niet toegewezen"));
        words.put("cost-staff", new Localized<>("Frais de personnel", "Personeelskosten"));
        words.put("cost-operating", new Localized<>("Frais de fonctionnement", "Werkingskosten"));
        words.put("cost-capital", new Localized<>("Dépenses patrimoniales", "Vermogensuitgaven"));
        words.put("cost-other", new Localized<>("Autres dépenses", "Andere uitgaven"));
        words.put("economic-class-0", new Localized<>("0 – Non ventilé", "0 – Niet verdeeld"));
        words.put(
                "economic-class-1",
                new Localized<>("1 – Salaires, biens et services", "1 – Lonen, goederen en diensten"));
        words.put("economic-class-2", new Localized<>("2 – Intérêts et pertes", "2 – Rente en verliezen"));
        words.put(
                "economic-class-3",
                new Localized<>(
                        "3 – Transferts de revenus à d’autres secteurs",
                        "3 – Inkomensoverdrachten aan andere sectoren"));
        words.put(
                "economic-class-4",
                new Localized<>(
                        "4 – Transferts de revenus aux administrations publiques",
                        "4 – Inkomensoverdrachten aan overheden"));
        words.put(
                "economic-class-5",
                new Localized<>(
                        "5 – Transferts en capital à d’autres secteurs",
                        "5 – Kapitaaloverdrachten aan andere sectoren"));
        words.put(
                "economic-class-6",
                new Localized<>(
                        "6 – Transferts en capital aux administrations publiques",
                        "6 – Kapitaaloverdrachten aan overheden"));
        words.put("economic-class-7", new Localized<>("7 – Investissements", "7 – Investeringen"));
        words.put(
                "economic-class-8", new Localized<>("8 – Crédits et participations", "8 – Kredieten en deelnemingen"));
        words.put("economic-class-9", new Localized<>("9 – Dette publique", "9 – Overheidsschuld"));
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
        words.put("open-data", new Localized<>("Données ouvertes", "Open data"));
        words.put(
                "open-data-note",
                new Localized<>(
                        "Les chiffres de cette publication se téléchargent, avec leur description",
                        "De cijfers van deze publicatie kunnen worden gedownload, met hun beschrijving"));
        words.put("contents-of-file", new Localized<>("Contenu", "Inhoud"));
        words.put("rows", new Localized<>("Lignes", "Rijen"));
        words.put("files", new Localized<>("Fichiers", "Bestanden"));
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
