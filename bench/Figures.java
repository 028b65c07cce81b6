import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.diptych.content.ContentReader;
import org.diptych.content.Publication;
import org.diptych.content.sheet.SheetReader;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.figure.Computed;
import org.diptych.workspace.FolderWorkspace;
import org.diptych.workspace.Workspace;

/**
 * Times what is computed of figures, in one process after its start: {@code Figures PROJECT evaluate} reads, evaluates and rolls
 * up the publication {@code content/figures}; {@code Figures PROJECT rows} reads {@code rows.csv}.
 */
public final class Figures {
    private Figures() {}

    public static void main(String[] arguments) {
        Workspace workspace = new FolderWorkspace(Path.of(arguments[0]), Map.of(), java.time.Instant.EPOCH);
        long start = System.nanoTime();
        if (arguments[1].equals("rows")) {
            int rows = new SheetReader(workspace, new Diagnostics())
                    .read("rows.csv", null, SourcePosition.NONE)
                    .map(sheet -> sheet.rows().size())
                    .orElse(0);
            System.out.println(rows + " rows in " + (System.nanoTime() - start) / 1_000_000 + " ms");
            return;
        }
        Diagnostics diagnostics = new Diagnostics();
        Publication publication = ContentReader.read(workspace, "content/figures", diagnostics);
        long read = System.nanoTime();
        Computed computed = Computed.of(publication);
        int measured = computed.indicators().stream()
                .mapToInt(figure -> figure.indicator().measurements().size())
                .sum();
        computed.statuses();
        computed.budget().lines().totals();
        computed.budget().byType("operational-objective", 2024);
        computed.budget().lines().byCategory();
        computed.budget().lines().byClass();
        computed.budget().byActor(computed.budget().lines());
        computed.staffing().total();
        long done = System.nanoTime();
        System.out.println(computed.indicators().size() + " indicators, " + measured + " measurements, "
                + computed.budget().appropriations().size() + " lines of the budget, "
                + diagnostics.sorted().size() + " problems: read in " + (read - start) / 1_000_000
                + " ms, evaluated and rolled up in " + (done - read) / 1_000_000 + " ms");
    }
}
