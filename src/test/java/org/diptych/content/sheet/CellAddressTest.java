package org.diptych.content.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellAddressTest {
    @Test
    void columnsHaveTheLettersOfWorkbooks() {
        assertThat(CellAddress.letters(0)).isEqualTo("A");
        assertThat(CellAddress.letters(25)).isEqualTo("Z");
        assertThat(CellAddress.letters(26)).isEqualTo("AA");
        assertThat(CellAddress.letters(701)).isEqualTo("ZZ");
        assertThat(CellAddress.letters(702)).isEqualTo("AAA");
    }

    @Test
    void anAddressGivesBackItsColumnAndRow() {
        for (int column : new int[] {0, 25, 26, 701, 702, 16_383}) {
            String address = CellAddress.letters(column) + 12;
            assertThat(CellAddress.column(address)).as(address).isEqualTo(column);
            assertThat(CellAddress.row(address)).as(address).isEqualTo(12);
        }
    }
}
