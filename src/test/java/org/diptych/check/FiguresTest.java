package org.diptych.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.diptych.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12 500 000 euros, 95 %, 2,5 ha        | 12.500.000 euro, 95%, 2,5 ha
            le 31/12/2024                         | op 31 december 2024
            le 1er mars 2026                      | op 1 maart 2026
            au XXIe siècle                        | in de 21e eeuw
            au 20e siècle                         | in de twintigste eeuw
            les 3 communes et les trois autres    | de drie gemeenten
            la programmation quinquennale         | de 5-jarige programmering
            huit CRU sur 8                        | 8 SVC
            22 millions                           | 22.000.000
            2023-24                               | 2023-2024
            AB 01 001 07 01 1111                  | BA 01.001.07.01.1111
            CRU8                                  | SVC 8
            une semaine                           | 1 week
            à 12h30                               | om 12.30 uur
            les 23 quartiers                      | de drieëntwintig wijken
            """)
    void theSameFiguresInOtherForms(String french, String dutch) {
        Figures fr = Figures.of(french, Language.FR);
        Figures nl = Figures.of(dutch, Language.NL);
        assertThat(fr.missingFrom(nl)).isEmpty();
        assertThat(nl.missingFrom(fr)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            15 projets          | 16 projecten     | 15   | 16
            40 %                | 45%              | 40   | 45
            1 250 euros         | 1.350 euro       | 1 250 | 1.350
            en 2021             | in 2022          | 2021 | 2022
            """)
    void otherFigures(String french, String dutch, String onlyFrench, String onlyDutch) {
        Figures fr = Figures.of(french, Language.FR);
        Figures nl = Figures.of(dutch, Language.NL);
        assertThat(fr.missingFrom(nl)).containsExactly(onlyFrench);
        assertThat(nl.missingFrom(fr)).containsExactly(onlyDutch);
    }
}
