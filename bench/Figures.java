import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.diptych.content.ContentReader;
import org.diptych.content.Publication;
import org.diptych.content.sheet.SheetReader;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.exchange.OpenData;
import org.diptych.figure.Computed;
import org.diptych.value.wording.Conventions;
import org.diptych.workspace.FolderWorkspace;
import org.diptych.workspace.Workspace;

/**
 * Figures in quantity: {@code make FOLDER} writes a project of 500 objectives with 5,000 indicators of 20 measurements and
 * 10,000 lines of a budget, and {@code rows.csv} of 100,000 rows; {@code evaluate FOLDER} reads it, evaluates, rolls up and exports;
 * {@code rows FOLDER} reads the rows. The folder needs {@code templates/orientation-note/kind.yaml}.
 */
public final class Figures {
    private Figures() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "make" -> make(folder);
            case "rows" -> rows(folder);
            default -> evaluate(folder);
        }
    }

    private static void make(Path folder) throws IOException {
        Random random = new Random(7);
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            numbers.add(String.format("%02d.%03d.%02d.%02d.%04d", 10 + i / 500, 1 + i / 50 % 10, 1 + i % 50, 1 + i % 9, 1111 + i % 5 * 1200));
        }
        StringBuilder budget = new StringBuilder("number;name.fr;name.nl;year;commitment;payment;stage\n");
        for (int year = 2023; year <= 2024; year++) {
            for (String number : numbers) {
                line(budget, number, year, random);
            }
        }
        Path content = folder.resolve("content/figures");
        Files.createDirectories(content.resolve("c"));
        Files.writeString(content.resolve("budget.csv"), budget);
        Files.writeString(content.resolve("publication.yaml"), """
                kind: orientation-note
                id: figures
                code: A-1
                title: {fr: Chiffres, nl: Cijfers}
                year: 2024
                date: 2024-12-31
                budget: {file: budget.csv}
                achievements-title: {fr: Réalisations, nl: Verwezenlijkingen}
                planning-title: {fr: Planning, nl: Planning}
                parts: [c.yaml]
                """);
        Files.writeString(content.resolve("c.yaml"), "id: c\ntype: chapter\ntitle: {fr: Buts, nl: Doelen}\n");
        for (int s = 0; s < 10; s++) {
            Files.writeString(content.resolve("c/os-" + s + ".yaml"), "id: os-" + s + "\ntype: strategic-objective\ntitle: {fr: But, nl: Doel}\n");
            Files.createDirectories(content.resolve("c/os-" + s));
            for (int o = 0; o < 50; o++) {
                objective(content.resolve("c/os-" + s + "/oo-" + o + ".yaml"), s, o, numbers, random);
            }
        }
        StringBuilder rows = new StringBuilder("number;name.fr;name.nl;year;commitment;payment;stage\n");
        for (int i = 0; i < 100_000; i++) {
            line(rows, numbers.get(i % numbers.size()), 2000 + i / numbers.size(), random);
        }
        Files.writeString(folder.resolve("rows.csv"), rows);
    }

    private static void line(StringBuilder out, String number, int year, Random random) {
        out.append(number).append(";Article ").append(number).append(";Artikel ").append(number).append(';').append(year);
        out.append(';').append(random.nextInt(10_000_000)).append(".25;").append(random.nextInt(10_000_000)).append(".5;estimated\n");
    }

    private static void objective(Path file, int s, int o, List<String> numbers, Random random) throws IOException {
        StringBuilder out = new StringBuilder("id: oo-" + s + "-" + o + "\ntitle: {fr: But, nl: Doel}\nfte: 1.5\nother-costs:\n");
        int first = (s * 50 + o) * 10;
        numbers.subList(first, first + 10).forEach(number -> out.append("  - ").append(number).append('\n'));
        out.append("children:\n  - id: p-").append(s).append('-').append(o).append("\n    type: planning\n    indicators:\n");
        for (int i = 0; i < 10; i++) {
            out.append("      - id: i-").append(i).append("\n        description: {fr: Mesure, nl: Meting}\n        direction: higher\n");
            out.append("        target: 100\n        green: {at-least: 90}\n        orange: {from: 50, below: 90}\n        red: {less-than: 50}\n");
            out.append("        measurements:\n");
            for (int m = 0; m < 20; m++) {
                out.append("          - {date: ").append(2004 + m).append(", value: ").append(random.nextInt(120)).append("}\n");
            }
        }
        Files.writeString(file, out);
    }

    private static void rows(Path folder) {
        long start = System.nanoTime();
        int rows = new SheetReader(workspace(folder), new Diagnostics())
                .read("rows.csv", null, SourcePosition.NONE)
                .map(sheet -> sheet.rows().size())
                .orElse(0);
        System.out.println(rows + " rows in " + millis(start) + " ms");
    }

    private static void evaluate(Path folder) throws IOException {
        long start = System.nanoTime();
        Diagnostics diagnostics = new Diagnostics();
        Publication publication = ContentReader.read(workspace(folder), "content/figures", diagnostics);
        long read = millis(start);
        long begin = System.nanoTime();
        Computed computed = Computed.of(publication);
        int measured = computed.indicators().stream()
                .mapToInt(figure -> figure.indicator().measurements().size())
                .sum();
        computed.budget().byType("operational-objective", 2024);
        computed.budget().byType("strategic-objective", 2024);
        computed.budget().lines().byCategory();
        computed.budget().lines().byClass();
        computed.budget().lines().byNumber();
        computed.budget().byActor(computed.budget().lines());
        computed.staffing().total();
        long rolled = millis(begin);
        long export = System.nanoTime();
        Path data = Files.createDirectories(folder.resolve("data"));
        new OpenData(computed, "figures", Conventions.read(workspace(folder), diagnostics).orElseThrow())
                .write(file -> new BufferedOutputStream(Files.newOutputStream(data.resolve(file)), 1 << 16), Instant.EPOCH);
        System.out.println(computed.indicators().size() + " indicators, " + measured + " measurements, "
                + computed.budget().appropriations().size() + " lines, " + diagnostics.sorted().size() + " problems: read in "
                + read + " ms, evaluated and rolled up in " + rolled + " ms, exported in " + millis(export) + " ms");
    }

    private static Workspace workspace(Path folder) {
        return new FolderWorkspace(folder, Map.of(), Instant.EPOCH);
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
