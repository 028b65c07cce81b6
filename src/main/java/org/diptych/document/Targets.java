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
        String target = target(reference.target());
        return target.equals(reference.target())
                ? super.reference(reference, attributes)
                : new Inline.Reference(attributes, target, text(reference.text()));
    }

    @Override
    Inline pageNumber(Inline.PageNumber number) {
        String target = target(number.target());
        return target.equals(number.target()) ? number : new Inline.PageNumber(target);
    }
}
