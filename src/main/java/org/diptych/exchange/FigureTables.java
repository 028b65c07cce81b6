package org.diptych.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.diptych.content.Registries;
import org.diptych.figure.BudgetLine;
import org.diptych.figure.Computed;
import org.diptych.figure.IndicatorFigure;
import org.diptych.figure.Status;
import org.diptych.language.Language;
import org.diptych.language.Localized;
import org.diptych.value.AllocationNumber;
import org.diptych.value.Appropriation;
import org.diptych.value.Indicator;
import org.diptych.value.Level;
import org.diptych.value.Passage;
import org.diptych.value.Quantity;
import org.diptych.value.wording.Conventions;
import org.jspecify.annotations.Nullable;

/** Indicators, their measurements, and the lines of the budget, as computed once for the whole publication. */
final class FigureTables {
    private final Computed computed;
    private final Conventions conventions;

    FigureTables(Computed computed, Conventions conventions) {
        this.computed = computed;
        this.conventions = conventions;
    }

    /** Those that have rows. */
    List<DataTable> all() {
        List<DataTable> tables = new ArrayList<>();
        if (!computed.indicators().isEmpty()) {
            tables.add(indicators());
            if (computed.indicators().stream()
                    .anyMatch(i -> !i.indicator().measurements().isEmpty())) {
                tables.add(measurements());
            }
        }
        if (!computed.budget().lines().lines().isEmpty()) {
            tables.add(allocations());
        }
        if (!computed.budget().appropriations().isEmpty()) {
            tables.add(appropriations());
        }
        return tables;
    }

    // ---- Indicators

    private DataTable indicators() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("id", Column.Type.TEXT, "Identifiant", "Identificatie"),
                Column.of("record", Column.Type.TEXT, "Fiche", "Fiche"),
                Column.of("description.fr", Column.Type.TEXT, "Description", "Beschrijving"),
                Column.of("description.nl", Column.Type.TEXT, "Description", "Beschrijving"),
                Column.of("unit.fr", Column.Type.TEXT, "Unité", "Eenheid"),
                Column.of("unit.nl", Column.Type.TEXT, "Unité", "Eenheid"),
                Column.of("direction", Column.Type.TEXT, "Sens", "Richting")
                        .of(Arrays.stream(Indicator.Direction.values())
                                .map(Indicator.Direction::key)
                                .toList()),
                Column.of("baseline", Column.Type.TEXT, "Situation de départ", "Uitgangssituatie"),
                Column.of("target", Column.Type.TEXT, "Valeur cible", "Streefwaarde"),
                Column.of("due", Column.Type.TEXT, "Échéance", "Termijn")));
        for (Indicator.Colour colour : Indicator.Colour.values()) {
            String french = switch (colour) {
                case GREEN -> "Seuil vert";
                case ORANGE -> "Seuil orange";
                case RED -> "Seuil rouge";
            };
            String dutch = switch (colour) {
                case GREEN -> "Groene drempel";
                case ORANGE -> "Oranje drempel";
                case RED -> "Rode drempel";
            };
            columns.add(Column.of(colour.key() + ".fr", Column.Type.TEXT, french, dutch));
            columns.add(Column.of(colour.key() + ".nl", Column.Type.TEXT, french, dutch));
        }
        columns.addAll(List.of(
                Column.of("owner", Column.Type.TEXT, "Responsable", "Verantwoordelijke"),
                Column.of("latest-date", Column.Type.TEXT, "Date de la dernière mesure", "Datum van de laatste meting"),
                Column.of("latest-value", Column.Type.TEXT, "Dernière mesure", "Laatste meting"),
                Column.of("colour", Column.Type.TEXT, "Couleur", "Kleur")
                        .of(Arrays.stream(Indicator.Colour.values())
                                .map(Indicator.Colour::key)
                                .toList()),
                Column.of("status", Column.Type.TEXT, "Statut", "Status")
                        .of(Arrays.stream(Status.values()).map(Status::key).toList())));
        return new ListTable<>(
                "indicators",
                new Localized<>("Indicateurs", "Indicatoren"),
                columns,
                List.of("id"),
                List.of(),
                computed.indicators(),
                this::indicator);
    }

    private List<Cell> indicator(IndicatorFigure figure) {
        Indicator indicator = figure.indicator();
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(figure.id()));
        cells.add(Cell.text(figure.record().id()));
        both(indicator.description(), cells);
        both(indicator.unit(), cells);
        cells.add(Cell.text(
                indicator.direction() == null ? "" : indicator.direction().key()));
        cells.add(level(indicator.baseline()));
        cells.add(level(indicator.target()));
        cells.add(Cell.text(indicator.due() == null ? "" : indicator.due().canonical()));
        for (Indicator.Colour colour : Indicator.Colour.values()) {
            for (Language language : Language.ALL) {
                cells.add(Cell.text(indicator
                        .zone(colour)
                        .map(zone -> conventions.in(language).threshold(zone.threshold(), indicator.unit()))
                        .orElse("")));
            }
        }
        cells.add(Cell.text(indicator.owner() == null ? "" : indicator.owner().target()));
        Optional<Indicator.Measurement> latest = figure.latest();
        cells.add(Cell.text(latest.map(found -> found.date().canonical()).orElse("")));
        cells.add(latest.map(found -> level(found.value())).orElse(Cell.EMPTY));
        cells.add(Cell.text(figure.colour().map(Indicator.Colour::key).orElse("")));
        cells.add(Cell.text(figure.status().key()));
        return cells;
    }

    private static void both(@Nullable Localized<Passage> text, List<Cell> cells) {
        cells.add(text == null ? Cell.EMPTY : Cell.text(text.fr().text().strip()));
        cells.add(text == null ? Cell.EMPTY : Cell.text(text.nl().text().strip()));
    }

    private static Cell level(@Nullable Level level) {
        return level == null ? Cell.EMPTY : Cell.text(level.canonical());
    }

    /** A measurement and whose it is. */
    private record Measured(IndicatorFigure figure, Indicator.Measurement measurement) {}

    private DataTable measurements() {
        List<Measured> all = new ArrayList<>();
        computed.indicators()
                .forEach(figure -> figure.indicator()
                        .measurements()
                        .forEach(measurement -> all.add(new Measured(figure, measurement))));
        return new ListTable<>(
                "measurements",
                new Localized<>("Mesures des indicateurs", "Metingen van de indicatoren"),
                List.of(
                        Column.of("indicator", Column.Type.TEXT, "Indicateur", "Indicator"),
                        Column.of("date", Column.Type.TEXT, "Date ou période", "Datum of periode"),
                        Column.of("date-end", Column.Type.DATE, "Dernier jour", "Laatste dag"),
                        Column.of("value", Column.Type.NUMBER, "Valeur", "Waarde"),
                        Column.of("text.fr", Column.Type.TEXT, "Constat", "Vaststelling"),
                        Column.of("text.nl", Column.Type.TEXT, "Constat", "Vaststelling")),
                List.of(),
                List.of(new DataTable.Link("indicator", "indicators", "id")),
                all,
                this::measurement);
    }

    private List<Cell> measurement(Measured measured) {
        Level level = measured.measurement().value();
        Cell value = level instanceof Level.Amount amount ? quantity(amount.quantity()) : Cell.EMPTY;
        boolean words = value instanceof Cell.Empty;
        Indicator indicator = measured.figure().indicator();
        return List.of(
                Cell.text(measured.figure().id()),
                Cell.text(measured.measurement().date().canonical()),
                new Cell.Day(measured.measurement().date().last()),
                value,
                words ? Cell.text(conventions.in(Language.FR).level(level, indicator.unit())) : Cell.EMPTY,
                words ? Cell.text(conventions.in(Language.NL).level(level, indicator.unit())) : Cell.EMPTY);
    }

    private static Cell quantity(Quantity quantity) {
        return Cell.number(quantity.value());
    }

    // ---- Budget, with the roles of a fiscal data package

    private static List<Column> article() {
        return List.of(
                Column.of("number", Column.Type.TEXT, "Allocation de base", "Basisallocatie")
                        .in("activity:generic:subprogram:code"),
                Column.of("name.fr", Column.Type.TEXT, "Libellé", "Benaming").in("activity:generic:subprogram:label"),
                Column.of("name.nl", Column.Type.TEXT, "Libellé", "Benaming"),
                Column.of("entity", Column.Type.TEXT, "Entité", "Entiteit")
                        .in("administrative-classification:generic:level1:code"),
                Column.of("programme", Column.Type.TEXT, "Programme", "Programma")
                        .in("activity:generic:program:code"),
                Column.of("economic-code", Column.Type.TEXT, "Code économique", "Economische code")
                        .in("economic-classification:generic:level1:code"),
                Column.of("year", Column.Type.INTEGER, "Année", "Jaar").in("date:fiscal-year"),
                Column.of("stage", Column.Type.TEXT, "Phase", "Fase")
                        .in("phase:id")
                        .of(Arrays.stream(org.diptych.value.Stage.values())
                                .map(org.diptych.value.Stage::key)
                                .toList()),
                Column.of("commitment", Column.Type.EUROS, "Crédits d’engagement", "Vastleggingskredieten")
                        .in("value"),
                Column.of("payment", Column.Type.EUROS, "Crédits de liquidation", "Vereffeningskredieten")
                        .in("value"));
    }

    private void article(AllocationNumber number, @Nullable Localized<String> stated, List<Cell> cells) {
        Registries.@Nullable Denomination registered =
                computed.publication().registries().allocations().get(number);
        Localized<String> name = stated != null ? stated : registered != null ? registered.name() : Localized.same("");
        cells.add(Cell.text(number.canonical()));
        cells.add(Cell.text(name.fr()));
        cells.add(Cell.text(name.nl()));
        cells.add(Cell.text(number.entity()));
        cells.add(Cell.text(number.canonical().substring(0, 6)));
        cells.add(Cell.text(number.economicCode()));
    }

    private DataTable allocations() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("record", Column.Type.TEXT, "Fiche", "Fiche")
                        .in("functional-classification:generic:level1:code"),
                Column.of("field", Column.Type.TEXT, "Champ", "Veld"),
                Column.of("category", Column.Type.TEXT, "Catégorie", "Categorie"),
                Column.of("direction", Column.Type.TEXT, "Sens", "Richting")
                        .in("direction")
                        .of(List.of("expenditure", "revenue")),
                Column.of("actor", Column.Type.TEXT, "Organisme", "Instelling")
                        .in("administrative-classification:generic:level2:code")));
        columns.addAll(article());
        return new ListTable<>(
                "allocations",
                new Localized<>("Moyens budgétaires", "Budgettaire middelen"),
                columns,
                List.of(),
                List.of(),
                computed.budget().lines().lines(),
                this::allocation);
    }

    private List<Cell> allocation(BudgetLine line) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(line.record().id()));
        cells.add(Cell.text(line.field()));
        cells.add(Cell.text(line.category().key()));
        cells.add(Cell.text(line.isRevenue() ? "revenue" : "expenditure"));
        cells.add(Cell.text(computed.budget().actor(line)));
        article(line.number(), null, cells);
        cells.add(line.year() == 0 ? Cell.EMPTY : Cell.number(BigDecimal.valueOf(line.year())));
        cells.add(Cell.text(line.stage().key()));
        cells.add(Cell.number(line.commitment()));
        cells.add(Cell.number(line.payment()));
        return cells;
    }

    private DataTable appropriations() {
        return new ListTable<>(
                "appropriations",
                new Localized<>("Crédits du budget", "Kredieten van de begroting"),
                article(),
                List.of(),
                List.of(),
                computed.budget().appropriations(),
                this::appropriation);
    }

    private List<Cell> appropriation(Appropriation line) {
        List<Cell> cells = new ArrayList<>();
        article(line.number(), line.name(), cells);
        Integer year = line.credits().year();
        cells.add(year == null ? Cell.EMPTY : Cell.number(BigDecimal.valueOf(year)));
        cells.add(Cell.text(
                line.credits().stage() == null ? "" : line.credits().stage().key()));
        cells.add(
                line.credits().commitment() == null
                        ? Cell.EMPTY
                        : Cell.number(line.credits().commitment()));
        cells.add(
                line.credits().payment() == null
                        ? Cell.EMPTY
                        : Cell.number(line.credits().payment()));
        return cells;
    }
}
