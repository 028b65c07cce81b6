package org.diptych;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.diptych.content.ContentReader;
import org.diptych.content.Publication;
import org.diptych.content.Record;
import org.diptych.content.RecordNumbers.Heading;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.language.Language;
import org.diptych.value.Value;
import org.diptych.workspace.FolderWorkspace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Facts of the note on territorial development that numbering, inheritance and lists must bring out. */
class TerritorialNoteTest {
    private static final List<String> COST_GROUPS =
            List.of("staff-costs", "operating-costs", "capital-costs", "other-costs");

    private static Publication note;

    @BeforeAll
    static void read() {
        note = ContentReader.read(
                new FolderWorkspace(Path.of("").toAbsolutePath(), Map.of(), Instant.EPOCH),
                "content/note-2024-territorial-development",
                new Diagnostics());
    }

    @Test
    void itHasNineStrategicAndFortyOneOperationalObjectives() {
        assertThat(note.records("strategic-objective")).hasSize(9);
        assertThat(note.records("strategic-objective"))
                .extracting(objective -> objective.children().size())
                .containsExactly(13, 6, 7, 2, 0, 6, 3, 3, 1);
    }

    @Test
    void objectivesAreNumberedBySectionAndByCodeInEachLanguage() {
        Record objective = record("european-programmes");

        assertThat(heading(objective, Language.FR).number()).isEqualTo("IV.1.13. OO 1.13. :");
        assertThat(heading(objective, Language.NL).number()).isEqualTo("IV.1.13. OD 1.13.:");
        assertThat(heading(record("urban-revitalisation"), Language.FR).number())
                .isEqualTo("IV.1 OS 1 :");
    }

    @Test
    void sectionsCountPlacesWhateverTheirSort() {
        assertThat(heading(record("erdf-2024"), Language.FR)).isEqualTo(new Heading("IV.1.13.2", "Planning 2024", ""));
        assertThat(heading(record("climate-management-2023"), Language.NL))
                .isEqualTo(new Heading("IV.9.1.3", "Verwezenlijkingen 2023", ""));
    }

    @Test
    void projectsAreLettered() {
        assertThat(heading(record("cqd-14-2024"), Language.FR))
                .isEqualTo(new Heading("IV.1.1.2.B", "14e série de CQD", ""));
    }

    @Test
    void chaptersAndAnnexesHaveTheirWordInEachLanguage() {
        assertThat(heading(record("objectives"), Language.NL).number()).isEqualTo("Hoofdstuk IV –");
        assertThat(heading(record("annex-court-of-audit"), Language.FR).number())
                .isEqualTo("Annexe 3 :");
        assertThat(heading(record("annex-court-of-audit"), Language.NL).number())
                .isEqualTo("Bijlage 3:");
    }

    @Test
    void recommendationsAreNumberedOneToTen() {
        List<Record> recommendations = record("audit-premiums").records("recommendations");

        assertThat(recommendations).hasSize(10);
        assertThat(note.numbers().number(recommendations.get(9)).orElseThrow().fr())
                .isEqualTo("10");
    }

    @Test
    void sectionsTakeTheMeansOfTheirObjective() {
        Record planning = record("cru-2024");

        assertThat(planning.field("staff-costs").orElseThrow().inherited()).isTrue();
        assertThat(planning.field("fte").orElseThrow().inherited()).isTrue();
        assertThat(record("ordinance-2024").field("staff-costs")).isEmpty();
    }

    @Test
    void itsThirtyFourAllocationsAreAllInTheRegistry() {
        List<String> spent = note.records().stream()
                .flatMap(record ->
                        COST_GROUPS.stream().flatMap(group -> record.value(group, Value.Allocations.class).stream()))
                .flatMap(allocations -> allocations.allocations().stream())
                .map(allocation -> allocation.number().canonical())
                .distinct()
                .sorted()
                .toList();

        assertThat(spent).hasSize(34);
        assertThat(note.registries().allocations().keySet().stream().map(Object::toString))
                .containsAll(spent);
    }

    private static Heading heading(Record record, Language language) {
        return note.numbers().heading(record).in(language);
    }

    private static Record record(String id) {
        return note.record(id).orElseThrow();
    }
}
