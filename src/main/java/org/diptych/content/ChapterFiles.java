package org.diptych.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.language.Language;
import org.diptych.source.Node;
import org.diptych.source.SourceReader;
import org.diptych.source.SourceText;
import org.diptych.source.Span;

/** Reads pairs of texts, {@code name.fr.md} and {@code name.nl.md}, each with its front matter. */
final class ChapterFiles {
    private final PublicationFiles files;
    private final Diagnostics diagnostics;

    ChapterFiles(PublicationFiles files) {
        this.files = files;
        this.diagnostics = files.diagnostics();
    }

    /** The pair as a record: its front matters, the name as id, the texts as field {@code text}. */
    Optional<Node.Mapping> read(String stem) {
        Map<Language, Part> parts = new LinkedHashMap<>();
        for (Language language : Language.ALL) {
            part(stem, language).ifPresent(part -> parts.put(language, part));
        }
        if (parts.size() < Language.ALL.size()) {
            files.miss();
            return Optional.empty();
        }
        SourcePosition start =
                SourcePosition.ofFile(path(stem, parts.keySet().iterator().next()));
        List<Node.Entry> entries = new ArrayList<>();
        Map<String, Map<Language, Node.Entry>> fields = new LinkedHashMap<>();
        parts.forEach((language, part) -> part.keys()
                .forEach(entry -> fields.computeIfAbsent(entry.name(), name -> new LinkedHashMap<>())
                        .put(language, entry)));
        if (!fields.containsKey("id")) {
            entries.add(new Node.Entry(
                    Node.Scalar.of("id", start), Node.Scalar.of(stem.substring(stem.lastIndexOf('/') + 1), start)));
        }
        fields.values().forEach(field -> entries.add(merged(field)));
        List<Node.Entry> texts = new ArrayList<>();
        parts.forEach((language, part) -> texts.add(
                new Node.Entry(Node.Scalar.of(language.code(), part.text().at()), part.text())));
        if (!fields.containsKey("text")) {
            entries.add(new Node.Entry(
                    Node.Scalar.of("text", start),
                    new Node.Mapping(texts, "", texts.get(0).key().at())));
        }
        return Optional.of(new Node.Mapping(entries, "", start));
    }

    /** The text of a file that a record names; its front matter is part of it. */
    Optional<Node.Scalar> text(String path) {
        files.use(path);
        return new SourceReader(files.workspace(), diagnostics).text(path).map(source -> body(source, 0));
    }

    /** A field of both front matters: the same in both, or one text for each language. */
    private Node.Entry merged(Map<Language, Node.Entry> field) {
        Node.Entry first = field.values().iterator().next();
        List<Node.Entry> both = new ArrayList<>();
        for (Map.Entry<Language, Node.Entry> entry : field.entrySet()) {
            if (!(entry.getValue().value() instanceof Node.Scalar)) {
                return first;
            }
            both.add(new Node.Entry(
                    Node.Scalar.of(entry.getKey().code(), entry.getValue().key().at()),
                    entry.getValue().value()));
        }
        boolean same = both.stream()
                        .map(entry -> ((Node.Scalar) entry.value()).text())
                        .distinct()
                        .count()
                == 1;
        boolean perLanguage = !List.of("id", "type", "order", "code").contains(first.name());
        if (both.size() == 2 && !same && !perLanguage) {
            diagnostics.report(
                    Rule.WRONG_TYPE,
                    both.get(1).value().at(),
                    "`" + first.name() + "` differs between the two files of one text.",
                    "write it in one of them.");
        }
        // A title that only one file gives is a title in one language; an id or a type holds for both.
        return perLanguage && (!same || both.size() == 1)
                ? new Node.Entry(
                        first.key(), new Node.Mapping(both, "", first.value().at()))
                : first;
    }

    private Optional<Part> part(String stem, Language language) {
        String path = path(stem, language);
        if (!files.isFile(path)) {
            diagnostics.report(
                    Rule.MISSING_LANGUAGE,
                    SourcePosition.ofFile(path(stem, language.other())),
                    "The text has no counterpart in `" + language.code() + "`: there is no file `" + Paths.name(path)
                            + "` beside it.");
            return Optional.empty();
        }
        files.use(path);
        return new SourceReader(files.workspace(), diagnostics).text(path).flatMap(this::part);
    }

    private Optional<Part> part(SourceText source) {
        String text = source.text();
        int start = lineEnd(text, 0);
        if (!text.substring(0, start).strip().equals("---")) {
            return Optional.of(new Part(List.of(), body(source, 0)));
        }
        int line = start;
        while (line < text.length()) {
            int end = lineEnd(text, line);
            if (text.substring(line, end).stripTrailing().equals("---")) {
                Optional<Node> keys = new SourceReader(files.workspace(), diagnostics).read(source, start, line);
                return Optional.of(new Part(entries(keys), body(source, end)));
            }
            line = end;
        }
        diagnostics.report(
                Rule.SYNTAX,
                source.position(0, 3),
                "The front matter is opened here and never closed.",
                "close it with a line `---`.");
        return Optional.empty();
    }

    private List<Node.Entry> entries(Optional<Node> keys) {
        if (keys.isPresent() && keys.get() instanceof Node.Mapping mapping) {
            return mapping.entries();
        }
        keys.ifPresent(node -> diagnostics.report(
                Rule.WRONG_TYPE,
                node.at(),
                "A front matter is made of keys and values, not " + node.description() + "."));
        return List.of();
    }

    private static Node.Scalar body(SourceText source, int from) {
        String raw = source.text().substring(from);
        int blank = 0;
        int end = lineEnd(raw, 0);
        while (end <= raw.length() && end > blank && raw.substring(blank, end).isBlank()) {
            blank = end;
            end = lineEnd(raw, blank);
        }
        String text =
                raw.substring(blank).replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
        int first = from + blank;
        return new Node.Scalar(
                text.isEmpty() ? "" : text + "\n",
                Node.Style.BLOCK,
                "",
                source.position(first, Math.max(1, text.length())),
                new Span(source, first, source.text().length()));
    }

    /** The index after the end of the line that starts at an index. */
    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }

    private static String path(String stem, Language language) {
        return stem + "." + language.code() + ".md";
    }

    private record Part(List<Node.Entry> keys, Node.Scalar text) {}
}
