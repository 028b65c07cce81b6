package org.diptych.write.word;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.document.Attributes;
import org.diptych.document.Block;
import org.diptych.document.Inline;
import org.diptych.document.PlainText;

/** Headings and captions: the bookmarks of cross references, and captions' numbers as SEQ fields. */
final class Titles {
    private final Parts parts;
    private final Runs runs;
    private final Map<String, Integer> counted = new HashMap<>();

    /** A caption in one language. */
    record Side(Attributes attributes, List<Inline> text) {}

    /** A caption's number: {@code Tableau } and {@code 3}. */
    private record Sequenced(String words, int value) {
        /** The name of the sequence: letters and digits. */
        String sequence() {
            return words.replaceAll("[^\\p{L}\\p{N}]", "");
        }
    }

    Titles(Parts parts, Runs runs) {
        this.parts = parts;
        this.runs = runs;
    }

    /** The caption in each of its languages. */
    static List<Side> sides(List<Inline> caption) {
        List<Side> sides = new ArrayList<>();
        for (Inline inline : caption) {
            if (inline instanceof Inline.Span span && span.attributes().hasClass("side")) {
                sides.add(new Side(Attributes.NONE.in(span.attributes().language()), span.text()));
            }
        }
        return sides.isEmpty() ? List.of(new Side(Attributes.NONE, caption)) : sides;
    }

    /** The name of the sequence that a caption is numbered in; empty where its number is its own. */
    static Optional<String> sequence(List<Inline> caption) {
        return number(caption).map(Sequenced::sequence);
    }

    void heading(Xml xml, Block heading, List<Inline> text, Runs.Look look) {
        write(xml, heading, text, look, false);
    }

    void caption(Xml xml, Block captioned, List<Inline> text, Runs.Look look) {
        write(xml, captioned, text, look, true);
    }

    private void write(Xml xml, Block block, List<Inline> text, Runs.Look look, boolean isCaption) {
        List<CrossReferences.Piece> pieces = new ArrayList<>(parts.references().pieces(block, text));
        pieces.sort(Comparator.comparingInt(CrossReferences.Piece::from));
        Map<Integer, List<Runnable>> ends = new HashMap<>();
        for (int i = 0; i < text.size(); i++) {
            Inline inline = text.get(i);
            boolean isTitle = i == 1 && CrossReferences.isNumber(text) && inline instanceof Inline.Text;
            if (isTitle && inline instanceof Inline.Text words) {
                // The space between number and title belongs to neither.
                String value = words.value();
                String rest = value.stripLeading();
                runs.run(xml, value.substring(0, value.length() - rest.length()), look);
                inline = new Inline.Text(rest);
            }
            for (CrossReferences.Piece piece : pieces) {
                if (piece.from() == i) {
                    Runnable end = parts.openBookmark(xml, piece.bookmark());
                    ends.computeIfAbsent(piece.to(), key -> new ArrayList<>()).add(0, end);
                }
            }
            Optional<Sequenced> number = isCaption && i == 0 ? number(text) : Optional.empty();
            if (number.isPresent()) {
                number(xml, number.get(), inline, look);
            } else {
                runs.write(xml, List.of(inline), look);
            }
            ends.getOrDefault(i + 1, List.of()).forEach(Runnable::run);
        }
    }

    private static Optional<Sequenced> number(List<Inline> caption) {
        if (!CrossReferences.isNumber(caption)) {
            return Optional.empty();
        }
        String printed = PlainText.ofRun(caption.subList(0, 1));
        int digits = printed.length();
        while (digits > 0 && Character.isDigit(printed.charAt(digits - 1))) {
            digits--;
        }
        String words = printed.substring(0, digits);
        boolean isPlain = digits < printed.length()
                && printed.length() - digits < 6
                && !words.isBlank()
                && words.chars().noneMatch(c -> Character.isDigit(c) || c == '.');
        return isPlain
                ? Optional.of(new Sequenced(words, Integer.parseInt(printed.substring(digits))))
                : Optional.empty();
    }

    private void number(Xml xml, Sequenced number, Inline inline, Runs.Look look) {
        Runs.Look inside = runs.spanLook((Inline.Span) inline, look);
        runs.run(xml, number.words(), inside);
        int expected = counted.merge(number.sequence(), 1, Integer::sum);
        counted.put(number.sequence(), number.value());
        String restart = expected == number.value() ? "" : "\\r " + number.value() + " ";
        runs.field(
                xml, " SEQ " + number.sequence() + " \\* ARABIC " + restart, Integer.toString(number.value()), inside);
    }
}
