package org.diptych.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.kind.RecordType;
import org.diptych.language.Localized;
import org.diptych.value.Passage;
import org.diptych.value.Value;

/**
 * One typed entry of a publication.
 *
 * @param id stable, unique in the publication
 * @param code the editorial code, typed by somebody; never used to refer
 * @param slug the name of its page in addresses, in each language, where it asks for one
 * @param type what it is
 * @param fields what is given, inherited or by default, by field name in the order of the kind
 * @param children the records under it, in order
 * @param assertions what its author says about its figures
 * @param folder the folder of its file; files that it names are relative to it
 * @param at where it stands: its {@code id}, or its first key
 */
@SuppressWarnings(
        "AvoidCommonTypeNames") // The word of authors and of the documentation; java.lang.Record is never named.
public record Record(
        String id,
        Optional<String> code,
        Optional<Localized<String>> slug,
        RecordType type,
        Map<String, FieldValue> fields,
        List<Record> children,
        List<Assertion> assertions,
        String folder,
        SourcePosition at) {
    public Record {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        children = List.copyOf(children);
        assertions = List.copyOf(assertions);
    }

    /** Ids are unique; the whole of a record takes long to go through. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** What it says in a field; empty where it is not given. */
    public Optional<FieldValue> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** The value of a field, where it is given and of that sort (not absent). */
    public <V extends Value> Optional<V> value(String name, Class<V> sort) {
        return field(name).map(FieldValue::value).filter(sort::isInstance).map(sort::cast);
    }

    /** The text of a {@code text} field. */
    public Optional<Localized<String>> text(String name) {
        return value(name, Value.Text.class).map(text -> text.text().map(Passage::text));
    }

    /** The words that name it: its title, else its code, else its id. */
    public Localized<String> title() {
        return text(type.title()).orElseGet(() -> Localized.same(code.orElse(id)));
    }

    /** The records of a {@code list} field; none where it is not given. */
    public List<Record> records(String name) {
        return value(name, Records.class).map(Records::records).orElse(List.of());
    }
}
