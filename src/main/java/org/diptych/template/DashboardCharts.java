package org.diptych.template;

import freemarker.template.TemplateModelException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diptych.content.Record;
import org.diptych.figure.IndicatorFigure;
import org.diptych.figure.Status;
import org.diptych.figure.Totals;
import org.diptych.kind.Enumeration;
import org.diptych.kind.EnumerationValue;
import org.diptych.kind.Field;
import org.diptych.kind.RecordType;
import org.diptych.value.Indicator;
import org.diptych.value.Level;
import org.diptych.value.Moment;
import org.diptych.value.Threshold;
import org.diptych.value.Value;
import org.diptych.value.wording.Wording;
import org.jspecify.annotations.Nullable;

/** The charts of a dashboard, drawn from computed figures. Each is left out where it would say nothing more than a number. */
final class DashboardCharts {
    /** More parts than this are told as a whole. */
    private static final int MOST_ROWS = 14;

    /** Statuses that say that there is none. */
    private static final Set<String> NOTHING = Set.of("", Status.NOT_MEASURED.key(), Status.CANNOT_BE_COMPUTED.key());

    /** Longer names of rows are cut between words. */
    private static final int LONGEST_NAME = 60;

    private static final int MOST_EVENTS = 40;
    private static final int MOST_BULLETS = 12;

    private final Rendering rendering;

    private DashboardCharts(Rendering rendering) {
        this.rendering = rendering;
    }

    /** Tells each function: its usage, how many arguments it takes, what it does. */
    static void register(Rendering rendering, FigureFunctions.Registration functions) {
        DashboardCharts charts = new DashboardCharts(rendering);
        functions.add(
                "status_chart(type, \"field\")",
                2,
                2,
                arguments -> Html.of(charts.statuses(arguments.text(0), arguments.text(1))));
        functions.add("indicator_chart()", 0, 0, arguments -> Html.of(charts.indicators()));
        functions.add("bullet_chart(statuses)", 1, 1, arguments -> Html.of(charts.bullets(arguments.texts(0))));
        functions.add(
                "deadline_chart(year)",
                1,
                1,
                arguments -> Html.of(charts.deadlines(arguments.number(0).intValue())));
        functions.add("means_chart(types)", 1, 1, arguments -> Html.of(charts.means(arguments.texts(0))));
    }

    // ---- How many have each status, by the parts of the publication

    /** Things to count: where each belongs and what it is. */
    private record Counted(Record record, String key) {}

    private String statuses(String typeName, String fieldName) throws TemplateModelException {
        RecordType type = Selection.type(rendering.kind(), typeName);
        Field field = Selection.field(type, fieldName);
        Enumeration enumeration = FigureFunctions.enumeration(rendering.kind(), field);
        List<Counted> counted = new ArrayList<>();
        for (Record record : rendering.publication().records(type.name())) {
            String key = record.value(field.name(), Value.Choice.class)
                    .map(choice -> choice.keys().get(0))
                    .orElse("");
            counted.add(new Counted(record, key));
        }
        Map<String, Head> heads = new LinkedHashMap<>();
        for (EnumerationValue value : enumeration.values().values()) {
            heads.put(value.key(), head(value));
        }
        heads.put(
                "",
                new Head(
                        rendering
                                .word("not-given")
                                .toLowerCase(rendering.language().locale()),
                        "neutral"));
        return stacked(counted, heads, "/dashboard-" + field.name() + "/chart");
    }

    private String indicators() {
        List<Counted> counted = new ArrayList<>();
        for (IndicatorFigure figure : rendering.computed().indicators()) {
            counted.add(new Counted(figure.record(), figure.status().key()));
        }
        Map<String, Head> heads = new LinkedHashMap<>();
        for (Status status : Status.values()) {
            heads.put(status.key(), head(rendering.statuses().value(status)));
        }
        return stacked(counted, heads, "/dashboard/indicators-chart");
    }

    /** A column: its words and the theme's tone. */
    private record Head(String words, String tone) {}

    private Head head(EnumerationValue value) {
        return new Head(rendering.in(value.label()), value.tone().orElse(""));
    }

    private String stacked(List<Counted> counted, Map<String, Head> heads, String origin) {
        List<String> keys = heads.keySet().stream()
                .filter(key -> counted.stream().anyMatch(one -> one.key().equals(key)))
                .toList();
        if (keys.size() < 2 || NOTHING.containsAll(keys)) {
            return "";
        }
        Map<Optional<Record>, List<Counted>> rows = byPart(counted);
        Markup out = new Markup().open("table").open("thead").open("tr").element("th", "");
        for (String key : keys) {
            Head head = Optional.ofNullable(heads.get(key)).orElseThrow();
            out.element("th", toned(Markup.escape(head.words()), head.tone()));
        }
        out.close("tr").close("thead").open("tbody");
        rows.forEach((part, things) -> {
            out.open("tr").element("th", part.map(this::name).orElse(""));
            for (String key : keys) {
                long count =
                        things.stream().filter(one -> one.key().equals(key)).count();
                out.element("td", rendering.charts().datum(BigDecimal.valueOf(count), ""));
            }
            out.close("tr");
        });
        return figure("stacked", out.close("tbody").close("table"), origin);
    }

    private static String toned(String words, String tone) {
        return tone.isEmpty()
                ? words
                : new Markup().element("span", words, "class", "tone-" + tone).toString();
    }

    /** The things by the outermost parts of the publication that tell some of them from others; together where none do. */
    private Map<Optional<Record>, List<Counted>> byPart(List<Counted> counted) {
        List<List<Record>> ways = counted.stream().map(one -> way(one.record())).toList();
        int shortest = ways.stream().mapToInt(List::size).min().orElse(0);
        for (int depth = 1; depth < shortest; depth++) {
            int at = depth;
            Set<String> parts = new LinkedHashSet<>();
            ways.forEach(way -> parts.add(way.get(at).id()));
            if (parts.size() > 1) {
                Map<Optional<Record>, List<Counted>> rows = new LinkedHashMap<>();
                for (int i = 0; i < counted.size(); i++) {
                    Optional<Record> part = parts.size() > MOST_ROWS
                            ? Optional.empty()
                            : Optional.of(ways.get(i).get(at));
                    rows.computeIfAbsent(part, absent -> new ArrayList<>()).add(counted.get(i));
                }
                return rows;
            }
        }
        return Map.of(Optional.empty(), counted);
    }

    /** From the publication down to a record, itself left out. */
    private List<Record> way(Record record) {
        List<Record> way = new ArrayList<>();
        Optional<Record> holder = rendering.publication().holder(record);
        while (holder.isPresent()) {
            way.add(0, holder.get());
            holder = rendering.publication().holder(holder.get());
        }
        return way;
    }

    /** Number and title. */
    private String name(Record record) {
        String number = rendering.shortNumber(record);
        String title = rendering.title(record);
        if (title.length() > LONGEST_NAME) {
            int end = Math.max(title.lastIndexOf(' ', LONGEST_NAME), LONGEST_NAME / 2);
            title = title.substring(0, end).replaceFirst("[\\s,;:(–-]+$", "") + "…";
        }
        return Markup.escape(number.isEmpty() ? title : number + " " + title);
    }

    // ---- Values against thresholds

    private String bullets(Collection<String> statuses) {
        List<IndicatorFigure> found = rendering.computed().indicators().stream()
                .filter(figure -> statuses.contains(figure.status().key()))
                .sorted(Comparator.comparingInt(figure -> FigureFunctions.rank(figure.status())))
                .filter(DashboardCharts::isDrawn)
                .limit(MOST_BULLETS)
                .toList();
        if (found.isEmpty()) {
            return "";
        }
        Markup out = new Markup().open("table").open("colgroup").empty("col");
        List.of("value", "bad", "good", "target", "status").forEach(name -> out.empty("col", "class", name));
        out.close("colgroup").open("thead").open("tr").element("th", "");
        List.of("measured", "red", "green", "target", "status")
                .forEach(word -> out.element("th", Markup.escape(rendering.word(word))));
        out.close("tr").close("thead").open("tbody");
        found.forEach(figure -> bullet(figure, out));
        return figure("bullet", out.close("tbody").close("table"), "/dashboard/bullets");
    }

    private static boolean isDrawn(IndicatorFigure figure) {
        Indicator indicator = figure.indicator();
        boolean hasLimit = bound(indicator, Indicator.Colour.GREEN) != null
                || bound(indicator, Indicator.Colour.RED) != null
                || indicator.target() instanceof Level.Amount;
        return hasLimit
                && figure.latest()
                        .filter(found -> found.value() instanceof Level.Amount)
                        .isPresent();
    }

    private void bullet(IndicatorFigure figure, Markup out) {
        Indicator indicator = figure.indicator();
        EnumerationValue status = rendering.statuses().value(figure.status());
        String good = limit(indicator, Indicator.Colour.GREEN)
                        .filter(Threshold.Bound::included)
                        .isPresent()
                ? ""
                : " good-beyond";
        String bad = limit(indicator, Indicator.Colour.RED)
                        .filter(Threshold.Bound::included)
                        .isPresent()
                ? " bad-at"
                : "";
        out.open("tr", "class", ((isLower(indicator) ? "lower" : "") + good + bad).strip());
        out.element("th", rendering.values().escaped(indicator.description()));
        out.element(
                "td", level(figure.latest().map(Indicator.Measurement::value).orElse(null), indicator));
        out.element("td", level(bound(indicator, Indicator.Colour.RED), indicator));
        out.element("td", level(bound(indicator, Indicator.Colour.GREEN), indicator));
        out.element("td", level(indicator.target(), indicator));
        out.element(
                "td",
                toned(Markup.escape(rendering.in(status.label())), status.tone().orElse("")));
        out.close("tr");
    }

    private String level(@Nullable Level level, Indicator indicator) {
        if (!(level instanceof Level.Amount amount)) {
            return "";
        }
        Wording wording = rendering.wording();
        return new Markup()
                .element(
                        "data",
                        Markup.escape(wording.level(level, indicator.unit())),
                        "value",
                        amount.quantity().value().toPlainString())
                .toString();
    }

    private static boolean isLower(Indicator indicator) {
        return indicator.direction() == Indicator.Direction.LOWER;
    }

    /** From where a colour holds on the way to the other one. */
    private static @Nullable Level bound(Indicator indicator, Indicator.Colour colour) {
        Optional<Indicator.Zone> zone = indicator.zone(colour);
        if (zone.isEmpty() || !(zone.get().threshold() instanceof Threshold.Range range)) {
            return null;
        }
        return limit(indicator, colour)
                .<Level>map(bound -> new Level.Amount(range.quantity(bound)))
                .orElse(null);
    }

    private static Optional<Threshold.Bound> limit(Indicator indicator, Indicator.Colour colour) {
        boolean low = (colour == Indicator.Colour.GREEN) != isLower(indicator);
        return indicator
                .zone(colour)
                .map(Indicator.Zone::threshold)
                .filter(Threshold.Range.class::isInstance)
                .map(Threshold.Range.class::cast)
                .map(range -> low ? range.low() : range.high());
    }

    // ---- Deadlines of a year

    private String deadlines(int year) {
        List<FigureFunctions.Due> due = FigureFunctions.due(rendering, year);
        if (due.size() < 2 || due.size() > MOST_EVENTS) {
            return "";
        }
        Map<Record, Set<Moment>> rows = new LinkedHashMap<>();
        for (FigureFunctions.Due one : due) {
            rows.computeIfAbsent(FigureFunctions.home(rendering, one.record()), absent -> new LinkedHashSet<>())
                    .add(one.moment());
        }
        Markup out = new Markup().open("table").open("tbody");
        rows.forEach((home, moments) -> moments.forEach(moment -> out.open("tr")
                .element("th", name(home))
                .element("td", rendering.values().moment(moment))
                .close("tr")));
        return figure("timeline", out.close("tbody").close("table"), "/dashboard/deadlines-chart");
    }

    // ---- Means

    private String means(List<String> types) throws TemplateModelException {
        if (types.isEmpty()) {
            return "";
        }
        RecordType type = Selection.type(rendering.kind(), types.get(0));
        List<Record> records = rendering.publication().records(type.name());
        int year = rendering.computed().year();
        Map<Record, List<BigDecimal>> money = new LinkedHashMap<>();
        Map<Record, List<BigDecimal>> people = new LinkedHashMap<>();
        for (Record record : records) {
            Totals totals = rendering.computed().budget().total(record, year);
            if (!totals.isEmpty()) {
                money.put(record, List.of(totals.commitment(), totals.payment()));
            }
            BigDecimal fte = rendering.computed().staffing().total(record);
            if (fte.signum() > 0) {
                people.put(record, List.of(fte));
            }
        }
        return bars(money, List.of("commitment", "payment"), "€", "/dashboard/money-chart")
                + bars(people, List.of("fte"), rendering.word("fte"), "/dashboard/people-chart");
    }

    private String bars(Map<Record, List<BigDecimal>> rows, List<String> words, String unit, String origin) {
        if (rows.size() < 2 || rows.size() > MOST_ROWS) {
            return "";
        }
        Markup out = new Markup().open("table").open("thead").open("tr").element("th", "");
        words.forEach(word -> out.element("th", Markup.escape(rendering.word(word))));
        out.close("tr").close("thead").open("tbody");
        rows.forEach((record, figures) -> {
            out.open("tr").element("th", name(record));
            figures.forEach(figure -> out.element("td", rendering.charts().datum(figure, unit)));
            out.close("tr");
        });
        return figure("bar", out.close("tbody").close("table"), unit, origin);
    }

    private String figure(String kind, Markup table, String origin) {
        return figure(kind, table, "", origin);
    }

    private String figure(String kind, Markup table, String unit, String origin) {
        return rendering.charts().figure(kind, table.toString(), "", "", unit, origin, "");
    }
}
