package org.diptych.layout.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.diptych.language.Language;
import org.junit.jupiter.api.Test;

class DivisionsTest {
    /** {@code =} where a hyphen is inserted, {@code |} where the line just ends. */
    private static String divided(String text) {
        List<Divisions.Division> divisions = Divisions.of(text, new int[0], new Hyphenation(), Language.FR);
        var divided = new StringBuilder(text);
        for (Divisions.Division division : divisions.reversed()) {
            divided.insert(division.offset(), division.hyphen() ? '=' : '|');
        }
        return divided.toString();
    }

    @Test
    void aWordWithHyphensIsDividedThereOnly() {
        assertThat(divided("Bruxelles-Capitale")).isEqualTo("Bruxelles-|Capitale");
        assertThat(divided("sous-utilisation,")).isEqualTo("sous-|utilisation,");
        assertThat(divided("va-t-on")).isEqualTo("va-t-on");
    }

    @Test
    void anAddressIsDividedAtItsJointsWithoutHyphen() {
        assertThat(divided("https://urban.brussels/fr/plan-regional?page=2&lang=fr"))
                .isEqualTo("https://urban.|brussels/|fr/|plan-|regional?|page=2&|lang=fr");
        assertThat(divided("www.hub.brussels/agenda")).isEqualTo("www.|hub.|brussels/|agenda");
    }

    @Test
    void aNameWithAStopIsNotDivided() {
        assertThat(divided("visit.brussels")).isEqualTo("visit.brussels");
        assertThat(divided("(perspective.brussels),")).isEqualTo("(perspective.brussels),");
    }

    @Test
    void alternativesAndDashesAreJoints() {
        assertThat(divided("logements/bureaux")).isEqualTo("lo=ge=ments/|bu=reaux");
        assertThat(divided("Région—commune")).isEqualTo("Ré=gion—|com=mune");
    }

    @Test
    void codesDatesAndAbbreviationsAreWhole() {
        for (String code : List.of("A-785/2", "2021-2027", "31/12/2024", "AB/BA", "OO-SD", "33.004.28.01.6321")) {
            assertThat(divided(code)).isEqualTo(code);
        }
    }

    @Test
    void ideographsMayBePartedEverywhere() {
        assertThat(divided("布鲁塞尔")).isEqualTo("布|鲁|塞|尔");
    }

    @Test
    void softHyphensRuleOutAllOthers() {
        assertThat(Divisions.of("développement", new int[] {8}, new Hyphenation(), Language.FR))
                .extracting(Divisions.Division::offset)
                .containsExactly(8);
    }
}
