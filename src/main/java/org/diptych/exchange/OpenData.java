package org.diptych.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
                    && !type.name().equals(publication.root().type().name())) {
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
     * Writes all files: the workbook, and at the same time the others.
     *
     * @throws IOException when one cannot be written
     */
    public void write(Folder folder, Instant created) throws IOException {
        OutputStream sheets = folder.create(name + ".xlsx");
        CompletableFuture<?> workbook = CompletableFuture.runAsync(() -> workbook(sheets, created));
        try {
            for (DataTable table : tables) {
                write(table, folder);
            }
            try (TextOut out = new TextOut(folder.create(DESCRIPTION))) {
                out.append(new DataPackage(publication, name).describe(tables, created));
            }
            workbook.join();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException failed) {
                throw failed.getCause();
            }
            throw e;
        } finally {
            workbook.handle((done, failed) -> failed == null).join();
        }
    }

    private void workbook(OutputStream out, Instant created) {
        try (WorkbookWriter workbook =
                new WorkbookWriter(out, publication.title().fr(), created)) {
            for (DataTable table : tables) {
                workbook.sheet(table.name(), table.columns());
                table.rows(cells -> {
                    try {
                        workbook.row(cells);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
                workbook.endSheet();
            }
            if (tables.isEmpty()) {
                workbook.sheet(name, List.of(Column.of("id", Column.Type.TEXT, "", "")));
                workbook.endSheet();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataTable table, Folder folder) throws IOException {
        try (TextOut csvOut = new TextOut(folder.create(table.name() + ".csv"));
                TextOut jsonOut = new TextOut(folder.create(table.name() + ".json"))) {
            CsvWriter csv = new CsvWriter(csvOut);
            JsonWriter json = new JsonWriter(jsonOut, table.columns());
            csv.head(table.columns());
            table.rows(cells -> {
                try {
                    csv.row(cells);
                    json.row(cells);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            json.end();
        }
    }
}
