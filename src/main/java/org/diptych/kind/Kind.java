package org.diptych.kind;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.language.Localized;

/**
 * A sort of publication, as {@code templates/<kind>/kind.yaml} declares it.
 *
 * @param name the name of its folder
 * @param label its own name
 * @param publication the record type of {@code publication.yaml}
 * @param enumerations by name, in the order of the file
 * @param types record types by name, in the order of the file
 * @param views by name, in the order of the file
 * @param web what becomes a page of the web site
 * @param at the file
 */
public record Kind(
        String name,
        Localized<String> label,
        RecordType publication,
        Map<String, Enumeration> enumerations,
        Map<String, RecordType> types,
        Map<String, View> views,
        WebPages web,
        SourcePosition at) {
    public Kind {
        enumerations = Collections.unmodifiableMap(new LinkedHashMap<>(enumerations));
        types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
        views = Collections.unmodifiableMap(new LinkedHashMap<>(views));
    }

    /** The folder of the kind, {@code templates/<name>}. */
    public String folder() {
        return Kinds.FOLDER + "/" + name;
    }

    /** The file that declares it, as named in messages. */
    public String file() {
        return folder() + "/kind.yaml";
    }

    /** A record type. */
    public Optional<RecordType> type(String type) {
        return Optional.ofNullable(types.get(type));
    }

    /** An enumeration. */
    public Optional<Enumeration> enumeration(String enumeration) {
        return Optional.ofNullable(enumerations.get(enumeration));
    }

    /** A view. */
    public Optional<View> view(String view) {
        return Optional.ofNullable(views.get(view));
    }
}
