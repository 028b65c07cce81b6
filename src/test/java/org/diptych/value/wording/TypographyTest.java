package org.diptych.value.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.diptych.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In expectations {@code ~} is a no-break space and {@code _} a narrow one. */
class TypographyTest {
    private static final Wording FR = Shipped.conventions().in(Language.FR);
    private static final Wording NL = Shipped.conventions().in(Language.NL);

    private static String shown(String text) {
        return text.replace('\u00a0', '~').replace('\u202f', '_');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Budget : néant              | Budget~: néant
            Budget: néant               | Budget~: néant
            Pourquoi ? Parce que !      | Pourquoi_? Parce que_!
            Quoi ?!                     | Quoi_?!
            un; deux                    | un_; deux
            95% et 95 %                 | 95~% et 95~%
            12:30 et 1:3                | 12:30 et 1:3
            l'eau d'ici                 | l’eau d’ici
            il dit "oui" et "non"       | il dit «~oui~» et «~non~»
            « déjà » et «serré»         | «~déjà~» et «~serré~»
            187 000 euros               | 187_000 euros
            en 2024 300 projets         | en 2024 300 projets
            AB 01 001 07 01 1111        | AB 01 001 07 01 1111
            n° 5                        | n°~5
            (voir annexe 1 ; 2)         | (voir annexe 1_; 2)
            https://x.be/?a=1;b:2       | https://x.be/?a=1;b:2
            voir www.x.be/a?b: ici      | voir www.x.be/a?b~: ici
            a.b@c.be                    | a.b@c.be
            33.004.28.01.6321           | 33.004.28.01.6321
            12.500.000 euros            | 12_500_000 euros
            2.141.302,02 et 1.744.      | 2_141_302,02 et 1_744.
            1.000 – 10.000              | 1_000 – 10_000
            A8-3.722.519-L3 et 12.345/6 | A8-3.722.519-L3 et 12.345/6
            0.125, 3.13 et 2.3.2.224    | 0.125, 3.13 et 2.3.2.224
            v1.234 et 192.168.0.1       | v1.234 et 192.168.0.1
            10 € par jour               | 10~€ par jour
            rien de spécial             | rien de spécial
            """)
    void frenchSigns(String typed, String expected) {
        assertThat(shown(FR.typography(typed))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Budget: geen                | Budget: geen
            Waarom? Daarom!             | Waarom? Daarom!
            95%                         | 95~%
            's morgens en 't is         | ’s morgens en ’t is
            vzw's                       | vzw’s
            de "Dienst Scholen"         | de “Dienst Scholen”
            een 'schoolcontract' nu     | een ‘schoolcontract’ nu
            nr. 5                       | nr.~5
            12.500.000 euro             | 12.500.000 euro
            12 500 000 euro             | 12.500.000 euro
            """)
    void dutchSigns(String typed, String expected) {
        assertThat(shown(NL.typography(typed))).isEqualTo(expected);
    }

    @Test
    void applyingTwiceChangesNothing() {
        String once = FR.typography("« Quoi ? » : l'eau \"oui\" 95% ; 187 000 n° 5");
        assertThat(FR.typography(once)).isEqualTo(once);
    }

    @Test
    void aDotAtTheEndOfATextIsNoThousandsMark() {
        assertThat(FR.typography("12.")).isEqualTo("12.");
        assertThat(FR.typography("en 2024.")).isEqualTo("en 2024.");
        assertThat(FR.typography("...")).isEqualTo("...");
    }

    @Test
    void partsKnowTheirNeighbours() {
        assertThat(shown(FR.typography().apply(" : néant", 't', '\0'))).isEqualTo("~: néant");
        assertThat(shown(FR.typography().apply("\"", '(', 'o'))).isEqualTo("«~");
        assertThat(shown(FR.typography().apply("\"", 'i', '\0'))).isEqualTo("~»");
        assertThat(FR.typography().apply(":", '\0', 'x')).isEqualTo(":");
    }
}
