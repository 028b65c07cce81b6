package org.diptych.write.web;

import org.diptych.language.Language;
import org.diptych.language.Localized;

/** The words of the pages themselves. */
enum Phrase {
    SKIP("Aller au contenu", "Naar de inhoud"),
    CONTENTS("Table des matières", "Inhoudstafel"),
    LANGUAGES("Langues", "Talen"),
    DOWNLOADS("Télécharger", "Downloaden"),
    WHOLE_PUBLICATION("Télécharger la publication", "De publicatie downloaden"),
    DATA_FILE("Données", "Gegevens"),
    PUBLICATIONS("Publications", "Publicaties"),
    ALL_PUBLICATIONS("Toutes les publications", "Alle publicaties"),
    BOTH("Deux langues", "Twee talen"),
    NOTES("Notes", "Noten"),
    NOTE("Note", "Noot"),
    BACK("Retour à l’appel de note", "Terug naar de verwijzing"),
    TABLE("Tableau", "Tabel"),
    CHART_DATA("Données du graphique", "Gegevens van de grafiek"),
    /** Before the words of the heading. */
    PERMALINK("Lien vers ce passage\u00a0: ", "Link naar deze passage: "),
    TABLES("Liste des tableaux", "Lijst van tabellen"),
    FIGURES("Liste des figures", "Lijst van figuren"),
    TOP("Haut de page", "Naar boven"),
    SEARCH("Rechercher", "Zoeken"),
    /** The name of the search page's file. */
    SEARCH_FILE("recherche", "zoeken"),
    SEARCH_IN("Rechercher dans cette publication", "Zoeken in deze publicatie"),
    SEARCH_NEEDS(
            "La recherche a besoin de JavaScript. La table des matières ci-dessous mène à toutes les pages.",
            "Zoeken heeft JavaScript nodig. De inhoudstafel hieronder leidt naar alle pagina’s."),
    HERE("Vous êtes ici", "U bent hier"),
    PARTS("Dans cette partie", "In dit deel"),
    BEFORE("Précédent", "Vorige"),
    AFTER("Suivant", "Volgende"),
    NEIGHBOURS("Page précédente et suivante", "Vorige en volgende pagina"),
    OVERVIEW("Aperçu", "Overzicht"),
    DATA("Tableaux et outils", "Tabellen en hulpmiddelen"),
    LASTING("Adresse permanente de cette page", "Vast adres van deze pagina"),
    MOVED("Cette page se trouve ici", "Deze pagina staat hier"),
    FEED("Nouvelles publications", "Nieuwe publicaties");

    private final Localized<String> words;

    Phrase(String fr, String nl) {
        this.words = new Localized<>(fr, nl);
    }

    Localized<String> words() {
        return words;
    }

    String in(Language language) {
        return words.in(language);
    }
}
