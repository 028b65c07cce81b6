package org.diptych.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.diptych.build.CheckResult;
import org.diptych.content.ContentReader;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.kind.JsonSchema;
import org.diptych.kind.Kind;
import org.diptych.kind.Kinds;
import org.diptych.language.Localized;

/** Writes the JSON Schemas with which editors complete and check records. */
final class SchemaCommand implements Command {
    @Override
    public Usage usage() {
        return new Usage(
                "schema",
                "Write JSON Schemas of every record type, for editors.",
                "They go to .diptych/schemas/<kind>/<type>.schema.json, where the `$schema` comments of the content"
                        + " point; those of the registries go to .diptych/schemas/shared/. Editors with the YAML"
                        + " language server complete fields, values and ids with them and explain them in French and"
                        + " Dutch.",
                List.of(),
                List.of());
    }

    @Override
    public int run(Arguments given, Terminal terminal) {
        Opened opened = Opened.by(given, terminal);
        Diagnostics diagnostics = new Diagnostics();
        Kinds kinds = Kinds.read(opened.workspace(), diagnostics);
        if (diagnostics.hasErrors()) {
            return opened.conclude(
                    "schema", new CheckResult(0, diagnostics.sorted(), List.of(), List.of()), ReportOptions.DEFAULT);
        }
        Path folder = opened.root().resolve(".diptych/schemas");
        Map<Path, String> files = new TreeMap<>();
        Map<String, Map<String, Localized<String>>> registries =
                ContentReader.registries(opened.workspace(), diagnostics).names();
        JsonSchema.ofRegistries()
                .forEach((name, text) -> files.put(folder.resolve("shared").resolve(name), text));
        for (Kind kind : kinds.all()) {
            JsonSchema.of(kind, registries)
                    .forEach((name, text) ->
                            files.put(folder.resolve(kind.name()).resolve(name), text));
        }
        write(files);
        terminal.out().println(Opened.count(files.size(), "schema") + " in .diptych/schemas/");
        return ExitCode.DONE;
    }

    private static void write(Map<Path, String> files) {
        for (Map.Entry<Path, String> file : files.entrySet()) {
            try {
                Files.createDirectories(file.getKey().getParent());
                Files.writeString(file.getKey(), file.getValue(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UsageFailed(7, "`" + file.getKey() + "` cannot be written: " + e.getMessage() + ".");
            }
        }
    }
}
