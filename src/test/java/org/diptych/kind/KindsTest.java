package org.diptych.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.language.Localized;
import org.diptych.workspace.FolderWorkspace;
import org.diptych.workspace.MemoryWorkspace;
import org.junit.jupiter.api.Test;

class KindsTest {
    private static final String SMALL = """
            label: {fr: Note, nl: Nota}
            publication: note
            enumerations:
              status:
                done: {fr: fait, nl: gedaan, tone: good, symbol: "✓"}
                open: {fr: ouvert, nl: open}
            types:
              note:
                contains: [objective]
                fields:
                  title: {type: text, localized: true, required: true}
              objective:
                label: {fr: objectif, nl: doelstelling}
                abbreviation: {fr: OO, nl: OD}
                numbering: {style: decimal, final-dot: true, heading: "{number} {title}"}
                contains: [step]
                fields:
                  title: {type: text, localized: true}
                  status: {type: enumeration, of: status, print-when-empty: true}
                  means: {type: decimal, unit: {fr: ETP, nl: VTE}, minimum: 0, inherit: true}
              step:
                numbering: {style: letters}
            """;

    private static Kind small() {
        Diagnostics diagnostics = new Diagnostics();
        Kinds kinds = Kinds.read(new MemoryWorkspace().with("templates/small/kind.yaml", SMALL), diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
        return kinds.kind("small").orElseThrow();
    }

    @Test
    void ordersAreThoseOfTheFile() {
        assertThat(small().types().keySet()).containsExactly("note", "objective", "step");
        assertThat(small().enumeration("status").orElseThrow().values().keySet())
                .containsExactly("done", "open");
        assertThat(small().type("objective").orElseThrow().fields().keySet())
                .containsExactly("title", "status", "means");
    }

    @Test
    void labelsAreGivenInBothLanguages() {
        assertThat(small().label()).isEqualTo(new Localized<>("Note", "Nota"));
        assertThat(small().publication().name()).isEqualTo("note");
    }

    @Test
    void aTypeWithoutLabelIsCalledByItsName() {
        assertThat(small().type("step").orElseThrow().label()).isEqualTo(Localized.same("step"));
    }

    @Test
    void absencesHaveWordsByDefault() {
        Field means = small().type("objective").orElseThrow().field("means").orElseThrow();
        assertThat(means.nil()).isEqualTo(new Localized<>("néant", "geen"));
        assertThat(means.inherit()).isTrue();
        assertThat(means.type()).isInstanceOf(FieldType.Quantity.class);
    }

    @Test
    void numbersOfNestedTypesRestartUnderTheirParent() {
        assertThat(small().type("step").orElseThrow().numbering().orElseThrow().restart())
                .isEqualTo(Numbering.Restart.PARENT);
        assertThat(small().type("objective")
                        .orElseThrow()
                        .numbering()
                        .orElseThrow()
                        .restart())
                .isEqualTo(Numbering.Restart.PUBLICATION);
    }

    @Test
    void foldersWithoutKindFileAreNoKinds() {
        Diagnostics diagnostics = new Diagnostics();
        Kinds kinds = Kinds.read(new MemoryWorkspace().with("templates/theme/theme.css", ""), diagnostics);
        assertThat(kinds.names()).isEmpty();
    }

    @Test
    void aKindIsReadWhenItIsAskedFor() {
        Diagnostics diagnostics = new Diagnostics();
        Kinds kinds = Kinds.in(
                new MemoryWorkspace()
                        .with("templates/small/kind.yaml", SMALL)
                        .with("templates/wrong/kind.yaml", SMALL.replace("symbol", "symbl"))
                        .with("templates/empty/kind.yaml", ""),
                diagnostics);
        assertThat(kinds.names()).containsExactly("empty", "small", "wrong");
        Kind small = kinds.kind("small").orElseThrow();
        assertThat(kinds.isFaulty(small)).isFalse();
        assertThat(diagnostics.sorted()).isEmpty();
        Kind wrong = kinds.kind("wrong").orElseThrow();
        assertThat(kinds.isFaulty(wrong)).isTrue();
        assertThat(diagnostics.sorted()).hasSize(1);
        assertThat(kinds.kind("empty")).isEmpty();
        assertThat(diagnostics.sorted()).hasSize(2);
        assertThat(kinds.kind("none")).isEmpty();
        assertThat(kinds.kind("small")).containsSame(small);
        assertThat(kinds.all()).containsExactly(small, wrong);
        assertThat(diagnostics.sorted()).hasSize(2);
    }

    @Test
    void theKindsOfThisRepositoryHaveNoMistakes() {
        Diagnostics diagnostics = new Diagnostics();
        Kinds kinds = Kinds.read(new FolderWorkspace(Path.of(""), Map.of(), Instant.EPOCH), diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(kinds.names()).isNotEmpty();
        assertThat(kinds.all()).hasSameSizeAs(kinds.names());
    }
}
