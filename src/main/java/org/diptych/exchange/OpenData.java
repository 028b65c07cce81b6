package org.diptych.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.diptych.content.Publication;
import org.diptych.figure.Computed;
import org.diptych.kind.RecordType;
import org.diptych.language.Localized;
import org.diptych.value.wording.Conventions;

/**
 * The open data of a publication (docs/data.md): every record type, indicators with their measurements, and the budget, as
 * CSV and JSON with a description, and as one workbook. Written in a stream; same records, same bytes.
 */
public final class OpenData {
    /** The description of all files. */
    public static final String DESCRIPTION = "datapackage.json";

    private final Publication publication;
    private final String name;
    private final List<DataTable> tables = new ArrayList<>();

    /**
     * The data of a publication.
     *
     * @param name its folder name, which the workbook bears
     */
    public OpenData(Computed computed, String name, Conventions conventions) {
        this.publication = computed.publication();
        this.name = name;
        for (RecordType type : publication.kind().types().values()) {
            if (!publication.records(type.name()).isEmpty()
                    && !type.equals(publication.root().type())) {
                tables.add(new RecordTable(publication, type, conventions));
            }
        }
        tables.addAll(new FieldTables(publication, conventions).all());
        tables.addAll(new FigureTables(computed, conventions).all());
    }

    /**
     * What a table holds.
     *
     * @param name of its files, {@code name.csv} and {@code name.json}, and of its sheet
     */
    public record Content(String name, Localized<String> title, int rows) {}

    /** What there is, in order. */
    public List<Content> contents() {
        return tables.stream()
                .map(table -> new Content(table.name(), table.title(), table.size()))
                .toList();
    }

    /** Where files are put. */
    @FunctionalInterface
    public interface Folder {
        /** A new file of this name. */
        OutputStream create(String file) throws IOException;
    }

    /**
     * Writes all files.
     *
     * @throws IOException when one cannot be written
     */
    public void write(Folder folder, Instant created) throws IOException {
        try (WorkbookWriter workbook = new WorkbookWriter(
                folder.create(name + ".xlsx"), publication.title().fr(), created)) {
            for (DataTable table : tables) {
                write(table, folder, workbook);
            }
            if (tables.isEmpty()) {
                workbook.sheet(name, List.of(Column.of("id", Column.Type.TEXT, "", "")));
                workbook.endSheet();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        try (Writer out = writer(folder.create(DESCRIPTION))) {
            out.write(new DataPackage(publication, name).describe(tables, created));
        }
    }

    private static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }

    private static void write(DataTable table, Folder folder, WorkbookWriter workbook) throws IOException {
        try (Writer csvOut = writer(folder.create(table.name() + ".csv"));
                Writer jsonOut = writer(folder.create(table.name() + ".json"))) {
            CsvWriter csv = new CsvWriter(csvOut);
            JsonWriter json = new JsonWriter(jsonOut, table.columns());
            csv.head(table.columns());
            workbook.sheet(table.name(), table.columns());
            table.rows(cells -> {
                try {
                    csv.row(cells);
                    json.row(cells);
                    workbook.row(cells);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            json.end();
            workbook.endSheet();
        }
    }
}
