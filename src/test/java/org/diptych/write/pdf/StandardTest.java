package org.diptych.write.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.diptych.language.Edition;
import org.diptych.layout.Laid;
import org.junit.jupiter.api.Test;

/** Every choice of standards is met. */
class StandardTest {
    private static final Laid LAID = Laid.out(
            Edition.FR_NL,
            "<section data-origin='a'><h1 data-origin='a/t'>Titre</h1><ul data-origin='a/l'><li>Un</li></ul></section>",
            "<section data-origin='a'><h1 data-origin='a/t'>Titel</h1><ul data-origin='a/l'><li>Een</li></ul></section>");

    private static byte[] pdf(Set<Standard> standards) {
        return LAID.pdf(new PdfOptions(standards, Laid.TIME));
    }

    @Test
    void eachAloneIsMetAndOthersAreNotClaimed() throws Exception {
        for (Standard standard : Standard.values()) {
            byte[] pdf = pdf(EnumSet.of(standard));
            for (Standard other : Standard.values()) {
                assertThat(VeraPdf.failures(pdf, flavour(other)).isEmpty())
                        .as("%s as %s", standard, other)
                        .isEqualTo(standard == other);
            }
        }
    }

    @Test
    void accessibilityGoesWithBothParts() throws Exception {
        for (Standard part : List.of(Standard.A2A, Standard.A3A)) {
            byte[] pdf = pdf(EnumSet.of(Standard.UA1, part));
            assertThat(VeraPdf.failures(pdf, "ua1")).isEmpty();
            assertThat(VeraPdf.failures(pdf, flavour(part))).isEmpty();
        }
    }

    @Test
    void aPlainFileClaimsNothing() throws Exception {
        for (Standard standard : Standard.values()) {
            assertThat(VeraPdf.failures(pdf(Set.of()), flavour(standard))).isNotEmpty();
        }
    }

    private static String flavour(Standard standard) {
        return switch (standard) {
            case UA1 -> "ua1";
            case A2A -> "2a";
            case A3A -> "3a";
        };
    }
}
