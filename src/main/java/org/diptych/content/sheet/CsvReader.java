package org.diptych.content.sheet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.workspace.Workspace;

/** Reads CSV (RFC 4180): commas or semicolons, as the header tells; quotes; cells of several lines. */
final class CsvReader {
    private static final long LARGEST = 64L << 20;

    private final Workspace workspace;
    private final Diagnostics diagnostics;

    CsvReader(Workspace workspace, Diagnostics diagnostics) {
        this.workspace = workspace;
        this.diagnostics = diagnostics;
    }

    Optional<Sheet> read(String path) {
        try {
            if (workspace.size(path) > LARGEST) {
                diagnostics.report(
                        Rule.TOO_LARGE,
                        SourcePosition.ofFile(path),
                        "The file is larger than " + (LARGEST >> 20) + " MB.",
                        "split it.");
                return Optional.empty();
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(workspace.bytes(path)))
                    .toString();
            List<List<Sheet.Cell>> records = new CsvScanner(path, text, diagnostics).scan();
            return new SheetBuilder(path, "", diagnostics).build(records);
        } catch (CharacterCodingException e) {
            diagnostics.report(
                    Rule.UNREADABLE_FILE,
                    SourcePosition.ofFile(path),
                    "The file is not UTF-8.",
                    "in a spreadsheet program, save it as \"CSV UTF-8\".");
        } catch (IOException e) {
            diagnostics.report(Rule.UNREADABLE_FILE, SourcePosition.ofFile(path), "The file cannot be read.");
        }
        return Optional.empty();
    }
}
