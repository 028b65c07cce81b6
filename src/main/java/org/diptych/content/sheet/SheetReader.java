package org.diptych.content.sheet;

import java.util.Locale;
import java.util.Optional;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/** Reads a spreadsheet, whatever its format; what cannot be read is reported. */
public final class SheetReader {
    private final Workspace workspace;
    private final Diagnostics diagnostics;

    /** Reads files of a workspace and reports there. */
    public SheetReader(Workspace workspace, Diagnostics diagnostics) {
        this.workspace = workspace;
        this.diagnostics = diagnostics;
    }

    /** Whether the name is that of a spreadsheet. */
    public static boolean reads(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith(".xlsx");
    }

    /**
     * Reads one sheet.
     *
     * @param path from the workspace root, {@code .csv} or {@code .xlsx}
     * @param sheet the name of the sheet in a workbook; its first sheet where none is given
     * @param askedAt where the content names the file
     * @return nothing where the file or the sheet cannot be read at all
     */
    public Optional<Sheet> read(String path, @Nullable String sheet, SourcePosition askedAt) {
        if (!workspace.isFile(path)) {
            diagnostics.report(Rule.MISSING_FILE, askedAt, "The file `" + path + "` does not exist.");
            return Optional.empty();
        }
        String name = path.toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return new CsvReader(workspace, diagnostics).read(path);
        }
        if (name.endsWith(".xlsx")) {
            return new WorkbookReader(workspace, diagnostics).read(path, sheet, askedAt);
        }
        diagnostics.report(
                Rule.SPREADSHEET,
                askedAt,
                "`" + path + "` is not a spreadsheet that can be read.",
                "save it as `.csv` or `.xlsx`.");
        return Optional.empty();
    }
}
