package org.diptych.document;

import java.util.Map;

/** Turns references and page numbers to other targets. */
class Targets extends Rewrite {
    private final Map<String, String> targets;

    Targets(Map<String, String> targets) {
        this.targets = targets;
    }

    String target(String id) {
        return targets.getOrDefault(id, id);
    }

    @Override
    Inline reference(Inline.Reference reference, Attributes attributes) {
        return new Inline.Reference(attributes, target(reference.target()), text(reference.text()));
    }

    @Override
    Inline pageNumber(Inline.PageNumber number) {
        return new Inline.PageNumber(target(number.target()));
    }
}
