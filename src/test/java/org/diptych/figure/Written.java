package org.diptych.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.diptych.check.Checks;
import org.diptych.content.ContentReader;
import org.diptych.content.Publication;
import org.diptych.diagnostic.Diagnostic;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.workspace.MemoryWorkspace;

/** A small kind of publication with objectives, activities, money and people, to write tests in. */
final class Written {
    private static final String KIND = """
            label: {fr: Note, nl: Nota}
            publication: note
            enumerations:
              status:
                done: {fr: réalisé, nl: verwezenlijkt, symbol: "■"}
                open: {fr: en cours, nl: lopend, symbol: "►"}
              segment:
                mice: {fr: MICE, nl: MICE}
                leisure: {fr: loisirs, nl: vrije tijd}
                both: {fr: les deux, nl: beide, split: [mice, leisure]}
            types:
              note:
                label: {fr: note, nl: nota}
                contains: [goal]
                fields:
                  title: {type: text, localized: true, required: true}
                  text: {type: prose, localized: true}
                  year: {type: year}
                  date: {type: date}
                  budget: {type: appropriations}
              goal:
                label: {fr: but, nl: doel}
                contains: [objective]
                fields:
                  title: {type: text, localized: true, required: true}
                  indicators: {type: indicator, multiple: true}
              objective:
                label: {fr: objectif, nl: doelstelling}
                plural: {fr: objectifs, nl: doelstellingen}
                abbreviation: {fr: OO, nl: OD}
                numbering: {style: decimal}
                contains: [done, planned]
                fields:
                  title: {type: text, localized: true, required: true}
                  text: {type: prose, localized: true}
                  status: {type: enumeration, of: status}
                  body: {type: reference, to: actor, figure: actor}
                  fte: {type: decimal, figure: fte}
                  staff: {type: allocations, category: staff}
                  running: {type: allocations, category: operating}
                  costs: {type: allocations}
                  fines: {type: allocations, revenue: true}
                  deadline: {type: deadline}
                  share: {type: percentage}
                  means: {type: list, of: means}
                  plan:
                    type: table
                    columns:
                      item: {type: text, localized: true}
                      first: {type: amount}
                      second: {type: amount}
                  jobs:
                    type: table
                    columns:
                      sector: {type: text, localized: true}
                      number: {type: integer, label: {fr: Emplois, nl: Banen}}
                      share: {type: percentage, decimals: 1, share-of: number}
                      change: {type: integer, unit: {fr: postes, nl: betrekkingen}}
                  charts: {type: chart}
              done:
                label: {fr: réalisations, nl: verwezenlijkingen}
                time: {stage: realised, year: -1}
                fields:
                  title: {type: text, localized: true}
                  fte: {type: decimal, figure: fte}
                  running: {type: allocations, category: operating, inherit: true}
              planned:
                label: {fr: planning, nl: planning}
                time: {stage: estimated, year: 0}
                fields:
                  title: {type: text, localized: true}
                  fte: {type: decimal, figure: fte, inherit: true}
                  running: {type: allocations, category: operating, inherit: true}
              means:
                label: {fr: moyens, nl: middelen}
                fields:
                  title: {type: text, localized: true}
                  segment: {type: enumeration, of: segment}
                  amount: {type: amount}
            """;

    private final MemoryWorkspace workspace = new MemoryWorkspace();
    private final Diagnostics diagnostics = new Diagnostics();

    Written() {
        workspace.with("templates/mini/kind.yaml", KIND);
        with("publication", "kind: mini\nid: n\ntitle: {fr: Note, nl: Nota}\nyear: 2024\n");
    }

    /** Adds or replaces a file of the publication. */
    Written with(String name, String yaml) {
        return file("content/n/" + name + ".yaml", yaml);
    }

    /** Adds or replaces any file. */
    Written file(String path, String text) {
        workspace.with(path, text);
        return this;
    }

    /** An objective under the goal {@code g}. */
    Written objective(String id, String more) {
        with("g", "id: g\ntype: goal\ntitle: {fr: But, nl: Doel}\n");
        return with("g/" + id, "id: " + id + "\ntitle: {fr: Objectif " + id + ", nl: Doel " + id + "}\n" + more);
    }

    MemoryWorkspace workspace() {
        return workspace;
    }

    Publication publication() {
        return ContentReader.read(workspace, "content/n", diagnostics);
    }

    /** The figures of a publication that is read without any complaint. */
    Computed computed() {
        Publication publication = publication();
        assertThat(diagnostics.sorted()).isEmpty();
        return Computed.of(publication);
    }

    /** What reading and checking find: {@code rule: message}. */
    List<String> problems() {
        Diagnostics found = new Diagnostics();
        Publication publication = ContentReader.read(workspace, "content/n", found);
        if (!found.hasErrors()) {
            Checks.run(publication, found);
        }
        return found.sorted().stream().map(Written::shown).toList();
    }

    private static String shown(Diagnostic diagnostic) {
        return diagnostic.rule().code() + ": " + diagnostic.message();
    }
}
