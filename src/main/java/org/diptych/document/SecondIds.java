package org.diptych.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.diptych.language.Language;

/** Gives the second language ids of its own where the first has the same, and turns its references to them. */
final class SecondIds extends Targets {
    private SecondIds(Map<String, String> renamed) {
        super(renamed);
    }

    /** The second document's blocks: {@code costs} becomes {@code costs-nl}. */
    static List<Block> apply(List<Block> first, List<Block> second, Language language) {
        Ids taken = Ids.of(first);
        SortedSet<String> own = Ids.of(second).sorted();
        List<String> common = own.stream().filter(taken::contains).toList();
        own.forEach(taken::add);
        Map<String, String> renamed = new HashMap<>();
        common.forEach(id -> renamed.put(id, taken.take(List.of(id + "-" + language.code()))));
        return renamed.isEmpty() ? second : new SecondIds(renamed).blocks(second);
    }

    @Override
    Attributes attributes(Attributes attributes) {
        return attributes.id().isEmpty() ? attributes : attributes.withId(target(attributes.id()));
    }
}
