package org.diptych.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.Suggestions;
import org.diptych.kind.FieldType;
import org.diptych.language.Localized;
import org.diptych.source.Names;
import org.diptych.source.Node;
import org.diptych.value.Passage;
import org.diptych.value.Value;

/** Reads values made of several: links, images, forms. */
final class StructureReader {
    private static final List<String> IMAGES = List.of(".png", ".jpg", ".jpeg", ".svg", ".gif");

    private final ValueContext context;
    private final ValueReader values;
    private final TextReader texts;

    StructureReader(ValueContext context, ValueReader values) {
        this.context = context;
        this.values = values;
        this.texts = new TextReader(context);
    }

    /** Reports the keys of a mapping that mean nothing. */
    static void rejectOthers(ValueContext context, Node.Mapping mapping, String what, List<String> known) {
        for (Node.Entry entry : mapping) {
            if (!known.contains(entry.name())) {
                context.report(
                        Rule.UNKNOWN_KEY,
                        entry.key().at(),
                        "`" + entry.name() + "` is not a key of " + what + ".",
                        Suggestions.nearest(entry.name(), known)
                                .map(near -> "did you mean `" + near + "`?")
                                .orElse("the keys are " + Names.list(known) + "."));
            }
        }
    }

    Optional<Value> link(String key, Node node) {
        if (node instanceof Node.Mapping mapping && mapping.get("href").isPresent()) {
            rejectOthers(context, mapping, "a link", List.of("href", "label"));
            Localized<Passage> label = texts.wordsOrNull(mapping, "label");
            return texts.words("href", mapping.get("href").orElse(mapping)).map(href -> new Value.Link(href, label));
        }
        return texts.words(key, node).map(href -> new Value.Link(href, null));
    }

    Optional<Value> image(String key, Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            context.wrong(key, node, "`{file: …, alt: {fr: …, nl: …}}`");
            return Optional.empty();
        }
        rejectOthers(context, mapping, "an image", List.of("file", "alt", "decorative", "caption", "credit"));
        Localized<Passage> alt = texts.wordsOrNull(mapping, "alt");
        Localized<Passage> caption = texts.wordsOrNull(mapping, "caption");
        Localized<Passage> credit = texts.wordsOrNull(mapping, "credit");
        if (!(mapping.get("file").orElse(mapping) instanceof Node.Scalar file)) {
            context.report(Rule.MISSING_FIELD, mapping.at(), "The image has no `file`.");
            return Optional.empty();
        }
        boolean decorative = isDecorative(mapping);
        Optional<String> found = imageFile(file);
        if (found.isPresent()
                && mapping.get("alt").isEmpty()
                && mapping.get("decorative").isEmpty()) {
            context.report(
                    Rule.UNDESCRIBED_IMAGE,
                    file.at(),
                    "The image `" + file.text() + "` has no text for those who do not see it.",
                    "say what it shows (`alt: {fr: …, nl: …}`), or `decorative: true` where it only adorns");
        }
        return found.map(path -> new Value.Image(path, alt, decorative, caption, credit));
    }

    private boolean isDecorative(Node.Mapping mapping) {
        Optional<Node> said = mapping.get("decorative");
        if (said.isEmpty()) {
            return false;
        }
        String text = said.get() instanceof Node.Scalar scalar ? scalar.text() : "";
        boolean yes = text.equals("true");
        if (!yes && !text.equals("false")) {
            context.wrong("decorative", said.get(), "`true` or `false`");
        }
        return yes;
    }

    /** Beside the record, or from the folder of the publication. */
    private Optional<String> imageFile(Node.Scalar file) {
        for (String folder : List.of(context.folder(), context.files().folder())) {
            Optional<String> path =
                    Paths.resolve(folder, file.text()).filter(context.files().workspace()::isFile);
            if (path.isPresent()) {
                return path.filter(found -> isImage(found, file));
            }
        }
        List<String> images = context.files().workspace().files(context.files().folder()).stream()
                .filter(path -> IMAGES.stream().anyMatch(path::endsWith))
                .map(Paths::name)
                .toList();
        context.report(
                Rule.MISSING_IMAGE,
                file.at(),
                "There is no image `" + file.text() + "`.",
                Suggestions.nearest(Paths.name(file.text()), images)
                        .map(near -> "did you mean `" + near + "`?")
                        .map(help -> new String[] {help})
                        .orElse(new String[0]));
        return Optional.empty();
    }

    private boolean isImage(String path, Node.Scalar file) {
        byte[] start = new byte[4];
        try (InputStream in = context.files().workspace().open(path)) {
            int read = in.readNBytes(start, 0, start.length);
            String name = path.toLowerCase(Locale.ROOT);
            boolean vector = name.endsWith(".svg") && read > 0;
            boolean png = (start[0] & 0xFF) == 0x89 && start[1] == 'P';
            boolean jpeg = (start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xD8;
            boolean gif = start[0] == 'G' && start[1] == 'I' && start[2] == 'F';
            if (vector || png || jpeg || gif) {
                return true;
            }
            context.report(
                    Rule.MISSING_IMAGE,
                    file.at(),
                    "`" + file.text() + "` is not an image that can be printed.",
                    "the formats are PNG, JPEG, GIF and SVG.");
        } catch (IOException e) {
            context.report(Rule.UNREADABLE_FILE, file.at(), "The image `" + file.text() + "` cannot be read.");
        }
        return false;
    }

    Optional<Value> form(String key, FieldType.Form type, Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            context.wrong(key, node, "answers by question");
            return Optional.empty();
        }
        List<String> known = new ArrayList<>();
        type.questions().values().forEach(question -> {
            known.add(question.id());
            if (question.other()) {
                known.add(question.id() + "-other");
            }
        });
        rejectOthers(context, mapping, "the form", known);
        Map<String, Value.Answer> answers = new LinkedHashMap<>();
        for (FieldType.Question question : type.questions().values()) {
            answer(question, mapping).ifPresent(answer -> answers.put(question.id(), answer));
        }
        return Optional.of(new Value.Form(answers));
    }

    private Optional<Value.Answer> answer(FieldType.Question question, Node.Mapping mapping) {
        Optional<Node> given =
                mapping.get(question.id()).filter(node -> !(node instanceof Node.Scalar scalar && scalar.isEmpty()));
        Localized<Passage> other = question.other() ? texts.wordsOrNull(mapping, question.id() + "-other") : null;
        if (given.isEmpty()) {
            return mapping.get(question.id() + "-other")
                    .filter(node -> other != null)
                    .map(node -> new Value.Answer(List.of(), other, node.at()));
        }
        Node node = given.get();
        return switch (question.answer()) {
            case WORDS -> texts.words(question.id(), node).map(words -> new Value.Answer(List.of(), words, node.at()));
            case YES_NO -> yesNo(question, node);
            case SINGLE, MULTIPLE -> options(question, node).map(keys -> new Value.Answer(keys, other, node.at()));
        };
    }

    private Optional<Value.Answer> yesNo(FieldType.Question question, Node node) {
        String text = node instanceof Node.Scalar scalar ? scalar.text() : "";
        return switch (text) {
            case "yes", "true" -> Optional.of(new Value.Answer(List.of("yes"), null, node.at()));
            case "no", "false" -> Optional.of(new Value.Answer(List.of("no"), null, node.at()));
            default -> {
                context.report(Rule.WRONG_TYPE, node.at(), "`" + question.id() + "` is answered with `yes` or `no`.");
                yield Optional.empty();
            }
        };
    }

    private Optional<List<String>> options(FieldType.Question question, Node node) {
        boolean multiple = question.answer() == FieldType.Question.Answer.MULTIPLE;
        Optional<List<Node.Scalar>> scalars = values.scalars(question.id(), node, multiple, "one of its options");
        if (scalars.isEmpty()) {
            return Optional.empty();
        }
        List<String> keys = new ArrayList<>();
        for (Node.Scalar scalar : scalars.get()) {
            if (question.options().containsKey(scalar.text())) {
                keys.add(scalar.text());
            } else {
                context.report(
                        Rule.UNKNOWN_VALUE,
                        scalar.at(),
                        "`" + scalar.text() + "` is not an option of `" + question.id() + "`.",
                        Suggestions.nearest(scalar.text(), question.options().keySet())
                                .map(near -> "did you mean `" + near + "`?")
                                .orElse("the options are "
                                        + Names.list(question.options().keySet()) + "."));
            }
        }
        return keys.size() == scalars.get().size() ? Optional.of(keys) : Optional.empty();
    }
}
