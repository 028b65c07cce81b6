package org.diptych.layout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.workspace.Workspace;

/** The authors' files, to find where in a long text something stands that is to be reported. */
final class SourceText {
    private final Workspace workspace;
    private final Map<String, List<String>> files = new ConcurrentHashMap<>();

    SourceText(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * The first place of some words.
     *
     * @param at where the text begins that they stand in
     * @return {@code at} where they are not found, being written in another way or in a workbook
     */
    SourcePosition find(SourcePosition at, String words) {
        if (at.file().isEmpty() || !at.cell().isEmpty()) {
            return at;
        }
        List<String> lines = files.computeIfAbsent(at.file(), this::lines);
        for (int line = Math.max(1, at.line()); line <= lines.size(); line++) {
            int from = line == at.line() ? Math.max(0, at.column() - 1) : 0;
            int column = lines.get(line - 1).indexOf(words, from);
            if (column >= 0) {
                return new SourcePosition(at.file(), line, column + 1, words.length());
            }
        }
        return at;
    }

    private List<String> lines(String file) {
        try {
            return workspace.isFile(file)
                    ? new String(workspace.bytes(file), StandardCharsets.UTF_8)
                            .lines()
                            .toList()
                    : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }
}
