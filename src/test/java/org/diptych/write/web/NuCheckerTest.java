package org.diptych.write.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NuCheckerTest {
    @Test
    void aBrokenPageIsToldAndTheNextGoodOneIsNot() throws Exception {
        String good = "<!DOCTYPE html><html lang=\"fr\"><head><title>t</title></head><body><p>a</p></body></html>";
        assertThat(NuChecker.complaints(good.replace("<p>a</p>", "<p id=\"x\">a</p><p id=\"x\">b</p>")))
                .anyMatch(complaint -> complaint.startsWith("Error: Duplicate ID"));
        assertThat(NuChecker.complaints(good.replace("<p>a</p>", "<ul><p>a</p></ul>")))
                .anyMatch(complaint -> complaint.contains("not allowed as child"));
        assertThat(NuChecker.complaints(good)).isEmpty();
    }
}
