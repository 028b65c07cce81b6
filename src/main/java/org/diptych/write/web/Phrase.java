package org.diptych.write.web;

import org.diptych.language.Language;
import org.diptych.language.Localized;

/** The words of the pages themselves. */
enum Phrase {
    SKIP("Aller au contenu", "Naar de inhoud"),
    CONTENTS("Table des matières", "Inhoudstafel"),
    LANGUAGES("Langues", "Talen"),
    DOWNLOADS("Télécharger", "Downloaden"),
    PUBLICATIONS("Publications", "Publicaties"),
    ALL_PUBLICATIONS("Toutes les publications", "Alle publicaties"),
    BOTH("Deux colonnes", "Twee kolommen"),
    NOTES("Notes", "Noten"),
    NOTE("Note", "Noot"),
    BACK("Retour à l’appel de note", "Terug naar de verwijzing"),
    TABLE("Tableau", "Tabel"),
    /** Before the words of the heading. */
    PERMALINK("Lien vers ce passage\u00a0: ", "Link naar deze passage: "),
    TABLES("Liste des tableaux", "Lijst van tabellen"),
    FIGURES("Liste des figures", "Lijst van figuren"),
    TOP("Haut de page", "Naar boven");

    private final Localized<String> words;

    Phrase(String fr, String nl) {
        this.words = new Localized<>(fr, nl);
    }

    String in(Language language) {
        return words.in(language);
    }
}
