package org.diptych.check;

import java.util.List;
import org.diptych.content.Publication;
import org.diptych.content.Record;
import org.diptych.content.markdown.MarkdownTexts;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.figure.Computed;

/** Everything that can be wrong in a publication that was read without errors. */
public final class Checks {
    private Checks() {}

    /** Runs all rules and reports what they find. */
    public static void run(Publication publication, Diagnostics diagnostics) {
        run(Computed.of(publication), new MarkdownTexts(), diagnostics);
    }

    /**
     * Runs all rules and reports what they find.
     *
     * @param computed the figures of the publication
     * @param texts keeps what is parsed here for those who print it
     */
    public static void run(Computed computed, MarkdownTexts texts, Diagnostics diagnostics) {
        Publication publication = computed.publication();
        List<Record> records = publication.records();
        ParityCheck parity = new ParityCheck(diagnostics);
        PlaceholderCheck placeholders = new PlaceholderCheck(diagnostics);
        WordCheck words = new WordCheck(publication, diagnostics);
        TypingCheck typing = new TypingCheck(diagnostics);
        AllocationCheck allocations = new AllocationCheck(publication.registries(), computed, diagnostics);
        NearFactCheck near = new NearFactCheck(computed, diagnostics);
        // Texts are parsed here, which is the greater part of the work; every record can be looked at apart.
        RepetitionCheck repetitions = new RepetitionCheck(diagnostics);
        List<List<RepetitionCheck.Paragraph>> paragraphs = records.parallelStream()
                .map(record -> {
                    List<Writing> writings = Writings.of(record, texts);
                    for (Writing writing : writings) {
                        parity.check(writing);
                        placeholders.check(writing);
                        words.check(writing);
                        allocations.check(writing);
                        typing.check(writing);
                    }
                    allocations.check(record);
                    CodeCheck.check(record, diagnostics);
                    near.check(record, writings);
                    AssertionCheck.check(computed, record, diagnostics);
                    return repetitions.look(record, writings);
                })
                .toList();
        for (int i = 0; i < records.size(); i++) {
            repetitions.compare(records.get(i), paragraphs.get(i));
        }
        new IndicatorCheck(computed, diagnostics).check();
        new BudgetCheck(computed, diagnostics).check();
        new PeriodCheck(publication, diagnostics).check();
    }
}
