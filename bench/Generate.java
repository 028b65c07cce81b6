import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes a project with one generated orientation note of a given size, with the words, sentences, lists and tables of the
 * real notes in other orders: {@code java bench/Generate.java TARGET WORDS [TABLES]}, where WORDS counts both languages
 * together; without TABLES every third objective has one. The same arguments give the same files.
 */
final class Generate {
    private static final int WORDS_PER_OBJECTIVE = 1780;
    private static final int BLOCKS = 26;

    private final Random random = new Random(2024);
    private final List<Pair> pairs;
    private final Set<String> paragraphs = new HashSet<>();

    /** What the publications say in both languages. */
    private record Pair(String fr, String nl) {
        String in(String language) {
            return language.equals("fr") ? fr : nl;
        }
    }

    private Generate(Path home) throws IOException {
        pairs = pairs(home);
    }

    public static void main(String[] args) throws IOException {
        Path home = Path.of("").toAbsolutePath();
        Path target = Path.of(args[0]);
        int words = Integer.parseInt(args[1]);
        int tables = args.length > 2 ? Integer.parseInt(args[2]) : 0;
        copy(home.resolve("templates"), target.resolve("templates"));
        copy(home.resolve("content/shared"), target.resolve("content/shared"));
        new Generate(home).write(target.resolve("content/big"), words, tables);
    }

    /**
     * All texts that stand in the repository's publications on one line in each language, without figures and marks, so
     * that checks find as little in any mixture of them as in a good note.
     */
    private static List<Pair> pairs(Path home) throws IOException {
        Pattern both = Pattern.compile("\\bfr: ([^|>{\"\\n]{30,260})\\n\\s*nl: ([^|>{\"\\n]{30,260})(?=\\n)");
        Pattern plain = Pattern.compile("(?!.*\\p{Lu}{2})[\\p{L} ,.;’()-]+");
        Set<Pair> found = new LinkedHashSet<>();
        Set<String> known = new HashSet<>();
        try (Stream<Path> files = Files.walk(home.resolve("content"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                both.matcher(Files.readString(file)).results()
                        .map(match -> new Pair(match.group(1).strip(), match.group(2).strip()))
                        .filter(pair -> plain.matcher(pair.fr()).matches() && plain.matcher(pair.nl()).matches())
                        .filter(pair -> known.add(pair.fr()) && known.add(pair.nl()))
                        .forEach(found::add);
            }
        }
        return List.copyOf(found);
    }

    private void write(Path folder, int words, int tables) throws IOException {
        Files.createDirectories(folder.resolve("objectives"));
        Files.writeString(folder.resolve("publication.yaml"), """
                kind: orientation-note
                id: big
                code: B-1
                title: {fr: Une grande note, nl: Een grote nota}
                year: 2024
                achievements-title: {fr: Réalisations 2023, nl: Verwezenlijkingen 2023}
                planning-title: {fr: Planning 2024, nl: Planning 2024}
                parts:
                  - chapter.yaml
                """);
        int objectives = Math.max(1, tables > 0 ? tables : words / WORDS_PER_OBJECTIVE);
        int blocks = tables > 0 ? (int) Math.round((double) BLOCKS * words / tables / WORDS_PER_OBJECTIVE) : BLOCKS;
        StringBuilder yaml = new StringBuilder("""
                id: objectives
                type: chapter
                title: {fr: Aperçu des objectifs, nl: Overzicht van de doelstellingen}
                children:
                """);
        int strategic = 0;
        for (int i = 0; i < objectives; i++) {
            if (i % 10 == 0) {
                strategic++;
                yaml.append("  - id: os-" + strategic + "\n    type: strategic-objective\n");
                title(yaml, "    ");
                yaml.append("    children:\n");
            }
            objective(yaml, i, blocks, tables > 0 || i % 3 == 0);
        }
        Files.writeString(folder.resolve("chapter.yaml"), yaml);
    }

    private void objective(StringBuilder yaml, int number, int blocks, boolean hasTable) {
        String in = "      ";
        yaml.append(in + "- id: oo-" + number + "\n" + in + "  type: operational-objective\n");
        title(yaml, in + "  ");
        prose(yaml, in + "  ", "description", 4);
        yaml.append(in + "  status: on-schedule\n" + in + "  children:\n");
        yaml.append(in + "    - id: oo-" + number + "-achievement\n" + in + "      type: achievement\n");
        prose(yaml, in + "      ", "actions", blocks);
        yaml.append(in + "    - id: oo-" + number + "-planning\n" + in + "      type: planning\n");
        prose(yaml, in + "      ", "actions", blocks);
        if (hasTable) {
            indicators(yaml, in + "      ", number);
        }
    }

    private void title(StringBuilder yaml, String in) {
        Pair pair = any();
        yaml.append(in + "title:\n" + in + "  fr: " + quoted(pair.fr()) + "\n" + in + "  nl: " + quoted(pair.nl())
                + "\n");
    }

    /** Paragraphs and bullets, alike in both languages; no text twice in one field, no paragraph twice in the note. */
    private void prose(StringBuilder yaml, String in, String field, int blocks) {
        List<Pair> items = new ArrayList<>();
        Set<Pair> used = new HashSet<>();
        for (int i = 0; i < blocks; i++) {
            Pair first = any(used);
            if (i % 4 == 0) {
                Pair second = any(used);
                while (!paragraphs.add(first.fr() + second.fr())) {
                    second = any(used);
                }
                items.add(new Pair(first.fr() + " " + second.fr(), first.nl() + " " + second.nl()));
            } else {
                items.add(new Pair("- " + first.fr(), "- " + first.nl()));
            }
        }
        yaml.append(in + field + ":\n");
        for (String language : List.of("fr", "nl")) {
            yaml.append(in + "  " + language + ": |\n");
            for (int i = 0; i < blocks; i++) {
                yaml.append(in + "    " + items.get(i).in(language) + "\n");
                if (i % 4 == 0 || i % 4 == 3) {
                    yaml.append("\n");
                }
            }
        }
    }

    private void indicators(StringBuilder yaml, String in, int number) {
        yaml.append(in + "indicators:\n");
        for (int i = 0; i < 5; i++) {
            Pair pair = any();
            yaml.append(in + "  - id: kpi-" + number + "-" + i + "\n");
            yaml.append(in + "    description: {fr: " + quoted(pair.fr()) + ", nl: " + quoted(pair.nl()) + "}\n");
            yaml.append(in + "    owner: urban\n" + in + "    direction: higher\n");
            yaml.append(in + "    green: {at-least: 90 %}\n" + in + "    orange: {from: 80 %, below: 90 %}\n" + in
                    + "    red: {less-than: 80 %}\n");
        }
    }

    /** A text that was not used. */
    private Pair any(Set<Pair> used) {
        Pair pair = any();
        while (!used.add(pair)) {
            pair = any();
        }
        return pair;
    }

    private Pair any() {
        return pairs.get(random.nextInt(pairs.size()));
    }

    private static String quoted(String text) {
        return "\"" + text.replaceAll("^[\"']|[\"']$", "").replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                if (!Files.exists(target)) {
                    Files.copy(file, target);
                }
            }
        }
    }
}
