package org.diptych.template;

import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diptych.content.FieldValue;
import org.diptych.content.Format;
import org.diptych.content.Record;
import org.diptych.exchange.OpenData;
import org.diptych.figure.BudgetLine;
import org.diptych.figure.IndicatorFigure;
import org.diptych.value.Value;

/** Leads from tables and pages to the files of the open data that hold the same. */
final class DataLinks {
    private static final String FOLDER = "data/";

    private final Rendering rendering;
    private final Map<String, OpenData.Content> tables = new LinkedHashMap<>();
    private final Map<String, Set<String>> byPage = new HashMap<>();

    DataLinks(Rendering rendering, OpenData data) {
        this.rendering = rendering;
        if (rendering.publication().formats().contains(Format.DATA)) {
            data.contents().forEach(content -> tables.put(content.name(), content));
        }
    }

    /** Tells each function: its usage, how many arguments it takes, what it does. */
    static void register(Rendering rendering, FigureFunctions.Registration functions) {
        functions.add(
                "data_links(tables, origin)",
                2,
                2,
                arguments -> Html.of(rendering.dataLinks().line(arguments.texts(0), arguments.text(1))));
        functions.add(
                "page_data(record)",
                1,
                1,
                arguments ->
                        Html.of(rendering.dataLinks().page(arguments.record(0).record())));
        functions.add("data_files()", 0, 0, arguments -> rendering.dataLinks().files());
        functions.add(
                "data_workbook()", 0, 0, arguments -> rendering.dataLinks().workbook());
    }

    /** A line under a table that leads to files; nothing where the publication has no open data. For the web alone. */
    String line(Collection<String> names, String origin) {
        List<OpenData.Content> found = names.stream()
                .distinct()
                .filter(tables::containsKey)
                .map(name -> Optional.ofNullable(tables.get(name)).orElseThrow())
                .toList();
        if (found.isEmpty()) {
            return "";
        }
        Markup out = new Markup().open("p", "class", "open-data web-only", "data-origin", origin);
        out.element("span", Markup.escape(rendering.formats().colon(rendering.word("open-data"))), "class", "label");
        String before = " ";
        for (OpenData.Content table : found) {
            out.text(before + title(table) + " (");
            file(table.name() + ".csv", "CSV", out);
            out.text(", ");
            file(table.name() + ".json", "JSON", out);
            out.text(")");
            before = ", ";
        }
        return out.close("p").toString();
    }

    private static void file(String name, String words, Markup out) {
        out.element("a", words, "href", FOLDER + name);
    }

    private String title(OpenData.Content table) {
        String title = rendering.fresh(table.title());
        return title.isEmpty()
                ? table.name()
                : title.substring(0, 1).toUpperCase(rendering.language().locale()) + title.substring(1);
    }

    // ---- Pages of the site

    /**
     * What the page of a record shows: the record, what it holds that has no page of its own, and their figures. Tables and
     * views lead to their own files.
     */
    private String page(Record record) {
        return line(pages().getOrDefault(record.id(), Set.of()), record.id() + "/data");
    }

    private Map<String, Set<String>> pages() {
        if (byPage.isEmpty() && !tables.isEmpty()) {
            Map<String, String> homes = new HashMap<>();
            for (Record record : rendering.publication().records()) {
                Set<String> names = names(record, homes);
                names.add(record.type().name());
                record.fields().forEach((field, value) -> {
                    if (!value.inherited()) {
                        own(record, field, value, names);
                    }
                });
            }
            for (IndicatorFigure figure : rendering.computed().indicators()) {
                names(figure.record(), homes).addAll(List.of("indicators", "measurements"));
            }
            for (BudgetLine line : rendering.computed().budget().lines().lines()) {
                names(line.record(), homes).add("allocations");
            }
        }
        return byPage;
    }

    private static void own(Record record, String field, FieldValue value, Set<String> names) {
        switch (value.value()) {
            case Value.Form form -> names.add(record.type().name() + "." + field);
            case Value.Charts charts -> names.add("charts");
            case Value.Appropriations lines -> names.add("appropriations");
            default -> {}
        }
    }

    private Set<String> names(Record record, Map<String, String> homes) {
        return byPage.computeIfAbsent(home(record, homes), page -> new LinkedHashSet<>());
    }

    /** The id of the record whose page shows another; empty for what stands on the first page. */
    private String home(Record record, Map<String, String> homes) {
        String known = homes.get(record.id());
        if (known != null) {
            return known;
        }
        List<String> pages = rendering.kind().web().pages();
        Optional<Record> holder = rendering.publication().holder(record);
        boolean part = holder.isPresent()
                && holder.get().id().equals(rendering.publication().root().id());
        boolean own = pages.isEmpty() ? part : pages.contains(record.type().name());
        String home =
                own ? record.id() : holder.map(above -> home(above, homes)).orElse("");
        homes.put(record.id(), home);
        return home;
    }

    // ---- All files

    private ListModel files() {
        List<Facts> files = new ArrayList<>();
        for (OpenData.Content table : tables.values()) {
            files.add(new Facts(
                    "A file",
                    Map.of(
                            "name", new SimpleScalar(table.name()),
                            "title", new SimpleScalar(title(table)),
                            "rows", new SimpleNumber(table.rows()),
                            "csv", new SimpleScalar(FOLDER + table.name() + ".csv"),
                            "json", new SimpleScalar(FOLDER + table.name() + ".json"))));
        }
        return new ListModel(files);
    }

    /** The workbook with all tables. */
    private SimpleScalar workbook() {
        String folder = rendering.publication().folder();
        return new SimpleScalar(FOLDER + folder.substring(folder.lastIndexOf('/') + 1) + ".xlsx");
    }
}
