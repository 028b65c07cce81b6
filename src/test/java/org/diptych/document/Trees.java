package org.diptych.document;

import java.util.List;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.language.Edition;
import org.diptych.language.Localized;

/** Small documents for tests. */
final class Trees {
    static final Metadata METADATA = new Metadata(
            "note",
            "orientation-note",
            new Localized<>("Note", "Nota"),
            Localized.same(""),
            "",
            "",
            Localized.same(""),
            Localized.same(""));

    private Trees() {}

    static List<Block> read(String html) {
        return read(html, new Diagnostics());
    }

    static List<Block> read(String html, Diagnostics diagnostics) {
        return new HtmlReader(origin -> SourcePosition.ofFile(origin.record() + ".yaml"), diagnostics)
                .read(html, "document.ftlh");
    }

    static Document document(Edition edition, List<Block> blocks) {
        return new Document(edition, METADATA, blocks);
    }

    static Document pair(String fr, String nl, Diagnostics diagnostics) {
        return pair(Edition.FR_NL, fr, nl, diagnostics);
    }

    static Document pair(Edition edition, String fr, String nl, Diagnostics diagnostics) {
        return new Pairing(diagnostics)
                .pair(
                        edition,
                        new Localized<>(
                                document(Edition.FR, read(fr, diagnostics)),
                                document(Edition.NL, read(nl, diagnostics))));
    }
}
