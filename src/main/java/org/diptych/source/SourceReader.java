package org.diptych.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.workspace.Workspace;

/** Reads text files, YAML and JSON; whatever is wrong becomes a diagnostic with a place. Safe for threads. */
public final class SourceReader {
    /** The largest file that is read, in bytes. */
    public static final long MAXIMUM_SIZE = 16L * 1024 * 1024;

    /** How deep lists and mappings may nest. */
    public static final int MAXIMUM_DEPTH = 60;

    /** How many values one file may hold once its aliases are followed. */
    static final int MAXIMUM_NODES = 2_000_000;

    private final Workspace workspace;
    private final Diagnostics diagnostics;

    /** Reads from a workspace, reports to a collection. */
    public SourceReader(Workspace workspace, Diagnostics diagnostics) {
        this.workspace = workspace;
        this.diagnostics = diagnostics;
    }

    /** Whether a file holds values that {@link #read(String)} understands, by its name. */
    public static boolean isTree(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
    }

    /** The values of a YAML or JSON file; empty where it holds none or is wrong, which is then reported. */
    public Optional<Node> read(String path) {
        return text(path).flatMap(source -> read(source, 0, source.text().length()));
    }

    /** The values of a part of a text, for instance a front matter. */
    public Optional<Node> read(SourceText source, int from, int to) {
        return source.path().toLowerCase(Locale.ROOT).endsWith(".json")
                ? new JsonReader(source, diagnostics).read()
                : new YamlReader(source, from, to, diagnostics).read();
    }

    /** The text of a file; empty where it cannot be read, which is then reported. */
    public Optional<SourceText> text(String path) {
        try {
            if (workspace.size(path) > MAXIMUM_SIZE) {
                diagnostics.report(
                        Rule.TOO_LARGE,
                        SourcePosition.ofFile(path),
                        "The file is larger than 16 MB.",
                        "split it into several files.");
                return Optional.empty();
            }
            return decode(path, workspace.bytes(path));
        } catch (IOException e) {
            diagnostics.report(Rule.UNREADABLE_FILE, SourcePosition.ofFile(path), "The file cannot be read.");
            return Optional.empty();
        }
    }

    private Optional<SourceText> decode(String path, byte[] bytes) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), out, true);
        out.flip();
        SourceText source = SourceText.of(path, out.toString());
        try {
            if (result.isError()) {
                result.throwException();
            }
            return Optional.of(source);
        } catch (CharacterCodingException e) {
            SourcePosition at = source.position(source.text().length(), 1);
            diagnostics.report(
                    Rule.UNREADABLE_FILE,
                    new SourcePosition(path, at.line(), 0, 0),
                    "The file is not UTF-8 from this line on.",
                    "save it again with the encoding UTF-8.");
            return Optional.empty();
        }
    }
}
