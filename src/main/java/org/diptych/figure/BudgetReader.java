package org.diptych.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.content.FieldValue;
import org.diptych.content.Publication;
import org.diptych.content.Record;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.kind.Field;
import org.diptych.kind.FieldType;
import org.diptych.value.Allocation;
import org.diptych.value.AllocationNumber;
import org.diptych.value.Appropriation;
import org.diptych.value.CostCategory;
import org.diptych.value.Credits;
import org.diptych.value.Stage;
import org.diptych.value.Value;

/**
 * Divides the money of articles among the records that draw on them. A record has what it states; else the part of the
 * article that it states; what is left of an article goes to the records that name it without a part, undivided.
 */
final class BudgetReader {
    private final Publication publication;
    private final Frames frames;
    private final List<BudgetLine> lines = new ArrayList<>();
    private final List<Appropriation> appropriations = new ArrayList<>();
    private final List<Budget.Excess> excesses = new ArrayList<>();
    private final Map<AllocationNumber, Article> articles = new LinkedHashMap<>();

    BudgetReader(Publication publication, Frames frames) {
        this.publication = publication;
        this.frames = frames;
        for (Record record : publication.records()) {
            record.fields().forEach((name, value) -> budget(record, value));
        }
        for (Record record : publication.records()) {
            record.fields().forEach((name, value) -> uses(record, name, value));
        }
        articles.forEach(this::excess);
        articles.values().forEach(this::rest);
    }

    /** A line of the budget and what has been taken of it. */
    private static final class Whole {
        private final Record record;
        private final Appropriation line;
        private BigDecimal commitment;
        private BigDecimal payment;
        private SourcePosition lastTaken = SourcePosition.NONE;

        Whole(Record record, Appropriation line) {
            this.record = record;
            this.line = line;
            this.commitment = Budget.orZero(line.credits().commitment());
            this.payment = Budget.orZero(line.credits().payment());
        }

        int year() {
            Integer year = line.credits().year();
            return year == null ? 0 : year;
        }

        Stage stage() {
            Stage stage = line.credits().stage();
            return stage == null ? Stage.ESTIMATED : stage;
        }
    }

    /** A record that draws on an article. */
    private record Use(Record record, String field, FieldType.Allocations type, Allocation allocation) {
        CostCategory category() {
            return type.category().orElseGet(() -> CostCategory.of(allocation.number()));
        }
    }

    /** All that is said of one article. */
    private static final class Article {
        private final List<Whole> wholes = new ArrayList<>();
        private final List<Use> undivided = new ArrayList<>();
    }

    List<BudgetLine> lines() {
        return lines;
    }

    List<Budget.Excess> excesses() {
        return excesses;
    }

    private void excess(AllocationNumber number, Article article) {
        for (Whole whole : article.wholes) {
            Credits credits = whole.line.credits();
            BigDecimal commitment = Budget.orZero(credits.commitment());
            BigDecimal payment = Budget.orZero(credits.payment());
            if (whole.commitment.signum() < 0 && credits.commitment() != null) {
                excesses.add(new Budget.Excess(
                        number, whole.year(), commitment, commitment.subtract(whole.commitment), whole.lastTaken));
            } else if (whole.payment.signum() < 0 && credits.payment() != null) {
                excesses.add(new Budget.Excess(
                        number, whole.year(), payment, payment.subtract(whole.payment), whole.lastTaken));
            }
        }
    }

    List<Appropriation> appropriations() {
        return appropriations;
    }

    private Article article(AllocationNumber number) {
        return articles.computeIfAbsent(number, key -> new Article());
    }

    private void budget(Record record, FieldValue value) {
        if (value.value() instanceof Value.Appropriations found && !value.inherited()) {
            for (Appropriation line : found.lines()) {
                appropriations.add(line);
                article(line.number()).wholes.add(new Whole(record, line));
            }
        }
    }

    private void uses(Record record, String name, FieldValue value) {
        Field field = record.type().fields().get(name);
        if (field != null
                && !value.inherited()
                && value.value() instanceof Value.Allocations found
                && field.type() instanceof FieldType.Allocations type) {
            for (Allocation allocation : found.allocations()) {
                use(new Use(record, name, type, allocation));
            }
        }
    }

    private void use(Use use) {
        Allocation allocation = use.allocation();
        Frames.Frame frame = frames.of(use.record());
        if (!allocation.credits().isEmpty()) {
            for (Credits credits : allocation.credits()) {
                Integer year = credits.year();
                Stage stage = credits.stage();
                take(
                        use,
                        year == null ? frame.year() : year,
                        stage == null ? frame.stage() : stage,
                        Budget.orZero(credits.commitment()),
                        Budget.orZero(credits.payment()));
            }
        } else if (allocation.amount() != null) {
            take(use, frame.year(), frame.stage(), allocation.amount(), allocation.amount());
        } else if (allocation.part() != null) {
            part(use, allocation.part());
        } else {
            article(allocation.number()).undivided.add(use);
        }
    }

    private void part(Use use, BigDecimal part) {
        for (Whole whole : article(use.allocation().number()).wholes) {
            if (concerns(use, whole)) {
                Credits credits = whole.line.credits();
                take(
                        use,
                        whole.year(),
                        whole.stage(),
                        Money.part(Budget.orZero(credits.commitment()), part),
                        Money.part(Budget.orZero(credits.payment()), part));
            }
        }
    }

    /** Whether a record tells of the year and stage of a line of the budget; one that tells of none, of all. */
    private boolean concerns(Use use, Whole whole) {
        Frames.Frame frame = frames.of(use.record());
        return !frame.isSaid() || (frame.year() == whole.year() && frame.stage() == whole.stage());
    }

    private void take(Use use, int year, Stage stage, BigDecimal commitment, BigDecimal payment) {
        for (Whole whole : article(use.allocation().number()).wholes) {
            if (whole.year() == year && whole.stage() == stage) {
                whole.commitment = whole.commitment.subtract(commitment);
                whole.payment = whole.payment.subtract(payment);
                whole.lastTaken = use.allocation().at();
                break;
            }
        }
        lines.add(line(use, use.record(), year, stage, commitment, payment));
    }

    private static BudgetLine line(
            Use use, Record record, int year, Stage stage, BigDecimal commitment, BigDecimal payment) {
        return new BudgetLine(
                record,
                use.field(),
                use.allocation().number(),
                use.category(),
                use.type().revenue(),
                year,
                stage,
                commitment,
                payment,
                use.allocation().at());
    }

    /** What nobody has taken of an article. */
    private void rest(Article article) {
        for (Whole whole : article.wholes) {
            if (whole.commitment.signum() <= 0 && whole.payment.signum() <= 0) {
                continue;
            }
            List<Use> sharing = article.undivided.stream()
                    .filter(use -> concerns(use, whole))
                    .toList();
            BigDecimal commitment = whole.commitment.max(BigDecimal.ZERO);
            BigDecimal payment = whole.payment.max(BigDecimal.ZERO);
            if (sharing.isEmpty()) {
                lines.add(new BudgetLine(
                        whole.record,
                        "",
                        whole.line.number(),
                        CostCategory.of(whole.line.number()),
                        false,
                        whole.year(),
                        whole.stage(),
                        commitment,
                        payment,
                        whole.line.at()));
            } else {
                lines.add(line(sharing.get(0), holder(sharing), whole.year(), whole.stage(), commitment, payment));
            }
        }
    }

    /** The nearest record that holds all that share. */
    private Record holder(List<Use> sharing) {
        List<Record> common = above(sharing.get(0).record());
        for (Use use : sharing.subList(1, sharing.size())) {
            List<String> others = above(use.record()).stream().map(Record::id).toList();
            common = common.stream()
                    .filter(record -> others.contains(record.id()))
                    .toList();
        }
        return common.isEmpty() ? publication.root() : common.get(0);
    }

    private List<Record> above(Record record) {
        List<Record> records = new ArrayList<>();
        Optional<Record> each = Optional.of(record);
        while (each.isPresent()) {
            records.add(each.get());
            each = publication.holder(each.get());
        }
        return records;
    }
}
