package org.diptych.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StaffingTest {
    private static final String TWO =
            "children:\n  - {id: %s-d, type: done, fte: 9}\n  - {id: %s-p, type: planned%s}\n";

    @Test
    void statedNumbersAddUpAndInheritedOnesDoNot() {
        Computed computed = new Written()
                .objective("a", "fte: 3\n" + TWO.formatted("a", "a", ""))
                .objective("b", TWO.formatted("b", "b", ", fte: 0.2"))
                .computed();
        Staffing staffing = computed.staffing();
        // a states 3, which its planning takes over; the planning of b states 0,2: 3 + 0,2 = 3,2
        assertThat(staffing.total()).isEqualByComparingTo("3.2");
        assertThat(staffing.entries()).filteredOn(Staffing.Entry::isInherited).hasSize(1);
        assertThat(staffing.entry(computed.publication().record("a-p").orElseThrow())
                        .orElseThrow()
                        .fte())
                .isEqualByComparingTo("3");
    }

    @Test
    void whatWasDoneIsOfAnotherYear() {
        Computed computed = new Written()
                .objective("a", TWO.formatted("a", "a", ", fte: 1"))
                .computed();
        assertThat(computed.staffing().total(computed.publication().root(), 2023))
                .isEqualByComparingTo("9");
        assertThat(computed.staffing().total(computed.publication().root(), 2024))
                .isEqualByComparingTo("1");
    }

    @Test
    void aRecordThatStatesLessThanItHoldsIsReported() {
        assertThat(new Written()
                        .objective("a", "fte: 1\n" + TWO.formatted("a", "a", ", fte: 2.5"))
                        .problems())
                .containsExactly("stated-sum: `a` states 1 full-time equivalents, those under it 2.5.");
    }
}
