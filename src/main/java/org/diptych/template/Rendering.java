package org.diptych.template;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.diptych.content.Publication;
import org.diptych.content.Record;
import org.diptych.content.RecordNumbers;
import org.diptych.content.markdown.MarkdownConverter;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.exchange.OpenData;
import org.diptych.figure.Computed;
import org.diptych.kind.Kind;
import org.diptych.language.Language;
import org.diptych.language.Localized;
import org.diptych.value.wording.Wording;
import org.jspecify.annotations.Nullable;

/** All that is known while one publication is printed in one language. Used by one thread. */
final class Rendering {
    private static final int DEEPEST = 6;

    private final Publication publication;
    private final Language language;
    private final Formats formats;
    private final Words words;
    private final Supplier<UsedWords> usedWords;
    private final Diagnostics diagnostics;
    private final ValuePrinter values;
    private final Prose prose;
    private final Views views;
    private final Computed computed;
    private final FactPrinter facts;
    private final Statuses statuses;
    private final ChartPrinter charts;
    private final IdentityHashMap<Record, RecordModel> models = new IdentityHashMap<>();
    private final IdentityHashMap<Localized<String>, String> known = new IdentityHashMap<>();
    private final IdentityHashMap<Record, String> titles = new IdentityHashMap<>();
    private final Map<String, Integer> levels = new HashMap<>();
    private final Map<String, Integer> ranks = new HashMap<>();
    private final Set<String> anchored = new HashSet<>();
    private boolean aside;
    private @Nullable Record current;
    private final Supplier<OpenData> openData;
    private @Nullable DataLinks dataLinks;

    Rendering(
            Publication publication,
            Language language,
            Formats formats,
            MarkdownConverter markdown,
            Computed computed,
            Supplier<UsedWords> usedWords,
            Supplier<OpenData> openData,
            Diagnostics diagnostics) {
        this.publication = publication;
        this.language = language;
        this.formats = formats;
        this.words = new Words(publication.kind());
        this.usedWords = usedWords;
        this.diagnostics = diagnostics;
        this.values = new ValuePrinter(this);
        this.prose = new Prose(this, markdown);
        this.views = new Views(this);
        this.computed = computed;
        this.facts = new FactPrinter(this);
        this.statuses = new Statuses(this);
        this.charts = new ChartPrinter(this);
        this.openData = openData;
    }

    Publication publication() {
        return publication;
    }

    Kind kind() {
        return publication.kind();
    }

    Language language() {
        return language;
    }

    Formats formats() {
        return formats;
    }

    Wording wording() {
        return formats.wording();
    }

    Words words() {
        return words;
    }

    /** The words of the publication in both languages. */
    UsedWords usedWords() {
        return usedWords.get();
    }

    Diagnostics diagnostics() {
        return diagnostics;
    }

    ValuePrinter values() {
        return values;
    }

    Prose prose() {
        return prose;
    }

    ChartPrinter charts() {
        return charts;
    }

    Views views() {
        return views;
    }

    /** The figures of the publication. */
    Computed computed() {
        return computed;
    }

    /** What leads to the open data. */
    DataLinks dataLinks() {
        DataLinks known = dataLinks;
        if (known == null) {
            known = new DataLinks(this, openData.get());
            dataLinks = known;
        }
        return known;
    }

    FactPrinter facts() {
        return facts;
    }

    Statuses statuses() {
        return statuses;
    }

    /** A text with its figures filled in and the typography of the language. */
    String typeset(Record record, String text) {
        return formats.typeset(facts.fill(record, text, record.at()));
    }

    /** A text of the record being printed, likewise. */
    String typeset(String text, SourcePosition at) {
        return formats.typeset(facts.fill(current, text, at));
    }

    /** Words of the kind or of a registry in the language being rendered, with its typography. */
    String in(Localized<String> text) {
        return known.computeIfAbsent(text, this::fresh);
    }

    /** Words that are made anew at each call, such as the title of a target. */
    String fresh(Localized<String> text) {
        return typeset(text.in(language), place());
    }

    /** A fixed word. */
    String word(String name) {
        return in(words.of(name));
    }

    /** A record as templates see it. */
    RecordModel model(Record record) {
        return models.computeIfAbsent(record, found -> new RecordModel(found, this));
    }

    /** Tells which record is being printed, for diagnostics. */
    void reach(Record record) {
        current = record;
    }

    /** The place of the record being printed. */
    SourcePosition place() {
        Record record = current;
        return record == null ? SourcePosition.NONE : record.at();
    }

    /** Whether a record may be anchored here: the first place that prints it gets its id. */
    boolean anchor(Record record) {
        return !aside && anchored.add(record.id());
    }

    /** Whether a record printed beside the publication stands in it too, to be led to. */
    boolean leadsTo(Record record) {
        return aside && anchored.contains(record.id());
    }

    /** Whether what is printed now stands beside the publication: it anchors nothing. */
    void aside(boolean whether) {
        aside = whether;
    }

    /** The place of a record in the order of the publication, from 1. */
    int rank(Record record) {
        if (ranks.isEmpty()) {
            for (Record one : publication.records()) {
                ranks.putIfAbsent(one.id(), ranks.size() + 1);
            }
        }
        return ranks.getOrDefault(record.id(), 0);
    }

    /** Heading level by depth: parts of the publication are 1; 6 at most. */
    int level(Record record) {
        return Math.min(DEEPEST, Math.max(1, depth(record)));
    }

    private int depth(Record record) {
        Integer known = levels.get(record.id());
        if (known != null) {
            return known;
        }
        int depth = publication.holder(record).map(holder -> depth(holder) + 1).orElse(0);
        levels.put(record.id(), depth);
        return depth;
    }

    /** Number and title of a record's heading. */
    RecordNumbers.Heading heading(Record record) {
        return publication.numbers().heading(record).in(language);
    }

    /** How a record is called in short: {@code OO 1.2}, {@code Chapitre I}, else its code; empty if it has none. */
    String shortNumber(Record record) {
        String number = publication
                .numbers()
                .number(record)
                .map(found -> found.in(language))
                .orElse("");
        if (number.isEmpty()) {
            return record.code().orElse("");
        }
        String bare = number.endsWith(".") ? number.substring(0, number.length() - 1) : number;
        String abbreviation =
                record.type().abbreviation().map(found -> found.in(language)).orElse("");
        return formats.typeset(abbreviation.isEmpty() ? bare : abbreviation + "\u00a0" + bare);
    }

    /** The title of a record. */
    String title(Record record) {
        return titles.computeIfAbsent(
                record, found -> typeset(found, found.title().in(language)));
    }
}
